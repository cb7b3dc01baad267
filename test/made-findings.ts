import { readEnglish } from '../cli/translate.ts';
import { buildText } from '../components/build-text.ts';
import { saySentence } from '../components/findings/say-sentence.ts';
import type { CatalogueDetails, KeyDetails, VendorDetails } from '../lib/catalogue/vendor-details.ts';
import type { VendorClaim } from '../lib/catalogue/vendor-schema.ts';
import { buildFindings } from '../lib/checks/build-findings.ts';
import type { Check, CheckInput } from '../lib/checks/check.ts';
import type { FusionReason, Signal } from '../lib/consent-types.ts';
import type { Sentence } from '../lib/finding-types.ts';
import type { ClassifiedItem, Report } from '../lib/types.ts';
import type { ChoiceMoment, ItemClock, Phase } from '../lib/watch-types.ts';
import { consent, items, madeNow, makeReport } from './made-reports/make-report.ts';
import { choice, marks, watch } from './made-reports/make-watch.ts';

const text = buildText(readEnglish(), 'en', madeNow);

/** A sentence of a finding in English, with plain spaces. */
export function sayEnglish(sentence: Sentence): string {
  return saySentence(sentence, text).replaceAll('\u00a0', ' ');
}

/** What one check says, as `severity sureness id: sentence`. A message that is missing or a check that throws fails. */
export function sayFindings(check: Check, input: CheckInput): string[] {
  const found = buildFindings(
    input,
    (error) => {
      throw error;
    },
    [check],
  );
  return found.map(({ severity, sureness, id, observation, explanations, sources, items: places }) => {
    const said = [observation, ...explanations].map(sayEnglish);
    if (said.some((one) => one === '' || /\$\d|undefined|NaN/.test(one)))
      throw new Error(`Not said: ${said.join(' / ')}`);
    if (sources.length === 0 || explanations.length === 0) throw new Error(`${id} has no source or no explanation.`);
    if (places.some((place) => !input.report.items[place])) throw new Error(`${id} names an item that is not there.`);
    return `${severity} ${sureness} ${id.slice(check.id.length + 1)}: ${said[0]}`;
  });
}

/**
 * Gives items their clocks from lines such as those of `items`, with the clock behind a bar: phases with the moment of their write
 * (`| beforeChoice@300 afterGrant@4000`), `leftOver`, `notThere` (not there when the visit began), `there`, or nothing where the visit was not watched.
 */
function clockedItems(lines: string, details: CatalogueDetails): ClassifiedItem[] {
  const rows = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const made = items(rows.map((row) => row.split('|')[0] ?? '').join('\n'), details);
  return made.map((item, index) => {
    const words = rows[index]?.split('|')[1]?.trim().split(/\s+/);
    return words ? { ...item, clock: makeClock(words, item) } : item;
  });
}

const order: readonly Phase[] = ['afterRefusal', 'beforeChoice', 'afterGrant', 'leftOver', 'unknown'];

function makeClock(words: readonly string[], item: ClassifiedItem): ItemClock {
  const writes = words.flatMap((word) => {
    const [phase, at] = word.split('@');
    return at === undefined ? [] : [{ phase: phase as Phase, at: Number(at) }]; // the words are written in the tests
  });
  const phases: ItemClock['phases'] = {};
  for (const { phase } of writes) phases[phase] = (phases[phase] ?? 0) + 1;
  const phase = order.find((one) => phases[one]) ?? (words.includes('leftOver') ? 'leftOver' : 'unknown');
  const first = writes.find((one) => one.phase === phase);
  const times = writes.map(({ at }) => at);
  const vendorId = words.find((word) => word.startsWith('by='))?.slice(3);
  const isThere = words.includes('there') || phase === 'leftOver';
  return {
    phase,
    ...(phase === 'unknown' ? { reason: 'notWatched' as const } : {}),
    phases,
    writes: writes.length,
    ...(first ? { firstWriteAt: Math.min(...times), lastWriteAt: Math.max(...times), phaseAt: first.at } : {}),
    ...(isThere ? { wasThere: true } : words.includes('notThere') ? { wasThere: false } : {}),
    writers: first
      ? [
          {
            via: 'storage',
            frameUrl: item.frameUrl,
            count: writes.length,
            ...(vendorId ? { vendorId, vendorName: vendorId } : {}),
          },
        ]
      : [],
  };
}

