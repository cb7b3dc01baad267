import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, test } from 'vitest';
import { openLookup } from '../../test/made-reports/render-lookup.tsx';

const heading = (name: string) => screen.getByRole('heading', { level: 2, name });

/** What stands beside a fact's label. */
function fact(label: string): HTMLElement {
  const value = screen.getByText(label, { selector: 'dt' }).nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`${label} has no value`);
  return value;
}

describe('a key', () => {
  it('shows purpose, form, examples and what each document says', async () => {
    const { main } = await openLookup('?vendor=smartsupp&key=ssupp_%3CCHAT_KEY%3E&store=localStorage');
    expect(heading('ssupp_<CHAT_KEY>')).toBeVisible();
    expect(main.getByText('Keeps the state of the conversation')).toBeVisible();
    expect(fact('Name')).toHaveTextContent('Its name has the form ssupp_<CHAT_KEY>CHAT_KEY = 40 hex digits');
    expect(fact('Vendor')).toHaveTextContent("Smartsupp, from the vendor's file");
    expect(fact('Store')).toHaveTextContent('localStorage');
    expect(fact('Party')).toHaveTextContent('first party');
    expect(fact('Examples')).toHaveTextContent('ssupp_0123456789abcdef0123456789abcdef01234567');
    const table = within(main.getByRole('table', { name: 'What the documents say' }));
    expect(table.getByRole('link', { name: 'Privacy and GDPR, 2022' })).toHaveAttribute(
      'href',
      'https://www.smartsupp.com/gdpr',
    );
    expect(table.getByRole('row', { name: /^Marketing until deleted high$/ })).toBeVisible();
    expect(table.getByText('Once the chat is open')).toBeVisible();
    expect(main.getByText('The documents disagree.')).toBeVisible();
  });

  it('that others use too says so in plain words', async () => {
    await openLookup('?vendor=shared-chat&key=cid');
    expect(fact('Only on')).toHaveTextContent('shared.example, chat.example');
    expect(fact('Evidence')).toHaveTextContent(
      'Others use this name too. On a page it counts as Shared Chat only when another key of Shared Chat is found there.',
    );
    expect(fact('Also used by')).toHaveTextContent('Hotjar: Both run the same script');
    expect(within(fact('Also used by')).getByRole('link')).toHaveAttribute('href', 'lookup.html?vendor=hotjar');
  });

  it('of older documents is marked', async () => {
    const { main } = await openLookup('?vendor=hotjar&key=_hjSession*');
    expect(main.getByText('legacy')).toBeVisible();
    expect(main.getByText('Named only by superseded documents or older code.')).toBeVisible();
    expect(fact('Name')).toHaveTextContent('Its name begins as in _hjSession*');
  });

  it('of the general list is marked, and has no purpose', async () => {
    const { main } = await openLookup('?layer=general&vendor=google-analytics&key=_ga&store=cookie');
    expect(main.getByText('general list, uncited')).toBeVisible();
    expect(main.getByText('General list: no purpose given')).toBeVisible();
  });

  it('names the same name elsewhere', async () => {
    const { main, user, addresses } = await openLookup('?vendor=smartsupp&key=ssupp.vid&store=cookie');
    await user.click(main.getByRole('link', { name: /ssupp\.vid Google Analytics/ }));
    expect(addresses().at(-1)).toBe('lookup.html?layer=general&vendor=google-analytics&key=ssupp.vid&store=cookie');
  });
});

describe('a vendor', () => {
  it('shows kind, keys, sources and card', async () => {
    const { main } = await openLookup('?vendor=smartsupp');
    expect(heading('Smartsupp')).toBeVisible();
    expect(main.getByText('live chat')).toBeVisible();
    expect(main.getAllByRole('listitem').filter((item) => item.querySelector('.key-row'))).toHaveLength(6);
    const older = main.getAllByRole('listitem').find((item) => item.textContent?.startsWith('Privacy and GDPR, 2022'));
    expect(older).toHaveTextContent("vendor's document, 3 claims");
    expect(main.getByRole('link', { name: 'https://www.smartsupp.com' })).toBeVisible();
    expect(main.getByText(/Only within the EU/)).toBeVisible();
  });

  it('without keys shows what was looked for', async () => {
    const { main } = await openLookup('?vendor=gladly');
    expect(main.getByText('The catalogue has no key of this vendor.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What was looked for' })).toBeVisible();
    expect(main.getByText('Looked for in public code. Nothing names the keys.')).toBeVisible();
    expect(main.queryByText('0 keys')).toBeNull();
  });

  it('of the general list has no card', async () => {
    const { main } = await openLookup('?layer=general&vendor=google-analytics');
    expect(main.getByText('general list, uncited')).toBeVisible();
    expect(main.queryByText(/has no card/)).toBeNull();
  });

  it('is shown instead of a key it does not have', async () => {
    await openLookup('?vendor=smartsupp&key=nothing');
    expect(heading('Smartsupp')).toBeVisible();
  });
});

