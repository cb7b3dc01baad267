import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, readSwitch, toMap, toText } from '../parse-record.ts';

type Answer = { functional: ConsentState; analytics: ConsentState };
const ALL: Answer = { functional: 'granted', analytics: 'granted' };
const NONE: Answer = { functional: 'denied', analytics: 'denied' };
/** The range a call allows (developer.zendesk.com, widget messaging, "set cookies"). */
const RANGES: ReadonlyMap<unknown, Answer> = new Map<unknown, Answer>([
  [true, ALL],
  ['all', ALL],
  ['functional', { functional: 'granted', analytics: 'denied' }],
  ['none', NONE],
  [false, NONE],
]);

/**
 * Zendesk: `zE('messenger:set', 'cookies', …)` of Messaging, `cookies` in the settings of the classic widget, and the classic chat's cookie `__zlcprivacy` with the
 * answer to its privacy notice. Without any of them storage is allowed by default.
 */
export const zendesk: Mechanism = {
  id: 'zendesk',
  name: 'Zendesk',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['__zlcprivacy'] },
  api: [PAGE_RECORDS.zendesk],
  scripts: ['static.zdassets.com/ekr/', '*.zopim.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => (record.where === 'api' ? readCalls(record, judge) : readPrivacy(record))),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const given = calls.map(findCookies).findLast((one) => one !== undefined);
  if (!given) return vendorNotTold(record);
  const evidence: SignalReading['evidence'] = [['cookies', toText(given.value)]];
  const answer = RANGES.get(given.value);
  return answer
    ? tellVendor(record, answer, { evidence })
    : tellVendor(record, {}, { reason: 'unknownForm', evidence });
}

/** What a call says of cookies: of Messaging, of the classic widget's `updateSettings`, or of `zESettings`. */
function findCookies([name, first, second]: unknown[]): { value: unknown } | undefined {
  if (name === 'messenger:set' && first === 'cookies') return { value: second };
  const settings =
    name === 'webWidget' && first === 'updateSettings' ? second : name === 'zESettings' ? first : undefined;
  const outer = toMap(settings);
  const inner = toMap(outer?.get('webWidget')) ?? outer;
  return inner?.has('cookies') ? { value: inner.get('cookies') } : undefined;
}

/** `1`, or before 2018 one switch for each account: `{"<account>":true}`. That on means "agreed" is not documented. */
function readPrivacy(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const accounts = [...(parseObject(record.value)?.values() ?? [])];
  const isAgreed = accounts.length > 0 ? accounts[0] : readSwitch(decodeText(record.value));
  if (typeof isAgreed !== 'boolean') return [unreadable(record)];
  const state = isAgreed ? 'granted' : 'denied';
  return [
    tellVendor(
      record,
      { functional: state },
      { basis: 'explicit', guessed: ['functional'], evidence: [['__zlcprivacy', isAgreed ? 'on' : 'off']] },
    ),
  ];
}
