import { ask } from './ask.ts';
import { askGpp, type GppApi } from './ask-gpp.ts';
import { askTcf, type TcfApi } from './ask-tcf.ts';
import { askUsp, type UspApi } from './ask-usp.ts';
import { isPromise, type Page, type PageReader } from './page-reader.ts';
import { pageReaders } from './page-readers.ts';
import { GPP_API, TCF_API, USP_API } from './page-records.ts';
import { RECORD_LIMIT } from './reading.ts';

/** What the page's own consent interfaces answered: `value` is JSON text made in the page, so it is a claim of the page, no more. */
export interface PageAnswers {
  records: { name: string; value: string }[];
  /** Interfaces that are there and gave no answer in time, or threw. */
  silent: string[];
}

/**
 * Asks the consent interfaces that the page offers, all at once. Runs in the page's world, since only there they exist. Calls nothing that changes a choice,
 * and leaves no listener behind.
 */
export async function probePage(): Promise<PageAnswers> {
  const answers: PageAnswers = { records: [], silent: [] };
  const page = window as unknown as Page; // the page's world: anything may be there
  await Promise.all([
    ...pageReaders.map((reader) => note(reader, page, answers)),
    // Each is checked to be callable; what it does is its own affair.
    noteStandard(TCF_API, page, answers, (api) => askTcf(api as TcfApi, answers)),
    noteStandard(GPP_API, page, answers, (api) => askGpp(api as GppApi, answers)),
    noteStandard(USP_API, page, answers, (api) => askUsp(api as UspApi, answers)),
  ]);
  // What is longer than any record shall not crowd out the others: cut, it is broken, and said to be.
  for (const record of answers.records) record.value = record.value?.slice(0, RECORD_LIMIT + 1);
  return answers;
}

async function note({ name, read }: PageReader, page: Page, answers: PageAnswers): Promise<void> {
  try {
    const given = read(page);
    if (given === undefined) return;
    const value = isPromise(given) ? await waitFor(given) : given;
    if (value === undefined) answers.silent.push(name);
    else answers.records.push({ name, value: JSON.stringify(value) });
  } catch {
    answers.silent.push(name); // the page's own code threw: reported as silent
  }
}

async function waitFor(promise: Promise<unknown>): Promise<unknown> {
  const { data } = await ask((done) => void promise.then(done, () => done(undefined)));
  return data;
}

/** One of the standards' interfaces, if it is there. */
async function noteStandard(name: string, page: Page, answers: PageAnswers, put: (api: unknown) => Promise<void>) {
  try {
    const { [name]: api } = page;
    if (typeof api === 'function') await put(api);
  } catch {
    answers.silent.push(name); // it, or what it answered, throws when it is read
  }
}
