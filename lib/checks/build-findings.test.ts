import { beforeAll, describe, expect, it, test } from 'vitest';
import { type MadeVisit, makeInput, sayEnglish } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { buildDetails, readCatalogue } from '../catalogue/read-catalogue.ts';
import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import { checkIds, severities } from '../finding-types.ts';
import { buildFindings } from './build-findings.ts';
import type { Check, CheckInput, CheckResult } from './check.ts';
import { checks } from './checks.ts';

const result = (id: string, severity: CheckResult['severity']): CheckResult => ({
  id,
  severity,
  sureness: 'certain',
  items: [],
  observation: { key: 'finding_made' },
  sources: [],
  explanations: [],
});
const fail = (error: unknown) => {
  throw error;
};

describe('buildFindings', () => {
  const input = makeInput({ items: '' });

  it('puts problems first, then by check in their order, then as each check gives them', () => {
    const list: Check[] = [
      { id: 'unknown-identifier', find: () => [result('a', 'note'), result('b', 'problem'), result('c', 'note')] },
      { id: 'written-before-choice', find: () => [result('a', 'look'), result('b', 'problem')] },
      { id: 'came-back', find: () => [result('a', 'look')] },
    ];
    expect(buildFindings(input, fail, list).map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      'problem written-before-choice/b',
      'problem unknown-identifier/b',
      'look written-before-choice/a',
      'look came-back/a',
      'note unknown-identifier/a',
      'note unknown-identifier/c',
    ]);
  });

  it('loses nothing of the others when a check throws, and hands its error on', () => {
    const heard: unknown[] = [];
    const broken = new Error('broken');
    const list: Check[] = [
      { id: 'came-back', find: () => fail(broken) },
      { id: 'personal-data', find: () => [result('a', 'note')] },
    ];
    const found = buildFindings(input, (error, { id }) => heard.push(error, id), list);
    expect(found.map(({ id, check }) => [id, check])).toEqual([['personal-data/a', 'personal-data']]);
    expect(heard).toEqual([broken, 'came-back']);
  });

  it('has each check once, under an id that is known', () => {
    expect(checks.map(({ id }) => id).toSorted()).toEqual([...checkIds].toSorted());
  });
});

/** A page with `count` keys of many vendors, hosts, stores and phases. */
function makeBigVisit(count: number): CheckInput {
  const kinds = [
    ['cookie chat.visits', '500d marketing chatty', 'beforeChoice@300'],
    ['cookie rec.sid', '90d analytics recordo', 'beforeChoice@100 afterRefusal@6000'],
    ['localStorage chat.draft', '- functional chatty', 'beforeChoice@300 notThere'],
    ['cookie hear.ad', '30d marketing hearsay', 'leftOver'],
    ['localStorage unknown', '- - -', 'afterRefusal@7000'],
    ['cookie chat.count', '90d marketing chatty', 'notThere'],
  ] as const;
  const lines = Array.from({ length: count }, (_, at) => {
    const [key, rest, clock] = kinds[at % kinds.length] ?? kinds[0];
    return `${key} h${at % 40}.shop.example ${rest} shape=uuid size=36 | ${clock}`;
  });
  const states = 'granted denied denied denied';
  const made = makeInput({
    items: lines.join('\n'),
    states,
    signals: [signal('cookiebot', 'Cookiebot', states)],
    choices: [[4000, 'refusal', states]],
  });
  const items = made.report.items.map((item, at) => ({
    ...item,
    id: `item ${at}`,
    valueHash: (at % 900).toString(16).padStart(16, '0'),
  }));
  const marks = items.map(({ id, store, name, categories }, at) => ({
    ...({ at, store, name, categories, operation: 'set', via: 'storage', count: 1, phase: 'afterRefusal' } as const),
    ...(at % 5 === 0 ? { vendorName: 'Chatty' } : { itemId: id }),
  }));
  const removals = items.filter((_, at) => at % 7 === 0).map(({ id }) => ({ itemId: id, at: 1 }));
  const watch = made.report.watch && { ...made.report.watch, marks };
  return { ...made, report: { ...made.report, items, removals, ...(watch ? { watch } : {}) } };
}

/** The same input, of which every reading of a field is counted. What is one object stays one object. */
function countReads<Value extends object>(value: Value): { value: Value; reads: () => number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const wrap = <Kind extends object>(one: Kind): Kind => {
    const seen = known.get(one);
    if (seen) return seen as Kind; // kept for this very object
    const wrapped = new Proxy(one, {
      get(target, field, receiver) {
        reads += 1;
        const found: unknown = Reflect.get(target, field, receiver);
        return typeof found === 'object' && found !== null ? wrap(found) : found;
      },
    });
    known.set(one, wrapped);
    return wrapped;
  };
  return { value: wrap(value), reads: () => reads };
}

describe('on a page with very many keys', () => {
  it('gives every finding an id of its own, the same the next time', () => {
    const input = makeBigVisit(5000);
    const ids = buildFindings(input, fail).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(buildFindings(input, fail).map(({ id }) => id)).toEqual(ids);
  });

  it.each(checks.map(({ id }) => id))(
    '%s reads four times as much of four times as many keys, not sixteen times',
    (id) => {
      const only = checks.filter((check) => check.id === id);
      const [few = 0, many = 0] = [250, 1000].map((count) => {
        const { report, details } = makeBigVisit(count);
        const counted = countReads(report);
        buildFindings({ report: counted.value, details }, fail, only);
        return counted.reads();
      });
      expect(many).toBeLessThanOrEqual(few * 5 + 100);
    },
  );

  it('reads no key more than a few hundred times, all checks together', () => {
    const { report, details } = makeBigVisit(5000);
    const { value, reads } = countReads(report);
    expect(buildFindings({ report: value, details }, fail).length).toBeGreaterThan(5);
    expect(reads() / 5000).toBeLessThan(600);
  });
});

