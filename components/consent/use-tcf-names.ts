import { useLater } from '../use-later.ts';

const load = () => import('../../lib/consent/tcf-names/find-names.ts');

/** Names of vendors and consent tools by the standard's lists. */
export type TcfNames = Pick<Awaited<ReturnType<typeof load>>, 'findVendorName' | 'findCmpName'>;

/** The names once they are there: the lists are large. `failed` when they cannot be loaded; numbers are shown then, and meanwhile. */
export function useTcfNames(): TcfNames | 'failed' | undefined {
  return useLater(load);
}
