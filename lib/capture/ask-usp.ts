import { ask } from './ask.ts';
import { isRecord, pick } from './page-reader.ts';
import { PAGE_RECORDS, USP_API } from './page-records.ts';
import type { PageAnswers } from './probe-page.ts';

export type UspApi = (command: string, version: 1, callback: (data: unknown, success?: boolean) => void) => void;

/** Asks the page's US Privacy interface for its string (USP API 1, `getUSPData`). */
export async function askUsp(usp: UspApi, answers: PageAnswers): Promise<void> {
  const { data } = await ask((done) => usp('getUSPData', 1, done));
  if (isRecord(data))
    answers.records.push({ name: PAGE_RECORDS.uspData, value: JSON.stringify(pick(data, ['version', 'uspString'])) });
  else answers.silent.push(USP_API);
}
