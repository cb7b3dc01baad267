import { expect, it, vi } from 'vitest';
import { sayRecorded, sayRecordedDay } from './say-recorded.ts';

/** In the time zone of somebody west of Greenwich, where a day begins later. */
function inNewYork<Value>(run: () => Value): Value {
  vi.stubEnv('TZ', 'America/New_York');
  try {
    return run();
  } finally {
    vi.unstubAllEnvs();
  }
}

it('says a whole day as that day, without an hour that nobody recorded', () => {
  const day = Date.UTC(2026, 2, 2);
  expect(inNewYork(() => sayRecorded(day, 'en-GB'))).toBe('2 March 2026');
  expect(inNewYork(() => sayRecordedDay(day, 'en-GB'))).toBe('2\u00a0March\u00a02026');
});

it('says a moment to the second, and its day where the reader is', () => {
  const moment = Date.UTC(2026, 2, 2, 2, 30);
  expect(inNewYork(() => sayRecorded(moment, 'en-GB'))).toMatch(/^1 March 2026 at 21:30:00/);
  expect(inNewYork(() => sayRecordedDay(moment, 'en-GB'))).toBe('1\u00a0March\u00a02026');
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 86_400_000 * 1e9])('%s: no exception', (moment) => {
  expect(sayRecorded(moment, 'en')).toBe(String(moment));
  expect(sayRecordedDay(moment, 'en')).toBe(String(moment));
});
