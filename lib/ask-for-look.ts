import { sendToBackground } from './messages.ts';
import type { Visit } from './types.ts';

/**
 * Asks the background to look at a tab; resolves when it has. `clicked`: as in `ToBackground`.
 * @returns undefined, or the failure that a view can show
 */
export async function askForLook(tabId: number, clicked: boolean): Promise<Visit | undefined> {
  const look = () => sendToBackground('inspect', { tabId, clicked });
  const first = await look();
  // A background that was stopped in the middle answers nothing; looking again changes nothing but the result.
  const reply = first.ok ? first : await look();
  return reply.ok ? undefined : { phase: 'failed', code: 'unexpected', detail: reply.error };
}
