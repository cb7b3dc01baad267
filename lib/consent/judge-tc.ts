import type { PurposeChoice } from '../consent-types.ts';
import { type ConsentCategory, consentCategories } from '../types.ts';
import type { DecodedTc } from './decoded-types.ts';
import { listTexts } from './list-texts.ts';
import { allStates, type SignalReading } from './mechanism.ts';
import { toTime } from './parse-record.ts';
import { purposeNames, specialFeatureNames } from './tcf-names/purpose-names.ts';

/** TCF purposes by category. Purpose 1 (storage) is the gate to all of them and is shown on its own. */
const PURPOSES: Record<Exclude<ConsentCategory, 'necessary'>, readonly number[]> = {
  functional: [5, 6, 11],
  analytics: [8, 9, 10],
  marketing: [2, 3, 4, 7],
};

/** Purpose 11 exists since TCF 2.2 (policy version 4). */
const POLICY_WITH_ELEVEN = 4;

/** What a TC string says about the four categories. Legitimate interest is no consent. */
export function judgeTc(tc: DecodedTc): Pick<SignalReading, 'states' | 'partial' | 'decidedAt'> {
  const decidedAt = toTime(tc.updatedAt) ?? toTime(tc.createdAt);
  return { ...judgeTcPurposes(tc.purposeConsents, tc.policyVersion), ...(decidedAt ? { decidedAt } : {}) };
}

/** The same for a list of purposes that were consented to. Without a policy version, purpose 11 is not missed. */
export function judgeTcPurposes(
  consents: readonly number[],
  policyVersion = 0,
): Pick<SignalReading, 'states' | 'partial'> {
  const states = allStates('denied', 'granted');
  const partial: ConsentCategory[] = [];
  for (const category of consentCategories) {
    if (category === 'necessary') continue;
    const purposes = PURPOSES[category];
    if (!purposes.some((purpose) => consents.includes(purpose))) continue;
    states[category] = 'granted';
    // A string of the time before purpose 11 is not partial for the lack of it.
    const asked = purposes.filter((purpose) => purpose !== 11 || policyVersion >= POLICY_WITH_ELEVEN);
    if (asked.some((purpose) => !consents.includes(purpose))) partial.push(category);
  }
  return { states, ...(partial.length > 0 ? { partial } : {}) };
}

/** Every purpose and special feature of the standard, with what was chosen. */
export function listTcPurposes(
  tc: Pick<DecodedTc, 'purposeConsents' | 'specialFeatures' | 'policyVersion'>,
): PurposeChoice[] {
  const purposes = purposeNames.flatMap((name, place): PurposeChoice[] => {
    const id = place + 1;
    const isOn = tc.purposeConsents.includes(id);
    if (id === 11 && !isOn && tc.policyVersion < POLICY_WITH_ELEVEN) return [];
    const category = consentCategories.find((one) => one !== 'necessary' && PURPOSES[one].includes(id));
    return [{ name: `${id}. ${name}`, state: isOn ? 'granted' : 'denied', ...(category ? { category } : {}) }];
  });
  const features = specialFeatureNames.map((name, place): PurposeChoice => {
    const isOn = tc.specialFeatures.includes(place + 1);
    return { name: `Special feature ${place + 1}. ${name}`, state: isOn ? 'granted' : 'denied' };
  });
  return [...purposes, ...features];
}

/** What a TC string holds, for people; no list of vendors, only their number. */
export function describeTc(tc: DecodedTc): SignalReading['evidence'] {
  const evidence: SignalReading['evidence'] = describePurposes(tc.purposeConsents, tc.purposeOneTreatment);
  const add = (label: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') evidence.push([label, String(value)]);
  };
  add('purposes with legitimate interest (no consent)', tc.purposeInterests.join(', '));
  add('of these not allowed by the policy', findForbiddenInterests(tc).join(', '));
  add('special features', tc.specialFeatures.join(', '));
  add('vendors with consent', tc.vendorConsents.length);
  add('vendors with legitimate interest', tc.vendorInterests.length);
  add('vendors disclosed', tc.vendorsDisclosed?.length);
  add('publisher purposes with consent', tc.publisherConsents?.join(', '));
  add('publisher restrictions', tc.restrictions.length > 0 ? describeRestrictions(tc) : undefined);
  add('CMP id', tc.cmpName ? `${tc.cmpId} (${tc.cmpName})` : tc.cmpId);
  add('policy version', tc.policyVersion);
  add('vendor list version', tc.vendorListVersion);
  add('created', toDay(tc.createdAt));
  add('last updated', toDay(tc.updatedAt));
  add('parts that cannot be read', tc.brokenSegments > 0 ? tc.brokenSegments : undefined);
  return evidence;
}

/** Purpose 1 never had a legitimate interest; those of advertising and content profiles have none since policy version 4 (TCF Policies, appendix A). */
function findForbiddenInterests({ purposeInterests, policyVersion }: DecodedTc): number[] {
  const forbidden = policyVersion >= POLICY_WITH_ELEVEN ? [1, 3, 4, 5, 6] : [1];
  return purposeInterests.filter((purpose) => forbidden.includes(purpose));
}

/** The purposes that were consented to, and whether the gate to them is open. */
export function describePurposes(consents: readonly number[], isOneTreated = false): SignalReading['evidence'] {
  const evidence: SignalReading['evidence'] = [['purposes with consent', consents.join(', ') || 'none']];
  if (isOneTreated) evidence.push(['purpose 1 (storage)', 'was not asked for, by the law of the publisher']);
  else if (!consents.includes(1) && consents.length > 0)
    evidence.push(['purpose 1 (storage)', 'not consented, although it is the gate to the others']);
  return evidence;
}

const RESTRICTIONS = {
  notAllowed: 'not allowed',
  requireConsent: 'only by consent',
  requireInterest: 'only by interest',
};

function describeRestrictions({ restrictions }: DecodedTc): string {
  return restrictions
    .slice(0, 20)
    .map(({ purposeId, kind, vendorIds }) => `purpose ${purposeId} ${RESTRICTIONS[kind]}: ${vendorIds.length} vendors`)
    .join('; ');
}

function toDay(at: number | undefined): string | undefined {
  const time = toTime(at);
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}

const MOST_STRINGS = 5;

/** Whether a whole text has the form of a TC string, with or without segments after the core. The form is no proof. */
export function hasTcForm(text: string): boolean {
  return /^C[A-Za-z0-9_-]{33,}(\.[A-Za-z0-9_-]*)*$/.test(text);
}

/**
 * All texts in nested data that have the form of a TC string, in the order of the data, at most 5 (how deep it is looked: `listTexts`). The form is no
 * proof: what comes out is for `decodeTc`.
 */
export function findTcStrings(data: unknown): string[] {
  return [...new Set(listTexts(data).filter(hasTcForm))].slice(0, MOST_STRINGS);
}
