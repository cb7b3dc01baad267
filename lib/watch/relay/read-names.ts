import { listNames } from '../../capture/list-names.ts';
import { parseCookieText } from '../../capture/parse-cookie-text.ts';
import type { NamesAtStart } from '../../watch-log-types.ts';
import { cutName } from './compare-states.ts';

/** Most names kept of one storage: more make it `null`, since a list with gaps would prove nothing. */
const MOST_NAMES = 3_000;
/** The same for their characters: they travel with each batch, and the browser has 10 MB for all tabs. */
const MOST_CHARACTERS = 200_000;

/** The names that are there before any script of the page runs. Never throws. */
export function readNamesAtStart(): NamesAtStart {
  return {
    cookie: readNames(() => parseCookieText(document.cookie).map(({ name }) => name)),
    localStorage: readNames(() => listStored(window.localStorage)),
    sessionStorage: readNames(() => listStored(window.sessionStorage)),
  };
}

/** Too many are not even listed. */
function listStored(area: Storage): string[] {
  return area.length > MOST_NAMES ? new Array(MOST_NAMES + 1).fill('') : listNames(area);
}

function readNames(read: () => string[]): string[] | null {
  try {
    const names = read();
    if (names.length > MOST_NAMES) return null;
    const cut = names.map((name) => cutName(name).name);
    return cut.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS ? null : cut;
  } catch {
    return null; // sandboxed, or storage is switched off
  }
}
