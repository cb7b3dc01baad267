import { ask } from './ask.ts';
import { isRecord, pick } from './page-reader.ts';
import { GPP_API, PAGE_RECORDS } from './page-records.ts';
import type { PageAnswers } from './probe-page.ts';

export type GppApi = (
  command: string,
  callback: (data: unknown, success?: boolean) => void,
  parameter?: unknown,
) => void;

const STATUS = ['gppVersion', 'cmpStatus', 'cmpDisplayStatus', 'signalStatus', 'cmpId', 'applicableSections'];

/**
 * Asks the page's GPP interface for its state (GPP CMP API 1.1, `ping`). A ping holds all there is, so no listener is needed: a stub would only keep it for
 * later. Interfaces of GPP 1.0 leave the string out of it and have a second question for it.
 */
export async function askGpp(gpp: GppApi, answers: PageAnswers): Promise<void> {
  const { data: ping } = await ask((done) => gpp('ping', done));
  if (!isRecord(ping)) {
    answers.silent.push(GPP_API);
    return;
  }
  const isOld = ping.cmpStatus === 'loaded' && typeof ping.gppString !== 'string';
  const { data } = isOld ? await ask((done) => gpp('getGPPData', done)) : { data: undefined };
  const answer = Object.assign(pickGppPing(ping), isRecord(data) ? pickString(data) : undefined);
  answers.records.push({ name: PAGE_RECORDS.gppPing, value: JSON.stringify(answer) });
}

/** What is taken of an answer to `ping`. */
export function pickGppPing(ping: Record<string, unknown>): Record<string, unknown> {
  return { ...pick(ping, STATUS), ...pickString(ping) };
}

/** The string, or else the sections as they are listed. */
function pickString(answer: Record<string, unknown>): Record<string, unknown> {
  const hasString = typeof answer.gppString === 'string' && answer.gppString !== '';
  return pick(answer, hasString ? ['gppString', 'applicableSections'] : ['parsedSections', 'applicableSections']);
}
