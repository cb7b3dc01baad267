import type { PopupActions, Translate } from '../../components/popup-contract.ts';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { madeStrings } from '../made-reports/made-strings.ts';

const texts: Record<string, { message: string }> = messages;

/** What the browser's i18n does with a message: `$1` to `$9` are replaced; an unknown key gives ''. */
export const translate: Translate = (key, ...substitutions) =>
  (texts[key]?.message ?? '').replace(/\$([1-9])/g, (_, digit) => String(substitutions[Number(digit) - 1] ?? ''));

/** Actions that answer by themselves: values are made up, grants are written to the console. */
export function makeActions(loadDetails: () => Promise<CatalogueDetails>): PopupActions {
  return {
    lookAgain: () => console.log('look again'),
    allow: (grant) => console.log('allow', grant),
    reveal: async (id) =>
      id.endsWith('3')
        ? { ok: false, messageKey: 'reveal_gone' }
        : { ok: true, value: `the value of ${id}\n${'0123456789'.repeat(8)}` },
    readStrings: async ({ name }) => madeStrings(name),
    copy: (text) => navigator.clipboard.writeText(text),
    watch: (isOn) => console.log('watch', isOn),
    reload: () => console.log('reload'),
    compareGpc: () => console.log('compare'),
    remove: (what) => console.log('remove', what),
    followRemoval: () => () => undefined,
    forgetRemoval: () => console.log('forget'),
    loadDetails,
  };
}
