import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, test, vi } from 'vitest';
import { openLookup, renderLookup } from '../../test/made-reports/render-lookup.tsx';

const realName = `ssupp_${'0123456789abcdef'.repeat(3).slice(0, 40)}visits`;

const section = (name: RegExp) => {
  const found = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!found) throw new Error('the heading is in no section');
  return within(found);
};

describe('every view', () => {
  it.each([
    '',
    '?q=ssupp',
    `?q=${realName}`,
    '?q=ssupp_0123',
    '?q=nobody_knows_session',
    '?q=two words',
    '?store=indexedDB&category=marketing',
    '?vendor=smartsupp',
    '?vendor=gladly',
    '?layer=user&vendor=mine',
    '?vendor=smartsupp&key=ssupp_%3CCHAT_KEY%3E',
    '?vendor=shared-chat&key=cid',
    '?layer=general&vendor=google-analytics&key=_ga',
  ])('%s: axe finds nothing', async (search) => {
    const { container } = renderLookup(search);
    await screen.findByRole('main');
    await screen.findAllByText(/key|nothing/i);
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  test.each([
    ['', 'Look up a key - Crumbscope'],
    ['?q=_ga', '_ga - Look up a key - Crumbscope'],
    ['?q=%E2%80%AEa', '\\u{202e}a - Look up a key - Crumbscope'],
    [`?q=${'x'.repeat(500)}`, `${'x'.repeat(59)}… - Look up a key - Crumbscope`],
    ['?vendor=smartsupp', 'Smartsupp - Look up a key - Crumbscope'],
    ['?vendor=smartsupp&key=ssupp.vid&store=cookie', 'ssupp.vid, Smartsupp - Look up a key - Crumbscope'],
  ])('%s has its title', async (search, title) => {
    await openLookup(search);
    expect(document.title).toBe(title);
  });
});

describe('before the catalogue is there', () => {
  it('the field is, with what was asked for', () => {
    renderLookup('?q=_ga', { loadDetails: () => new Promise(() => undefined) });
    expect(screen.getByRole('searchbox')).toHaveValue('_ga');
    expect(screen.getByText('Loading the catalogue.')).toBeVisible();
  });

  it('says so when it cannot be loaded', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    renderLookup('?q=_ga', { loadDetails: () => Promise.reject(new Error('made to fail')) });
    expect(await screen.findByText(/^The catalogue could not be loaded\./)).toBeVisible();
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});

it('says when own rules are there and cannot be used', () => {
  renderLookup('', {}, true);
  expect(screen.getByText(/^Your own rules could not be used/)).toBeVisible();
});

describe('with nothing typed', () => {
  it('tells what is in the catalogue', async () => {
    const { main } = await openLookup();
    expect(main.getByText('4 vendors, 8 keys, 4 sources.')).toBeVisible();
    expect(main.getByText(/a general list: 2 keys of 1 platform\./)).toBeVisible();
    expect(main.getByText(/Your own rules: 70 keys\./)).toBeVisible();
    expect(main.getByText(/^Version 0123456789ab\./)).toBeVisible();
  });

  it('lists vendors by kind, also those without keys', async () => {
    await openLookup();
    const chats = section(/^live chat 3$/);
    expect(chats.getAllByRole('link').map((link) => link.textContent)).toEqual(['Smartsupp', 'Gladly', 'Shared Chat']);
    expect(chats.getByRole('link', { name: 'Gladly' })).toHaveAttribute('href', 'lookup.html?vendor=gladly');
    expect(section(/^session recording 1$/).getByRole('link', { name: 'Hotjar' })).toBeVisible();
  });

  it('leads to the general list', async () => {
    const { user, addresses } = await openLookup();
    await user.click(screen.getByRole('link', { name: 'Show the general list' }));
    expect(addresses()).toEqual(['lookup.html', 'lookup.html?layer=general']);
    expect(
      section(/^Keys 2$/).getByRole('link', { name: /^Analytics _ga Google Analytics general list, uncited/ }),
    ).toBeVisible();
  });

  it.each(['?vendor=nobody', '?store=attic', '?key=ssupp.vid', '?vendor=nobody&key=x&store=cookie'])(
    '%s is shown as that',
    async (search) => {
      await openLookup(search);
      expect(screen.getByRole('heading', { name: 'What is in the catalogue' })).toBeVisible();
    },
  );
});

describe('a search', () => {
  it('finds the key of a real name and says why', async () => {
    const { user, field, addresses } = await openLookup();
    await user.type(field, realName);
    const row = section(/^Keys with exactly this name 1$/).getByRole('link');
    expect(row).toHaveTextContent('ssupp_<CHAT_KEY>visits');
    expect(row).toHaveTextContent('Smartsupp');
    expect(row).toHaveTextContent('Counts visits, as the cookie does');
    expect(row).toHaveTextContent(/form ssupp_<CHAT_KEY>visits, CHAT_KEY = 40 hex digits, localStorage, first party/);
    expect(addresses()).toEqual([`lookup.html?q=${realName}`]); // typing leaves no trail
  });

  it('shows the vendor file before the general list, marked as such', async () => {
    await openLookup('?q=ssupp.vid');
    const [first, second] = section(/^Keys with exactly this name 2$/).getAllByRole('link');
    expect(first).toHaveTextContent('Recognises a visitor who comes back to the chat');
    expect(second).toHaveTextContent(/ssupp\.vid\s*Google Analytics\s*general list, uncited/);
  });

  it('finds vendors and words of purposes', async () => {
    await openLookup('?q=smartsupp');
    expect(section(/^Vendors 1$/).getByRole('link', { name: /^Smartsupp live chat\s+6 keys$/ })).toBeVisible();
    expect(section(/^Keys 6$/).getByText(/^No key has exactly this name/)).toBeVisible();
  });

  it('draws the first 60 and more on demand', async () => {
    const { user } = await openLookup('?q=shop_');
    const keys = section(/^Keys 70$/);
    expect(keys.getAllByRole('listitem')).toHaveLength(60);
    await user.click(keys.getByRole('button', { name: 'Show 10 more' }));
    expect(keys.getAllByRole('listitem')).toHaveLength(70);
    expect(keys.queryByRole('button')).toBeNull();
    // Of its own, not lost with the button: the first of the new rows.
    expect(keys.getAllByRole('link')[60]).toHaveFocus();
  });

  it('has what was unfolded when one comes back to it, and not on another search', async () => {
    const { user, back, field } = await openLookup('?q=shop_');
    await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
    const last = screen.getAllByRole('link', { name: /shop_/ })[69];
    if (!last) throw new Error('70 keys were expected');
    const address = last.getAttribute('href');
    await user.click(last);
    expect(screen.queryByRole('link', { name: /shop_69/ })).toBeNull();
    back();
    expect(document.activeElement).toHaveAttribute('href', address);
    await user.clear(field);
    await user.type(field, 'shop');
    expect(screen.getByRole('button', { name: 'Show 10 more' })).toBeVisible();
  });

  it('makes hostile names visible', async () => {
    await openLookup('?q=shop_1');
    expect(screen.getAllByText('My \\u{202e}shop')[0]).toBeVisible();
  });

  it('says how many to screen readers', async () => {
    await openLookup('?q=smartsupp');
    expect(screen.getByText('6 keys shown, 1 vendor')).toHaveAttribute('role', 'status');
  });
});

describe('an unknown name', () => {
  it('is said to be unknown, with what that means and a guess that is called one', async () => {
    const { main } = await openLookup('?q=myShopCart<b>');
    expect(main.getByText('The catalogue has no key named myShopCart<b>.')).toBeVisible();
    expect(main.getByText(/^This says nothing about what it is for/)).toBeVisible();
    expect(main.getByText('A guess: It looks like a shopping cart, by its name.')).toBeVisible();
    expect(main.queryByRole('link')).toBeNull();
  });

  it('is put beside keys that begin so, and told apart from them', async () => {
    await openLookup('?q=ssupp_0123');
    const alike = section(/^Keys that begin as this name does$/);
    expect(alike.getByText(/none of them/)).toBeVisible();
    expect(alike.getAllByRole('link')[0]).toHaveTextContent('CHAT_KEY = 40 hex digits');
  });

  it('is no name when it is several words', async () => {
    const { main } = await openLookup('?q=purple elephants');
    expect(main.getByText('No key and no vendor has all of these words.')).toBeVisible();
    expect(main.queryByText(/A guess/)).toBeNull();
  });
});

describe('filters', () => {
  const chip = (group: string, name: RegExp) =>
    within(screen.getByRole('group', { name: group })).getByRole('button', { name });

  it('narrow the list, count, and stand in the address', async () => {
    const { user, addresses } = await openLookup('?q=ssupp');
    await user.click(chip('Store', /^Cookies 3$/));
    await user.click(chip('Category', /^Marketing 1$/));
    expect(addresses()).toEqual(['lookup.html?q=ssupp&store=cookie&category=marketing']);
    expect(chip('Store', /^Cookies 1$/)).toHaveAttribute('aria-pressed', 'true');
    expect(section(/^Keys 1$/).getByRole('link')).toHaveTextContent('ssupp.visits');
    await user.click(chip('Store', /^Cookies/));
    expect(addresses()).toEqual(['lookup.html?q=ssupp&category=marketing']);
  });

  it('are all taken back by one button, and the focus stays among them', async () => {
    const { user, addresses } = await openLookup('?q=ssupp&store=cookie&category=marketing');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(addresses()).toEqual(['lookup.html?q=ssupp']);
    expect(chip('Store', /^Cookies 3$/)).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Clear the filters' })).toBeNull();
  });

  it('that leave nothing can be taken back there, and the focus goes to the search', async () => {
    const { user, addresses, field } = await openLookup('?store=sessionStorage');
    const box = within(
      screen.getByText('Nothing here matches the search and the filters.').closest('div') as HTMLElement,
    ); // a p in its box
    field.blur();
    await user.click(box.getByRole('button', { name: 'Clear the filters' }));
    expect(addresses()).toEqual(['lookup.html']);
    expect(field).toHaveFocus();
  });

  it.each([
    ['?q=shop_&store=localStorage', /^No key has exactly this name/],
    ['?q=ssupp_<CHAT_KEY>&category=unclassified', /^The filters keep out 1 key with exactly this name/],
  ])('%s: a key that they keep out is not said to be missing', async (search, words) => {
    const { main } = await openLookup(search);
    expect(main.getByText(/exactly this name\. These/)).toHaveTextContent(words);
  });

  it('keep their groups away from what the catalogue has nothing of', async () => {
    await openLookup();
    expect(
      within(screen.getByRole('group', { name: 'Store' }))
        .getAllByRole('button')
        .map((one) => one.textContent?.trim()),
    ).toEqual(['Cookies 6', 'localStorage 74']);
  });
});
