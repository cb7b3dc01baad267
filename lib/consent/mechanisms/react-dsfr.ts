import type { PurposeChoice } from '../../consent-types.ts';
import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findCategory } from '../find-category.ts';
import { findServiceCategory } from '../find-service.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

const FULL = 'isFullConsent';

/**
 * The consent management of @codegouvfr/react-dsfr (sites of the French state): localStorage `@codegouvfr/react-dsfr finalityConsent <finalities>`, JSON
 * finality → boolean or, with parts, `{part: boolean, isFullConsent}`. Finalities are the site's own. Confidence: high; the package's code, version 1.33.
 */
export const reactDsfr = createTool({
  id: 'react-dsfr',
  name: 'react-dsfr consent management',
  records: { prefixes: ['@codegouvfr/react-dsfr finalityConsent'] },
  read: readFinalities,
});

function readFinalities(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  if (typeof fields?.get(FULL) !== 'boolean') return unreadable(record);
  const purposes = [...(fields ?? [])].slice(0, 100).flatMap(([finality, value]): PurposeChoice[] => {
    if (finality === FULL) return [];
    const category = findCategory(finality) ?? findServiceCategory(finality);
    const parts = [...(toMap(value) ?? [[finality, value]])].filter(([part]) => part !== FULL).slice(0, 50);
    return parts.flatMap(([part, isOn]): PurposeChoice[] => {
      if (typeof isOn !== 'boolean') return [];
      const name = part === finality ? finality : `${finality}: ${part}`;
      return [{ name, state: isOn ? 'granted' : 'denied', ...(category ? { category, isGuess: true } : {}) }];
    });
  });
  return purposes.length > 0 ? answer(record, purposes) : unreadable(record);
}
