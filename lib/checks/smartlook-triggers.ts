import { detailsKey } from '../catalogue/vendor-details.ts';
import type { Signal, Trigger } from '../consent-types.ts';
import type { FindingSource, Sentence } from '../finding-types.ts';
import type { Report } from '../types.ts';
import type { Check, CheckInput, CheckResult } from './check.ts';
import { isOutsideGdpr } from './find-consent-facts.ts';
import { findVendorSources } from './find-vendor-sources.ts';
import { sources } from './sources.ts';

/** What the document says of each of the four, as its statement on the vendor's card begins to be told. */
const statements: Readonly<Record<Trigger['code'], RegExp>> = {
  formsRecorded: /\bforms\b/i,
  ipRecorded: /\bIP addresses\b/i,
  visitorApiUsed: /\bAPI\b/,
  personalDataShown: /\bpersonal data shown\b/i,
};

const keys: Readonly<Record<Trigger['code'], string>> = {
  formsRecorded: 'finding_triggerForms',
  ipRecorded: 'finding_triggerIp',
  visitorApiUsed: 'finding_triggerVisitorApi',
  personalDataShown: 'finding_triggerPersonalData',
};

/**
 * The four things of which Smartlook's document says that the GDPR applies when one of them holds: a finding for each that the page answers by yes;
 * where none is and some cannot be told, a note. Nothing where all four are answered by no, or where the GDPR does not apply to the visit. That it
 * records without consent is what other checks say.
 */
export const smartlookTriggers: Check = {
  id: 'smartlook-triggers',
  find(input) {
    if (isOutsideGdpr(input.report.consent)) return [];
    const seen = new Set<string>();
    return input.report.consent.signals.flatMap((signal, place): CheckResult[] => {
      const { triggers, mechanism } = signal;
      if (!triggers || seen.has(mechanism)) return [];
      seen.add(mechanism);
      const answered = triggers.filter(({ answer }) => answer === 'yes');
      if (answered.length > 0) return answered.map(({ code }) => sayYes(code, signal, place, input));
      const open = triggers.filter(({ answer }) => answer === 'unknown');
      return open.length > 0 ? [sayOpen(open, signal, place, input)] : [];
    });
  },
};

function sayYes(code: Trigger['code'], signal: Signal, place: number, input: CheckInput): CheckResult {
  const { mechanism, mechanismName } = signal;
  const items = findOwnItems(mechanism, input.report);
  return {
    ...about(signal, place),
    id: `${mechanism}/${code}`,
    severity: input.report.consent.categories.analytics === 'granted' ? 'note' : 'look',
    sureness: 'likely',
    items,
    observation: { key: keys[code], values: [mechanismName] },
    sources: findStatementSources(mechanism, [code], input),
    explanations: [{ key: 'explain_setElsewhere', values: [mechanismName] }, { key: 'explain_consentToRecording' }],
  };
}

function sayOpen(open: readonly Trigger[], signal: Signal, place: number, input: CheckInput): CheckResult {
  const { mechanism, mechanismName } = signal;
  const observation: Sentence = { key: 'finding_triggersOpen', count: open.length, values: [mechanismName] };
  const codes = open.map(({ code }) => code);
  return {
    ...about(signal, place),
    id: `${mechanism}/open`,
    severity: 'note',
    sureness: 'possible',
    items: findOwnItems(mechanism, input.report),
    observation,
    sources: findStatementSources(mechanism, codes, input),
    explanations: [{ key: 'explain_setElsewhere', values: [mechanismName] }],
  };
}

function about({ mechanism, mechanismName }: Signal, place: number) {
  return { signals: [place], vendorId: mechanism, vendorName: mechanismName };
}

function findOwnItems(mechanism: string, { items }: Report): number[] {
  return items.flatMap(({ matches: [best] }, place) => {
    return best?.vendorId === mechanism && best.layer === 'vendor' ? [place] : [];
  });
}

function findStatementSources(
  mechanism: string,
  codes: readonly Trigger['code'][],
  { details }: CheckInput,
): FindingSource[] {
  const vendor = details[detailsKey('vendor', mechanism)];
  if (!vendor) return [sources.gdprConsent];
  const saying = (vendor.card?.consentNeeded ?? []).filter(({ text }) =>
    codes.some((code) => statements[code].test(text)),
  );
  const cited = findVendorSources(
    vendor,
    saying.map(({ document }) => document),
  );
  return cited.length > 0 ? cited : [sources.gdprConsent];
}
