import type { Reply } from '../lib/messages.ts';

/**
 * Switches watching of a site on or off by the command that the popup's switch sends. `evaluate` runs an expression in any page of the extension.
 * @param site registrable domain
 * @throws Error with the extension's own words when it refuses, as without access to the site
 */
export async function requestWatch(
  evaluate: <T>(expression: string) => Promise<T>,
  site: string,
  isOn = true,
): Promise<void> {
  const message = JSON.stringify({ command: 'watch', argument: { site, isOn } });
  const reply = await evaluate<Reply<void> | undefined>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`,
  );
  if (!reply?.ok)
    throw new Error(`Watching ${site} could not be switched ${isOn ? 'on' : 'off'}: ${reply?.error ?? 'no answer'}.`);
}
