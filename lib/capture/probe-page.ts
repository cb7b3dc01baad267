import { PAGE_RECORDS, TCF_API } from './page-records.ts';

/** What the page's own consent interfaces answered: `value` is JSON text made in the page, so it is a claim of the page, no more. */
export interface PageAnswers {
  records: { name: string; value: string }[];
  /** Interfaces that are there and gave no answer in time, or threw. */
  silent: string[];
}

/** How long a consent interface may take, in ms. */
const ANSWER_MS = 1000;

type TcfApi = (
  command: string,
  version: 2,
  callback: (data: unknown, success?: boolean) => void,
  parameter?: unknown,
) => void;

/**
 * Asks the consent interfaces that the page offers. Runs in the page's world, since only there they exist. Calls nothing that changes a
 * choice: the listener that TCF 2.2 demands for reading (CMP API v2, `addEventListener`) is removed as soon as it has answered.
 */
export async function probePage(): Promise<PageAnswers> {
  const answers: PageAnswers = { records: [], silent: [] };
  const page = window as unknown as Record<string, unknown>; // the page's world: anything may be there
  const note = (name: string, read: () => unknown) => {
    try {
      const value = read();
      if (value !== undefined) answers.records.push({ name, value: JSON.stringify(value) });
    } catch {
      answers.silent.push(name); // the page's own code threw: reported as silent
    }
  };
  note(PAGE_RECORDS.cookiebot, () => readCookiebot(page.Cookiebot));
  note(PAGE_RECORDS.onetrust, () => readOnetrust(page));
  note(PAGE_RECORDS.orestbida, () => readOrestbida(page.CookieConsent));
  try {
    const { [TCF_API]: tcf } = page;
    if (typeof tcf === 'function') await askTcf(tcf as TcfApi, answers); // checked to be callable; what it does is its own affair
  } catch {
    answers.silent.push(TCF_API); // it, or what it answered, throws when it is read
  }
  return answers;
}

async function askTcf(tcf: TcfApi, answers: PageAnswers): Promise<void> {
  const { data: ping } = await ask((done) => tcf('ping', 2, done));
  if (isRecord(ping))
    answers.records.push({
      name: PAGE_RECORDS.tcPing,
      value: JSON.stringify(
        pick(ping, ['gdprApplies', 'cmpLoaded', 'cmpStatus', 'displayStatus', 'apiVersion', 'cmpId']),
      ),
    });
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
  const purpose = isRecord(data.purpose) ? pick(data.purpose, ['consents', 'legitimateInterests']) : undefined;
  const fields = pick(data, ['gdprApplies', 'eventStatus', 'cmpStatus', 'cmpId', 'tcfPolicyVersion', 'tcString']);
  answers.records.push({ name: PAGE_RECORDS.tcData, value: JSON.stringify({ ...fields, purpose }) });
}

/** Resolves with what the callback got, or nothing after `ANSWER_MS` or an exception of the page's code. Boxed: the page may give a `then`. */
function ask(call: (done: (data: unknown) => void) => void): Promise<{ data?: unknown }> {
  return new Promise((resolve) => {
    setTimeout(resolve, ANSWER_MS, {});
    try {
      call((data) => resolve({ data }));
    } catch {
      resolve({}); // the page's own code threw: no answer
    }
  });
}

function readCookiebot(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.consent)) return undefined;
  return {
    ...pick(value, ['hasResponse', 'consented', 'declined', 'isOutOfRegion']),
    consent: pick(value.consent, ['necessary', 'preferences', 'statistics', 'marketing', 'method']),
  };
}

function readOnetrust(page: Record<string, unknown>): unknown {
  const { OneTrust: api, OnetrustActiveGroups: activeGroups } = page;
  if (!isRecord(api) || typeof api.IsAlertBoxClosed !== 'function') return undefined;
  return { activeGroups, alertBoxClosed: api.IsAlertBoxClosed() === true };
}

function readOrestbida(value: unknown): unknown {
  if (!isRecord(value) || typeof value.getUserPreferences !== 'function' || typeof value.validConsent !== 'function')
    return undefined;
  const preferences: unknown = value.getUserPreferences();
  if (!isRecord(preferences)) return undefined;
  return {
    validConsent: value.validConsent() === true,
    ...pick(preferences, ['acceptType', 'acceptedCategories', 'rejectedCategories']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function pick(value: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter((field) => field in value).map((field) => [field, value[field]]));
}