export interface MadeVisit {
  /** As `clockedItems` reads them. */
  items: string;
  /** Four states, granted unless said otherwise by the test. */
  states?: string;
  code?: FusionReason;
  signals?: Signal[];
  /** Present: the visit was watched. */
  choices?: [at: number, kind: ChoiceMoment['kind'], states: string][];
  marks?: string;
  more?: Partial<Report>;
  details?: CatalogueDetails;
}

/** A visit of shop.example as a check gets it, with the made vendors below. */
export function makeInput(visit: MadeVisit): CheckInput {
  const {
    states = 'granted unset unset unset',
    code = 'siteChoice',
    signals = [],
    choices,
    details = checkDetails,
  } = visit;
  const made = clockedItems(visit.items, details);
  const report = makeReport({ items: made, consent: consent(states, code, signals) });
  const watching = choices
    ? {
        watch: watch({
          choices: choices.map(([at, kind, chosen]) => choice(at, kind, chosen)),
          marks: marks(visit.marks ?? '', made),
        }),
      }
    : {};
  return { report: { ...report, ...watching, ...visit.more }, details };
}

type MadeKey = [pattern: string, store: KeyDetails['store'], ...claims: string[]];

/** Claims are written `document category when`, `-` where there is none. */
function makeKeys(keys: readonly MadeKey[]): KeyDetails[] {
  return keys.map(([pattern, store, ...claims]) => ({
    pattern,
    store,
    party: 'first',
    claims: claims.map((claim) => {
      const [document = '', category = '-', when = '-'] = claim.split(' ');
      return {
        document,
        confidence: 'high',
        ...(category === '-' ? {} : { category: category as NonNullable<VendorClaim['category']> }), // written below
        ...(when === '-' ? {} : { when: when as NonNullable<VendorClaim['when']> }), // likewise
      } satisfies VendorClaim;
    }),
  }));
}

function makeVendor(
  id: string,
  name: string,
  keys: readonly MadeKey[],
  more: Partial<VendorDetails> = {},
): VendorDetails {
  return {
    id,
    name,
    kind: 'chat',
    website: `https://${id}.example/`,
    documents: {
      page: { title: `${name}: cookies`, kind: 'vendor', date: '2026', url: `https://${id}.example/cookies` },
      older: { title: `${name}: cookies, older`, kind: 'vendor', date: '2022' },
      list: { title: 'A list of others', kind: 'third-party', date: '2025' },
      own: { title: 'Own judgement', kind: 'own-judgement', date: '2026' },
    },
    placeholders: {},
    keys: makeKeys(keys),
    ...more,
  };
}

/** Made vendors: what their documents say is what checks differ by. */
const checkDetails: CatalogueDetails = {
  // A chat whose basic use needs no consent and whose marketing does, as it says itself.
  chatty: makeVendor(
    'chatty',
    'Chatty',
    [
      ['chat.id', 'cookie', 'page functional'],
      ['chat.visits', 'cookie', 'page marketing', 'older marketing'],
      ['chat.both', 'localStorage', 'page functional', 'page marketing'],
      ['chat.draft', 'localStorage', 'page functional in-conversation', 'older functional in-conversation'],
      ['chat.opened', 'localStorage', 'page functional chat-opened'],
      ['chat.mixed', 'localStorage', 'page functional chat-opened', 'older functional'],
      ['chat.count', 'localStorage', 'page marketing after-marketing-consent'],
      ['chat.old', 'localStorage', 'page functional older-version'],
    ],
    {
      card: {
        consentNeeded: [
          { text: 'Not needed for the basic chat', document: 'page' },
          { text: 'Needed for marketing features', document: 'page' },
          { text: 'Consent mode is off in a new account', document: 'page' },
        ],
      },
    },
  ),
  // Says nothing of consent on its card.
  recordo: makeVendor(
    'recordo',
    'Recordo',
    [
      ['rec.sid', 'cookie', 'page analytics'],
      ['rec.prefs', 'localStorage', 'page functional'],
      ['rec.signal', 'cookie', 'page - after-consent', 'list analytics'],
      ['rec.either', 'cookie', 'page analytics after-consent', 'older analytics after-choice'],
      ['rec.need', 'cookie', 'page necessary after-consent'],
    ],
    { kind: 'recording' },
  ),
  // Only others say what its keys are for.
  hearsay: makeVendor('hearsay', 'Hearsay', [
    ['hear.ad', 'cookie', 'list marketing'],
    ['hear.mine', 'cookie', 'own functional'],
  ]),
  banner: makeVendor('banner', 'Banner', [['banner.record', 'cookie', 'page necessary after-choice']], {
    kind: 'consent',
  }),
};
