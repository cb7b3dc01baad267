import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import type { Visit } from '../lib/types.ts';
import { makeReport } from '../test/made-reports/make-report.ts';
import { PageUnreachableError } from './driver.ts';
import { exportVisit, findUnwatched, findWatchedSite } from './inspect-page.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const address = 'https://shop.example/';

/** Runs the command as a shell does. */
function run(...words: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['cli/inspect.ts', ...words], { cwd: ROOT }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('wrong words on the command line: exit 2, one sentence, nothing on standard output', () => {
  // Each is a start of Node: `parse-inspect-arguments.test.ts` and `judge-report.test.ts` have the rest.
  test.concurrent.each<[words: string[], sentence: string]>([
    [[], 'Name the address to inspect.'],
    [[address, '--watch=yes'], "Option '--watch' does not take an argument"],
    [
      [address, '--expect', 'LICENSE'],
      'LICENSE: line 1, column 1: is no JSON for an expectation: a value is expected here; texts stand in double quotes',
    ],
  ])(
    '%j',
    async (words, sentence) => {
      const { code, stdout, stderr } = await run(...words);
      const [said, usage, ...rest] = stderr.trimEnd().split('\n');
      expect(code).toBe(2);
      expect(said).toBe(sentence);
      expect(usage).toMatch(/^Usage: npm run -s inspect -- URL \[--json\]/);
      expect(rest).toEqual([]);
      expect(stdout).toBe('');
    },
    60_000,
  );
});

describe('the site that is watched', () => {
  test.each<[url: string, site: string | undefined]>([
    ['https://www.shop.example/basket?all', 'shop.example'],
    ['http://one.shop.github.io/', 'shop.github.io'],
    ['http://SHOP.localhost:8080/', 'shop.localhost'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///etc/hostname', undefined],
    ['about:blank', undefined],
    ['chrome://version/', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://shop.example/1', undefined],
    ['https://addons.mozilla.org/', undefined],
  ])('of %s is %s', (url, site) => {
    expect(findWatchedSite(url)).toBe(site);
  });

  test.each<[shown: string, words: string | undefined]>([
    ['shop.example', undefined],
    [
      'news.example',
      'The page shown is of news.example and was not watched: https://www.shop.example/ is of shop.example.',
    ],
  ])('is said when the page shown is of another: %s', (site, words) => {
    const { page } = makeReport({});
    expect(findUnwatched({ page: { ...page, site } }, 'https://www.shop.example/')).toBe(words);
  });
});

describe('a visit', () => {
  it('that was looked at is the published report, with the gaps in words', () => {
    const coverage = [
      { code: 'frameNoAccess', subject: 'chat.example', closedBy: 'hosts' },
      { code: 'frameUnreached', count: 2 },
      { code: 'itemsCapped', subject: 'https://shop.example', count: 345 },
      { code: 'writersUnseen' },
    ] as const;
    const report = exportVisit({ phase: 'done', report: makeReport({ coverage: [...coverage] }) }, address);
    const texts = report.coverage.map(({ text }) => text);
    expect(texts[0]).toContain('chat.example');
    expect(texts[1]).toContain('2');
    expect(texts[2]).toContain('345');
    expect(texts.join()).not.toMatch(/\$\d|undefined/);
  });

  test.each<[visit: Visit, words: RegExp]>([
    [{ phase: 'closed', kind: 'browser', url: 'chrome://settings/' }, /browser itself/],
    [{ phase: 'closed', kind: 'store', url: address }, /extension store/],
    [{ phase: 'closed', kind: 'pdf', url: address }, /PDF/],
    [{ phase: 'asleep' }, /./],
    [{ phase: 'noAccess', url: address, grants: [] }, /./],
    [{ phase: 'looking', startedAt: 1 }, /./],
    [{ phase: 'failed', code: 'pageUnreachable', detail: 'the words of the browser' }, /the words of the browser/],
  ])('that cannot be a report says why, in one sentence with the address: %j', (visit, words) => {
    const attempt = () => exportVisit(visit, address);
    expect(attempt).toThrow(PageUnreachableError);
    expect(attempt).toThrow(words);
    expect(attempt).toThrow(/^https:\/\/shop\.example\/: \S/);
  });

  it('that was closed for a reason keeps that reason, whatever was asked for', () => {
    for (const url of [address, 'data:text/html,x'])
      expect(() => exportVisit({ phase: 'closed', kind: 'pdf', url: '' }, url)).toThrow(/PDF/);
  });

  it('that hides its address is named by the address that was asked for', () => {
    const hidden: Visit = { phase: 'closed', kind: 'hidden', url: '' };
    const say = (url: string) => {
      try {
        exportVisit(hidden, url);
      } catch (error) {
        return String(error);
      }
      return 'nothing';
    };
    expect(new Set(['about:blank', 'data:text/html,x', `view-source:${address}`, address].map(say)).size).toBe(4);
  });
});
