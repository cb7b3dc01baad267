import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { shopify } from './shopify.ts';

const readCookie = (value: string | null) => read(shopify, [cookie('_tracking_consent', value)]);
const id = '00000000-0000-4000-8000-00000000abcd';
const encode = (data: unknown) => encodeURIComponent(JSON.stringify(data));
const cmp = (a: string, m: string, p: string, s: string, more = {}) =>
  encode({ con: { CMP: { a, m, p, s } }, v: '2.1', region: 'DEBE', reg: 'GDPR', consent_id: id, ...more });

describe('the cookie', () => {
  test.each<[string, string, string]>([
    ['accepted', cmp('1', '1', '1', '1'), 'gggg'],
    ['refused', cmp('0', '0', '0', ''), 'gddd'],
    ['partly', cmp('1', '0', '1', ''), 'gggd'],
    ['one answered', cmp('0', '', '', ''), 'g-d-'],
    ['sale refused, nothing else asked', cmp('', '', '', '0'), 'g--d'],
    ['untouched', cmp('', '', '', ''), 'g---'],
    ['encoded twice', encodeURIComponent(cmp('1', '0', '1', '')), 'gggd'],
    ['not encoded', decodeURIComponent(cmp('1', '0', '1', '')), 'gggd'],
    ['2.0 untouched', encode({ lim: ['GDPR'], v: '2.0', con: { GDPR: '' }, reg: 'GDPR' }), 'g---'],
    ['2.0 accepted', encode({ v: '2.0', con: { GDPR: '1' }, reg: 'GDPR' }), 'gggg'],
    ['2.0 refused', encode({ v: '2.0', con: { GDPR: '0' }, reg: 'GDPR' }), 'gddd'],
    ['2.0 sale refused', encode({ v: '2.0', con: { CCPA: '0' }, reg: 'CCPA' }), 'g??d'],
    ['2.0 sale untouched', encode({ v: '2.0', con: { CCPA: '' }, reg: 'CCPA' }), 'g---'],
    ['not an answer', cmp('1', 'maybe', '1', ''), '????'],
    ['no answers', encode({ v: '2.1' }), '????'],
    ['prototype', '{"con":{"__proto__":{"CMP":{"a":"1"}}},"v":"2.1"}', '????'],
    ['a later version', encode({ v: '4.0', con: { CMP: { a: '1' } } }), '????'],
    ['a list', '[]', '????'],
    ['another product', 'true', '????'],
    ['empty', '', '????'],
  ])('%s', (_, value, states) => {
    expect(sayStates(readCookie(value))).toBe(states);
  });

  it('cut anywhere, says nothing', () => {
    const good = decodeURIComponent(cmp('1', '1', '1', '1'));
    for (let end = 0; end < good.length; end += 1) expect(sayStates(readCookie(good.slice(0, end)))).toBe('????');
  });

  it('of version 3 is not documented: what it seems to say is shown and not counted', () => {
    const [reading] = readCookie('3.AMPS_USCA_t_t_AAAAAAAAAAAAAAAAAAAAAA');
    expect(reading?.reason).toBe('unknownForm');
    expect(sayStates(readCookie('3.AMPS_USCA_t_t_AAAAAAAAAAAAAAAAAAAAAA'))).toBe('????');
    expect(reading?.evidence).toContainEqual(['marketing (not documented)', 'no answer']);
    expect(readCookie('3aMp.AMPS_DE_f_f_AAAA')[0]?.evidence).toContainEqual(['analytics (not documented)', 'refused']);
    expect(readCookie('3aMp.AMPS_DE_f_f_AAAA')[0]?.evidence).toContainEqual(['marketing (not documented)', 'allowed']);
  });

  it('without an answer, says what is allowed meanwhile; its id is masked', () => {
    const [reading] = readCookie(cmp('', '', '', '', { purposes: { a: true, p: false, m: true, t: true } }));
    expect(reading?.allowedMeanwhile).toEqual(['analytics', 'marketing']);
    expect(reading?.recordId).toBe('…abcd (36)');
    expect(JSON.stringify(reading)).not.toContain(id);
  });
});

describe('the interface', () => {
  test.each<[unknown, string]>([
    [{ marketing: 'yes', analytics: 'yes', preferences: 'yes', sale_of_data: '' }, 'gggg'],
    [{ marketing: 'no', analytics: 'yes', preferences: 'yes', sale_of_data: 'no' }, 'gggd'],
    [{ marketing: 'no', analytics: 'no', preferences: 'no', sale_of_data: '' }, 'gddd'],
    [{ marketing: '', analytics: '', preferences: '', sale_of_data: '', allowed: ['marketingAllowed'] }, 'g---'],
    [{ marketing: 'perhaps', analytics: '', preferences: '' }, '????'],
    [{ other: 'yes' }, '????'],
    ['{"marketing":"ye', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(read(shopify, [api(PAGE_RECORDS.shopify, answer)]))).toBe(states);
  });

  it('answers where the cookie is of an unknown version', () => {
    const answer = api(PAGE_RECORDS.shopify, {
      marketing: '',
      analytics: '',
      preferences: '',
      allowed: ['marketingAllowed'],
    });
    const readings = read(shopify, [cookie('_tracking_consent', '3.AMPS_USCA_t_t_AA'), answer]);
    expect(sayStates(readings)).toBe('g--- ????');
    expect(readings[0]?.allowedMeanwhile).toEqual(['marketing']);
  });
});

it('nothing recorded: the banner tells', () => {
  expect(read(shopify, [])).toEqual([]);
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(shopify, [], { elements: ['#shopify-pc__banner'] }))).toBe('g---');
});
