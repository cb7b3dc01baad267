import { ask } from './ask.ts';
import { isRecord, pick } from './page-reader.ts';
import { PAGE_RECORDS, TCF_API } from './page-records.ts';
import type { PageAnswers } from './probe-page.ts';

export type TcfApi = (
  command: string,
  version: 2,
  callback: (data: unknown, success?: boolean) => void,
  parameter?: unknown,
) => void;

/**
 * Asks the page's TCF interface for its state. The listener that TCF 2.2 demands for reading (CMP API v2, `addEventListener`) is removed as soon
 * as it has answered.
 */
export async function askTcf(tcf: TcfApi, answers: PageAnswers): Promise<void> {
  const first = await ask((done) => tcf('ping', 2, done));
  // Who does not even answer that may keep the next question, a listener, for later.
  if (!('data' in first)) {
    answers.silent.push(TCF_API);
    return;
  }
  const { data: ping } = first;
  if (isRecord(ping)) answers.records.push({ name: PAGE_RECORDS.tcPing, value: JSON.stringify(pickPing(ping)) });
  // Only a stub that queues calls: its listener would be registered later and stay. There is nothing to read yet.
  if (isRecord(ping) && ping.cmpLoaded !== true) return;
  const { data } = await ask((done) =>
    tcf('addEventListener', 2, (tcData) => {
      done(tcData); // first: removing is the page's code again, which may throw
      if (isRecord(tcData) && typeof tcData.listenerId === 'number')
        tcf('removeEventListener', 2, () => undefined, tcData.listenerId);
    }),
  );
  if (!isRecord(data)) {
    answers.silent.push(TCF_API);
    return;
  }
  answers.records.push({ name: PAGE_RECORDS.tcData, value: JSON.stringify(pickTcData(data)) });
}

/** What is taken of an answer to `ping`. */
export function pickPing(ping: Record<string, unknown>): Record<string, unknown> {
  return pick(ping, ['gdprApplies', 'cmpLoaded', 'cmpStatus', 'displayStatus', 'apiVersion', 'cmpId']);
}

/** What is taken of `TCData`. */
export function pickTcData(data: Record<string, unknown>): Record<string, unknown> {
  const purpose = isRecord(data.purpose) ? pick(data.purpose, ['consents', 'legitimateInterests']) : undefined;
  const fields = pick(data, ['gdprApplies', 'eventStatus', 'cmpStatus', 'cmpId', 'tcfPolicyVersion', 'tcString']);
  return { ...fields, purpose };
}
