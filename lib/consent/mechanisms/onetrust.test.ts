import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { onetrust } from './onetrust.ts';

const banner = '#onetrust-consent-sdk';
const closedOn = '2026-01-10T09:15:00.000Z';
/** `OptanonConsent` with these groups, as the tool writes it. */
const written = (groups: string, more = 'AwaitingReconsent=false') =>
  `isGpcEnabled=0&datestamp=Sat+Jan+10+2026+10%3A15%3A00+GMT%2B0100&version=202405.2.0&consentId=made-up&interactionCount=1&landingPath=NotLandingPage&groups=${encodeURIComponent(groups)}&${more}`;
const readCookies = (consent: string, closed: string | null = closedOn) =>
  read(onetrust, [cookie('OptanonConsent', consent), cookie('OptanonAlertBoxClosed', closed)]);

describe('the cookies after an answer', () => {
  test.each([
    [written('C0001:1,C0002:1,C0003:1,C0004:1,C0005:1'), 'gggg'],
    [written('C0001:1,C0002:0,C0003:0,C0004:0'), 'gddd'],
    [written('C0001:1,C0002:1,C0003:0,C0004:0'), 'gdgd'],
    [written('C0001:1,C0002:0,C0003:1,C0004:0'), 'ggdd'],
    [written('1:1,2:0,3:1,4:0'), 'ggdd'], // before the letters
    [written('C1:1,C2:1,C3:0'), 'gdg?'],
    [written('C0001:1,C0002:0'), 'g?d?'], // what is not named is not known
    [written('C0001:1,V2STACK42:1'), 'g??g'],
    [written('C0001:1,STACK42:0'), 'g??d'],
    [written('C0001:1,BG14:1,C0004:0'), 'g??d'], // the site's own groups mean something to the site alone
    ['groups=C0001:1,C0002:0,C0004:1', 'g?dg'],
    [encodeURIComponent(written('C0001:1,C0002:1,C0003:0,C0004:0')), 'gdgd'], // encoded again by a server
    [written('C0001:1, C0002:1 '), 'g?g?'],
    [written('C0001:1,C0002:1,'), 'g?g?'],
    [written('C0001:1,H12:0,V3:1,C0002:0'), 'g?d?'], // hosts and vendors
    [written('C0001:1,analytics:0,Ads & More:1'), 'g?dg'], // a guess
    [written('C0001:1,C0002:1,SPD_BG:0'), 'g?gd'], // the template for Californian law
    [written('C0001:1,SSPD_BG:1'), 'g??g'],
    [`"${written('C0001:1,C0002:0')}"`, 'g?d?'], // a server's quotes
  ])('%s: %s', (consent, states) => {
    const [reading, ...others] = readCookies(consent);
    expect(others).toEqual([]);
    expect(sayStates(reading ? [reading] : [])).toBe(states);
    expect(reading).toMatchObject({ basis: 'explicit', reason: 'recordedChoice', decidedAt: Date.parse(closedOn) });
  });

  it('names groups that differ within one category', () => {
    expect(readCookies(written('C0001:1,C0004:1,C0005:0'))[0]).toMatchObject({ partial: ['marketing'] });
    expect(readCookies(written('C0001:1,C0004:0,C0005:1'))[0]).toMatchObject({ partial: ['marketing'] });
    for (const groups of ['C0004:1,C0005:1', 'C0004:0,C0005:0', 'C0004:1'])
      expect(readCookies(written(groups))[0]).not.toHaveProperty('partial');
    expect(sayStates(readCookies(written('C0004:1,C0005:0')))).toBe('g??g');
  });

  it("makes no category of the site's own groups", () => {
    expect(readCookies(written('C0001:1,C0004:0,BG14:1'))[0]?.states).toEqual({
      necessary: 'granted',
      functional: 'unknown',
      analytics: 'unknown',
      marketing: 'denied',
    });
  });

  it('gives the groups as evidence and no identifier of the visitor', () => {
    const [reading] = readCookies(written('C0001:1,C0002:0'));
    expect(reading?.evidence).toEqual([['groups', 'C0001 on, C0002 off']]);
    expect(reading?.recordId).toBeUndefined(); // too short to be told apart by its end
    expect(JSON.stringify(reading)).not.toContain('made-up');
  });

  test.each([encodeURIComponent(closedOn), 'true', ''])('closed as %j', (closed) => {
    const [reading] = readCookies(written('C0001:1,C0002:0'), closed);
    expect(reading?.decidedAt).toBe(closed.startsWith('2026') ? Date.parse(closedOn) : undefined);
    expect(reading?.reason).toBe(closed === '' ? 'regionalDefault' : 'recordedChoice');
  });
});

