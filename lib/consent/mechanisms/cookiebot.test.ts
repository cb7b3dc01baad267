import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { cookiebot } from './cookiebot.ts';

const banner = '#CybotCookiebotDialog';
/** The cookie as the tool writes it: quotes and commas escaped, the rest not. */
const literal = (preferences: string, statistics: string, marketing: string, more = "method:'explicit',") =>
  `{stamp:'c3RhbXA=',necessary:true,preferences:${preferences},statistics:${statistics},marketing:${marketing},${more}ver:1,utc:1767950100000,region:'cz'}`
    .replaceAll("'", '%27')
    .replaceAll(',', '%2C');
const readCookie = (value: string | null) => read(cookiebot, [cookie('CookieConsent', value)]);

describe('the cookie', () => {
  test.each([
    [literal('true', 'true', 'true'), 'gggg', 'explicit'],
    [literal('false', 'false', 'false'), 'gddd', 'explicit'],
    [literal('true', 'false', 'true'), 'ggdg', 'explicit'],
    [literal('false', 'true', 'false', "method:'implied',"), 'gdgd', 'implied'],
    [literal('true', 'true', 'true', ''), 'gggg', 'unknown'],
    [decodeURIComponent(literal('false', 'false', 'true')), 'gddg', 'explicit'], // a server decoded it
    [encodeURIComponent(literal('false', 'true', 'false')), 'gdgd', 'explicit'], // a server encoded it again
    ['{necessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false}', 'gdgd', 'unknown'],
    ['{stamp:"-1",necessary:true,preferences:true,statistics:true,marketing:true}', 'gggg', 'implied'],
    ['{ stamp: "x", necessary: true , preferences: true , statistics: false , marketing: false }', 'ggdd', 'unknown'],
    ["{stamp:'x',MARKETING:true,statistics:false,preferences:false,marketing:false}", 'gddg', 'unknown'], // the first counts
    ["{stamp:'marketing:true',statistics:false,preferences:false,marketing:false}", 'gddd', 'unknown'],
    ['0', 'gddd', 'explicit'],
    ['-1', 'gggg', 'implied'],
  ])('%s: %s, %s', (value, states, basis) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'cookie', name: 'CookieConsent', basis });
  });

  it('tells when, and on what ground, in words a person can check', () => {
    expect(readCookie(literal('true', 'false', 'false'))).toEqual([
      {
        where: 'cookie',
        name: 'CookieConsent',
        states: { necessary: 'granted', functional: 'granted', analytics: 'denied', marketing: 'denied' },
        basis: 'explicit',
        reason: 'recordedChoice',
        evidence: [
          ['preferences', 'on'],
          ['statistics', 'off'],
          ['marketing', 'off'],
          ['method', 'explicit'],
          ['region', 'cz'],
        ],
        purposes: [
          { name: 'preferences', state: 'granted', category: 'functional' },
          { name: 'statistics', state: 'denied', category: 'analytics' },
          { name: 'marketing', state: 'denied', category: 'marketing' },
        ],
        decidedAt: 1_767_950_100_000,
      },
    ]);
    expect(readCookie(literal('true', 'true', 'true', "method:'implied',"))[0]?.reason).toBe('recordedChoiceImplied');
    expect(readCookie(literal('true', 'true', 'true', ''))[0]?.reason).toBe('recordedChoiceUnknownBasis');
  });

  it('shows the TC string and the Google providers it carries', () => {
    const tc = makeTcString({ consents: [1, 7], createdAt: new Date('2026-01-10T00:00:00Z') });
    const [reading] = readCookie(literal('true', 'true', 'true', `method:'explicit',iab2:'${tc}',gacm:'2~1.2~dv.',`));
    expect(reading?.strings).toEqual(['tcf']);
    expect(reading?.evidence).toEqual(
      expect.arrayContaining([
        ['gacm', '2~1.2~dv.'],
        ['purposes with consent', '1, 7'],
      ]),
    );
    const [broken] = readCookie(literal('true', 'true', 'true', `iab2:'${tc.slice(0, 20)}',`));
    expect(broken).not.toHaveProperty('strings');
    expect(sayStates(broken ? [broken] : [])).toBe('gggg'); // the flags stand by themselves
  });

  it('has no date when the record has none that can be true', () => {
    expect(readCookie(literal('true', 'true', 'true').replace('1767950100000', '17'))[0]).not.toHaveProperty(
      'decidedAt',
    );
    expect(readCookie('0')[0]).not.toHaveProperty('decidedAt');
  });

  test.each([
    "{stamp:'c3RhbXA='",
    "{stamp:'c3RhbXA=',necessary:true,preferences:true,statistics:true,marketing:true", // the end is missing
    "{stamp:'c3RhbXA=',necessary:true,preferences:true,statistics:true}",
    '{necessary:true}',
    literal('true', 'true', 'perhaps'),
    literal('', 'true', 'true'),
    literal('1', '1', '1'),
  ])('broken: %s', (value) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe('unreadable');
  });

  test.each(['', 'true', 'accepted', '1', '{"categories":["necessary"]}', '{"stamp":1}', '[]', '{}'])(
    'of another product: %j',
    (value) => {
      expect(readCookie(value)).toEqual([]);
    },
  );

  it('only that cookie is read', () => {
    const value = literal('true', 'true', 'true');
    expect(read(cookiebot, [cookie('cookieconsent', value), cookie('CookieConsent2', value)])).toEqual([]);
    expect(read(cookiebot, [{ where: 'localStorage', name: 'CookieConsent', value }])).toEqual([]);
  });
});

