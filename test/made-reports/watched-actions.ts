import { vi } from 'vitest';
import type { PopupActions } from '../../components/popup-contract.ts';
import { madeDetails } from './made-details.ts';
import { madeStrings } from './made-strings.ts';

/** Actions that do nothing and are watched: what a view asks for. `given` takes the place of some. */
export function makeWatchedActions(given: Partial<PopupActions> = {}) {
  return {
    lookAgain: vi.fn(),
    allow: vi.fn(),
    reveal: vi.fn<PopupActions['reveal']>(async () => ({ ok: true, value: 'the value' })),
    copy: vi.fn<PopupActions['copy']>(async () => undefined),
    readStrings: vi.fn<PopupActions['readStrings']>(async ({ name }) => madeStrings(name)),
    watch: vi.fn<PopupActions['watch']>(),
    reload: vi.fn<PopupActions['reload']>(),
    compareGpc: vi.fn<PopupActions['compareGpc']>(),
    remove: vi.fn<PopupActions['remove']>(),
    followRemoval: vi.fn<PopupActions['followRemoval']>(() => () => undefined),
    forgetRemoval: vi.fn<PopupActions['forgetRemoval']>(),
    loadDetails: vi.fn<PopupActions['loadDetails']>(async () => madeDetails),
    ...given,
  };
}
