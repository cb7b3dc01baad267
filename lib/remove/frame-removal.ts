import type { RemovalReason } from '../removal-types.ts';
import type { Item, Store } from '../types.ts';

/** One item as the remover in its frame has to find it: the contract between the background and `entrypoints/remover`. */
export type FrameTarget = Pick<Item, 'store' | 'name' | 'nameLength' | 'origin' | 'domain' | 'path' | 'secure'> & {
  id: string;
  isPartitioned: boolean;
};

/** `undefined` in place of a reason: the browser took it. Whether it is gone is found by reading again. */
export type FrameAnswer = [id: string, reason: RemovalReason | null];

/** What emptying one frame's storage found. */
export interface Emptied {
  origin: string;
  /** The frame stands below another frame, not right below the page. */
  isDeep: boolean;
  /** How many things were there. */
  found: number;
  /** Databases, caches and service workers that the browser did not give up. */
  faults: { store: Store; name: string; reason: RemovalReason }[];
}

/** What `entrypoints/remover` leaves in the isolated world of a frame. */
export interface RemoverWorld {
  crumbscopeRemover: {
    remove(targets: FrameTarget[]): Promise<FrameAnswer[]>;
    empty(): Promise<Emptied>;
  };
}
