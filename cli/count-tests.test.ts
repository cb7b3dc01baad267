import { describe, expect, it } from 'vitest';
import { addCounts, countTests, describeCounts, type VitestReport } from './count-tests.ts';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

function report(
  passed: number,
  failed: number,
  pending: number,
  todo: number,
  files = [file('passed', 1)],
): VitestReport {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: files,
  };
}

describe('countTests', () => {
  it.each([
    ['all passed', report(3, 0, 0, 0), 0, '3 passed, 0 failed'],
    ['one failed', report(2, 1, 0, 0, [file('failed', 3)]), 1, '2 passed, 1 failed'],
    ['skipped and todo', report(1, 0, 2, 1), 0, '1 passed, 0 failed, 3 skipped'],
    ['a file that does not load', report(2, 0, 0, 0, [file('passed', 2), file('failed', 0)]), 1, '2 passed, 1 failed'],
    ['an error outside every test', report(2, 0, 0, 0), 1, '2 passed, 1 failed'],
    ['no test at all', report(0, 0, 0, 0, []), 0, '0 passed, 0 failed'],
    ['no report', undefined, 1, '0 passed, 1 failed'],
    ['no report, though Vitest says all is well', undefined, 0, '0 passed, 1 failed'],
  ])('%s', (_case, given, exitCode, line) => {
    expect(describeCounts(countTests(given, exitCode))).toBe(line);
  });
});

it('adds runs up', () => {
  const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
  expect(describeCounts(sum)).toBe('11 passed, 22 failed, 33 skipped');
});
