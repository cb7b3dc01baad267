import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toState, toText } from '../parse-record.ts';

/** Cookies whose presence shows what runs; the page reader tells their names, never their values. */
const STORED = ['ssupp.vid', 'ssupp.visit', 'ssupp.visits'];

/**
 * Smartsupp (help.smartsupp.com/dashboard/cookie-consent): the calls `analyticsConsent` and `marketingConsent`, of each the last. Its consent mode is off
 * by default and cannot be seen from the page: without a call everything may run, or only what is functional. So silence is unknown.
 */
export const smartsupp: Mechanism = {
  id: 'smartsupp',
  name: 'Smartsupp',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.smartsupp],
  scripts: ['*.smartsuppchat.com/', '*.smartsuppcdn.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readCalls(record, judge)),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const analytics = findLast(calls, 'analyticsConsent');
  const marketing = findLast(calls, 'marketingConsent');
  const stored = (findLast(calls, 'stored') ?? []).filter((name) => STORED.includes(name as string)); // no other is in the list
  const evidence: SignalReading['evidence'] = [];
  for (const [name, value] of [analytics, marketing].filter((call) => call !== undefined))
    evidence.push([toText(name), toText(value)]);
  if (stored.length > 0) evidence.push(['stored', stored.join(', ')]);
  // Once it has started, later calls leave no trace: that it is there is all that is known.
  const isGone = findLast(calls, 'queue')?.[1] === 'gone';
  if (isGone) evidence.push(['queue', 'gone']);
  if (!analytics && !marketing)
    return vendorNotTold({ where: isGone ? 'script' : record.where, name: record.name }, evidence);
  return tellVendor(
    record,
    {
      ...(analytics ? { analytics: toState(analytics[1]) } : {}),
      ...(marketing ? { marketing: toState(marketing[1]) } : {}),
    },
    { evidence },
  );
}