const key = 'ssupp_7d1f0c94be8a52e36f4b07a9c21d85e0f36ab948';
const shop = 'shop.example';
/** What the demo shop keeps for its basic chat, of which the vendor says that it needs no consent, and for itself. */
const basicChat = (clock: (isRewritten: boolean) => string) => `
  cookie shop_session ${shop} session - - httponly shape=token size=32 | ${clock(true)}
  cookie ssupp.vid ${shop} 180d functional smartsupp secure shape=token size=14 | ${clock(true)}
  localStorage _ss.enableSounds ${shop} - functional smartsupp shape=boolean size=4 | ${clock(false)}
  localStorage ${key} ${shop} - functional+marketing smartsupp shape=json size=70 | ${clock(false)}
  localStorage ${key}vid ${shop} - functional smartsupp shape=token size=14 | ${clock(true)}
  localStorage ${key}message ${shop} - functional smartsupp shape=empty size=0 | ${clock(false)}
  localStorage ${key}opened ${shop} - functional smartsupp shape=boolean size=5 | ${clock(false)}
  localStorage ${key}_cards ${shop} - functional smartsupp shape=json size=80 | ${clock(false)}
  localStorage bakery-pickup ${shop} - - - shape=json size=38 | ${clock(false)}
  sessionStorage bakery-visit-began ${shop} - - - shape=timestamp size=24 | ${clock(true)}`;
const tools = `
  cookie ssupp.visits ${shop} 180d marketing smartsupp shape=number size=1 | afterGrant@5200
  localStorage ${key}visits ${shop} - marketing smartsupp shape=number size=1 | afterGrant@5200
  cookie SL_C_23361dd035530_SID ${shop} 400d analytics smartlook shape=token size=21 | afterGrant@5300`;
const chosen = (states: string, ...more: Parameters<typeof signal>[3][]): Pick<MadeVisit, 'states' | 'signals'> => ({
  states,
  signals: [signal('vanilla-cookieconsent', 'CookieConsent', states, ...more)],
});
const refusal = 'granted denied denied denied';
const grant = 'granted granted granted granted';

describe('a shop that asks and keeps to it', () => {
  let details: CatalogueDetails;
  beforeAll(() => {
    details = buildDetails(readCatalogue());
  });

  test.each<[string, MadeVisit]>([
    [
      'untouched',
      {
        items: basicChat(() => 'beforeChoice@300 notThere'),
        choices: [],
        ...chosen('granted unset unset unset', { basis: 'default' }),
      },
    ],
    [
      'untouched and not watched',
      { items: basicChat(() => '').replaceAll('|', ''), ...chosen('granted unset unset unset', { basis: 'default' }) },
    ],
    [
      'rejected',
      {
        items: basicChat(() => 'beforeChoice@300 notThere'),
        choices: [[4000, 'refusal', refusal]],
        ...chosen(refusal),
      },
    ],
    [
      'rejected and loaded again',
      {
        items: basicChat((isRewritten) => (isRewritten ? 'afterRefusal@300 there' : 'leftOver')),
        choices: [[0, 'earlier', refusal]],
        ...chosen(refusal),
      },
    ],
    ['rejected and not watched', { items: basicChat(() => '').replaceAll('|', ''), ...chosen(refusal) }],
    [
      'accepted',
      {
        items: `${basicChat(() => 'beforeChoice@300 notThere')}\n${tools}`,
        choices: [[4000, 'grant', grant]],
        ...chosen(grant),
      },
    ],
    [
      'accepted and loaded again',
      {
        items: `${basicChat(() => 'afterGrant@300 there')}\n${tools}`,
        choices: [[0, 'earlier', grant]],
        ...chosen(grant),
      },
    ],
  ])('%s: nothing above a note', (_, visit) => {
    const found = buildFindings(makeInput({ ...visit, details }), fail);
    expect(
      found.filter(({ severity }) => severity !== 'note').map((one) => `${one.id}: ${sayEnglish(one.observation)}`),
    ).toEqual([]);
  });

  it('and one that does not: problems, and they are told first', () => {
    const ignoring = tools.replaceAll('afterGrant@', 'beforeChoice@');
    const visit = {
      items: `${basicChat(() => 'beforeChoice@300 notThere')}\n${ignoring}`,
      choices: [],
      ...chosen('granted unset unset unset', { basis: 'default' }),
    } satisfies MadeVisit;
    const found = buildFindings(makeInput({ ...visit, details }), fail);
    expect(found.filter(({ severity }) => severity === 'problem').map(({ id }) => id)).toEqual([
      'written-before-choice/smartsupp/tracking',
      'written-before-choice/smartlook/tracking',
    ]);
    expect(found.filter(({ check }) => check === 'vendor-rule-not-met').map(({ severity }) => severity)).toEqual([
      'note',
      'note',
    ]);
    const places = found.map(({ severity }) => severities.indexOf(severity));
    expect(places).toEqual(places.toSorted());
  });
});
