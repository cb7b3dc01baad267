import { GppModel, HeaderV1 } from '@iabgpp/cmpapi';
import { describe, expect, it, test } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import { decodeGpp } from './decode-gpp.ts';

const EU = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA';

/** A string by the IAB's own library: sections by name, with the fields that are not at their beginning. */
function make(sections: Record<string, Record<string, unknown>>): string {
  const model = new GppModel();
  for (const [name, fields] of Object.entries(sections))
    for (const [field, value] of Object.entries(fields)) model.setFieldValue(name, field, value);
  return model.encode();
}

const read = (text: string) => decodeGpp(text)?.sections;
const field = (text: string, name: string) => new Map(read(text)?.[0]?.fields).get(name);

describe('US sections', () => {
  const STATES =
    'usnat usca usva usco usut usct usfl usmt usor ustx usde usia usne usnh usnj ustn usmn usmd usin usky usri';
  test.each(STATES.split(' '))('%s', (name) => {
    const text = make({ [name]: { SaleOptOut: 1 } });
    const [section, ...more] = read(text) ?? [];
    expect(more).toEqual([]);
    expect(section).toMatchObject({ name });
    expect(section?.isBroken).toBeUndefined();
    expect(new Map(section?.fields).get('SaleOptOut')).toBe(1);
    expect(new Map(section?.fields).get(name === 'usca' ? 'SharingOptOut' : 'TargetedAdvertisingOptOut')).toBe(0);
  });

  it('both versions of US National, and none to come', () => {
    expect(field('DBABLA~BAAAVVVVUQA.QA', 'Version')).toBe(1);
    expect(field('DBABLA~CAAAVVVVAFBA.QA', 'Version')).toBe(2);
    expect(read('DBABLA~DAAAVVVVAFBA.QA')).toMatchObject([{ id: 7, isBroken: true, fields: [] }]);
    expect(read('DBABLA~AAAAVVVVAFBA.QA')).toMatchObject([{ id: 7, isBroken: true }]);
    expect(read('DBABBg~CUUAAABA.QA')).toMatchObject([{ id: 8, isBroken: true }]);
  });

  it('has Global Privacy Control only where the sub-section is', () => {
    expect(field(make({ usnat: { Gpc: true } }), 'Gpc')).toBe(true);
    expect(field(make({ usnat: { Gpc: false } }), 'Gpc')).toBe(false);
    const without = make({ usnat: { SaleOptOut: 2 } }).split('.')[0] ?? '';
    expect(field(without, 'SaleOptOut')).toBe(2);
    expect(field(without, 'Gpc')).toBeUndefined();
    expect(field(`${without}.`, 'SaleOptOut')).toBe(2);
  });

  it.each(['B', 'BV', 'BVAU', 'BVAUAAAA', 'BVQ%', '', '.', '.QA', '____________', 'B'.repeat(300)])(
    'a section that is %.20j is broken',
    (section) => {
      expect(read(`DBABLA~${section}`)).toEqual([{ id: 7, name: 'usnat', fields: [], isBroken: true }]);
    },
  );
});

