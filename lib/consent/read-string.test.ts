import { GppModel } from '@iabgpp/cmpapi';
import { describe, expect, it, test } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import { decoders } from './decoders.ts';
import { decodeStrings } from './read-string.ts';

const tc = makeTcString({ consents: [1, 8], createdAt: new Date('2026-01-10T00:00:00Z') });
const gpp = 'DBABLA~CFQqAAAAAABA.QA';
const ac = '2~89.122~dv.43';
const read = (text: string) => decodeStrings(text, decoders);
const kinds = (text: string) => read(text).map(({ kind }) => kind);

test.each<[kind: string, text: string, found: string[]]>([
  ['a TC string', tc, ['tcf']],
  ['percent-encoded', encodeURIComponent(`"${tc}"`), ['tcf']],
  ['a GPP string', gpp, ['gpp']],
  ['a US Privacy string', '1YNN', ['usp']],
  ['an Additional Consent string', ac, ['ac']],
  ["Funding Choices' list", encodeURIComponent(JSON.stringify([null, null, null, [tc, ac, 'an-id']])), ['tcf', 'ac']],
  ['a list within a text within a list', JSON.stringify([[1, JSON.stringify([tc])], '1---']), ['tcf', 'usp']],
  [
    "Sourcepoint's record",
    JSON.stringify({ gdpr: { euconsent: tc }, usnat: { consentString: gpp }, ccpa: { uspstring: '1YYN' } }),
    ['tcf', 'gpp', 'usp'],
  ],
  ["Fides' three in one", JSON.stringify({ fides_string: `${tc},${ac},${gpp}` }), ['tcf', 'ac', 'gpp']],
  ['the answer of an interface', JSON.stringify({ tcString: tc, purpose: { consents: { 1: true } } }), ['tcf']],
  ['a query', `gdpr=1&gdpr_consent=${tc}&us_privacy=1YNN`, ['tcf', 'usp']],
  ['the same twice', JSON.stringify([tc, tc]), ['tcf']],
  ['nothing', '', []],
  ['a word', 'Consent', []],
  ['a broken TC string', tc.slice(0, 30), []],
  ['a broken GPP string', 'DBACLA~CFQ', []],
  ['broken JSON', `{"tcString":"${tc}"`, []],
  ['prototype names', `{"__proto__":"${tc}","constructor":"1YNN"}`, ['tcf', 'usp']],
  ['other numbers', '2~3~4', []],
  ['a megabyte', `${tc}${'A'.repeat(1_000_000)}`, []],
])('%s', (_, text, found) => {
  expect(kinds(text)).toEqual(found);
});

it('gives each as it stands, with what it says', () => {
  const [first, second] = read(JSON.stringify([tc, ac]));
  expect(first).toMatchObject({ kind: 'tcf', raw: tc, tc: { purposeConsents: [1, 8] } });
  expect(second).toEqual({ kind: 'ac', raw: ac, vendorIds: [89, 122], disclosedIds: [43] });
  expect(read('1yyn')).toEqual([{ kind: 'usp', raw: '1yyn' }]);
});

it('gives at most ten', () => {
  const many = Array.from({ length: 30 }, (_, id) => `1~${id}`);
  expect(read(JSON.stringify(many))).toHaveLength(10);
});

describe('all of it', () => {
  it('can be sent as a message', () => {
    const model = new GppModel();
    model.setFieldValue('tcfcav1', 'PurposesExpressConsent', [true]);
    model.setFieldValue('usnat', 'SaleOptOut', 1);
    const found = read(JSON.stringify([tc, model.encode()]));
    expect(found).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
