import { screen } from '@testing-library/preact';
import { describe, expect, it, test, vi } from 'vitest';
import { renderRules } from '../test/made-reports/render-rules.tsx';
import { rulesPages } from '../test/made-rules-pages.ts';

const button = (name: string) => screen.getByRole('button', { name });

describe('one vendor', () => {
  it('is removed, and can be put back where it was', async () => {
    const { user, actions, show } = renderRules(rulesPages.some);
    await user.click(button('Remove Our shop'));
    expect(actions.remove).toHaveBeenCalledWith('our-shop');
    show(rulesPages.removed);
    expect(screen.getByText('Our shop was removed.')).toBeVisible();
    await user.keyboard('{Tab}{Enter}'); // the box has the focus; its button comes next
    expect(actions.restore).toHaveBeenCalledWith(expect.objectContaining({ id: 'our-shop' }), 0);
  });

  it('cannot be put back over one that has come with its id since', () => {
    renderRules({ ...rulesPages.removed, rules: rulesPages.some.rules });
    expect(screen.getByText('Our shop was removed.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });
});

describe('all', () => {
  it('only after the page has asked', async () => {
    const { user, actions } = renderRules(rulesPages.some);
    await user.click(button('Remove all'));
    expect(screen.getByRole('group', { name: /^Remove the rules of 3 vendors\?/ })).toBeVisible();
    expect(button('Keep them')).toHaveFocus();
    expect(actions.removeAll).not.toHaveBeenCalled();
    await user.click(button('Remove all'));
    expect(actions.removeAll).toHaveBeenCalledOnce();
  });

  test.each([['{Enter}'], ['{Escape}']])('%s keeps them, and gives the focus back', async (key) => {
    const { user, actions } = renderRules(rulesPages.some);
    await user.click(button('Remove all'));
    await user.keyboard(key);
    expect(screen.queryByRole('group')).toBeNull();
    expect(button('Remove all')).toHaveFocus();
    expect(actions.removeAll).not.toHaveBeenCalled();
  });
});

describe('taking them elsewhere', () => {
  it('as a file, or copied', async () => {
    const { user, actions } = renderRules(rulesPages.some);
    await user.click(button('Save as a file'));
    expect(actions.save).toHaveBeenCalledWith('rules');
    await user.click(button('Copy all'));
    expect(actions.copyRules).toHaveBeenCalledOnce();
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('says when the browser does not let it copy', async () => {
    const { user } = renderRules(rulesPages.some, { copyRules: vi.fn().mockRejectedValue(new Error('denied')) });
    await user.click(button('Copy all'));
    expect(await screen.findByText('The browser did not allow copying.')).toBeVisible();
  });
});

describe('rules that cannot be used', () => {
  it('are said to be, can be saved and removed, and nothing is put over them', async () => {
    const { user, actions } = renderRules(rulesPages.broken);
    expect(screen.getByRole('heading', { name: 'Your rules cannot be used' })).toBeVisible();
    expect(screen.queryByLabelText('From a file')).toBeNull();
    expect(screen.queryByText(/No rules yet/)).toBeNull();
    await user.click(button('Save what is stored'));
    expect(actions.save).toHaveBeenCalledWith('stored');
    await user.click(button('Remove all'));
    expect(screen.getByRole('group', { name: /^Remove what is stored\?/ })).toBeVisible();
    await user.click(button('Remove all'));
    expect(actions.removeAll).toHaveBeenCalledOnce();
  });

  it('with the reason, where one is known', () => {
    renderRules(rulesPages.notAllowed);
    expect(screen.getByText('key "<ANY>ab": this would match too many names')).toBeVisible();
  });

  it('without text there is nothing to save', () => {
    renderRules(rulesPages.unreadable);
    expect(screen.queryByRole('button', { name: 'Save what is stored' })).toBeNull();
    expect(button('Remove all')).toBeVisible();
  });
});