describe('the interface', () => {
  const consent = { necessary: true, preferences: true, statistics: false, marketing: false, method: 'explicit' };
  const readApi = (answer: unknown) => read(cookiebot, [api(PAGE_RECORDS.cookiebot, answer)]);

  test.each<[answer: unknown, states: string, reason: string]>([
    [{ hasResponse: true, consent }, 'ggdd', 'recordedChoice'],
    [{ hasResponse: true, consent: { ...consent, method: 'implied' } }, 'ggdd', 'recordedChoiceImplied'],
    [{ hasResponse: true, isOutOfRegion: true, consent }, 'ggdd', 'recordedChoiceImplied'],
    [{ hasResponse: true, consent: { ...consent, method: null } }, 'ggdd', 'recordedChoiceUnknownBasis'],
    [{ hasResponse: false, consent }, 'g---', 'bannerNoChoice'], // the flags are defaults
    [{ hasResponse: false, dialogVisible: true, consent }, 'g---', 'dialogOpen'],
    [{ hasResponse: true, dialogVisible: true, consent }, 'ggdd', 'recordedChoice'], // opened again
    [{ consent }, 'g---', 'bannerNoChoice'],
    [{ hasResponse: 'true', consent }, 'g---', 'bannerNoChoice'],
    [{ hasResponse: { toString: 1 }, consent }, 'g---', 'bannerNoChoice'],
    [{ hasResponse: true, consent: {} }, '????', 'unreadable'],
    [{ hasResponse: true, consent: { ...consent, marketing: 'true' } }, '????', 'unreadable'],
    [{ hasResponse: true, consent: [true, true, true] }, '????', 'unreadable'],
    [{ hasResponse: true }, '????', 'unreadable'],
    [null, '????', 'unreadable'],
    ['{', '????', 'unreadable'],
    ['', '????', 'unreadable'],
  ])('%j: %s, %s', (answer, states, reason) => {
    const readings = readApi(answer);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name: PAGE_RECORDS.cookiebot, reason });
  });

  it('tells what law applies and whether the dialog is open', () => {
    const [reading] = readApi({
      hasResponse: true,
      isOutOfRegion: false,
      dialogVisible: true,
      regulations: 'gdpr',
      consent,
    });
    expect(reading?.evidence.slice(-3)).toEqual([
      ['isOutOfRegion', 'false'],
      ['dialogVisible', 'true'],
      ['regulations', 'gdpr'],
    ]);
  });

  it('goes before the cookie, and both are shown', () => {
    const records = [cookie('CookieConsent', '-1'), api(PAGE_RECORDS.cookiebot, { hasResponse: true, consent })];
    expect(read(cookiebot, records).map(({ where }) => where)).toEqual(['api', 'cookie']);
  });
});

describe('nothing recorded', () => {
  it('with its banner on the page: nothing chosen yet', () => {
    const readings = read(cookiebot, [], { elements: ['#other', banner] });
    expect(sayStates(readings)).toBe('g---');
    expect(readings[0]).toMatchObject({ where: 'element', name: banner, reason: 'bannerNoChoice', basis: 'default' });
  });

  it('without it: no word', () => {
    expect(read(cookiebot, [], { elements: ['#other'] })).toEqual([]);
  });

  it('with its script alone', () => {
    expect(read(cookiebot, [], { scripts: ['https://consent.cookiebot.com/uc.js'] })[0]).toMatchObject({
      where: 'script',
      reason: 'toolNoRecord',
    });
  });

  it('but known to be absent: nothing chosen yet', () => {
    expect(sayStates(readCookie(null))).toBe('g---');
  });

  it('a record goes before the banner, which may be there for another reason', () => {
    expect(sayStates(read(cookiebot, [cookie('CookieConsent', '0')], { elements: [banner] }))).toBe('gddd');
    expect(sayStates(read(cookiebot, [cookie('CookieConsent', 'true')], { elements: [banner] }))).toBe('g---');
  });
});
