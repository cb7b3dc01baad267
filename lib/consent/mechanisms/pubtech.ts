import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { describeTc, judgeTc, listTcPurposes } from '../judge-tc.ts';
import { choiceNotReadable, type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

const COOKIE = 'pubtech-cmp-pcstring';
const TC_COOKIE = 'euconsent-v2';

/** What each letter after the version stands for: cookies of the publisher, apart from TCF. */
const KINDS = [
  { name: 'features', category: 'functional' },
  { name: 'user experience', category: 'functional' },
  { name: 'measurement', category: 'analytics' },
] as const;

/** `X`: the publisher does not ask about this kind. */
const LETTERS: ReadonlyMap<string, ConsentState> = new Map([
  ['1', 'granted'],
  ['0', 'denied'],
  ['X', 'unknown'],
]);

/**
 * PubTech CMP: the TC string in `euconsent-v2` and, for the publisher's own cookies, `pubtech-cmp-pcstring` (`<version>-<letter each>`), written together with
 * it. Observed: ryanbr/consent-rr (facts only).
 */
export const pubtech: Mechanism = {
  id: 'pubtech',
  name: 'PubTech',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE, TC_COOKIE] },
  read({ records, decoders }) {
    const own = records.find(({ name, value }) => name === COOKIE && value !== null);
    const standard = records.find(({ name, value }) => name === TC_COOKIE && value !== null);
    if (!own) return []; // the TC string alone is anybody's
    const choices = readChoices(own);
    if (!choices) return [unreadable(own)];
    const tc = decoders.decodeTc(decodeText(standard?.value ?? ''));
    const place = { where: own.where, name: own.name };
    const purposes = [...choices, ...(tc ? listTcPurposes(tc) : [])];
    const evidence: SignalReading['evidence'] = choices.map(({ name, state }) => [name, state]);
    if (purposes.every(({ state }) => state === 'unknown')) return [choiceNotReadable(own, { evidence })];
    const decidedAt = tc && judgeTc(tc).decidedAt;
    return [
      {
        ...place,
        basis: 'explicit',
        reason: 'recordedChoice',
        ...judgePurposes(purposes),
        evidence: [...evidence, ...(tc ? describeTc(tc) : [])],
        ...(decidedAt ? { decidedAt } : {}),
        ...(tc ? { strings: ['tcf' as const] } : {}),
      },
    ];
  },
};

function readChoices(record: ConsentRecord): PurposeChoice[] | undefined {
  const [, letters] = /^\d{1,6}-([01X]{3})$/.exec(decodeText(record.value ?? '').trim()) ?? [];
  if (!letters) return undefined;
  return KINDS.map(({ name, category }, place) => {
    const state = LETTERS.get(letters.charAt(place)) ?? 'unknown';
    return { name: `publisher's ${name} cookies`, state, category };
  });
}
