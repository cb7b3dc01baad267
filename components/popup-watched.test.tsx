import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { renderPopup, visits } from '../test/made-reports/render-popup.tsx';

const keyNames = () => [...document.querySelectorAll('.key-name')].map((name) => name.textContent);

describe('the switch', () => {
  it.each([
    ['results', false, 'Shows who writes each key, and when, from the first moment of each visit.'],
    ['pageOnly', false, /Your browser will ask whether you allow this on shop\.example\.$/],
    ['watched', true, 'This visit was watched from its first moment.'],
    ['watchedLate', true, 'This visit was watched, but not from its first moment.'],
    ['results', true, 'Begins with the next load of this page.'],
  ])('%s, on: %s', (name, isOn, sentence) => {
    renderPopup(visits[name], {}, { isOn });
    const control = screen.getByRole('switch', { name: 'Watch this site', checked: isOn });
    expect(control).toHaveAccessibleDescription(sentence);
  });

  it.each([true, false])('turns %s into its contrary, within the click', (isOn) => {
    const { actions } = renderPopup(visits.results, {}, { isOn });
    screen.getByRole('switch').click();
    expect(actions.watch).toHaveBeenCalledExactlyOnceWith(!isOn);
  });

  it('offers to load the page again when this visit began before', async () => {
    const { user, actions } = renderPopup(visits.results, {}, { isOn: true });
    const band = screen.getByRole('region', { name: 'Watch this site' });
    await user.click(within(band).getByRole('button', { name: 'Load the page again' }));
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  it('is not there for a visit that was seen whole', () => {
    renderPopup(visits.watched);
    expect(screen.queryByRole('button', { name: 'Load the page again' })).toBeNull();
  });

  it('says so where it is not possible', () => {
    renderPopup(visits.results, {}, null);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByText(/^This site cannot be watched/)).toBeVisible();
    const section = screen.getByRole('region', { name: 'What could not be seen' });
    expect(within(section).queryByRole('button', { name: 'Watch this site' })).toBeNull();
    expect(within(section).getByText('Who wrote each key, and when, was not watched.')).toBeVisible();
  });
});

describe('what the visit proves', () => {
  const line = (label: string) =>
    screen
      .queryByText(label, { selector: '.proof dt' })
      ?.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ')
      .trim();

  it.each([
    [
      'watched',
      '2 before any choice 4 after refusal 4 left over 2 not known',
      '2 before any choice 1 after refusal 2 not known',
    ],
    ['watchedNothing', 'none', undefined],
    ['watchedOne', 'none before any choice 1 after refusal', undefined],
    ['results', undefined, undefined],
  ])('%s: not necessary %s, unclassified %s', (name, optional, unclassified) => {
    renderPopup(visits[name], {}, { isOn: true });
    expect(line('Not necessary')).toBe(optional);
    expect(line('Unclassified')).toBe(unclassified);
  });

  it('stresses only what came without consent', () => {
    renderPopup(visits.watched);
    const stressed = [...document.querySelectorAll('.proof .is-notable')].map((one) => one.textContent?.trim());
    expect(stressed).toEqual(['2 before any choice', '4 after refusal']);
  });
});

describe('what could not be seen', () => {
  const section = () => within(screen.getByRole('region', { name: 'What could not be seen' }));

  it('offers to watch', () => {
    const { actions } = renderPopup(visits.results);
    section().getByRole('button', { name: 'Watch this site' }).click();
    expect(actions.watch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it.each(['watchedLate', 'watchedNext'])('%s: offers to load the page again', async (name) => {
    const { user, actions } = renderPopup(visits[name], {}, { isOn: true });
    await user.click(section().getByRole('button', { name: 'Load the page again' }));
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  it('offers to load the page again where watching is on already', () => {
    renderPopup(visits.results, {}, { isOn: true });
    expect(section().queryByRole('button', { name: 'Watch this site' })).toBeNull();
    expect(section().getByRole('button', { name: 'Load the page again' })).toBeVisible();
  });
});

describe('a watched key', () => {
  it.each([
    ['ssupp.visits', 'after refusal · 3.3 s', true],
    ['_hjSessionUser_1234567', 'before any choice · 0.3 s', true],
    ['_hjSession_1234567', 'after refusal · 5.2 s', true], // and three times before
    ['cc_cookie', 'after refusal · 3.2 s', false], // necessary
    ['session', 'before any choice · 40 ms', false], // nobody says what it is for
    ['intercom-id-abcd1234', 'after consent · 12 s', false],
    ['SL_C_23361dd035530_VID', 'left over', false],
    ['SL_C_23361dd035530_SID', 'not known when', false],
  ])('%s says "%s"', async (name, words, isNotable) => {
    const { user } = renderPopup(visits.watched);
    await user.type(screen.getByRole('searchbox'), name);
    const row = screen.getAllByText(name)[0]?.closest('button');
    if (!row) throw new Error(`no row for ${name}`);
    const phase = await within(row).findByText((text) => text.replaceAll('\u00a0', ' ') === words);
    expect(phase.classList.contains('is-notable')).toBe(isNotable);
    expect(phase.querySelector('svg')).not.toBeNull();
  });

  it('says whose script wrote it when nobody knows the key', async () => {
    const marked = visits.watched;
    if (marked?.phase !== 'done') throw new Error('a finished visit is expected');
    const items = marked.report.items.map((item) =>
      item.name === 'cart' && item.clock
        ? {
            ...item,
            clock: { ...item.clock, writers: [{ via: 'storage' as const, vendorName: 'Smart\u202elook', count: 1 }] },
          }
        : item,
    );
    const { user } = renderPopup({ ...marked, report: { ...marked.report, items } });
    await user.type(screen.getByRole('searchbox'), 'cart');
    expect(await screen.findByText("written by Smart\\u{202e}look's script")).toBeVisible();
  });

  it('has nothing to say where nobody watched', () => {
    renderPopup(visits.results);
    expect(document.querySelector('.phase')).toBeNull();
    expect(screen.queryByRole('group', { name: 'Filter by when it was written' })).toBeNull();
  });
});

describe('the filter by phase', () => {
  it('narrows the list', async () => {
    const { user } = renderPopup(visits.watched);
    const chips = within(screen.getByRole('group', { name: 'Filter by when it was written' }));
    expect(chips.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
      'After refusal 6',
      'Before any choice 5',
      'As chosen 1',
      'Left over 4',
      'Not known 4',
    ]);
    await user.click(chips.getByRole('button', { name: /^Before any choice/ }));
    // Also those that were written again after the refusal.
    expect(keyNames()).toEqual(['_hjSession_1234567', '_hjSessionUser_1234567', 'cc_cookie', 'cart', 'session']);
    await user.click(chips.getByRole('button', { name: /^As chosen/ }));
    expect(keyNames()).toHaveLength(6);
  });
});

describe('scripts without keys', () => {
  it('are named, each with one sentence and its addresses on demand', async () => {
    const { user } = renderPopup(visits.watched);
    const heading = await screen.findByRole('heading', { name: 'Scripts here that kept nothing' });
    const section = within(heading.parentElement ?? document.body);
    expect(section.getByText('Mouseflow present, nothing recorded so far')).toBeVisible();
    const sentence = section.getByText("tawk.to's script loaded, nothing stored");
    expect(sentence.closest('details')).not.toHaveAttribute('open');
    await user.click(sentence);
    expect(section.getByText('https://embed.tawk.to/1/default')).toBeVisible();
  });

  it('that wrote unknown keys are not said to have kept nothing', async () => {
    renderPopup(visits.watched);
    const heading = await screen.findByRole('heading', { name: 'Scripts here that kept unknown keys' });
    expect(heading.parentElement).toHaveTextContent("Drift's script wrote 2 keys that the catalogue does not know");
  });

  it('are not said to have stored nothing when nobody watched', async () => {
    renderPopup(visits.unwatchedScripts);
    expect(await screen.findByText("tawk.to's script loaded, none of its known keys is here")).toBeVisible();
    expect(screen.queryByText(/nothing stored/)).toBeNull();
  });

  it('are told with the keys of vendors that have some', async () => {
    renderPopup(visits.watched);
    expect(await screen.findByText("Smartsupp's script is on this page")).toBeVisible();
    expect(
      screen.getByText(/^Smartlook present, nothing recorded so far; Smartlook's script wrote 1 key/),
    ).toBeVisible();
  });
});

it('the timeline opens on demand', async () => {
  const { user } = renderPopup(visits.watched);
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Timeline: 29 writes', expanded: false }));
  expect(await screen.findByRole('listbox')).toBeVisible();
});

it('the timeline leads to the key of a mark, whatever was filtered', async () => {
  const { user } = renderPopup(visits.watched);
  await user.click(screen.getByRole('button', { name: 'sessionStorage 1' }));
  await user.click(screen.getByRole('button', { name: /^Timeline/ }));
  const plot = await screen.findByRole('listbox');
  plot.focus();
  await user.keyboard('{End}{Enter}');
  expect(screen.getByRole('searchbox')).toHaveValue('intercom-id-abcd1234');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  expect(screen.getByRole('button', { name: /^Functional intercom-id-abcd1234/ })).toBeVisible();
});
