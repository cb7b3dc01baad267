// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { complianzHtml, cookiebotHtml, germanHtml, oneTrustHtml, shopifyHtml } from '../../test/made-lists.ts';
import type { DeclaredKey } from '../overview/declared-key.ts';
import { readDeclaredKeys } from '../overview/read-declared-keys.ts';
import { readList } from '../overview/read-list.ts';
import { findPageTexts } from './find-page-texts.ts';

const parse = (html: string) => findPageTexts(new DOMParser().parseFromString(html, 'text/html'));
const line = ({ name, category, store, lifetime }: DeclaredKey) =>
  `${name} ${category ?? '-'} ${store ?? '-'} ${typeof lifetime?.days === 'number' ? Math.round(lifetime.days * 1000) / 1000 : (lifetime?.days ?? '-')}`;

describe('lists of a page', () => {
  test.each([
    [
      'Cookiebot',
      cookiebotHtml,
      [
        'CookieConsent necessary cookie 366',
        'PHPSESSID necessary cookie session',
        '_ga analytics cookie 732',
        '_hjSession_# analytics cookie 1',
        '_hjid analytics localStorage persistent',
        'collect_db - indexedDB persistent',
      ],
    ],
    ['OneTrust', oneTrustHtml, ['_fbp marketing - 89', '_gcl_au marketing - 90', 'IDE marketing - 390']],
    [
      'Complianz',
      complianzHtml,
      ['_ga analytics - 732', '_gid analytics - 1', 'woocommerce_cart_hash functional - session'],
    ],
    [
      'Shopify',
      shopifyHtml,
      ['_ab necessary - 732', '_secure_session_id necessary - 1', '_landing_page analytics - 14'],
    ],
    [
      'a German table',
      germanHtml,
      [
        'PHPSESSID necessary cookie session',
        '_pk_id.* analytics cookie 403',
        '_pk_ses.* analytics cookie 0.021',
        'mtm-optin analytics localStorage persistent',
      ],
    ],
    [
      'a plain list',
      '<h3>Marketing cookies</h3><ul><li><strong>_fbp</strong> – 90 days</li><li><code>_gcl_au</code> – 3 months</li></ul><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul>',
      ['_fbp marketing - 90', '_gcl_au marketing - 93'],
    ],
    [
      'cells that are no table',
      '<h2>Analytics</h2><div role="table"><div role="row"><span role="columnheader">Name</span><span role="columnheader">Expiry</span></div><div role="row"><span role="cell">_ga</span><span role="cell">2 years</span></div></div>',
      ['_ga analytics - 732'],
    ],
    [
      'definitions',
      '<dl><dt>Name</dt><dd>_ga</dd><dt>Category</dt><dd>Analytics</dd><dt>Name</dt><dd>_fbp</dd><dt>Category</dt><dd>Marketing</dd></dl>',
      ['_ga analytics - -', '_fbp marketing - -'],
    ],
    [
      'labelled facts, one list item for each',
      '<ul><li><div><div>Name</div><div>_ga</div></div><div><div>Duration</div><div>2 years</div></div></li><li><div><div>Name</div><div>_gid</div></div><div><div>Duration</div><div>1 day</div></div></li></ul>',
      ['_ga - - 732', '_gid - - 1'],
    ],
    [
      'a table in the text',
      '<p>Cookies:</p><p>ssupp.vid – functional – 6 months</p><p>ssupp.visits – marketing – 6 months</p>',
      ['ssupp.vid functional - 186', 'ssupp.visits marketing - 186'],
    ],
    ['prices', '<table><tr><th>Name</th><th>Price</th></tr><tr><td>Bread</td><td>3 €</td></tr></table>', []],
    ['nothing', '', []],
  ])('%s', (_, html, keys) => {
    expect(readDeclaredKeys(readList(parse(html), 'page')).map(line)).toEqual(keys);
  });

  it('headings do not reach into the next section', () => {
    const { tables } = parse(
      '<h2>Marketing</h2><h3>Meta</h3><table><tr><td>a</td></tr></table><h2>Other</h2><table><tr><td>b</td></tr></table>',
    );
    expect(tables.map(({ headings }) => headings)).toEqual([['Meta', 'Marketing'], ['Other']]);
  });

  it('the text of a page, without scripts and styles', () => {
    expect(parse('<p>One <b>line</b></p><script>bad()</script><style>p {}</style><p>Two</p>').text).toBe(
      'One line\nTwo',
    );
  });

  it('what is too much is cut, and said', () => {
    const { tables, isCut } = parse('<table><tr><td>x</td></tr></table>'.repeat(2_001));
    expect(tables).toHaveLength(2_000);
    expect(isCut).toBe(true);
  });

  it('nesting without end is left alone', () => {
    expect(parse(`${'<div>'.repeat(2000)}<table><tr><td>x</td></tr></table>`).tables).toEqual([]);
  });
});
