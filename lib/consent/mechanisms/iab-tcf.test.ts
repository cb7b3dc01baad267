import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { iabTcf } from './iab-tcf.ts';

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const createdAt = new Date('2026-01-10T00:00:00Z');
const make = (consents: number[], interests: number[] = []) => makeTcString({ consents, interests, createdAt });
const readCookie = (value: string, name = 'euconsent-v2') => read(iabTcf, [cookie(name, value)]);
const core = make(all).split('.')[0] ?? '';

describe('a TC string in storage', () => {
  test.each<[consents: number[], states: string, partial: string[] | undefined]>([
    [all, 'gggg', undefined],
    [all.slice(0, -1), 'gggg', ['functional']], // purpose 11 is there since TCF 2.2
    [[], 'gddd', undefined],
    [[1], 'gddd', undefined], // the gate alone allows nothing
    [[1, 7], 'gddg', ['marketing']],
    [[1, 2, 3, 4, 7], 'gddg', undefined],
    [[1, 8, 9, 10], 'gdgd', undefined],
    [[1, 8], 'gdgd', ['analytics']],
    [[1, 5, 6], 'ggdd', ['functional']],
    [[1, 5, 6, 11], 'ggdd', undefined],
    [[1, 11], 'ggdd', ['functional']],
    [[2, 8], 'gdgg', ['analytics', 'marketing']],
  ])('purposes %j: %s', (consents, states, partial) => {
    const readings = readCookie(make(consents));
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.partial).toEqual(partial);
    expect(readings[0]).toMatchObject({
      where: 'cookie',
      name: 'euconsent-v2',
      basis: 'explicit',
      reason: 'recordedChoice',
      decidedAt: createdAt.getTime(),
    });
  });

  it('does not take legitimate interest for consent, but shows it', () => {
    const readings = readCookie(make([], [2, 7, 8, 9, 10]));
    expect(sayStates(readings)).toBe('gddd');
    expect(readings[0]?.evidence).toEqual([
      ['purposes with consent', 'none'],
      ['purposes with legitimate interest (no consent)', '2, 7, 8, 9, 10'],
      ['vendors with consent', '0'],
      ['vendors with legitimate interest', '0'],
      ['vendors disclosed', '0'],
      ['CMP id', '10 (InMobi PTE Ltd)'],
      ['policy version', '5'],
      ['vendor list version', '150'],
      ['created', '2026-01-10'],
      ['last updated', '2026-01-10'],
    ]);
  });

  it('says when the gate to the others was not opened', () => {
    const labels = (consents: number[]) => readCookie(make(consents))[0]?.evidence.map(([label]) => label);
    expect(labels([2, 8])).toContain('purpose 1 (storage)');
    expect(labels([1, 2, 8])).not.toContain('purpose 1 (storage)');
    expect(labels([])).not.toContain('purpose 1 (storage)');
  });

  test.each<[kind: string, value: string]>([
    ['with all segments', make(all)],
    ['core alone', core],
    ['with a trailing dot', `${core}.`],
    ['with segments that are broken', `${core}.x.y`],
    ['in quotes', `"${core}"`],
    ['percent-encoded', encodeURIComponent(`"${core}"`)],
  ])('%s is read', (_, value) => {
    expect(sayStates(readCookie(value))).toBe('gggg');
  });

  test.each<[kind: string, value: string]>([
    ['empty', ''],
    ['version 1', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA'],
    ['version 1 with a C', `B${core.slice(1)}`],
    ['GPP', 'DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'],
    ['cut off', core.slice(0, 20)],
    ['no base64', `C${'*'.repeat(40)}`],
    ['far too long', core + 'A'.repeat(4096)],
    ['some other text', 'true'],
    ['JSON', '{"tcString":1}'],
  ])('%s cannot be read', (_, value) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe('unreadable');
  });

  it('lists what was chosen by the names of the standard', () => {
    const [reading] = readCookie(make([1, 8]));
    expect(reading?.strings).toEqual(['tcf']);
    expect(reading?.purposes).toHaveLength(11 + 2);
    expect(reading?.purposes?.[0]).toEqual({
      name: '1. Store and/or access information on a device',
      state: 'granted',
    });
    expect(reading?.purposes?.[7]).toEqual({
      name: '8. Measure content performance',
      state: 'granted',
      category: 'analytics',
    });
    expect(reading?.purposes?.[1]).toMatchObject({ state: 'denied', category: 'marketing' });
  });

  it('tells vendors, special features and restrictions by their number', () => {
    const text = makeTcString({
      consents: [1],
      specialFeatures: [1],
      vendors: [1, 2, 755],
      vendorInterests: [3],
      disclosed: [1, 2],
      publisher: [7],
      restrictions: [{ purposeId: 2, type: 1, vendorIds: [1, 2] }],
    });
    const evidence = new Map(readCookie(text)[0]?.evidence);
    expect(evidence.get('special features')).toBe('1');
    expect(evidence.get('vendors with consent')).toBe('3');
    expect(evidence.get('vendors with legitimate interest')).toBe('1');
    expect(evidence.get('vendors disclosed')).toBe('2');
    expect(evidence.get('publisher purposes with consent')).toBe('7');
    expect(evidence.get('publisher restrictions')).toBe('purpose 2 only by consent: 2 vendors');
    expect(JSON.stringify([...evidence])).not.toContain('755');
  });

  it('counts the parts that cannot be read', () => {
    expect(new Map(readCookie(`${core}.x.y`)[0]?.evidence).get('parts that cannot be read')).toBe('2');
  });

  it('has no date when it has none that can be', () => {
    const dateless = `C${'A'.repeat(12)}${core.slice(13)}`; // both at the beginning of 1970
    expect(sayStates(readCookie(dateless))).toBe('gggg');
    expect(readCookie(dateless)[0]).not.toHaveProperty('decidedAt');
    expect(readCookie(dateless, 'any')).toEqual([]); // of a form that others have too, and never so old
  });

  test.each(['uc_tcf_string', 'my_tcString', 'site-consent-string', 'IABTCF_TCString'])(
    'a broken one under %s is told, since it is meant to be one',
    (name) => {
      const readings = readCookie(core.slice(0, 40), name);
      expect(readings.map(({ reason }) => reason)).toEqual(['unreadable']);
    },
  );

  it("is not a server's protected cookie, which begins with the same letter", () => {
    const text = `CfDJ8${'Kx7-_qZ2'.repeat(20)}`;
    expect(readCookie(text, '.AspNetCore.Antiforgery')).toEqual([]);
    expect(readCookie(text, 'session')).toEqual([]);
  });

  it('is found under any name by its form, other values only under the names that are its own', () => {
    expect(sayStates(read(iabTcf, [{ where: 'localStorage', name: 'any', value: core }]))).toBe('gggg');
    expect(readCookie(`${core}.IAAA`, 'uc_tcf')).toHaveLength(1);
    for (const name of [
      'euconsent-v2',
      'eupubconsent-v2',
      'nc_euconsent-v2',
      'dm-euconsent-v2',
      'ez-consent-tcf',
      'cconsent-v2',
    ])
      expect(readCookie('broken', name)).toHaveLength(1);
    for (const value of ['broken', '', `x${core}`, `${core} `, 'CookieConsent'])
      expect(readCookie(value, 'any')).toEqual([]);
    expect(read(iabTcf, [cookie('euconsent-v2', null)])).toEqual([]);
  });
});

