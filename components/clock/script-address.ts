import { showHost, showText } from '../visible-text.ts';

const NAME_LIMIT = 40;

/** The address of a script for a line of text: its host and the end of its path. The whole address is shown on demand. */
export function shortenAddress(address: string): string {
  const host = showHost(address);
  const path = URL.canParse(address) && /^https?:/.test(address) ? new URL(address).pathname : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return host;
  const shown = showText(name);
  const end = shown.length > NAME_LIMIT ? `…${shown.slice(1 - NAME_LIMIT)}` : shown;
  return path.indexOf('/', 1) === -1 ? `${host}/${end}` : `${host}/…/${end}`;
}
