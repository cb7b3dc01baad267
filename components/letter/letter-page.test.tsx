import { act, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, test, vi } from 'vitest';
import { letterPages } from '../../test/made-letter.ts';
import { translate } from '../../test/preview/made-actions.ts';
import type { LetterActions, LetterModel } from './letter-contract.ts';
import { LetterPage } from './letter-page.tsx';

function renderLetter(model: LetterModel, given: Partial<LetterActions> = {}) {
  const actions = {
    readValue: vi.fn<LetterActions['readValue']>(async () => ({ ok: true, value: 'viABC123' })),
    copy: vi.fn<LetterActions['copy']>(async () => undefined),
    ...given,
  };
  const view = render(<LetterPage model={model} actions={actions} translate={translate} />);
  return { ...view, actions, user: userEvent.setup() };
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The letter' });
const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const mail = () => screen.getByRole('link', { name: 'Open in the mail program' });
const body = () => new URL(mail().getAttribute('href') ?? '').searchParams.get('body');
const shorten = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.clear(field());
  await user.type(field(), 'Short & sweet');
};

test.each(Object.entries(letterPages))('%s: axe finds nothing', async (_, model) => {
  const { container } = renderLetter(model);
  document.documentElement.lang = 'en';
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test.each([
  ['noAddress', /^This page is opened from the popup/],
  ['notLooked', /^Nobody has looked at that page yet/],
  ['noDetails', /^The catalogue could not be loaded/],
] as const)('%s: says why there is no letter', (state, words) => {
  renderLetter(letterPages[state]);
  expect(screen.getByRole('status')).toHaveTextContent(words);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('shows nothing while it is read', () => {
  renderLetter(letterPages.reading);
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
});

test('says that it is no legal advice, which law it assumes, and that nothing is sent', () => {
  renderLetter(letterPages.watched);
  expect(screen.getByText(/General Data Protection Regulation.*not legal advice.*Nothing is sent/)).toBeVisible();
});

describe('the letter', () => {
  it.each([
    ['watched', 'English', /^Dear Sir or Madam,/],
    ['german', 'Deutsch', /^Sehr geehrte Damen und Herren,/],
    ['czech', 'Čeština', /^Vážená paní, vážený pane,/],
  ] as const)('%s: begins in the language of the browser', (state, language, words) => {
    renderLetter(letterPages[state]);
    expect(screen.getByRole('radio', { name: language })).toBeChecked();
    expect(field().value).toMatch(words);
  });

  it('follows the choices', async () => {
    const { user } = renderLetter(letterPages.watched);
    expect(field().value).toContain('Under Article 15 GDPR');
    await user.click(screen.getByRole('radio', { name: /erasure/ }));
    expect(field().value).toContain('Under Article 17(1) GDPR');
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
    expect(field().value).toContain('Bitte löschen Sie nach Art. 17 Abs. 1 DSGVO');
    expect(field().lang).toBe('de');
    expect(screen.getByText(/^Antrag auf Löschung/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Jana Nová');
    await user.type(screen.getByRole('textbox', { name: 'How the site can reach you' }), 'jana@example.org');
    expect(field().value).toMatch(/Mit freundlichen Grüßen\nJana Nová\njana@example\.org$/);
  });

  it('names the processors that are ticked', async () => {
    const { user } = renderLetter(letterPages.watched);
    const group = within(screen.getByRole('group', { name: 'Processors to be named' }));
    expect(group.getByText('Smartsupp.com, s.r.o.')).toBeVisible();
    expect(group.getAllByText('the company behind it is not documented').length).toBeGreaterThan(1);
    expect(field().value).toContain('- Smartsupp: Smartsupp.com, s.r.o.\n');
    await user.click(box(/^Smartsupp /));
    expect(field().value).not.toContain('Smartsupp.com, s.r.o.');
    await user.click(box(/^Smartsupp /));
    expect(field().value).toContain('- Smartsupp: Smartsupp.com, s.r.o.\n');
  });

  it('writes out every key on request, where some are left out', async () => {
    const { user, unmount } = renderLetter(letterPages.many);
    expect(field().value).toMatch(/, and \d+ more \(/);
    await user.click(box(/^Write out every key/));
    expect(field().value).not.toMatch(/and \d+ more/);
    unmount();
    renderLetter(letterPages.watched);
    expect(screen.queryByRole('checkbox', { name: /^Write out every key/ })).toBeNull();
  });

  it('shows what hides in names, and gives an empty one a form', () => {
    renderLetter(letterPages.odd);
    expect(field().value).toContain('a\\u{202e}cod\\nid, "", longlong');
    expect(field().value).toContain('Evil\\u{202e}');
    expect(field().value).not.toMatch(/\u202e|(long){60}/);
    expect(box(/^""/)).toBeVisible();
    expect(box(/^longlong/).closest('label')).toHaveTextContent(/^(long){50}… Cookie$/);
  });
});

test('no field lets the browser keep what is in it', () => {
  renderLetter(letterPages.watched);
  const fields = screen.getAllByRole('textbox');
  expect(fields).toHaveLength(4);
  for (const each of fields) expect(each).toHaveAttribute('autocomplete', 'off');
});

describe('identifiers', () => {
  it('none is read before it is ticked; then its value stands in the letter, and goes with the tick', async () => {
    const { user, actions } = renderLetter(letterPages.watched);
    expect(actions.readValue).not.toHaveBeenCalled();
    expect(field().value).toContain('Articles 11(2) and 12(6)');
    await user.click(box(/^ssupp\.vid/));
    expect(actions.readValue).toHaveBeenCalledExactlyOnceWith('cookie shop.example 0');
    expect(box(/^ssupp\.vid/)).toBeChecked();
    expect(field().value).toContain('- ssupp.vid (cookie of .shop.example): viABC123\n');
    expect(field().value).not.toContain('Articles 11(2)');
    await user.click(box(/^ssupp\.vid/));
    expect(field().value).not.toContain('viABC123');
    expect(field().value).toContain('Articles 11(2) and 12(6)');
  });

  it('one that is unticked while it is read does not come', async () => {
    const answers: (() => void)[] = [];
    const readValue = () =>
      new Promise<{ ok: true; value: string }>((resolve) =>
        answers.push(() => resolve({ ok: true, value: 'viABC123' })),
      );
    const { user } = renderLetter(letterPages.watched, { readValue });
    await user.click(box(/^ssupp\.vid/));
    expect(box(/^ssupp\.vid/)).toBeChecked();
    await user.click(box(/^ssupp\.vid/));
    await act(() => answers[0]?.());
    expect(box(/^ssupp\.vid/)).not.toBeChecked();
    expect(field().value).not.toContain('viABC123');
  });

  it.each([
    [async () => ({ ok: false, messageKey: 'reveal_gone' }) as const, /It is not there any more/],
    [async () => ({ ok: false, messageKey: 'Words of the browser' }) as const, /Words of the browser/],
    [() => Promise.reject(new Error('made to fail')), /cannot be read with this access/],
  ])('says why a value could not be read', async (readValue, words) => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = renderLetter(letterPages.watched, { readValue });
    await user.click(box(/^ssupp\.vid/));
    const [status] = within(screen.getByRole('group', { name: 'What ties you to the data' }))
      .getAllByRole('status')
      .filter(({ textContent }) => textContent);
    expect(status).toHaveTextContent(words);
    expect(box(/^ssupp\.vid/)).not.toBeChecked();
    reported.mockRestore();
  });

  it.each([
    ['one\ntwo\u202e', 'one\\ntwo\\u{202e}'],
    ['x'.repeat(5000), `${'x'.repeat(300)}…`],
  ])('a hostile value: %.20s', async (value, shown) => {
    const { user } = renderLetter(letterPages.watched, { readValue: async () => ({ ok: true, value }) });
    await user.click(box(/^ssupp\.vid/));
    expect(field().value).toContain(`: ${shown}\n`);
  });

  it('shows twelve of many, and all on request', async () => {
    const { user } = renderLetter(letterPages.many);
    const group = within(screen.getByRole('group', { name: 'What ties you to the data' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(12);
    await user.click(group.getByRole('button', { name: /more$/ }));
    expect(group.getAllByRole('checkbox').length).toBeGreaterThan(100);
  });

  it('says so where there is none', () => {
    renderLetter(letterPages.nothing);
    expect(screen.getByText(/^Nothing on the page looks like an identifier/)).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Processors to be named' })).toBeNull();
    expect(field().value).toContain('Articles 11(2) and 12(6)');
  });
});

describe('what is done with it', () => {
  it('a change by hand stays, and what is chosen later can be taken over', async () => {
    const { user } = renderLetter(letterPages.watched);
    await user.type(field(), ' PS');
    expect(screen.queryByText(/^You changed the text by hand/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
    expect(field().value).toMatch(/^Dear Sir or Madam,.* PS$/s);
    expect(screen.getByText(/^You changed the text by hand/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Write it anew' }));
    expect(field().value).toMatch(/^Sehr geehrte/);
    expect(screen.queryByText(/^You changed the text by hand/)).toBeNull();
  });

  it('is copied with its subject', async () => {
    const { user, actions } = renderLetter(letterPages.watched);
    await user.click(screen.getByRole('button', { name: 'Copy the letter' }));
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(
      `Request for access to my personal data (Art. 15 GDPR): shop.example\n\n${field().value}`,
    );
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('a short one goes to the mail program whole, to whom the person says', async () => {
    const { user, actions } = renderLetter(letterPages.watched);
    await shorten(user);
    await user.type(screen.getByRole('textbox', { name: 'E-mail address of the site' }), 'dpo@shop.example');
    expect(mail().getAttribute('href')).toMatch(/^mailto:dpo@shop\.example\?subject=Request%20for%20access/);
    expect(body()).toBe('Short & sweet');
    expect(screen.getByText(/^The mail program opens with the letter in it/)).toBeVisible();
    mail().addEventListener('click', (event) => event.preventDefault());
    await user.click(mail());
    expect(actions.copy).not.toHaveBeenCalled();
  });

  it.each([
    [async () => undefined, 'Copied.'],
    [() => Promise.reject(new Error('made to fail')), 'The browser did not allow copying.'],
  ])('a long one is copied, and that is said', async (copy, words) => {
    const put = vi.fn<LetterActions['copy']>(copy);
    const { user } = renderLetter(letterPages.watched, { copy: put });
    expect(body()).toBe('(Please paste the letter here: it is in the clipboard.)');
    expect(screen.getByText(/^The letter is too long to be handed to the mail program/)).toBeVisible();
    mail().addEventListener('click', (event) => event.preventDefault());
    await user.click(mail());
    expect(put).toHaveBeenCalledExactlyOnceWith(field().value);
    expect(await screen.findByText(words)).toBeVisible();
  });
});
