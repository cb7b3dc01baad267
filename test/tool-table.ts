import { describe, expect, it, test } from 'vitest';
import type { Mechanism, SignalReading } from '../lib/consent/mechanism.ts';
import type { ConsentRecord } from '../lib/consent-types.ts';
import { read, sayStates } from './consent.ts';

/** What a tool's records look like, and what they must come to. Names stand before values; a value that is no text is written as JSON. */
interface ToolTable {
  where?: ConsentRecord['where'];
  /** Records of one page, the four states of each signal as letters (`sayStates`), and the reason of the first (`recordedChoice` unless said otherwise). */
  says: [records: Record<string, unknown>, states: string, reason?: SignalReading['reason']][];
  /** Its own records, broken or of an unknown form: four times unknown. */
  broken?: [name: string, values: unknown[]];
  /** Other products' values under the same name: nothing is said. */
  foreign?: [name: string, values: unknown[]];
  /** A record of this name is known to be absent: nothing chosen yet. */
  absent?: string;
}

const write = (value: unknown) => (value === null || typeof value === 'string' ? value : JSON.stringify(value));
const RANK = { granted: 1, denied: 0, unset: 0, unknown: 0 };

/** What no page may write to be taken for a yes. */
const HOSTILE = [
  '', ' ', '{', '}', '[]', '{}', 'null', '%', '%E0%A4%A', '"', '""', '=', ':', '|', '-', '~', '{"__proto__":true}', '{"toString":1}',
  '{"constructor":{"granted":true}}', '[[[[[[[[', '{"a":', 'undefined', 'NaN', '-0', '\u0000', 'eyJhIjox', 'C'.repeat(40),
]; // biome-ignore format: a list

/** The tests that every consent tool of this kind must pass. */
export function testTool(tool: Mechanism, { where = 'cookie', says, broken, foreign, absent }: ToolTable): void {
  const records = (given: Record<string, unknown>, spell = (text: string) => text): ConsentRecord[] =>
    Object.entries(given).map(([name, value]) => {
      const text = write(value);
      return { where, name, value: text === null ? null : spell(text) };
    });

  describe(tool.name, () => {
    test.each(says)('%j: %s', (given, states, reason = 'recordedChoice') => {
      const readings = read(tool, records(given));
      expect(sayStates(readings)).toBe(states);
      expect(readings[0]?.reason).toBe(reason);
      expect(readings[0]).toMatchObject({ where, name: expect.any(String) });
      expect(sayStates(read(tool, records(given, encodeURIComponent)))).toBe(states);
    });

    test.each(says)('%j cut anywhere never says yes where the whole does not', (given) => {
      const [whole] = read(tool, records(given));
      const longest = Math.max(...records(given).map(({ value }) => value?.length ?? 0));
      for (let length = 0; length < longest; length += 1)
        for (const reading of read(
          tool,
          records(given, (text) => text.slice(0, length)),
        ))
          for (const category of ['functional', 'analytics', 'marketing'] as const)
            if (whole?.states[category] === 'denied' || whole?.states[category] === 'unset')
              expect(RANK[reading.states[category]]).toBe(0);
    });

    it('takes nothing hostile for a yes, and does not throw', () => {
      const names = [...new Set(says.flatMap(([given]) => Object.keys(given)))];
      for (const name of names)
        for (const value of HOSTILE)
          for (const reading of read(tool, [{ where, name, value }]))
            expect(sayStates([reading]).slice(1)).not.toContain('g');
    });

    const [brokenName = '', brokenValues = []] = broken ?? [];
    if (broken)
      test.each(brokenValues.map((value) => [value]))('broken: %j', (value) => {
        const readings = read(tool, records({ [brokenName]: value }));
        expect(sayStates(readings)).toBe('????');
        expect(['unreadable', 'unknownForm']).toContain(readings[0]?.reason);
      });

    const [foreignName = '', foreignValues = []] = foreign ?? [];
    if (foreign)
      test.each(foreignValues.map((value) => [value]))('of another product: %j', (value) => {
        expect(read(tool, records({ [foreignName]: value }))).toEqual([]);
      });

    if (absent !== undefined)
      it('known to be absent: nothing chosen yet', () => {
        expect(sayStates(read(tool, records({ [absent]: null })))).toBe('g---');
      });

    if (tool.elements?.[0] !== undefined)
      it('its banner without a record: nothing chosen yet', () => {
        const readings = read(tool, [], { elements: tool.elements ?? [] });
        expect(readings).toMatchObject([{ where: 'element', reason: 'bannerNoChoice' }]);
        expect(sayStates(readings)).toBe('g---');
      });

    if (tool.scripts?.[0] !== undefined)
      it('its script alone: nothing recorded', () => {
        const address = `https://${tool.scripts?.[0]?.replace('*.', 'a.') ?? ''}x.js`;
        expect(read(tool, [], { scripts: [address] })).toMatchObject([{ where: 'script', reason: 'toolNoRecord' }]);
      });

    it('says nothing of a page without it', () => {
      expect(read(tool, [{ where, name: 'other', value: '1' }], { elements: ['#other'] })).toEqual([]);
    });
  });
}
