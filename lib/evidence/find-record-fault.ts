import type { VisitRecord } from '../visit-record-types.ts';
import { findPicture } from './find-picture.ts';

/** What a schema cannot see of a visit. */
export interface RecordFault {
  code: 'noSuchItem' | 'noSuchSignal' | 'noSuchFinding' | 'sameFinding' | 'noPicture';
  path: string;
  detail?: string;
}

/** Finds a place in a visit that names something which is not there, a finding that is there twice, and a picture that is none. Pure. */
export function findRecordFault({ report, verdicts, screenshot }: VisitRecord): RecordFault | undefined {
  const { items, findings, consent } = report;
  const isSignal = (at: number) => at >= 0 && at < consent.signals.length;
  const ids = new Set<string>();
  for (const [at, finding] of findings.entries()) {
    const path = `report.findings[${at}]`;
    const item = finding.items.findIndex((place) => place < 0 || place >= items.length);
    if (item >= 0) return { code: 'noSuchItem', path: `${path}.items[${item}]`, detail: String(finding.items[item]) };
    const signal = finding.signals?.findIndex((place) => !isSignal(place)) ?? -1;
    if (signal >= 0)
      return { code: 'noSuchSignal', path: `${path}.signals[${signal}]`, detail: String(finding.signals?.[signal]) };
    if (ids.has(finding.id)) return { code: 'sameFinding', path: `${path}.id`, detail: finding.id };
    ids.add(finding.id);
  }
  for (const [at, { signals }] of consent.contradictions.entries()) {
    const signal = signals.findIndex((place) => !isSignal(place));
    if (signal >= 0)
      return {
        code: 'noSuchSignal',
        path: `report.consent.contradictions[${at}].signals[${signal}]`,
        detail: String(signals[signal]),
      };
  }
  const orphan = Object.keys(verdicts).find((id) => !ids.has(id));
  if (orphan !== undefined) return { code: 'noSuchFinding', path: 'verdicts', detail: orphan };
  return screenshot && findPicture(screenshot.base64)?.type !== screenshot.type
    ? { code: 'noPicture', path: 'screenshot' }
    : undefined;
}