describe('the cookies before an answer', () => {
  test.each([
    ['the box was not closed', read(onetrust, [cookie('OptanonConsent', written('C0001:1,C0002:1,C0003:1,C0004:1'))])],
    ['it is known not to be closed', readCookies(written('C0001:1,C0002:1,C0003:1,C0004:1'), null)],
    ['it asks again', readCookies(written('C0001:1,C0002:1', 'AwaitingReconsent=true'))],
  ])('%s', (_, readings) => {
    expect(sayStates(readings)).toBe('g---');
    expect(readings[0]).toMatchObject({ basis: 'default', reason: 'regionalDefault' });
  });
});

test.each([
  '',
  'groups=',
  'isGpcEnabled=0&version=202405.2.0',
  'groups=C0001',
  'groups=:1',
  'groups=C0001:2',
  '{"groups":"C0001:1"}',
  '%E2%82',
  `groups=${'x'.repeat(61)}:1`,
  written('C0001:1,C0002:1,C0004:'), // cut off
  'groups=C0001%3A1%2CC0002%3A1%2',
  'groups=C0001:1,C0002:1,C00',
])('a broken record: %s', (consent) => {
  const readings = readCookies(consent);
  expect(sayStates(readings)).toBe('????');
  expect(readings[0]?.reason).toBe('unreadable');
});

describe('the interface', () => {
  const readApi = (answer: unknown) => read(onetrust, [api(PAGE_RECORDS.onetrust, answer)]);

  test.each<[answer: unknown, states: string, reason: string]>([
    [{ activeGroups: ',C0001,C0003,', alertBoxClosed: true }, 'ggdd', 'recordedChoice'], // what is not listed is off
    [{ activeGroups: ',C0001,', alertBoxClosed: true }, 'gddd', 'recordedChoice'],
    [{ activeGroups: 'C0001,C0002,C0004', alertBoxClosed: true }, 'gdgg', 'recordedChoice'],
    [{ activeGroups: ',1,2,0_171003,', alertBoxClosed: true }, 'gdgd', 'recordedChoice'], // a host
    [{ activeGroups: ',', alertBoxClosed: true }, 'gddd', 'recordedChoice'],
    [{ activeGroups: ',C0001,C0002,C0003,C0004,', alertBoxClosed: false }, 'g---', 'regionalDefault'],
    [{ activeGroups: ',C0001,' }, 'g---', 'regionalDefault'],
    [{ activeGroups: ',C0001,', alertBoxClosed: 'true' }, 'g---', 'regionalDefault'],
    [{ alertBoxClosed: true }, '????', 'unreadable'],
    [{ activeGroups: ['C0001'], alertBoxClosed: true }, '????', 'unreadable'],
    [null, '????', 'unreadable'],
    ['[', '????', 'unreadable'],
  ])('%j: %s, %s', (answer, states, reason) => {
    const readings = readApi(answer);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', reason });
  });
});

describe('what the cookies tell beside the groups', () => {
  it('how it was saved, Global Privacy Control, and an id nobody is known by', () => {
    const more =
      'intType=2&isGpcEnabled=1&browserGpcFlag=1&AwaitingReconsent=false&consentId=00000000-0000-4000-8000-00000000abcd';
    const consent = `groups=C0001%3A1%2CC0004%3A0&${more}`;
    expect(readCookies(consent)[0]).toMatchObject({
      evidence: [
        ['groups', 'C0001 on, C0004 off'],
        ['saved by', 'all rejected in the banner'],
        ['isGpcEnabled', '1'],
        ['browserGpcFlag', '1'],
      ],
      recordId: '…abcd (36)',
    });
    expect(readCookies(consent.replace('intType=2', 'intType=3'))[0]?.evidence).toContainEqual([
      'saved by',
      'preference centre (3)',
    ]);
  });

  it('what is allowed as long as nobody answered', () => {
    expect(readCookies(written('C0001:1,C0002:1,C0003:1,C0004:0'), null)[0]).toMatchObject({
      allowedMeanwhile: ['functional', 'analytics'],
    });
  });

  it('the groups as single choices, and which of them are guesses', () => {
    const [reading] = readCookies(written('C0001:1,C0004:0,BG14:1,performance_custom:1'));
    expect(reading?.purposes).toEqual([
      { name: 'C0001', state: 'granted', category: 'necessary' },
      { name: 'C0004', state: 'denied', category: 'marketing' },
      { name: 'BG14', state: 'granted' },
      { name: 'performance_custom', state: 'granted', category: 'analytics', isGuess: true },
    ]);
    expect(reading?.guessed).toEqual(['analytics']);
  });
});

