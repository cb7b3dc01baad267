import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { SavedActions, SavedModel } from '../components/saved/saved-contract.ts';
import { SavedPage } from '../components/saved/saved-page.tsx';
import { translate } from './preview/made-actions.ts';

/** Draws the page of saved visits, with actions that do nothing but be counted. */
export function renderSaved(model: SavedModel) {
  const actions = {
    addFiles: vi.fn(),
    decide: vi.fn(),
    rename: vi.fn(),
    remove: vi.fn(),
    saveAsFile: vi.fn(),
    makeExpectation: vi.fn(),
    check: vi.fn(),
    saveExpectation: vi.fn(),
    removeExpectation: vi.fn(),
    askToKeep: vi.fn(),
    copy: vi.fn<SavedActions['copy']>(async () => undefined),
  };
  const view = render(<SavedPage model={model} actions={actions} translate={translate} />);
  return { ...view, actions, user: userEvent.setup() };
}
/** The page's parts, by their names for people. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const outcome = () => screen.getByRole('region', { name: 'What came of it' });
