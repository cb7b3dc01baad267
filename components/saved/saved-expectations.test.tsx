import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { madeExpectation, savedPages } from '../../test/made-saved-pages.ts';
import { button, renderSaved } from '../../test/render-saved.tsx';

describe('expectations', () => {
  it('are listed, the wrong one with its reason, and can be saved and deleted', async () => {
    const { user, actions } = renderSaved(savedPages.some);
    const list = screen.getByRole('region', { name: 'Expectations' });
    expect(within(list).getByText('5 entries')).toBeVisible();
    expect(within(list).getByText(/^formatVersion: this version/)).toBeVisible();
    await user.click(button('Save as a file: As it should be'));
    expect(actions.saveExpectation).toHaveBeenCalledWith(madeExpectation.id);
    await user.click(button('Delete As it should be'));
    expect(actions.removeExpectation).toHaveBeenCalledWith(madeExpectation.id);
  });

  const checked = () => screen.getByRole('region', { name: 'Outcome of the check' });
  it('met', () => {
    renderSaved(savedPages.met);
    expect(checked()).toHaveFocus();
    expect(within(checked()).getByText('The visit is as expected.')).toBeVisible();
    expect(within(checked()).getByText('“Monday”, checked against “As it should be”')).toBeVisible();
  });

  it('not met: what, what cannot be told, what was not seen, what changes nothing', () => {
    renderSaved(savedPages.notMet);
    for (const words of [
      /things are not as expected/,
      /“theme” was written before any choice, which is not expected/,
      /“must” is required and was not found, but not everything could be seen/,
      /The frame of chat.example could not be looked into/,
      /Entry 2 \(“same”\) changes nothing: entry 3 \(“same\*”\) allows all of it/,
    ])
      expect(within(checked()).getByText(words)).toBeVisible();
  });
});
