import type { MechanismKind, Signal } from '../../lib/consent-types.ts';

/** How signals stand together in the panel: `signalGroup_<code>` in `_locales`. */
const signalGroups = ['tool', 'standard', 'platform', 'vendor', 'browser', 'guess'] as const;
export type SignalGroup = (typeof signalGroups)[number];

const groupOf: Record<MechanismKind, SignalGroup> = {
  tool: 'tool',
  tcf: 'standard',
  law: 'standard',
  platform: 'platform',
  mode: 'platform',
  vendor: 'vendor',
  browser: 'browser',
  guess: 'guess',
};

/** Signals by what kind of mechanism speaks, without empty groups; within a group in the order given. */
export function groupSignals(signals: readonly Signal[]): [SignalGroup, Signal[]][] {
  return signalGroups
    .map((group): [SignalGroup, Signal[]] => [group, signals.filter(({ kind }) => groupOf[kind] === group)])
    .filter(([, own]) => own.length > 0);
}
