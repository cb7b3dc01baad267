import type { SignalReading } from './mechanism.ts';

/** The same reading after an objection to the sale of data, which goes before any switch for marketing. */
export function optOut(reading: SignalReading): SignalReading {
  const { partial, guessed, ...rest } = reading;
  const keep = (list: SignalReading['partial']) => list?.filter((category) => category !== 'marketing') ?? [];
  const [parts, guesses] = [keep(partial), keep(guessed)];
  return {
    ...rest,
    states: { ...reading.states, marketing: 'denied' },
    ...(parts.length > 0 ? { partial: parts } : {}),
    ...(guesses.length > 0 ? { guessed: guesses } : {}),
  };
}
