import { createEvent, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, test, vi } from 'vitest';
import { madeBefore, madeExpectation, savedPages } from '../../test/made-saved-pages.ts';
import { button, outcome, renderSaved } from '../../test/render-saved.tsx';
import { isFailure, type SavedModel } from './saved-contract.ts';

const ids = ({ visits }: SavedModel) => (isFailure(visits) ? [] : (visits ?? [])).map(({ id }) => id);

describe('the list', () => {
  it('nothing while it is read, and what to do where there is nothing', () => {
    const { unmount } = renderSaved(savedPages.reading);
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    unmount();
    renderSaved(savedPages.none);
    expect(screen.getByRole('heading', { name: 'No saved visits yet' })).toBeVisible();
    expect(screen.getByText(/open its report and save it there/)).toBeVisible();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('by site, newest first, each a link to its report', () => {
    renderSaved(savedPages.some);
    expect(screen.getAllByRole('region', { name: /\.example$/ }).map((one) => one.getAttribute('aria-label'))).toEqual([
      'shop.example',
      'news.example',
    ]);
    const links = within(screen.getByRole('region', { name: 'shop.example' })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Visit 1',
      expect.stringMatching(/^A very long/),
      'odd\\u{202e} name',
    ]);
    expect(links[0]).toHaveAttribute('href', `/report.html?saved=${ids(savedPages.some)[0]}`);
  });

  test.each([
    ['news', 1],
    ['shop.example visit', 2],
    ['FIREFOX', 1],
    ['nothing such', 0],
    ['', 4],
  ])('searched for %j: %d', async (query, found) => {
    const { user } = renderSaved(savedPages.some);
    if (query) await user.type(screen.getByRole('searchbox'), query);
    expect(screen.queryAllByRole('checkbox')).toHaveLength(found);
    expect(screen.getByRole('status')).toHaveTextContent(query ? `${found} of 4 visits` : '4 visits');
  });

  it('500 visits are all there', () => {
    renderSaved(savedPages.many);
    expect(screen.getAllByRole('checkbox')).toHaveLength(500);
  });

  it('one that is broken can be saved as it stands and deleted, not renamed, compared or checked', async () => {
    const { user, actions } = renderSaved(savedPages.broken);
    const [, broken = ''] = ids(savedPages.broken);
    expect(screen.getByText(/is broken and cannot be read/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Rename/ })).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: `Choose ${broken}` }));
    expect(screen.queryByRole('link', { name: 'Open report' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save as expectation' })).toBeNull();
    await user.click(button('Save as a file'));
    expect(actions.saveAsFile).toHaveBeenCalledWith(broken);
    await user.click(button('Delete'));
    expect(actions.remove).toHaveBeenCalledWith([broken]);
  });

  it('that cannot be read at all', () => {
    renderSaved(savedPages.unread);
    expect(within(outcome()).getByText(/could not do this/)).toBeVisible();
    expect(screen.queryByText(/No saved visits yet/)).toBeNull();
  });
});

