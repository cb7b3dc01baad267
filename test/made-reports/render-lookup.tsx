import { render, screen, waitForElementToBeRemoved, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { buildLookupAddress, type LookupView } from '../../components/lookup/build-lookup-address.ts';
import type { LookupActions } from '../../components/lookup/lookup-contract.ts';
import { LookupPage } from '../../components/lookup/lookup-page.tsx';
import { readLookupAddress } from '../../components/lookup/read-lookup-address.ts';
import type { CatalogueDetails, VendorDetails } from '../../lib/catalogue/vendor-details.ts';
import { translate } from '../preview/made-actions.ts';
import { madeDetails } from './made-details.ts';
import { madeNow } from './make-report.ts';

const documents = {
  list: { title: 'A list', kind: 'third-party', date: '2026', url: 'https://list.example/' },
} as const;
const claims = [{ document: 'list', category: 'analytics', lifetime: 'P2Y', confidence: 'low' } as const];

const others: VendorDetails[] = [
  {
    id: 'gladly',
    name: 'Gladly',
    kind: 'chat',
    website: 'https://www.gladly.ai',
    documents: {},
    placeholders: {},
    keys: [],
    note: 'Looked for in public code. Nothing names the keys.',
  },
  {
    id: 'shared-chat',
    name: 'Shared Chat',
    kind: 'chat',
    website: 'https://shared.example',
    documents,
    placeholders: {},
    keys: [
      {
        pattern: 'cid',
        store: 'cookie',
        party: 'third',
        domains: ['shared.example', 'chat.example'],
        purpose: 'Recognises a visitor',
        needsCompanion: true,
        sharedWith: [{ vendor: 'hotjar', reason: 'Both run the same script' }],
        claims,
      },
    ],
  },
  {
    id: 'google-analytics',
    name: 'Google Analytics',
    layer: 'general',
    documents,
    placeholders: {},
    keys: ['_ga', 'ssupp.vid'].map((pattern) => ({ pattern, store: 'cookie', party: 'either', claims })),
  },
  {
    id: 'mine',
    name: 'My \u202eshop',
    layer: 'user',
    kind: 'other',
    website: 'https://shop.example',
    documents,
    placeholders: {},
    keys: Array.from({ length: 70 }, (_, number) => ({
      pattern: `shop_${number}`,
      store: 'localStorage',
      party: 'first',
      purpose: 'Keeps the cart',
      claims: [{ document: 'list', confidence: 'high' }],
    })),
  },
];

/** The made vendors, one without keys, one whose name others use, a platform of the general list, and rules of one's own. */
export const lookupDetails: CatalogueDetails = {
  ...madeDetails,
  ...Object.fromEntries(others.map((one) => [one.layer ? `${one.layer}/${one.id}` : one.id, one])),
};

/** Renders the page for an address such as `?q=_ga`, with a history of its own. */
export function renderLookup(search = '', given: Partial<LookupActions> = {}, hasUnusedRules = false) {
  const pages: LookupView[] = [readLookupAddress(search)];
  const page = () => (
    <LookupPage
      model={{
        view: pages.at(-1) ?? readLookupAddress(''),
        version: '0123456789ab',
        locale: 'en-GB',
        now: madeNow,
        hasUnusedRules,
      }}
      actions={actions}
      translate={translate}
    />
  );
  const actions: LookupActions = {
    loadDetails: vi.fn(async () => lookupDetails),
    go: (view, how) => {
      if (how === 'replace') pages.pop();
      pages.push(view);
      rendered.rerender(page());
    },
    copyAddress: vi.fn(async () => undefined),
    ...given,
  };
  const rendered = render(page());
  return {
    ...rendered,
    actions,
    user: userEvent.setup(),
    /** The addresses one can go back through, the last one shown. */
    addresses: () => pages.map(buildLookupAddress),
    back: () => {
      pages.pop();
      rendered.rerender(page());
    },
  };
}

/** As `renderLookup`, when the catalogue is there. */
export async function openLookup(search = '', given: Partial<LookupActions> = {}) {
  const view = renderLookup(search, given);
  await waitForElementToBeRemoved(() => screen.queryByText('Loading the catalogue.'));
  return { ...view, field: screen.getByRole('searchbox'), main: within(screen.getByRole('main')) };
}
