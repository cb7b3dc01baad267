import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { RulesActions, RulesModel } from '../../components/rules-contract.ts';
import { RulesPage } from '../../components/rules-page.tsx';
import { translate } from '../preview/made-actions.ts';

/** Renders the page of a person's own rules for one state, with actions that are watched. */
export function renderRules(model: RulesModel, given: Partial<RulesActions> = {}) {
  const actions = {
    addText: vi.fn<RulesActions['addText']>(async () => true),
    addFiles: vi.fn(),
    remove: vi.fn(),
    restore: vi.fn(),
    removeAll: vi.fn(),
    save: vi.fn(),
    copyRules: vi.fn<RulesActions['copyRules']>(async () => undefined),
    copy: vi.fn<RulesActions['copy']>(async () => undefined),
    ...given,
  };
  const page = (shown: RulesModel) => <RulesPage model={shown} actions={actions} translate={translate} />;
  const view = render(page(model));
  return { ...view, actions, show: (next: RulesModel) => view.rerender(page(next)), user: userEvent.setup() };
}