describe('what is chosen', () => {
  it('one: open, make an expectation, check, save, delete', async () => {
    const { user, actions } = renderSaved(savedPages.some);
    const [id] = ids(savedPages.some);
    expect(screen.getByText(/Choose one visit to check it/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Visit 1' }));
    expect(screen.getByRole('link', { name: 'Open report' })).toHaveAttribute('href', `/report.html?saved=${id}`);
    expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
    await user.click(button('Save as expectation'));
    expect(actions.makeExpectation).toHaveBeenCalledWith(id);
    const wanted = screen.getByRole('combobox', { name: 'Expectation to check against' });
    expect([...wanted.children].map(({ textContent }) => textContent)).toEqual(['As it should be']); // not the broken one
    await user.click(button('Check'));
    expect(actions.check).toHaveBeenCalledWith(id, madeExpectation.id);
    await user.click(button('Delete'));
    expect(actions.remove).toHaveBeenCalledWith([id]);
    expect(screen.queryByRole('checkbox', { checked: true })).toBeNull();
  });

  it('two: the earlier one is compared to, whichever was chosen first', async () => {
    const { user } = renderSaved(savedPages.some);
    const [late, , early] = ids(savedPages.some);
    await user.click(screen.getByRole('checkbox', { name: 'Choose Visit 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Visit 3' }));
    expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute(
      'href',
      `/saved.html?compare=${early},${late}`,
    );
    expect(screen.getByRole('link', { name: 'Open report' })).toHaveAttribute(
      'href',
      `/report.html?saved=${late},${early}`,
    );
    expect(screen.queryByRole('button', { name: 'Save as expectation' })).toBeNull();
    await user.click(button('Choose none'));
    expect(screen.getByText(/Choose one visit/)).toBeVisible();
  });
});

describe('a name', () => {
  test.each([
    ['another one', 'Tuesday{Enter}', 'Tuesday'],
    ['with blanks around it', '  Tuesday  {Enter}', 'Tuesday'],
    ['none', '{Backspace}{Enter}', undefined],
    ['not after all', 'Tuesday{Escape}', undefined],
    ['the same', 'Visit 1{Enter}', undefined],
  ])('%s', async (_, keys, given) => {
    const { user, actions } = renderSaved(savedPages.some);
    await user.click(button('Rename Visit 1'));
    const field = screen.getByRole('textbox', { name: 'New name' });
    await user.clear(field);
    await user.type(field, keys);
    expect(screen.queryByRole('textbox', { name: 'New name' })).toBeNull();
    if (given === undefined) expect(actions.rename).not.toHaveBeenCalled();
    else expect(actions.rename).toHaveBeenCalledWith(ids(savedPages.some)[0], given);
  });
});

describe('files', () => {
  const file = new File(['{}'], 'visit.json');

  it('several, chosen or dropped anywhere', async () => {
    const { user, actions } = renderSaved(savedPages.none);
    await user.upload(screen.getByLabelText('Files'), [file, file]);
    expect(actions.addFiles).toHaveBeenLastCalledWith([expect.anything(), expect.anything()]);
    const heading = screen.getByRole('heading', { name: 'Saved visits' });
    const drop = createEvent.drop(heading, { dataTransfer: { types: ['Files'], files: [file] } });
    fireEvent(heading, drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(actions.addFiles).toHaveBeenLastCalledWith([file]);
  });

  it('each with what it came to: place and reason, or a question', async () => {
    const { user, actions } = renderSaved(savedPages.files);
    expect(outcome()).toHaveFocus();
    const lines = within(outcome()).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'visit.json The visit “Monday” is saved.',
      'expected.json The expectation “As it should be” is kept.',
      expect.stringMatching(/^again\.json A visit with the same identifier as “Before the change” is saved already\./),
      expect.stringMatching(/^broken\\u\{202e\}\.json .*12.*3/),
      'wrong.json allow[2].phases[0] has to be one of "afterRefusal", "beforeChoice"and 3 more problems',
      expect.stringMatching(/^large\.json The browser has no room left/),
    ]);
    const asked = savedPages.files.outcome.files[2];
    for (const [name, answer] of [
      ['Keep both', 'both'],
      ['Replace', 'replace'],
      ['Leave out', 'leave'],
    ] as const) {
      await user.click(button(name));
      expect(actions.decide).toHaveBeenLastCalledWith(asked, answer);
    }
    expect(asked.record).toBe(madeBefore);
  });

  it('what was deleted can be put back', async () => {
    const restore = vi.fn();
    const { user } = renderSaved({ ...savedPages.some, outcome: { kind: 'removed', count: 2, restore } });
    expect(within(outcome()).getByText('2 visits were deleted.')).toBeVisible();
    await user.click(button('Put back'));
    expect(restore).toHaveBeenCalled();
  });

  it('an expectation, too', async () => {
    const restore = vi.fn();
    const { user } = renderSaved({
      ...savedPages.some,
      outcome: { kind: 'expectationRemoved', name: 'Mine', restore },
    });
    expect(within(outcome()).getByText('The expectation “Mine” was deleted.')).toBeVisible();
    await user.click(button('Put back'));
    expect(restore).toHaveBeenCalled();
  });

  it('that the browser may delete them is said, where something is saved, and it is asked on a click alone', async () => {
    const { user, actions } = renderSaved(savedPages.evictable);
    expect(screen.getByText(/when the disk is nearly full, it may delete all of them/)).toBeVisible();
    expect(actions.askToKeep).not.toHaveBeenCalled();
    await user.click(button('Ask the browser to keep them'));
    expect(actions.askToKeep).toHaveBeenCalledOnce();
  });

  test.each([
    ['it does', { ...savedPages.some, isKept: true }],
    ['it is not known yet', savedPages.some],
    ['nothing is saved', { ...savedPages.none, isKept: false }],
  ])('which is not said where %s', (_, model) => {
    renderSaved(model);
    expect(screen.queryByText(/disk is nearly full/)).toBeNull();
  });

  test.each([
    ['kept', /keeps saved visits until you delete them/],
    ['notKept', /did not promise it/],
  ] as const)('the answer is said: %s', (kind, words) => {
    renderSaved({ ...savedPages.some, outcome: { kind } });
    expect(within(outcome()).getByText(words)).toBeVisible();
  });

  it('a full storage is said, with the browser’s own words', async () => {
    const { user } = renderSaved(savedPages.full);
    expect(within(outcome()).getByText(/no room left.*still here/)).toBeVisible();
    await user.click(screen.getByText('Technical detail'));
    expect(screen.getByText('QuotaExceededError')).toBeVisible();
  });
});
