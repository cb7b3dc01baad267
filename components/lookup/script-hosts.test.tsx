import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { lookupDetails, openLookup } from '../../test/made-reports/render-lookup.tsx';

const { hotjar } = lookupDetails;
if (!hotjar) throw new Error('lookupDetails has no hotjar');
const install = {
  title: 'Installing',
  kind: 'vendor',
  date: '2026-11',
  url: 'https://www.hotjar.com/install',
} as const;
const script = (host: string, document: string, path?: string) => ({ host, document, ...(path ? { path } : {}) });
const loadDetails = async () => ({
  ...lookupDetails,
  hotjar: {
    ...hotjar,
    documents: { ...hotjar.documents, install },
    scripts: [
      script('static.hotjar.com', 'install'),
      script('unpkg.com', 'page', '/hotjar'),
      script('script.hotjar.com', 'install'),
    ],
  },
});

describe('a vendor’s script hosts', () => {
  it('stand below the documents that name them', async () => {
    await openLookup('?vendor=hotjar', { loadDetails });
    expect(screen.getByRole('heading', { name: 'Scripts come from' })).toBeVisible();
    expect(screen.getByText(/^Hosts below these count too\./)).toBeVisible();
    const hosts = ['static.hotjar.com', 'script.hotjar.com', 'unpkg.com/hotjar'].map((host) => screen.getByText(host));
    const [first, second, third] = hosts.map((host) => host.closest('li'));
    expect(first).toBe(second);
    expect(within(first as HTMLElement).getByRole('link', { name: 'Installing, 2026-11' })).toHaveAttribute(
      'href',
      'https://www.hotjar.com/install',
    );
    expect(first).toHaveTextContent("vendor's document");
    expect(third).toHaveTextContent('unpkg.com/hotjarCookies set by Hotjar, 2024-05');
  });

  it('are not spoken of where there are none', async () => {
    const { unmount } = await openLookup('?vendor=hotjar');
    expect(screen.queryByText('Scripts come from')).toBeNull();
    unmount();
    await openLookup('?vendor=hotjar', { loadDetails: async () => ({ hotjar: { ...hotjar, scripts: [] } }) });
    expect(screen.queryByText('Scripts come from')).toBeNull();
  });

  it('lead to the vendor when one is searched for', async () => {
    const { field, user, main } = await openLookup('', { loadDetails });
    await user.type(field, 'https://static.hotjar.com/c/hotjar-1.js');
    expect(main.getByRole('link', { name: /Hotjar/ })).toHaveAttribute('href', 'lookup.html?vendor=hotjar');
    expect(main.queryByText(/The catalogue has no key named/)).toBeNull();
  });
});
