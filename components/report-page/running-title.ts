import type { VisitRecord } from '../../lib/visit-record-types.ts';
import type { Text } from '../build-text.ts';
import { sayDay } from '../say-expiry.ts';
import { showHost } from '../visible-text.ts';

/** What stands on top of each printed page, as a string of CSS. Names of hosts come from pages: every other character than plain ones is escaped. */
export function sayRunningTitle(visits: readonly VisitRecord[], { say, locale }: Pick<Text, 'say' | 'locale'>): string {
  const [first] = visits;
  if (!first || visits.length > 1) return quote(say('reportTitle'));
  const { url, capturedAt } = first.report.page;
  return quote(say('reportRunning', showHost(url), sayDay(capturedAt, locale)));
}

function quote(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9 .,:-]/gu, (found) => `\\${(found.codePointAt(0) ?? 0).toString(16)} `);
  return `"${plain}"`;
}
