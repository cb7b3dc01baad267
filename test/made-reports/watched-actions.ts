import { vi } from 'vitest';
import type { PopupActions } from '../../components/popup-contract.ts';
import { madeDetails } from './made-details.ts';

/** Actions that do nothing and are watched: what a view asks for. `given` takes the place of some. */
export function makeWatchedActions(given: Partial<PopupActions> = {}) {
  return {
    lookAgain: vi.fn(),
    allow: vi.fn(),
    reveal: vi.fn<PopupActions['reveal']>(async () => ({ ok: true, value: 'the value' })),
    copy: vi.fn<PopupActions['copy']>(async () => undefined),
    watch: vi.fn<PopupActions['watch']>(),
    reload: vi.fn<PopupActions['reload']>(),
    compareGpc: vi.fn<PopupActions['compareGpc']>(),
    loadDetails: vi.fn<PopupActions['loadDetails']>(async () => madeDetails),
    ...given,
  };
}
