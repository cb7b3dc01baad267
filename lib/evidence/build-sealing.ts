import type { ExportedReport } from '../report/report-schema.ts';
import type { Sealing } from './bundle-types.ts';

/** The machine's word at the moment of sealing. `now`: ms since the epoch. `offsetMinutes`: of local time from UTC, east is positive. */
export interface Moment extends Pick<Sealing, 'timeZone' | 'tool' | 'browser' | 'platform'> {
  now: number;
  offsetMinutes: number;
}

const MINUTE_MS = 60_000;

/** Builds what is sealed of when, where and by what. Pure. */
export function buildSealing(page: ExportedReport['page'], { now, offsetMinutes, ...rest }: Moment): Sealing {
  const write = (at: number) => writeTime(at, offsetMinutes);
  return {
    sealedAt: write(now),
    visitStartedAt: write(page.visitStartedAt),
    capturedAt: write(page.capturedAt),
    ...rest,
  };
}

/** ISO 8601 with its offset: 2026-11-22T10:30:00.000+01:00. A time that no calendar has is written as it is. */
function writeTime(at: number, offsetMinutes: number): string {
  const local = new Date(at + offsetMinutes * MINUTE_MS);
  if (Number.isNaN(local.getTime())) return String(at);
  const minutes = Math.abs(offsetMinutes);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${local.toISOString().slice(0, -1)}${offsetMinutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
