import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { czechCsv, oneTrustCsv, smartsuppGlued, smartsuppLines, smartsuppTabs } from '../../test/made-lists.ts';
import type { DeclaredKey } from './declared-key.ts';
import { parseDelimited } from './parse-delimited.ts';
import { parsePastedText } from './parse-pasted-text.ts';
import { readDeclaredKeys } from './read-declared-keys.ts';
import { readList } from './read-list.ts';

/** A key as one line: `name category store days`, with `-` for what the list does not say. */
const line = ({ name, category, store, lifetime }: DeclaredKey) =>
  `${name} ${category ?? '-'} ${store ?? '-'} ${typeof lifetime?.days === 'number' ? Math.round(lifetime.days * 1000) / 1000 : (lifetime?.days ?? '-')}`;
const readText = (text: string) => readDeclaredKeys(readList({ tables: [], text }, 'person')).map(line);
const read = (text: string) => readDeclaredKeys(readList({ tables: parseDelimited(text), text }, 'person'));

describe('exports', () => {
  it('of OneTrust: quotes, lines in cells, a byte order mark, lifetimes in days', () => {
    const keys = read(oneTrustCsv);
    expect(keys.map(line)).toEqual([
      '_ga analytics - 730',
      'OptanonConsent necessary - 365',
      'IDE marketing - 390',
      'JSESSIONID necessary - session',
    ]);
    expect(keys[0]).toMatchObject({ host: 'shop.example', purpose: 'Used to distinguish users, "unique" ones' });
  });

  it('with semicolons, in Czech', () => {
    expect(read(czechCsv).map(line)).toEqual([
      '_ga analytics - 732',
      'PHPSESSID necessary - session',
      '_fbp marketing - 93',
    ]);
    expect(read(czechCsv)[2]).toMatchObject({ vendor: 'Meta' });
  });

  it('of Cookiebot, with headings for categories between the rows', () => {
    const csv =
      'Name,Provider,Purpose,Expiry,Type\nMarketing\n_fbp,Meta,"Used by Facebook to deliver things",3 months,HTTP Cookie\nStatistics\n_hjid,Hotjar,Sets an ID for each one,Persistent,HTML Local Storage\npx,Hotjar,Sets an ID for each one,Session,Pixel Tracker\n';
    expect(read(csv).map(line)).toEqual([
      '_fbp marketing cookie 93',
      '_hjid analytics localStorage persistent',
      'px analytics - session',
    ]);
  });

  it('a quote that is never closed loses nothing', () => {
    expect(read('Name,Category\n"_ga,Analytics\n_gid,Analytics\n').map(({ name }) => name)).toContain('_gid');
  });
});

describe('plain words', () => {
  it('are names where nothing else is pasted, or most of the lines are names', () => {
    expect(readText('cart\nsession')).toEqual(['cart - - -', 'session - - -']);
    expect(readText('Home\nContact\nAbout\n_ga\n_gid')).toEqual(['_ga - - -', '_gid - - -']);
    expect(readText('cart\n_ga\n_gid')).toEqual(['cart - - -', '_ga - - -', '_gid - - -']);
  });
});

describe('pasted text', () => {
  test.each([
    ['ssupp.vid – functional – 6 months', ['ssupp.vid functional - 186']],
    ['- **_fbp** (Facebook), marketing, 90 days', ['_fbp marketing - 90']],
    ['cart: necessary, session', ['cart necessary - session']],
    ['_ga\n_gid\nPHPSESSID', ['_ga - - -', '_gid - - -', 'PHPSESSID - - -']],
    ['| Name | Zweck | Laufzeit |\n|---|---|---|\n| _ga | Statistik | 2 Jahre |', ['_ga analytics - 732']],
    [
      'Name        Category      Duration\n_ga         Analytics     2 years\n_fbp        Marketing     3 months',
      ['_ga analytics - 732', '_fbp marketing - 93'],
    ],
    ['Nom\tFinalité\tDurée\n_ga\tStatistiques\t13 mois', ['_ga analytics - 403']],
    ['Nome\tScopo\tScadenza\n_ga\tStatistiche\t2 anni', ['_ga analytics - 732']],
    ['Nombre\tFinalidad\tDuración\n_ga\tAnalíticas\t2 años', ['_ga analytics - 732']],
    ['Nazwa\tKategoria\tOkres przechowywania\n_ga\tAnalityczne\t2 lata', ['_ga analytics - 732']],
    ['Naam\tDoel\tBewaartermijn\n_ga\tStatistieken\t2 jaar', ['_ga analytics - 732']],
    [
      'Marketing cookies\n_fbp\n\nFunctional Local Storage\nssupp_<KEY>',
      ['_fbp marketing - -', 'ssupp_<KEY> functional localStorage -'],
    ],
    ['_ga\tanalytics\t2 years\n_fbp\tmarketing\t90 days', ['_ga analytics - 732', '_fbp marketing - 90']],
  ])('%j', (text, keys) => {
    expect(readText(text)).toEqual(keys);
  });

  test.each(['', 'We use cookies to make this site better. See our policy.', '   \n\t\n'])('no list in %j', (text) => {
    expect(readText(text)).toEqual([]);
  });

  it('a vendor’s document, copied from its page: cells over several lines, and rows that lost one', () => {
    expect(readText(smartsuppTabs)).toEqual([
      'ssupp.vid functional - 186',
      '_ss.enableSounds functional localStorage persistent',
      'ssupp_<CHAT_KEY>vid functional localStorage persistent',
      'SL_C_23361dd035530_KEY analytics - 732',
      'SL_C_23361dd035530_SID analytics - 732',
      'ssupp.visits marketing - 186',
      'ssupp_<CHAT_KEY>visits marketing localStorage persistent',
    ]);
  });

  it('the same without tabs, and its older form with no line ends', () => {
    expect(readText(smartsuppLines)).toEqual([
      'ssupp.vid functional - 186',
      '_ss.enableSounds functional localStorage persistent',
      'ssupp.visits marketing - 186',
    ]);
    expect(readText(smartsuppGlued)).toEqual([
      'ssupp.vid - - 186',
      'ssupp.chatid - - session',
      'ssupp.group - - session',
      'SL_C_23361dd035530_SID - - 732',
    ]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom(...'ab_| \t\n",;:–-.*<>{}[]()"\u202e19') }),
        (text) => {
          expect(readDeclaredKeys(readList({ tables: parseDelimited(text), text }, 'person'))).toBeInstanceOf(Array);
          expect(parsePastedText(text)).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('10,000 rows are read in good time', () => {
    const text = `Name,Category,Lifespan\n${Array.from({ length: 10_000 }, (_, at) => `key_${at},Analytics,${at} days`).join('\n')}`;
    const started = performance.now();
    expect(read(text)).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('one line of a megabyte is no trouble', () => {
    const started = performance.now();
    for (const unit of ['a', '<', '[', ' ', '\t', '- ', 'a_ ', '(', '* ']) readText(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