describe('the way there and back', () => {
  it('opening pushes, the heading has the focus, and back gives the result that was opened', async () => {
    const { user, addresses, back } = await openLookup('?q=ssupp');
    await user.click(screen.getByRole('link', { name: /ssupp\.visits/ }));
    expect(addresses()).toEqual(['lookup.html?q=ssupp', 'lookup.html?vendor=smartsupp&key=ssupp.visits&store=cookie']);
    expect(heading('ssupp.visits')).toHaveFocus();
    await user.click(within(screen.getByRole('navigation')).getByRole('link', { name: 'Smartsupp' }));
    expect(heading('Smartsupp')).toHaveFocus();
    back();
    await waitFor(() => expect(heading('ssupp.visits')).toHaveFocus());
    back();
    await waitFor(() => expect(screen.getByRole('link', { name: /ssupp\.visits/ })).toHaveFocus());
  });

  it('typing on a key begins a search one can go back from', async () => {
    const { user, field, addresses } = await openLookup('?vendor=smartsupp');
    await user.type(field, 'hot');
    expect(addresses()).toEqual(['lookup.html?vendor=smartsupp', 'lookup.html?q=hot']);
    expect(field).toHaveFocus();
  });

  test.each([
    ['?q=ssupp', 'Search: ssupp', 'lookup.html?q=ssupp'],
    ['?category=marketing', 'Back to the list', 'lookup.html?category=marketing'],
  ])('the trail leads back to %s', async (search, name, address) => {
    const { user, addresses } = await openLookup(search);
    await user.click(screen.getByRole('link', { name: /ssupp\.visits/ }));
    await user.click(screen.getByRole('link', { name }));
    expect(addresses().at(-1)).toBe(address);
  });

  it('a click with Ctrl is the browser’s', async () => {
    const { user, addresses } = await openLookup('?q=ssupp');
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: /ssupp\.visits/ }));
    expect(addresses()).toEqual(['lookup.html?q=ssupp']);
  });
});

describe('the keyboard', () => {
  it('the field has the focus, arrows go through the results, Enter opens, Escape returns', async () => {
    const { user, field, addresses } = await openLookup('?q=ssupp.vi');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /ssupp\.vid Smartsupp/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /ssupp\.visits Smartsupp/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(heading('ssupp.visits')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(addresses().at(-1)).toBe('lookup.html?q=ssupp.vi');
    expect(screen.getByRole('link', { name: /ssupp\.visits Smartsupp/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(addresses().at(-1)).toBe('lookup.html');
  });

  it.each(['?vendor=smartsupp', '?vendor=smartsupp&key=ssupp.vid', '?vendor=smartsupp&key=ssupp.vid&store=cookie'])(
    '%s begins at the beginning of the page',
    async (search) => {
      await openLookup(search);
      expect(document.body).toHaveFocus();
    },
  );

  it('/ goes to the field', async () => {
    const { user, field } = await openLookup('?vendor=smartsupp');
    expect(field).not.toHaveFocus();
    await user.keyboard('/');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
  });
});

describe('copying the address', () => {
  it('says when it is done', async () => {
    const { user, actions } = await openLookup('?vendor=smartsupp');
    await user.click(screen.getByRole('button', { name: 'Copy address' }));
    expect(actions.copyAddress).toHaveBeenCalledOnce();
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('says when the browser did not allow it', async () => {
    const { user } = await openLookup('', { copyAddress: () => Promise.reject(new Error('made to fail')) });
    await user.click(screen.getByRole('button', { name: 'Copy address' }));
    expect(await screen.findByText('The browser did not allow copying.')).toBeVisible();
  });
});

describe('an address that asks for what is not there', () => {
  it.each([
    ['?vendor=nobody', /^The catalogue has no vendor "nobody"/],
    ['?layer=user&vendor=smartsupp&key=ssupp.vid', /^The catalogue has no vendor "smartsupp"/],
    ['?vendor=smartsupp&key=ssupp.%E2%80%AEnew', /^The catalogue has no key "ssupp\.\\u\{202e\}new" of this vendor/],
  ])('%s says so', async (search, words) => {
    const { main, user, field } = await openLookup(search);
    expect(main.getByText(words)).toBeVisible();
    await user.type(field, 'x');
    expect(main.queryByText(words)).toBeNull();
  });

  it.each(['?vendor=smartsupp', '?vendor=smartsupp&key=ssupp.vid', '?q=nobody'])('%s is there', async (search) => {
    const { main } = await openLookup(search);
    expect(main.queryByText(/^The catalogue has no (vendor|key) "/)).toBeNull();
  });
});