describe('other sections', () => {
  it('EU TCF by the decoder of TC strings', () => {
    expect(read(`DBABMA~${EU}`)).toMatchObject([{ id: 2, name: 'tcfeuv2', fields: [], tc: { purposeConsents: [] } }]);
    const own = makeTcString({ consents: [1, 8], vendors: [755], disclosed: [755] });
    expect(read(`DBABMA~${own}`)?.[0]?.tc).toMatchObject({ purposeConsents: [1, 8], vendorsDisclosed: [755] });
    expect(read('DBABMA~broken')).toEqual([{ id: 2, name: 'tcfeuv2', fields: [], isBroken: true }]);
  });

  it('Canada without its vendors, with times as numbers', () => {
    const flags = (...on: number[]) => Array.from({ length: 24 }, (_, place) => on.includes(place + 1));
    const text = make({
      tcfcav1: {
        CmpId: 10,
        PurposesExpressConsent: flags(1, 2, 24),
        PurposesImpliedConsent: flags(8, 23),
        VendorExpressConsent: [1, 2, 755],
      },
    });
    const [section] = read(text) ?? [];
    const fields = new Map(section?.fields);
    expect(section).toMatchObject({ id: 5, name: 'tcfcav1' });
    expect(fields.get('CmpId')).toBe(10);
    expect(fields.get('PurposesExpressConsent')).toEqual(flags(1, 2, 24));
    expect(fields.get('PurposesImpliedConsent')).toEqual(flags(8, 23));
    expect(fields.get('LastUpdated')).toBeTypeOf('number');
    expect([...fields.keys()].filter((name) => /vendors?(express|implied|$)/i.test(name))).toEqual([]);
    // The last bit of the purposes is the first of a letter that goes on with vendors.
    const last = read(make({ tcfcav1: { PurposesImpliedConsent: flags(24), VendorExpressConsent: [1, 3, 5] } }))?.[0];
    expect(new Map(last?.fields).get('PurposesImpliedConsent')).toEqual(flags(24));
  });

  it.each(['', 'BPXuQ', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', `B${'*'.repeat(50)}`])(
    'Canada that is %.20j is broken',
    (section) => {
      expect(read(`DBABDA~${section}`)).toEqual([{ id: 5, name: 'tcfcav1', fields: [], isBroken: true }]);
    },
  );

  test.each<[section: string, fields: unknown]>([
    [
      '1YNN',
      [
        ['Version', 1],
        ['Notice', 'Y'],
        ['OptOutSale', 'N'],
        ['LspaCovered', 'N'],
      ],
    ],
    [
      '1---',
      [
        ['Version', 1],
        ['Notice', '-'],
        ['OptOutSale', '-'],
        ['LspaCovered', '-'],
      ],
    ],
    ['1YXN', undefined],
    ['2YNN', undefined],
    ['1YNNN', undefined],
  ])('US Privacy %s', (section, fields) => {
    expect(read(`DBABTA~${section}`)).toEqual([
      fields ? { id: 6, name: 'uspv1', fields } : { id: 6, name: 'uspv1', fields: [], isBroken: true },
    ]);
  });

  it('one that the library does not know is kept by its id', () => {
    const header = new HeaderV1();
    header.setFieldValue('SectionIds', [7, 3000]);
    expect(read(`${header.encode()}~CFQqAAAAAABA.QA~BAAA`)).toMatchObject([
      { id: 7, name: 'usnat' },
      { id: 3000, name: '3000', fields: [] },
    ]);
    expect(read('DBABGA~BAAA')).toEqual([{ id: 3, name: '3', fields: [] }]);
  });
});

describe('the whole', () => {
  it('a broken section does not hide the others', () => {
    const sections = read('DBACNYA~broken~1YNN');
    expect(sections).toMatchObject([
      { id: 2, isBroken: true },
      { id: 6, name: 'uspv1' },
    ]);
    expect(sections?.[1]).not.toHaveProperty('isBroken');
    expect(read(`DBACNYA~${EU}~broken`)).toMatchObject([
      { id: 2, tc: {} },
      { id: 6, isBroken: true },
    ]);
  });

  it("the library's own sections come out as it reads them", () => {
    const text = make({
      usnat: { SaleOptOut: 1, SharingOptOut: 2, Gpc: true },
      usca: { SharingOptOut: 1 },
      usva: { SaleOptOut: 2 },
    });
    const model = new GppModel(text);
    for (const { name, fields } of read(text) ?? [])
      expect(new Map(fields)).toEqual(new Map(Object.entries(model.getSection(name))));
    expect(read(text)).toHaveLength(3);
  });

  test.each(['DBAA', 'DBAA~', '"DBAA"'])('%s is empty', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([`"DBABMA~${EU}"`, ` DBABMA~${EU} `, `DBABM~${EU}`, `DBABMA==~${EU}`])('%.30j is borne with', (text) => {
    expect(read(text)).toMatchObject([{ id: 2, tc: {} }]);
  });

  test.each([
    '',
    'DBAB',
    '~',
    'DBACOeA~~1YNN', // three ids, two sections
    `DBABMA~${EU}~1YNN`,
    'DBACNYA~1YNN',
    `DCABMA~${EU}`,
    EU,
    '1YNN',
    'DB__8A~1YNN',
    'true',
    `DBABMA~${'A'.repeat(1_000_000)}`,
    '~'.repeat(1000),
  ])('%.30j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('a header that names millions is not written out', () => {
    const start = performance.now();
    // A range from 1 on whose length is a distance of 90 bits.
    expect(read(`DBABw${'q'.repeat(15)}w~1YNN`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });
});
