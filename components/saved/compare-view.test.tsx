import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { madeAfter, madeBefore, madeComparison, savedPages } from '../../test/made-saved-pages.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../build-text.ts';
import { TextContext } from '../text.tsx';
import { buildCompareText } from './build-compare-text.ts';
import { CompareView } from './compare-view.tsx';
import type { SavedModel } from './saved-contract.ts';

const text = buildText(translate, 'en', 0);
function renderCompared(compared: NonNullable<SavedModel['compared']>) {
  const onCopy = vi.fn(async () => undefined);
  render(
    <TextContext.Provider value={text}>
      <CompareView compared={compared} swapHref="?compare=b,a" onCopy={onCopy} />
    </TextContext.Provider>,
  );
  return { onCopy, user: userEvent.setup() };
}
const region = (name: string) => screen.getByRole('region', { name });

describe('two visits', () => {
  it('what makes it unfair is said first', () => {
    renderCompared(savedPages.compared.compared);
    const [first] = screen.getAllByRole('region');
    expect(first).toBe(region('What makes it unfair to compare them'));
    const lines = within(region('What makes it unfair to compare them')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Different things were allowed to be seen/),
      'Not seen after: The frame of chat.example could not be looked into.',
      expect.stringMatching(/^They were looked at after different times/),
    ]);
  });

  it('new, gone and changed keys; the rest on demand', async () => {
    const { user } = renderCompared(savedPages.compared.compared);
    const keys = within(region('Keys'));
    for (const heading of ['2 new', '1 gone', '2 changed'])
      expect(keys.getByRole('heading', { name: heading })).toBeVisible();
    expect(keys.getByText('kept: 13.1 months → 3 months')).toBeVisible();
    expect(keys.getByText('kept: 12 months → when the browser closes')).toBeVisible();
    expect(keys.getByText('before: SL_C_1_SID')).toBeVisible();
    expect(keys.queryByText('theme')).toBeNull();
    await user.click(screen.getByRole('button', { name: '2 without a change' }));
    expect(keys.getByText('theme')).toBeVisible();
  });

  it('numbers per category, lifetimes, vendors, consent and findings', () => {
    renderCompared(savedPages.compared.compared);
    expect(screen.getByRole('row', { name: /Marketing 1 1/ })).toBeVisible();
    expect(within(region('Lifetimes that changed')).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(region('Vendors'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['New: Luigi', 'No more: Hotjar']);
    expect(within(region('Consent')).getByText('Nothing differs here.')).toBeVisible();
    expect(
      within(region('Findings'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['New: The sentence of added.', 'No more: The sentence of gone.', 'Still: The sentence of still.']);
    expect(screen.getByRole('link', { name: 'Swap the two' })).toHaveAttribute('href', '?compare=b,a');
  });

  it('the same twice', () => {
    renderCompared(savedPages.comparedSame.compared);
    expect(screen.getByText('Both were looked at in the same way.')).toBeVisible();
    expect(screen.getByText(/of one browser session/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Lifetimes that changed' })).toBeNull();
  });

  it('one that is not there, or broken, is said', () => {
    renderCompared(savedPages.comparedMissing.compared);
    expect(screen.getByText('This visit is not saved in this browser.')).toBeVisible();
    renderCompared(savedPages.comparedBroken.compared);
    expect(screen.getByText(/is broken and cannot be read/)).toBeVisible();
  });

  it('are copied as text, with nothing hidden in names', async () => {
    const { user, onCopy } = renderCompared(savedPages.compared.compared);
    await user.click(screen.getByRole('button', { name: 'Copy as text' }));
    const copied = buildCompareText(madeBefore, madeAfter, madeComparison, text);
    expect(onCopy).toHaveBeenCalledWith(copied);
    expect(copied).not.toContain('\u202e');
    for (const line of [
      '2 new',
      '- tab (sessionStorage, when the tab closes)',
      '- _ga: kept: 13.1 months → 3 months',
      '- New: Luigi',
      '- No more: The sentence of gone.',
    ])
      expect(copied.split('\n')).toContain(line);
  });

  it('where nothing differs, the text says so', () => {
    const { report } = madeBefore;
    const nothing = { ...madeComparison, unfair: [], added: [], gone: [], shared: [], consent: [] };
    const same = {
      ...nothing,
      vendors: { added: [], gone: [], both: [] },
      findings: { added: [], gone: [], still: [] },
    };
    expect(buildCompareText(madeBefore, { ...madeBefore, report }, same, text)).toMatch(/\n\nNothing differs\.\n$/);
  });
});
