import { describe, expect, it, test } from 'vitest';
import { noon, signals } from '../../test/signals.ts';
import { makeTcString } from '../../test/tc-string.ts';
import type { ContradictionCode } from '../consent-types.ts';
import { contradictionCodes } from '../consent-types.ts';
import { decoders } from './decoders.ts';
import { findContradictions } from './find-contradictions.ts';
import { iabTcf } from './mechanisms/iab-tcf.ts';
import { readSignals } from './read-signals.ts';

const now = noon(20);

/** Each as `code signals categories`, categories by their first letter (`-`: none). */
function say(lines: string): string[] {
  return findContradictions(signals(lines), now).map(({ code, signals: places, categories }) =>
    [code, places.join('+'), categories.map((one) => one.charAt(0)).join('') || '-'].join(' '),
  );
}

type Row = [lines: string, ...found: string[]];

/** Found, by code; and quiet, by the code that would be wrong. */
const found: Partial<Record<ContradictionCode, Row[]>> = {
  modeGrantsDenied: [
    ['cookiebot cookie gddd\nconsent-mode api ??gg modeUpdate', 'modeGrantsDenied 0+1 am'],
    ['consent-mode api ??dg modeUpdate\ncookiebot cookie gddd', 'modeGrantsDenied 1+0 m'],
    ['iab-tcf cookie gddd\nconsent-mode api ???g modeUpdate', 'modeGrantsDenied 0+1 m'],
    // A default that allows stays in force when nobody updates it.
    ['cookiebot cookie gddd\nconsent-mode api ??-- modeDefault default meanwhile=marketing', 'modeGrantsDenied 0+1 m'],
  ],
  modeDeniesGranted: [
    ['cookiebot cookie gggg\nconsent-mode api ??dd modeUpdate', 'modeDeniesGranted 0+1 am'],
    ['cookiebot cookie gggg\nconsent-mode api ?--- modeDefault default', 'modeDeniesGranted 0+1 fam'],
    ['wordpress cookie g?g?\nconsent-mode api ??d? modeUpdate', 'modeDeniesGranted 0+1 a'],
  ],
  tcAgainstTool: [
    ['cookiebot cookie gddd\niab-tcf cookie gggg', 'tcAgainstTool 0+1 fam'],
    ['cookiebot cookie gggg\niab-tcf api gddd', 'tcAgainstTool 0+1 fam'],
    ['cookiebot cookie gggg\niab-tcf api gggd', 'tcAgainstTool 0+1 m'],
    ['cookiebot cookie gddd\ngpp cookie gddg', 'tcAgainstTool 0+1 m'],
  ],
  tcNewerThanRecord: [
    ['cookiebot cookie gggg 3\niab-tcf cookie gggg day4', 'tcNewerThanRecord 0+1 -'],
    ['cookiebot cookie gddd 3\niab-tcf cookie gggd day4', 'tcAgainstTool 0+1 fa', 'tcNewerThanRecord 0+1 fa'],
  ],
  platformAgainstRecord: [
    ['wordpress cookie gggg\ncookiebot cookie gddd', 'platformAgainstRecord 1+0 fam'],
    ['wordpress cookie gdgg\niab-tcf cookie gggg', 'platformAgainstRecord 1+0 f'],
  ],
  toolsDisagree: [
    ['cookiebot cookie gddd\nonetrust cookie gdgg', 'toolsDisagree 0+1 am'],
    ['x cookie ggg?\ny cookie gggd\nz cookie gddd', 'toolsDisagree 0+2 fa'],
  ],
  recordsDiffer: [
    ['cookiebot cookie gddd\ncookiebot api gggd', 'recordsDiffer 1+0 fa'],
    ['usp cookie ???d lawOptedOut\nusp api ???g lawNotOptedOut', 'recordsDiffer 1+0 m'],
    ['iab-tcf cookie gddd\niab-tcf localStorage gddg name=other', 'recordsDiffer 0+1 m'],
  ],
  wishAgainstGranted: [
    ['cookiebot cookie gggg\ngpc api ???d browserRequest request', 'wishAgainstGranted 0+1 m'],
    ['cookiebot cookie gggg partial=marketing\ndnt api ???? browserRequest request', 'wishAgainstGranted 0+1 m'],
    ['consent-mode api ??gg modeUpdate\ngpc api ???d browserRequest', 'wishAgainstGranted 0+1 m'],
    ['usp cookie ???g lawNotOptedOut\ngpc api ???d browserRequest', 'wishAgainstGranted 0+1 m'],
  ],
  optOutAgainstGranted: [['usp cookie ???d lawOptedOut\ncookiebot cookie gggg', 'optOutAgainstGranted 1+0 m']],
  vendorGrantedDenied: [
    ['cookiebot cookie gddd\nposthog cookie ??g? vendorTold', 'vendorGrantedDenied 0+1 a'],
    ['iab-tcf cookie gggd\nposthog cookie ??gg vendorTold', 'vendorGrantedDenied 0+1 m'],
  ],
  vendorNeverTold: [
    ['cookiebot cookie gddd\nclarity api ???? unknown vendorNotTold', 'vendorNeverTold 0+1 -'],
    [
      'cookiebot cookie gggg\nclarity api ???? vendorNotTold\nsmartsupp api ???? vendorNotTold',
      'vendorNeverTold 0+1 -',
      'vendorNeverTold 0+2 -',
    ],
  ],
  purposeOneMissing: [['iab-tcf cookie gggg one', 'purposeOneMissing 0 -']],
  choiceInFuture: [
    ['cookiebot cookie gggg 21', 'choiceInFuture 0 -'],
    ['iab-tcf cookie gggg day22', 'choiceInFuture 0 -'],
    ['posthog cookie ??g? vendorTold 30', 'choiceInFuture 0 -'],
  ],
};

