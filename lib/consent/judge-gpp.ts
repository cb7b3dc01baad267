import type { DecodedGpp, GppSection } from './decoded-types.ts';
import { describePurposes, describeTc, judgeTc, judgeTcPurposes } from './judge-tc.ts';
import { allStates, type SignalReading } from './mechanism.ts';
import { toText, toTime } from './parse-record.ts';

type Judgement = Pick<SignalReading, 'states' | 'basis' | 'reason' | 'evidence' | 'partial' | 'decidedAt'>;

/** TCF Canada and US Privacy, as the Global Privacy Platform numbers them (Sections/Section Information.md). */
const CANADA = 5;
const US_PRIVACY = 6;

/** Fields of the US sections that ask about advertising: 0 not applicable, 1 opted out, 2 not opted out. */
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

/**
 * What a GPP string says about the four categories: all of them by a TCF section, only marketing by a US section.
 * @param applicable ids of the sections in force, as the page's interface tells (`-1`: none is); without them a TCF section goes before US ones, and of
 * several US sections the strictest counts
 */
export function judgeGpp(gpp: DecodedGpp, applicable: readonly number[] = []): Judgement {
  const inForce = applicable.filter((id) => id > 0);
  const evidence: SignalReading['evidence'] = [['sections', gpp.sections.map(sayName).join(', ') || 'none']];
  if (inForce.length > 0) evidence.push(['sections in force', inForce.join(', ')]);
  const silent: Judgement = {
    states: allStates('unknown', 'granted'),
    basis: 'unknown',
    reason: 'lawNotApplicable',
    evidence,
  };
  if (applicable.includes(-1) && inForce.length === 0) return silent;
  const sections = gpp.sections.filter(({ id }) => inForce.length === 0 || inForce.includes(id));
  const readable = sections.filter((section) => !section.isBroken && (section.tc || section.fields.length > 0));
  if (sections.length > 0 && readable.length === 0) {
    const isBroken = sections.some((section) => section.isBroken);
    return {
      ...silent,
      states: allStates('unknown'),
      reason: isBroken ? 'unreadable' : 'unknownForm',
    };
  }
  const us = judgeOptOuts(readable, silent);
  const tcf = readable.flatMap((section) => judgeTcfSection(section) ?? [])[0];
  if (!tcf) return us;
  // Both in force: what the one allows, the other may still forbid.
  const isForbidden = inForce.length > 1 && us.reason === 'lawOptedOut';
  return {
    ...tcf,
    states: isForbidden ? { ...tcf.states, marketing: 'denied' } : tcf.states,
    evidence: [...us.evidence, ...tcf.evidence],
  };
}

function judgeTcfSection({ id, tc, fields }: GppSection): Judgement | undefined {
  const chosen = { basis: 'explicit', reason: 'recordedChoice' } as const;
  if (tc) return { ...chosen, ...judgeTc(tc), evidence: describeTc(tc) };
  if (id !== CANADA) return undefined;
  const values = new Map(fields);
  const express = toIds(values.get('PurposesExpressConsent'));
  const implied = toIds(values.get('PurposesImpliedConsent')).filter((one) => !express.includes(one));
  const consents = [...express, ...implied].sort((a, b) => a - b);
  const updated = values.get('LastUpdated');
  const decidedAt = toTime(updated instanceof Date ? updated.getTime() : updated);
  return {
    // Implied consent alone: nobody was asked.
    ...(implied.length > 0 && express.length === 0 ? { basis: 'implied', reason: 'recordedChoiceImplied' } : chosen),
    ...judgeTcPurposes(consents),
    ...(decidedAt ? { decidedAt } : {}),
    evidence: [
      ...describePurposes(consents),
      ['purposes with implied consent', implied.join(', ') || 'none'],
      ['CMP id', toText(values.get('CmpId'))],
    ],
  };
}

/** Bits by place, as ids from 1 on. */
function toIds(bits: unknown): number[] {
  return Array.isArray(bits) ? bits.flatMap((bit, place) => (bit === true ? [place + 1] : [])) : [];
}

function judgeOptOuts(sections: readonly GppSection[], silent: Judgement): Judgement {
  const evidence = [...silent.evidence];
  let isOut = false;
  let isIn = false;
  let isGpc = false;
  for (const { id, name, fields } of sections) {
    for (const [field, value] of fields) {
      if (id === US_PRIVACY && field === 'OptOutSale') {
        isOut ||= value === 'Y';
        isIn ||= value === 'N';
      } else if (OPT_OUTS.includes(field)) {
        isOut ||= value === 1;
        isIn ||= value === 2;
      } else if (field === 'Gpc' && value === true) isGpc = true;
      else continue;
      evidence.push([`${name} ${field}`, toText(value)]);
    }
  }
  const states = silent.states;
  if (isOut || isGpc)
    return {
      states: { ...states, marketing: 'denied' },
      basis: isOut ? 'explicit' : 'request',
      reason: 'lawOptedOut',
      evidence,
    };
  // Nobody objected; whether anybody was asked, the string does not say.
  if (isIn)
    return { states: { ...states, marketing: 'granted' }, basis: 'unknown', reason: 'lawNotOptedOut', evidence };
  return { ...silent, evidence };
}

function sayName({ id, name, isBroken, fields, tc }: GppSection): string {
  const shown = name === String(id) ? name : `${name} (${id})`;
  return isBroken ? `${shown}: unreadable` : tc || fields.length > 0 ? shown : `${shown}: not known`;
}