describe('the interface', () => {
  const { tcData, tcPing } = PAGE_RECORDS;
  const readData = (answer: unknown) => read(iabTcf, [api(tcData, answer)]);
  const loaded = { gdprApplies: true, eventStatus: 'tcloaded', cmpStatus: 'loaded' };
  const consents = { 1: true, 2: false, 8: true };

  test.each<[kind: string, answer: unknown, states: string, reason: string]>([
    ['a stored choice', { ...loaded, tcString: make([1, 8]) }, 'gdgd', 'recordedChoice'],
    [
      'a choice just made',
      { ...loaded, eventStatus: 'useractioncomplete', tcString: make([]) },
      'gddd',
      'recordedChoice',
    ],
    ['the dialog is open', { ...loaded, eventStatus: 'cmpuishown', tcString: make([], [2]) }, 'g---', 'dialogOpen'],
    [
      'the dialog is open, and nothing is written yet',
      { ...loaded, eventStatus: 'cmpuishown', tcString: '' },
      'g---',
      'dialogOpen',
    ],
    [
      'the dialog is open again, over a choice',
      { ...loaded, eventStatus: 'cmpuishown', tcString: make([1, 8]) },
      'gdgd',
      'recordedChoice',
    ],
    ['purposes without a string', { ...loaded, purpose: { consents } }, 'gdgd', 'recordedChoice'],
    ['purposes and a broken string', { ...loaded, tcString: 'CQ', purpose: { consents } }, 'gdgd', 'recordedChoice'],
    ['all purposes off', { ...loaded, purpose: { consents: { 1: false } } }, 'gddd', 'recordedChoice'],
    [
      'only `true` is consent',
      { ...loaded, purpose: { consents: { 1: 1, 2: 'true', x: true } } },
      'gddd',
      'recordedChoice',
    ],
    ['GDPR does not apply', { ...loaded, gdprApplies: false, tcString: make(all) }, 'g???', 'gdprNotApplicable'],
    ['no purposes at all', { ...loaded, purpose: { consents: {} } }, '????', 'unreadable'],
    ['nothing known yet', { eventStatus: 'tcloaded' }, '????', 'unreadable'],
    ['a list for a map', { ...loaded, purpose: { consents: [true, true] } }, '????', 'unreadable'],
    ['an odd status', { ...loaded, eventStatus: { toString: 1 }, tcString: make([1, 8]) }, 'gdgd', 'recordedChoice'],
    ['null', null, '????', 'unreadable'],
    ['broken JSON', '{', '????', 'unreadable'],
  ])('%s', (_, answer, states, reason) => {
    const readings = readData(answer);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name: tcData, reason });
  });

  test.each<[kind: string, ping: unknown, states: string, reason: string]>([
    ['only a stub', { cmpLoaded: false, cmpStatus: 'stub' }, '????', 'apiNotReady'],
    ['the dialog is open', { cmpLoaded: true, displayStatus: 'visible' }, 'g---', 'dialogOpen'],
    ['a stub that claims to show', { cmpLoaded: false, displayStatus: 'visible' }, '????', 'apiNotReady'],
    ['loaded, and silent else', { cmpLoaded: true, displayStatus: 'hidden' }, 'g???', 'apiNotReady'],
    ['loaded where GDPR does not apply', { cmpLoaded: true, gdprApplies: false }, 'g???', 'gdprNotApplicable'],
    ['odd fields', { cmpStatus: { toString: 1 }, displayStatus: [] }, '????', 'apiNotReady'],
    ['null', null, '????', 'unreadable'],
  ])('ping alone: %s', (_, ping, states, reason) => {
    const readings = read(iabTcf, [api(tcPing, ping)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name: tcPing, reason });
  });

  it('the data goes before the ping, and both before storage', () => {
    const records = [
      cookie('euconsent-v2', core),
      api(tcPing, { cmpLoaded: true, displayStatus: 'visible' }),
      api(tcData, { ...loaded, tcString: make([]) }),
    ];
    expect(read(iabTcf, records).map(({ name }) => name)).toEqual([tcData, 'euconsent-v2']);
    expect(read(iabTcf, records.slice(0, 2)).map(({ name }) => name)).toEqual([tcPing, 'euconsent-v2']);
  });
});

it('says nothing on a page without it', () => {
  expect(read(iabTcf, [])).toEqual([]);
  expect(read(iabTcf, [cookie('CookieConsent', 'true'), api('another', {})])).toEqual([]);
});
