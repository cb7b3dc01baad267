import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { renderPopup, visits } from '../test/made-reports/render-popup.tsx';

describe('a key', () => {
  async function open(name: RegExp, given = {}) {
    const view = renderPopup(visits.results, given);
    await screen.findByText(/Recognises a visitor/);
    const row = screen.getByRole('button', { name });
    await view.user.click(row);
    const item = row.closest('li');
    if (!item) throw new Error('the row is in no list');
    return { ...view, detail: within(item) };
  }

  it('shows what each document says and that they disagree', async () => {
    const { detail } = await open(/ssupp_0123.*Keeps the state/);
    expect(detail.getByText('The documents disagree.')).toBeVisible();
    const table = detail.getByRole('table', { name: 'What the documents say' });
    expect(within(table).getByRole('link', { name: 'Privacy and GDPR, 2022' })).toHaveAttribute(
      'href',
      'https://www.smartsupp.com/gdpr',
    );
    expect(within(table).getByText('Once the chat is open')).toBeVisible();
    expect(within(table).getByRole('row', { name: /^Marketing until deleted high$/ })).toBeVisible();
    expect(
      detail.getByText(/form ssupp_<CHAT_KEY>, CHAT_KEY = 40 hex digits, localStorage, first party, from the vendor/),
    ).toBeVisible();
  });

  it('compares documented and kept lifetime', async () => {
    const { detail } = await open(/ssupp\.visits/);
    expect(
      detail.getByText('Document: 3 months. This browser keeps it: 5.9 months more, longer than documented.'),
    ).toBeVisible();
    expect(detail.queryByText('The documents disagree.')).toBeNull();
  });

  it('shows the facts of a cookie', async () => {
    const { detail } = await open(/ssupp\.vid/);
    expect(detail.getByText('.shop.example and below')).toBeVisible();
    expect(detail.getByText('Secure, readable by scripts, SameSite Lax')).toBeVisible();
    expect(detail.getByText('a token, 32 bytes')).toBeVisible();
  });

  it('reads its value when asked, and forgets it when hidden', async () => {
    const { detail, user, actions } = await open(/ssupp\.vid/);
    expect(actions.reveal).not.toHaveBeenCalled();
    await user.click(detail.getByRole('button', { name: 'Show value' }));
    expect(await detail.findByRole('region', { name: 'Value of ssupp.vid' })).toHaveTextContent('the value');
    expect(actions.reveal).toHaveBeenCalledExactlyOnceWith('cookie shop.example 0');
    await user.click(detail.getByRole('button', { name: 'Hide value' }));
    expect(detail.queryByText('the value')).toBeNull();
  });

  it('shows a value as text, cut when it is long', async () => {
    const value = `<b>bold</b>\u202e\n${'x'.repeat(30_000)}`;
    const { detail, user, container } = await open(/ssupp\.vid/, { reveal: async () => ({ ok: true, value }) });
    await user.click(detail.getByRole('button', { name: 'Show value' }));
    const box = await detail.findByRole('region', { name: /Value of/ });
    expect(box.textContent?.startsWith('<b>bold</b>\\u{202e}\nxxx')).toBe(true);
    expect(box.textContent?.length).toBeLessThan(20_100);
    expect(container.querySelector('b')).toBeNull();
    expect(detail.getByText('The first 20,000 of 30,013 characters are shown. Copy takes all of them.')).toBeVisible();
  });

  it.each([
    ['a known reason', 'reveal_gone', /not there any more/],
    ['a reason without a sentence', 'no such key', 'The value could not be read.'],
  ])('says why a value cannot be read: %s', async (_, messageKey, sentence) => {
    const { detail, user } = await open(/ssupp\.vid/, { reveal: async () => ({ ok: false, messageKey }) });
    await user.click(detail.getByRole('button', { name: 'Show value' }));
    expect(await detail.findByRole('alert')).toHaveTextContent(sentence);
  });

  it('says so when reading fails altogether', async () => {
    const { detail, user } = await open(/ssupp\.vid/, { reveal: () => Promise.reject(new Error('made to fail')) });
    await user.click(detail.getByRole('button', { name: 'Show value' }));
    expect(await detail.findByRole('alert')).toHaveTextContent('The value could not be read.');
  });

  it('copies its value without showing it, and its name', async () => {
    const { detail, user, actions } = await open(/ssupp\.vid/);
    await user.click(detail.getByRole('button', { name: 'Copy value' }));
    await waitFor(() => expect(actions.copy).toHaveBeenLastCalledWith('the value'));
    expect(await detail.findByText('Copied.')).toBeVisible();
    expect(detail.queryByText('the value')).toBeNull();
    await user.click(detail.getByRole('button', { name: 'Copy name' }));
    expect(actions.copy).toHaveBeenLastCalledWith('ssupp.vid');
  });

  it('says when copying was not allowed', async () => {
    const { detail, user } = await open(/ssupp\.vid/, { copy: () => Promise.reject(new Error('made to fail')) });
    await user.click(detail.getByRole('button', { name: 'Copy name' }));
    expect(await detail.findByText('The browser did not allow copying.')).toBeVisible();
  });
});

it('a name of 3,000 characters is whole in a box that scrolls', async () => {
  const { user } = renderPopup(visits.hostile);
  await user.click(screen.getByRole('button', { name: /^shop\.example/ }));
  await user.click(screen.getByRole('button', { name: /xxxx/ }));
  const box = screen.getByRole('region', { name: 'Full name' });
  expect(box).toHaveTextContent('x'.repeat(3000));
  expect(box).toHaveAttribute('tabindex', '0');
});