it('has rows for every code', () => {
  expect(Object.keys(found).sort()).toEqual([...contradictionCodes].sort());
});

describe('found', () => {
  test.each(Object.values(found).flat())('%s', (lines, ...expected) => {
    expect(say(lines)).toEqual(expected);
  });
});

describe('quiet', () => {
  test.each([
    [''],
    ['cookiebot cookie gddd\nconsent-mode api ??dd modeUpdate\niab-tcf cookie gddd\nwordpress cookie gddd'],
    // Nothing was chosen.
    ['cookiebot element g---\nconsent-mode api ?--- default modeDefault'],
    ['cookiebot element g---\nconsent-mode api ??dd modeUpdate'],
    ['cookiebot api g---\niab-tcf cookie gddd'],
    ['cookiebot cookie g--- default regionalDefault meanwhile=marketing\nusp cookie ???d lawOptedOut'],
    ['cookiebot element g---\nclarity api ???? vendorNotTold'],
    // That it is there, or holds no answer, says nothing of what it was told.
    ['cookiebot cookie gggg\nclarity script ???? vendorNotTold\nposthog api ???? vendorNotTold'],
    ['gpc api ???d browserRequest'],
    ['cookiebot element g---\ngpc api ???d browserRequest'],
    // What nobody chose need not arrive anywhere; what a string grants, Google reads itself.
    ['cookiebot cookie gggg implied\nconsent-mode api ?--- default modeDefault'],
    ['cookiebot cookie gggg\niab-tcf cookie gggg\nconsent-mode api ?--- default modeDefault'],
    // A request was sent some time; a region nobody knows here.
    ['cookiebot cookie gddd\nconsent-mode api ??gg vendorTold unknown'],
    ['consent-mode api ??gg modeUpdate\nconsent-mode api ??dd vendorTold unknown'],
    // In part.
    ['cookiebot cookie gggg partial=marketing\nconsent-mode api ???d modeUpdate'],
    ['cookiebot cookie gddd\niab-tcf cookie gddg partial=marketing'],
    ['usp cookie ???d lawOptedOut\ncookiebot cookie gggg partial=marketing'],
    // A tool that asks for more than the standard's purposes.
    ['cookiebot cookie gggg\niab-tcf cookie gddg'],
    // Not covered, not readable.
    ['cookiebot cookie g?d?\nconsent-mode api ???g modeUpdate'],
    ['cookiebot cookie ????\niab-tcf cookie gggg'],
    // Out of force: it asks again.
    ['cookiebot api g---\ncookiebot cookie gggg\nonetrust cookie gddd'],
    // The same day, and older.
    ['cookiebot cookie gggg 3\niab-tcf cookie gggg day3'],
    ['cookiebot cookie gggg 3\niab-tcf cookie gggg day2'],
    ['cookiebot cookie gggg\niab-tcf cookie gggg day2'],
    // Refused anyway; nothing wished; nobody objected.
    ['cookiebot cookie gggd\ngpc api ???d browserRequest'],
    ['cookiebot cookie gggg\ngpc api ???? browserNoRequest'],
    ['cookiebot cookie gddd\nusp cookie ???g lawNotOptedOut'],
    ['cookiebot cookie gggg\nposthog cookie ??d? vendorTold'],
    ['cookiebot cookie gggg implied\nclarity script ???? vendorNotTold'],
    ['cookiebot cookie gddd\nposthog api ???? vendorNotAsked'],
    // Guesses stand against nothing.
    ['cookiebot cookie gddd\ngeneric cookie gggg guessedFromForm unknown'],
    // Clocks differ, and days begin earlier in the east.
    ['cookiebot cookie gggg 20'],
    ['iab-tcf cookie gggg day21'],
  ])('%s', (lines) => {
    expect(say(lines)).toEqual([]);
  });
});

it('tells a TC string without purpose 1 from one that has it, as it is really read', () => {
  const read = (consents: number[]) =>
    readSignals([iabTcf], {
      records: [{ where: 'cookie', name: 'euconsent-v2', value: makeTcString({ consents }) }],
      ...{ elements: [], scripts: [], decoders },
    });
  const codes = (consents: number[]) => findContradictions(read(consents), Date.now()).map(({ code }) => code);
  expect(codes([2, 7])).toEqual(['purposeOneMissing']);
  expect(codes([1, 2, 7])).toEqual([]);
  expect(codes([])).toEqual([]);
});

it('does not take a default of some region for the one in force', () => {
  const given = signals('cookiebot cookie gggg\nconsent-mode api ??-- modeDefault default');
  expect(findContradictions(given, now)).toHaveLength(1);
  given[1]?.evidence.push(['defaults by region', 'which one is in force is not in the commands']);
  expect(findContradictions(given, now)).toEqual([]);
});

it('is bounded, and changes nothing it is given', () => {
  const many = signals(
    Array.from({ length: 200 }, (_, at) => `t${at} cookie ${at % 2 === 0 ? 'gggg' : 'gddd'}`).join('\n'),
  );
  const before = structuredClone(many);
  expect(findContradictions(Object.freeze(many), now)).toHaveLength(50);
  expect(many).toEqual(before);
});
