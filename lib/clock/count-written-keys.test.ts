import { describe, expect, it, test } from 'vitest';
import { consent, items } from '../../test/made-reports/make-report.ts';
import { choice, marks, watch } from '../../test/made-reports/make-watch.ts';
import type { ChoiceMoment, Phase } from '../watch-types.ts';
import { countWrittenKeys, type WrittenKeys } from './count-written-keys.ts';

const refused = 'granted denied denied denied';
const granted = 'granted granted granted granted';

/** Counts items such as `functional:beforeChoice -:afterRefusal+beforeChoice`: categories, then phases, most telling first. Lines of marks: keys that are gone. */
function count(keys: string, states = refused, gone = '', choices: ChoiceMoment[] = []) {
  const all = keys
    .split(' ')
    .filter(Boolean)
    .flatMap((key, at) => {
      const [categories = '-', found] = key.split(':');
      const [item] = items(`cookie key-${at} shop.example session ${categories} acme`);
      if (!item) throw new Error(key);
      if (!found) return item;
      const [phase = 'unknown', ...others] = found.split('+') as Phase[]; // written below
      const phases = Object.fromEntries([phase, ...others].map((each) => [each, 1]));
      return { ...item, clock: { phase, phases, writes: 1, writers: [] } };
    });
  const summary = watch({ marks: marks(gone, []), choices });
  return countWrittenKeys({ items: all, consent: consent(states, 'siteChoice'), watch: summary });
}

const none: Omit<WrittenKeys, 'all'> = { beforeChoice: 0, afterRefusal: 0, leftOver: 0, unknown: 0, gone: 0 };

describe('keys that are there', () => {
  test.each<[keys: string, states: string, optional: Partial<WrittenKeys>, unclassified?: Partial<WrittenKeys>]>([
    ['', refused, {}],
    ['functional:beforeChoice marketing:afterRefusal', refused, { beforeChoice: 1, afterRefusal: 1 }],
    ['functional:beforeChoice', granted, { beforeChoice: 1 }], // what came too early stays so
    ['marketing:afterRefusal+beforeChoice', refused, { beforeChoice: 1, afterRefusal: 1 }],
    ['marketing:afterGrant', granted, {}],
    ['marketing:leftOver', refused, { leftOver: 1 }],
    ['marketing:leftOver', granted, {}],
    ['functional+marketing:leftOver', 'granted granted denied denied', { leftOver: 1 }],
    ['marketing:unknown analytics', refused, { unknown: 2 }], // no clock at all is not known either
    // Necessary as one document says is necessary; only what nobody documents is counted apart.
    ['necessary:beforeChoice necessary+marketing:afterRefusal', refused, {}],
    ['-:beforeChoice -:afterRefusal -:leftOver', refused, {}, { beforeChoice: 1, afterRefusal: 1, leftOver: 1 }],
    ['-:leftOver', granted, {}, {}],
  ])('%s while %s', (keys, states, optional, unclassified) => {
    const found = count(keys, states);
    expect(found.optional).toMatchObject({ ...none, ...optional });
    expect(found.unclassified !== undefined).toBe(unclassified !== undefined);
    expect(found.unclassified ?? none).toMatchObject({ ...none, ...unclassified });
  });
});

it('counts keys that are gone again, each once, and no removals', () => {
  const gone = `
    10 cookie early set storage beforeChoice
    20 cookie early set storage beforeChoice
    30 localStorage early set storage afterRefusal
    40 cookie early remove storage afterRefusal
    50 cookie later set storage afterGrant`;
  // Made marks of keys that are gone are unclassified.
  expect(count('', refused, gone).unclassified).toEqual({
    ...none,
    all: 3,
    beforeChoice: 1,
    afterRefusal: 1,
    gone: 2,
  });
  expect(count('-:afterGrant', granted, '50 cookie later set storage afterGrant').unclassified).toEqual({
    ...none,
    all: 2,
  });
});

describe('a number of 0', () => {
  test.each<[kinds: ChoiceMoment['kind'][], states: string, hadNoChoice: boolean, wasRefused: boolean]>([
    [[], refused, true, false],
    [['grant'], granted, true, false],
    [['refusal'], refused, true, true],
    [['mixed'], 'granted granted denied denied', true, true],
    [['earlier'], refused, false, true],
    [['earlier'], granted, false, false],
  ])('%j of %s', (kinds, states, hadNoChoice, wasRefused) => {
    const choices = kinds.map((kind) => choice(kind === 'earlier' ? 0 : 500, kind, states));
    expect(count('', states, '', choices)).toMatchObject({ hadNoChoice, wasRefused });
  });

  it('says nothing where nobody asks for a choice', () => {
    const found = countWrittenKeys({
      items: [],
      consent: consent('unknown unknown unknown unknown', 'noMechanism'),
      watch: watch({}),
    });
    expect(found.hadNoChoice).toBe(false);
  });
});
