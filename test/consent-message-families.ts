import type { SignalGroup } from '../components/consent/group-signals.ts';
import type { AnswerCode } from '../components/consent-summary.ts';
import type { PublisherRestriction } from '../lib/consent/decoded-types.ts';
import {
  type ConsentStringKind,
  consentReasons,
  contradictionCodes,
  fusionReasons,
  type RecordPlace,
  type Signal,
  type SignalChange,
  type Trigger,
} from '../lib/consent-types.ts';
import type { ConsentState } from '../lib/types.ts';

const strings: Record<ConsentStringKind, true> = { tcf: true, gpp: true, usp: true, ac: true };
const numbers = { 0: true, 1: true, 2: true } as const;
const listed = (codes: readonly string[]) => Object.fromEntries(codes.map((code): [string, true] => [code, true]));

/** The codes of consent that stand in message keys, as `messageFamilies`. */
export const consentFamilies: Record<string, Record<string, true>> = {
  state: { granted: true, denied: true, unset: true, unknown: true } satisfies Record<ConsentState, true>,
  answer: {
    always: true,
    yes: true,
    yesPart: true,
    no: true,
    unasked: true,
    unaskedPart: true,
    unaskedNo: true,
    allowed: true,
    allowedPart: true,
    notAllowed: true,
    unset: true,
    meanwhile: true,
    unknown: true,
  } satisfies Record<AnswerCode, true>,
  consentReason: listed(consentReasons),
  consentReasonDated: { recordedChoice: true, recordedChoiceImplied: true, recordedChoiceUnknownBasis: true },
  fusion: listed(fusionReasons),
  contradiction: listed(contradictionCodes),
  signalGroup: {
    tool: true,
    standard: true,
    platform: true,
    vendor: true,
    browser: true,
    guess: true,
  } satisfies Record<SignalGroup, true>,
  signalChange: {
    earlier: true,
    default: true,
    choice: true,
    withdrawal: true,
    update: true,
    removed: true,
  } satisfies Record<SignalChange['kind'], true>,
  place: {
    cookie: true,
    localStorage: true,
    sessionStorage: true,
    api: true,
    element: true,
    script: true,
  } satisfies Record<RecordPlace, true>,
  scope: { site: true, vendor: true, jurisdiction: true, browser: true } satisfies Record<Signal['scope'], true>,
  basis: { explicit: true, implied: true, default: true, request: true, unknown: true } satisfies Record<
    Signal['basis'],
    true
  >,
  trigger: {
    formsRecorded: true,
    ipRecorded: true,
    visitorApiUsed: true,
    personalDataShown: true,
  } satisfies Record<Trigger['code'], true>,
  triggerAnswer: { yes: true, no: true, unknown: true } satisfies Record<Trigger['answer'], true>,
  readString: strings,
  hideString: strings,
  stringHeading: strings,
  tcRestriction: { notAllowed: true, requireConsent: true, requireInterest: true } satisfies Record<
    PublisherRestriction['kind'],
    true
  >,
  gppOptOut: numbers,
  gppNotice: numbers,
  usp: { notice: true, optOut: true, limited: true },
  uspAnswer: { yes: true, no: true, none: true, unknown: true },
};
