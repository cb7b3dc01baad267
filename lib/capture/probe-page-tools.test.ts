import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { PAGE_RECORDS } from './page-records.ts';
import { type PageAnswers, probePage } from './probe-page.ts';
import { RECORD_LIMIT } from './reading.ts';

afterEach(() => vi.unstubAllGlobals());

const fail = () => {
  throw new Error('a trap of the page');
};
const read = (answers: PageAnswers, name: string) =>
  answers.records.filter((record) => record.name === name).map(({ value }) => JSON.parse(value));

/** Probes a page whose `window` holds these. */
function probe(page: object): Promise<PageAnswers> {
  vi.stubGlobal('window', page);
  return probePage();
}

describe('the interfaces of consent tools', () => {
  it('waits for answers that come later, whatever stands for `Promise` on the page', async () => {
    const __ucCmp = { getConsentDetails: async () => ({ categories: {}, consent: { status: 'ALL_DENIED' } }) };
    class Other extends Promise<unknown> {}
    vi.stubGlobal('Promise', Other);
    const answers = await probe({ __ucCmp });
    expect(read(answers, PAGE_RECORDS.usercentricsV3)).toEqual([
      { consent: { status: 'ALL_DENIED' }, categories: {}, services: {} },
    ]);
  });

  it('cuts what is longer than any record, so that it crowds out nothing', async () => {
    const answers = await probe({
      OneTrust: { IsAlertBoxClosed: () => true },
      OnetrustActiveGroups: 'x'.repeat(1_000_000),
    });
    expect(answers.records.map(({ value }) => value.length)).toEqual([RECORD_LIMIT + 1]);
  });

  it('calls only what reads', async () => {
    const calls: string[] = [];
    /** An object on which everything can be called and each call is noted. */
    const noted = (label: string, answers: Record<string, unknown>) =>
      new Proxy(answers, {
        get: (target, name) =>
          name in target && typeof target[String(name)] !== 'function'
            ? target[String(name)]
            : () => {
                calls.push(`${label}.${String(name)}`);
                return (target[String(name)] as (() => unknown) | undefined)?.();
              },
      });
    const consent = { necessary: true, preferences: false, statistics: true, marketing: false, method: 'explicit' };
    const answers = await probe({
      Cookiebot: noted('Cookiebot', { hasResponse: true, consented: true, declined: false, consent, stamp: 'id' }),
      OneTrust: noted('OneTrust', { IsAlertBoxClosed: () => true }),
      OnetrustActiveGroups: ',C0001,',
      CookieConsent: noted('CookieConsent', {
        getUserPreferences: () => ({
          acceptType: 'all',
          acceptedCategories: ['a'],
          rejectedCategories: [],
          services: 1,
        }),
        validConsent: () => true,
      }),
    });
    expect(calls).toEqual([
      'OneTrust.GetDomainData',
      'OneTrust.IsAlertBoxClosed',
      'CookieConsent.getUserPreferences',
      'CookieConsent.validConsent',
    ]);
    expect(answers.silent).toEqual([]);
    expect(read(answers, PAGE_RECORDS.cookiebot)).toEqual([
      { hasResponse: true, consented: true, declined: false, consent },
    ]);
    expect(read(answers, PAGE_RECORDS.onetrust)).toEqual([{ activeGroups: ',C0001,', alertBoxClosed: true }]);
    expect(read(answers, PAGE_RECORDS.orestbida)).toEqual([
      { validConsent: true, acceptType: 'all', acceptedCategories: ['a'], rejectedCategories: [] },
    ]);
  });

  test.each<[name: string, page: object, silent: string[]]>([
    [
      'getters that throw',
      {
        get Cookiebot() {
          return fail();
        },
      },
      [PAGE_RECORDS.cookiebot],
    ],
    ['calls that throw', { OneTrust: { IsAlertBoxClosed: fail } }, [PAGE_RECORDS.onetrust]],
    [
      'preferences that throw',
      { CookieConsent: { getUserPreferences: fail, validConsent: fail } },
      [PAGE_RECORDS.orestbida],
    ],
    ['elements with that id', { Cookiebot: { tagName: 'DIV' }, OneTrust: {}, CookieConsent: {} }, []],
    ['half an interface', { CookieConsent: { getUserPreferences: () => ({}) } }, []],
    ['the other half', { CookieConsent: { validConsent: () => true } }, []],
    ['texts', { Cookiebot: 'x', OneTrust: 'x', CookieConsent: 'x' }, []],
    ['a library of the same name', { CookieConsent: { getUserPreferences: () => null, validConsent: () => true } }, []],
  ])('%s', async (_, page, silent) => {
    expect(await probe(page)).toEqual({ records: [], silent });
  });

  it('takes only `true` for closed and valid', async () => {
    const answers = await probe({
      OneTrust: { IsAlertBoxClosed: () => 'yes' },
      CookieConsent: { getUserPreferences: () => ({}), validConsent: () => 1 },
    });
    expect(read(answers, PAGE_RECORDS.onetrust)).toEqual([{ alertBoxClosed: false }]);
    expect(read(answers, PAGE_RECORDS.orestbida)).toEqual([{ validConsent: false }]);
  });
});
