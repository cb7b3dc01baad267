import { describe, expect, it, test } from 'vitest';
import { makeExported } from '../../test/made-exported.ts';
import type { CatalogueDetails, VendorDetails } from '../catalogue/vendor-details.ts';
import { checkProcessors } from './check-processors.ts';

const vendor = (id: string, name: string, more: Partial<VendorDetails> = {}): VendorDetails => ({
  ...{ id, name, documents: {}, placeholders: {}, keys: [], website: `https://www.${id}.com/` },
  ...more,
});
const details: CatalogueDetails = {
  smartsupp: vendor('smartsupp', 'Smartsupp', {
    card: {
      processor: [{ text: 'Smartsupp.com, s.r.o.; it processes the data on behalf of the owner', document: 'd' }],
      companyNumber: [{ text: 'ID No. 036 68 681', document: 'd' }],
    },
  }),
};

/** How a text names one vendor, and the words that do. */
function check(text: string, vendorName: string) {
  const vendorId = vendorName.toLowerCase().replaceAll(' ', '-');
  const made = makeExported('cookie k shop.example 1d');
  const items = made.items.map((item) => ({ ...item, vendorId, vendorName }));
  const [found] = checkProcessors(
    text,
    { items, presences: [] },
    { [vendorId]: vendor(vendorId, vendorName), ...details },
  );
  return found?.naming && `${found.naming.kind}: ${found.naming.found}`;
}

describe('a policy', () => {
  test.each([
    ['We use Smartsupp for chat.', 'Smartsupp', 'name: Smartsupp'],
    ['chat by SMARTSUPP', 'Smartsupp', 'name: SMARTSUPP'],
    ['chat by Smart-supp', 'Smartsupp', undefined],
    ['používáme chat Smartsuppu', 'Smartsupp', 'name: Smartsuppu'],
    ['Smartsuppchatter', 'Smartsupp', undefined],
    ['IČO 03668681', 'Smartsupp', 'companyNumber: 03668681'],
    ['IČO 036 68 681, Brno', 'Smartsupp', 'companyNumber: 036 68 681'],
    ['IČO 1036686812', 'Smartsupp', undefined],
    ['see cookies of google analytics', 'Google Analytics', 'name: google analytics'],
    ['GoogleAnalytics', 'Google Analytics', 'name: GoogleAnalytics'],
    ['We work with Google Ireland.', 'Google Analytics', 'company: Google'],
    ['Post Hog and others', 'PostHog', 'name: Post Hog'],
    ['posthog.com/privacy', 'PostHog', 'name: posthog'],
    ['each market segment', 'Segment', undefined],
    ['We use Segment.', 'Segment', 'name: Segment'],
    ['see segment.com', 'Segment', 'domain: segment.com'],
    ['the segment com', 'Segment', undefined],
    ['Crème Brûlée AG', 'Creme Brulee', 'name: Crème Brûlée'],
    ['', 'Smartsupp', undefined],
    ['nothing of the kind', 'A.B (c)+*', undefined],
  ])('%j, %s: %s', (text, name, naming) => {
    expect(check(text, name)).toBe(naming);
  });

  it('by a legal name where the name is an ordinary word', () => {
    const own = {
      drift: vendor('drift', 'Drift', {
        card: { processor: [{ text: 'Drift.com, Inc. is the processor', document: 'd' }] },
      }),
    };
    const { items } = makeExported('cookie k shop.example 1d');
    const report = { items: items.map((item) => ({ ...item, vendorId: 'drift', vendorName: 'Drift' })), presences: [] };
    expect(checkProcessors('DRIFT.COM INC', report, own)[0]?.naming?.kind).toBe('name');
    expect(checkProcessors('drift.com, inc.', report, own)[0]?.naming).toMatchObject({
      kind: 'legalName',
      found: 'drift.com, inc',
    });
  });

  it('shows where, with a little around', () => {
    const { items } = makeExported('cookie k shop.example 1d functional smartsupp');
    const text = `${'Before. '.repeat(40)}We use Smartsupp for chat.${' After.'.repeat(40)}`;
    const [found] = checkProcessors(text, { items, presences: [] }, details);
    expect(found?.naming).toMatchObject({ found: 'Smartsupp' });
    expect(found?.naming?.before).toMatch(/^….{40,60}We use $/);
    expect(found?.naming?.after).toMatch(/^ for chat\..*…$/);
  });

  it('vendors with scripts alone count; those that are not named come first; general platforms have no id', () => {
    const { items } = makeExported('cookie k shop.example 1d functional smartsupp');
    const report = {
      items: [...items, ...items.map((item) => ({ ...item, vendorId: null, vendorName: 'WordPress' }))],
      presences: [{ vendorId: 'smartlook', vendorName: 'Smartlook', scripts: [], items: 0, unknownItems: 0 }],
    };
    const found = checkProcessors('Smartsupp', report, details);
    expect(
      found.map(({ vendorName, vendorId, items: places, hasScript, naming }) => [
        vendorName,
        vendorId,
        places,
        hasScript,
        naming?.kind,
      ]),
    ).toEqual([
      ['Smartlook', 'smartlook', [], true, undefined],
      ['WordPress', null, [1], false, undefined],
      ['Smartsupp', 'smartsupp', [0], false, 'name'],
    ]);
  });

  it('two megabytes are searched in good time', () => {
    const { items } = makeExported(
      Array.from({ length: 60 }, (_, at) => `cookie k${at} shop.example 1d functional v${at}`).join('\n'),
    );
    const started = performance.now();
    checkProcessors('smart supp ß é '.repeat(140_000), { items, presences: [] }, details);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
