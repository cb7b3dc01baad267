import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where a visit stands in the page: how deep its headings are, what its ids begin with, and whether anything can be operated. */
export interface VisitFrame {
  /** Of the visit's own heading: 1, or 2 where it is one of several. */
  level: 1 | 2;
  prefix: string;
  /** Drawn once, without scripts: everything is there from the beginning. */
  isStatic: boolean;
}

export const VisitFrameContext = createContext<VisitFrame>({ level: 1, prefix: '', isStatic: false });

/** The frame of the nearest visit. */
export function useVisitFrame(): VisitFrame {
  return useContext(VisitFrameContext);
}
