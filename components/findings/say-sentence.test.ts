import { expect, test } from 'vitest';
import type { Sentence } from '../../lib/finding-types.ts';
import { madeNow } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../build-text.ts';
import { saySentence } from './say-sentence.ts';

const text = buildText(translate, 'en', madeNow);

test.each<[why: string, sentence: Sentence, said: string]>([
  [
    'a name',
    { key: 'finding_personalEmail', count: 1, values: [{ names: ['draft'] }, 'shop.example'] },
    'The value of draft of shop.example holds what looks like an e-mail address.',
  ],
  [
    'no name at all',
    { key: 'finding_personalEmail', count: 2, values: [{ names: ['', 'draft'] }, ''] },
    'The values of 2 keys of (no name) ((no name) and draft) hold what looks like an e-mail address.',
  ],
  [
    'a name that looks like a place for a value',
    { key: 'finding_personalEmail', count: 1, values: [{ names: ['$2 $1'] }, '$1'] },
    'The value of $2 $1 of $1 holds what looks like an e-mail address.',
  ],
  [
    'very many names',
    { key: 'finding_sameInKeys', values: [{ names: ['a', 'b', 'c', 'd', 'e'] }] },
    'The same identifier is in more than one place: a, b, c, and 2 more. Clearing one of them is not enough.',
  ],
  [
    'a very long name, and one with a letter that turns the text round',
    { key: 'finding_sameInKeys', values: [{ names: ['x'.repeat(61), 'a\u202eb'] }] },
    `The same identifier is in more than one place: ${'x'.repeat(59)}… and a\\u{202e}b. Clearing one of them is not enough.`,
  ],
])('%s', (_why, sentence, said) => {
  expect(saySentence(sentence, text)).toBe(said);
});
