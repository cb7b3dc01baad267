import { describe, expect, test } from 'vitest';
import { problemsOf, withPattern } from '../../test/made-rules.ts';

describe('patterns that match everything, or never end', () => {
  const tooMany = /^keys\[0\]\.pattern: this would match too many names/;
  test.each<[pattern: string, chars: string, problem: RegExp]>([
    ['*', '', /at least 4 characters before the \*/],
    ['abc*', '', /at least 4 characters before the \*/],
    ['a*b*', '', /a \* stands only at the end/],
    ['<ANY>', '[a-z]+', /at least two literal characters, or `domains`/],
    ['<ANY>a*', '[a-z]+', /at least two literal characters, or `domains`/],
    ['<ANY>ab', '[^]', tooMany],
    ['<ANY>ab', '[^~]+', tooMany],
    ['<ANY>ab', '[\\s\\S]+', tooMany],
    ['<ANY>ab', '[!-~]{1,100}', tooMany],
    ['<ANY>ab', '[\\w-]+', tooMany],
    ['<ANY>id', '[A-Za-z0-9_.-]{4}', tooMany],
    ['<ANY>_<TWO>_', '[^ ]{1,90}', tooMany],
    ['<ANY>abc*', '[ -~]', tooMany],
    ['ab<ANY>', '[^~]{0,100}', tooMany],
    ['_id<ANY>', '[a-z0-9_]+', tooMany],
    ['acme_<ANY>', '.*', /write its characters as classes with a count/],
    ['acme_<ANY>', '([a-z]+)+', /write its characters as classes/],
    ['acme_<ANY>', '[a-z]+[a-z]+[a-z]+', /at most two counts may vary/],
    ['acme_<ANY><TWO>', '[a-z]+', /at most two counts may vary/],
    ['acme_<ANY><TWO>', '[a-z]{1,101}', /at most two counts may vary, and then each ends at 100/],
    ['acme_<ANY>', '[a-z]{1000000}', /all counts of a pattern come to at most 1000/],
    ['acme_<ANY>', '[a-z]{1,1000000}', /all counts of a pattern come to at most 1000/],
    ['acme_<ANY>', '[a-z]{501}[0-9]{500}', /all counts of a pattern come to at most 1000/],
    ['acme_<ANY><TWO>', '[a-z]{501}', /all counts of a pattern come to at most 1000/],
    ['acme_<ANY>', '[a-z]+[a-z]{500}', /this takes too long to compare with a name: write fixed counts/],
    ['acme_<ANY>*', '[a-z]{1,}[a-y]{600}[0-9]', /this takes too long to compare/],
    ['acme_<ANY>', '[z-a]', /a class or count is not possible/],
  ])('%s with %s', (pattern, chars, problem) => {
    const problems = problemsOf(withPattern(pattern, chars === '' ? undefined : chars));
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  test.each([
    ['ab<ANY>', '[0-9a-f]{8}'],
    ['pt_<ANY>', '[0-9]+'],
    ['<ANY>_bre', '[0-9]+'],
    ['acme<ANY>', '[^~]+'],
    ['acme_<ANY>', '[a-z]{1000}'],
    ['acme_<ANY>', '[a-z]+[a-z]{400}'],
    ['acme_<ANY>_<TWO>', '[a-z]{1,100}'],
  ])('%s with %s is fine', (pattern, chars) => {
    expect(problemsOf(withPattern(pattern, chars))).toEqual([]);
  });

  test.each(['co.uk', '.co.uk', 'github.io', 'myshopify.com'])('everything on %s, which many share', (domain) => {
    expect(problemsOf(withPattern('<ANY>', '[^;]+', { domains: ['acme.example', domain] }))).toEqual([
      expect.stringMatching(/^keys\[0\]\.domains\[1\]: belongs to many sites/),
    ]);
  });
});