describe('names of groups, from the interface', () => {
  const groups = [
    { id: 'C0001', name: 'Strictly necessary', parent: '' },
    { id: 'C0002', name: 'Whatever', parent: '' },
    { id: 'BG14', name: 'Statistik', parent: '' },
    { id: 'BG15', name: 'Meta Platforms', parent: 'C0004' },
    { id: 'BG16', name: 'Something', parent: 'BG14' },
    { id: '__proto__', name: 'constructor', parent: 7 },
    { id: 7, name: 'not text' },
    null,
  ];
  const answer = { activeGroups: ',C0001,BG15,H7,', alertBoxClosed: true, groups };

  it('make the meaning of groups the site made up, as a guess', () => {
    const [reading] = read(onetrust, [api(PAGE_RECORDS.onetrust, answer)]);
    expect(sayStates(reading ? [reading] : [])).toBe('g?dg'); // no group is about functions
    expect(reading?.guessed).toEqual(['marketing']);
    expect(reading?.purposes?.map(({ name, category }) => [name, category])).toEqual([
      ['C0001 Strictly necessary', 'necessary'],
      ['BG15 Meta Platforms', 'marketing'],
      ['C0002 Whatever', 'analytics'],
      ['BG14 Statistik', 'analytics'],
      ['BG16 Something', 'analytics'],
      ['__proto__ constructor', undefined],
    ]);
  });

  it('serve the cookie too', () => {
    const records = [
      api(PAGE_RECORDS.onetrust, answer),
      cookie('OptanonConsent', written('C0001:1,BG14:1,BG15:0')),
      cookie('OptanonAlertBoxClosed', closedOn),
    ];
    expect(sayStates(read(onetrust, records))).toBe('g?dg g?gd');
  });

  it('without them, a group that is on and means nothing leaves the rest open', () => {
    const [reading] = read(onetrust, [
      api(PAGE_RECORDS.onetrust, { activeGroups: ',C0001,C0002,BG14,', alertBoxClosed: true }),
    ]);
    expect(sayStates(reading ? [reading] : [])).toBe('g?g?');
  });
});

describe('nothing recorded', () => {
  const withBanner = { elements: [banner] };

  it('with its banner on the page: nothing chosen yet', () => {
    const readings = read(onetrust, [], withBanner);
    expect(sayStates(readings)).toBe('g---');
    expect(readings[0]).toMatchObject({ where: 'element', name: banner, reason: 'bannerNoChoice' });
  });

  it('known not to be closed: nothing chosen yet', () => {
    const readings = read(onetrust, [cookie('OptanonAlertBoxClosed', null)]);
    expect(sayStates(readings)).toBe('g---');
    expect(readings[0]).toMatchObject({ where: 'cookie', name: 'OptanonAlertBoxClosed', reason: 'bannerNoChoice' });
  });

  it('with its script alone', () => {
    const scripts = ['https://cdn.cookielaw.org/scripttemplates/otSDKStub.js'];
    expect(read(onetrust, [], { scripts })[0]).toMatchObject({ where: 'script', reason: 'toolNoRecord' });
  });

  it('but closed: somebody chose, and nobody can tell what', () => {
    const readings = read(onetrust, [cookie('OptanonAlertBoxClosed', closedOn)], withBanner);
    expect(sayStates(readings)).toBe('g???');
    expect(readings[0]).toMatchObject({ name: 'OptanonAlertBoxClosed', reason: 'choiceNotReadable' });
    expect(readings[0]?.decidedAt).toBe(Date.parse(closedOn));
    const broken = read(onetrust, [cookie('OptanonAlertBoxClosed', 'soon')], withBanner);
    expect(sayStates(broken)).toBe('????');
  });

  it('and no banner: no word', () => {
    expect(read(onetrust, [cookie('OptanonConsent2', written('C0001:1'))])).toEqual([]);
    expect(read(onetrust, [{ where: 'localStorage', name: 'OptanonConsent', value: written('C0001:1') }])).toEqual([]);
  });
});
