import { sendToBackground } from './messages.ts';

/** The values of a report's items by place, read again for a file that a person asked for; or the message key that says why there are none. Views only. */
export async function askForValues(
  tabId: number,
  capturedAt: number,
): Promise<{ ok: true; values: (string | null)[] } | { ok: false; messageKey: string }> {
  const reply = await sendToBackground('readValues', { tabId, capturedAt });
  if (!reply.ok) return { ok: false, messageKey: reply.error };
  return { ok: true, values: reply.value.map((text) => (text === null ? null : (JSON.parse(text) as string))) }; // JSON text by contract
}
