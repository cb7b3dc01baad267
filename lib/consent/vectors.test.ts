import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerConsent } from '../../cli/answer-consent.ts';
import { readEnglish } from '../../cli/translate.ts';
import type { ConsentRecord } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { decoders } from './decoders.ts';
import { mechanisms } from './mechanisms.ts';

/** A record as a tool writes it, and what it stands for: from the vendors' documents and code. Ids in it stand for others. */
interface Vector extends ConsentRecord {
  mechanism: string;
  also?: ConsentRecord[];
  expected: Record<ConsentCategory, ConsentState>;
  note: string;
}

const text = readFileSync(new URL('../../test/data/consent-samples.jsonl', import.meta.url), 'utf8');
const vectors = text
  .trim()
  .split('\n')
  .map((line): Vector => JSON.parse(line)); // our own file
const context = { mechanisms, decoders, say: readEnglish() };

/** A TC string under the name that several tools share tells nothing of the tool. */
const SHARED: Record<string, string> = { pubtech: 'iab-tcf' };
/** Vectors of what looks like a record of the mechanism and is none: nobody's. */
const NOT_THEIRS = /^(dataLayer without consent commands|Snowplow analytics cookie, not Sourcepoint)/;

test('all vectors are here', () => {
  expect(vectors).toHaveLength(271);
});

test.each(vectors)('$mechanism: $note ($where $name)', ({ mechanism, where, name, value, also, expected, note }) => {
  const answer = answerConsent(JSON.stringify({ where, name, value, ...(also ? { also } : {}) }), context);
  if ('error' in answer) throw new Error(answer.error);
  const { mechanism: found, basis: _basis, reason: _reason, ...states } = answer;
  expect(NOT_THEIRS.test(note) ? [null] : [mechanism, SHARED[mechanism]]).toContain(found);
  expect(states).toEqual(expected);
});
