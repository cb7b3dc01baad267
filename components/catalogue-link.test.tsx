import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { renderPopup, visits } from '../test/made-reports/render-popup.tsx';

/** Where a link leads, and that it does so beside the popup. */
function addressOf(link: HTMLElement): string | null {
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', 'noopener');
  return link.getAttribute('href');
}

describe('the ways from the popup to the catalogue', () => {
  it('a key leads to its own page', async () => {
    const { user } = renderPopup(visits.results);
    await screen.findByText(/Recognises a visitor/);
    await user.click(screen.getByRole('button', { name: /ssupp_0123.*Keeps the state/ }));
    const link = screen.getByRole('link', { name: 'ssupp_<CHAT_KEY> in the catalogue' });
    expect(link).toHaveTextContent('In the catalogue');
    expect(addressOf(link)).toBe('lookup.html?vendor=smartsupp&key=ssupp_%3CCHAT_KEY%3E&store=localStorage');
  });

  it('a key nobody knows has none', async () => {
    const { user } = renderPopup(visits.results);
    await screen.findByText(/Recognises a visitor/);
    await user.click(screen.getByRole('button', { name: /^shop\.example/ }));
    await user.click(screen.getByRole('button', { name: /^Unclassified cart/ }));
    expect(screen.getByText('No key of the catalogue has this name in this place.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /cart in the catalogue/ })).toBeNull();
  });

  it('a vendor leads to its page', async () => {
    renderPopup(visits.results);
    const link = await screen.findByRole('link', { name: 'Smartsupp in the catalogue' });
    expect(addressOf(link)).toBe('lookup.html?vendor=smartsupp');
  });

  it.each(['results', 'nothing', 'noAccess', 'closed-browser', 'asleep'])(
    'the last line leads to the search: %s',
    (name) => {
      renderPopup(visits[name]);
      const foot = within(screen.getByRole('contentinfo'));
      expect(addressOf(foot.getByRole('link', { name: 'Look up a key' }))).toBe('lookup.html');
      expect(addressOf(foot.getByRole('link', { name: 'Your own rules' }))).toBe('options.html');
    },
  );
});
