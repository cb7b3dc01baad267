import type { RulesModel } from '../components/rules-contract.ts';
import { exampleRules } from '../lib/catalogue/example-rules.ts';
import { filesOf, madeClaim, madeKey, makeRules, parse, problemsOf } from './made-rules.ts';

const [example] = filesOf(parse(exampleRules));
if (!example) throw new Error('the example has no vendor');

const shop = makeRules('shop', [], {
  name: 'A shop with an uncommonly long name that is cut where the window ends',
  kind: 'analytics',
  keys: [
    { ...madeKey, pattern: 'shop_id' },
    {
      ...madeKey,
      pattern: `shop_${'part_'.repeat(30)}end`,
      store: 'sessionStorage',
      purpose: 'Has a name that goes on and on, as some do that are made of many parts',
      claims: [madeClaim, { ...madeClaim, category: 'marketing' }, { ...madeClaim, category: 'analytics' }],
    },
    { ...madeKey, pattern: 'shop_<HEX>', claims: [{ document: 'list', confidence: 'low' }] },
  ],
});
const files = [example, shop, makeRules('empty', [])];
const many = Array.from({ length: 120 }, (_, at) => makeRules(`vendor-${at}`, [`v${at}_one`, `v${at}_two`]));

const page = (change: Partial<RulesModel>): RulesModel => ({
  rules: { files },
  outcome: undefined,
  locale: 'en-GB',
  now: 0,
  ...change,
});
const refused = (rules: unknown): RulesModel['outcome'] => {
  const parsed = parse(typeof rules === 'string' ? rules : JSON.stringify(rules));
  if (parsed.ok) throw new Error(`nothing is wrong with it: ${problemsOf(rules)}`);
  return { kind: 'refused', problems: parsed.problems, more: parsed.more };
};

/** Every state of the page of a person's own rules. */
export const rulesPages = {
  reading: page({ rules: undefined }),
  none: page({ rules: { files: [] } }),
  some: page({}),
  many: page({ rules: { files: many } }),
  added: page({ outcome: { kind: 'added', added: 2, replaced: 1 } }),
  addedOne: page({ outcome: { kind: 'added', added: 1, replaced: 0 } }),
  replaced: page({ outcome: { kind: 'added', added: 0, replaced: 3 } }),
  refused: page({
    outcome: refused([
      { ...shop, kind: 'shop' },
      { ...example, id: 'A b', website: 'javascript:alert(1)' },
    ]),
  }),
  noJson: page({ rules: { files: [] }, outcome: refused('{\n  "id": "acme",\n  "name": Acme\n}') }),
  manyProblems: page({
    outcome: refused(
      makeRules('acme', [], { keys: Array(42).fill({ ...madeKey, [`odd\u202e${'x'.repeat(80)}`]: 1 }) }),
    ),
  }),
  removed: page({ rules: { files: files.slice(1) }, outcome: { kind: 'removed', file: example, at: 0 } }),
  restored: page({ outcome: { kind: 'restored', name: example.name } }),
  removedAll: page({ rules: { files: [] }, outcome: { kind: 'removedAll' } }),
  full: page({ outcome: { kind: 'saveFailed', isFull: true, detail: 'Resource::kQuotaBytes quota exceeded' } }),
  notSaved: page({ outcome: { kind: 'saveFailed', isFull: false, detail: 'An unexpected error occurred' } }),
  broken: page({ rules: { files: [], fault: '', text: '{"version":1,' } }),
  notAllowed: page({
    rules: { files: [], fault: 'key "<ANY>ab": this would match too many names', text: '{"version":1,"files":[]}' },
  }),
  unreadable: page({ rules: { files: [], fault: '' } }),
} satisfies Record<string, RulesModel>;
