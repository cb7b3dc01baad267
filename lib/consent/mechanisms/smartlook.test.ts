import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { smartlook } from './smartlook.ts';

const readApi = (answer: unknown) => read(smartlook, [api(PAGE_RECORDS.smartlook, answer)]);
/** The four answers as letters, in the order of the document: forms, IP, visitor API, data shown. */
const sayTriggers = (answer: unknown) =>
  readApi(answer)[0]
    ?.triggers?.map((one) => one.answer.charAt(0))
    .join('');

test.each<[answer: unknown, states: string, reason: string]>([
  [{ api: null, forms: null, ip: null }, '??-?', 'vendorNotAsked'],
  [{ api: true, forms: true, ip: true }, '??g?', 'vendorTold'],
  [{ api: false, forms: false, ip: false }, '??d?', 'vendorTold'],
  [{ api: null, forms: 'I agree to the recording', ip: false }, '??g?', 'vendorTold'],
  [{ api: null, forms: false, ip: null }, '??d?', 'vendorTold'],
  [{ api: 0, forms: 1, ip: '' }, '????', 'vendorNotTold'],
  [{ calls: [['consentForms', true]] }, '??g?', 'vendorTold'],
  [{ forms: true, calls: [['consentForms', false]] }, '??d?', 'vendorTold'], // the call came later
  [{ calls: [['consentAPI', null]] }, '??-?', 'vendorNotAsked'],
  [{ api: true, calls: [['disable']] }, '??d?', 'vendorTold'],
  [{ calls: [['pause']] }, '??d?', 'vendorTold'],
  [{ calls: [['pause'], ['resume']] }, '????', 'vendorNotTold'],
  [{ calls: [['disable'], ['restart'], ['consentIP', true]] }, '??g?', 'vendorTold'],
  [{ calls: [['record', { forms: true, ips: true, emails: true, numbers: true }]] }, '????', 'vendorNotTold'], // unmasks, asks nobody
  [{ calls: [['identify']] }, '????', 'vendorNotTold'],
  [{ calls: [] }, '????', 'vendorNotTold'],
  [{ calls: 'disable' }, '????', 'vendorNotTold'],
  [{ calls: [null, 1, {}, ['__proto__'], [['disable']]] }, '????', 'vendorNotTold'],
])('%j: %s, %s', (answer, states, reason) => {
  const readings = readApi(answer);
  expect(sayStates(readings)).toBe(states);
  expect(readings).toMatchObject([{ where: 'api', name: PAGE_RECORDS.smartlook, reason }]);
});

test.each([['{'], ['[]'], ['{}'], ['{"other":true}'], ['null'], ['""'], ['']])('unreadable: %s', (value) => {
  expect(readApi(value)).toMatchObject([{ reason: 'unreadable' }]);
});

it('marks what was granted for some kinds of data alone', () => {
  expect(readApi({ api: true, forms: false, ip: false })[0]?.partial).toEqual(['analytics']);
  expect(readApi({ api: true, forms: true, ip: true })[0]).not.toHaveProperty('partial');
});

describe('the four questions of "GDPR – Basic info"', () => {
  test.each<[answer: unknown, triggers: string]>([
    [{ api: null, forms: null, ip: null }, 'uuuu'],
    [{ calls: [['record', { forms: true, ips: false }]] }, 'ynuu'],
    [{ calls: [['record', { ips: true }]] }, 'nyuu'], // what is not switched on is masked
    [{ calls: [['record', {}]] }, 'nnuu'],
    [{ calls: [['record', null]] }, 'uuuu'],
    [{ calls: [['record', { forms: 'true' }]] }, 'nnuu'],
    [{ calls: [['record', { emails: true }]] }, 'nnuy'],
    [{ calls: [['record', { numbers: true }]] }, 'nnuy'],
    [
      {
        calls: [
          ['record', { forms: true }],
          ['record', { forms: false }],
        ],
      },
      'nnuu',
    ], // the last counts
    [{ calls: [['identify']] }, 'uuyu'],
    [{ forms: true, ip: 'yes', api: true }, 'yyuu'], // consent to the API is no use of it
    [{ forms: false, ip: false, api: false }, 'nnuu'],
    [{ calls: [['record', { forms: true, emails: true }], ['identify'], ['disable']] }, 'nnnn'], // nothing is recorded
  ])('%j: %s', (answer, triggers) => {
    expect(sayTriggers(answer)).toBe(triggers);
  });

  it('says why, and shows neither a consent text nor whom it was told of', () => {
    const calls = [
      ['identify', 'anna', { email: 'anna@shop.example' }],
      ['record', { forms: true, email: 'x' }],
    ];
    expect(readApi({ api: null, forms: 'I, Anna, agree', ip: false, calls })[0]?.evidence).toEqual([
      ['consentForms', 'yes'],
      ['consentIP', 'no'],
      ['consentAPI', 'not asked'],
      ['record.forms', 'true'],
      ['identify', 'called'],
      ['formsRecorded', 'yes'],
      ['ipRecorded', 'no'],
      ['visitorApiUsed', 'yes'],
      ['personalDataShown', 'unknown'],
    ]);
  });

  it('are asked of a script alone, too', () => {
    const scripts = ['https://web-sdk.smartlook.com/recorder.js'];
    const [reading] = read(smartlook, [], { scripts });
    expect(reading).toMatchObject({ where: 'script', reason: 'vendorNotTold' });
    expect(reading?.triggers?.map(({ answer }) => answer)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(read(smartlook, [])).toEqual([]);
  });
});
