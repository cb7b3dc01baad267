import { describe, expect, it, test } from 'vitest';
import { parseInspectArguments, USAGE } from './parse-inspect-arguments.ts';
import { UsageError } from './usage-error.ts';

const url = 'https://shop.example/';
const asIs = { url, json: false, browser: 'chromium', grant: 'all', watch: false };

describe('words for inspect', () => {
  test.each<[words: string[], meant: object]>([
    [[url], asIs],
    [['--json', url], { ...asIs, json: true }],
    [[url, '--watch'], { ...asIs, watch: true }],
    [['--watch', '--grant', 'site', url], { ...asIs, watch: true, grant: 'site' }],
    [[url, '--watch', '--browser=firefox', '--wait', '0'], { ...asIs, watch: true, browser: 'firefox', waitMs: 0 }],
    [[url, '--grant', 'page'], { ...asIs, grant: 'page' }],
    [[url, '--resolve', 'MAP * 127.0.0.1', '--out', 'here'], { ...asIs, resolve: 'MAP * 127.0.0.1', out: 'here' }],
    [[url, '--expect', 'a.json'], { ...asIs, expect: 'a.json' }],
    [[url, '--expect=a.json', '--junit', 'b.xml'], { ...asIs, expect: 'a.json', junit: 'b.xml' }],
    [[url, '--findings', 'look'], { ...asIs, findings: 'look' }],
  ])('%j', (words, meant) => {
    expect(parseInspectArguments(words)).toEqual(meant);
  });

  test.each([
    [['--watch'], /^Name the address to inspect\.$/],
    [['--json'], /^Name the address to inspect\.$/],
    [[url, 'https://news.example/'], /^One address at a time; "https:\/\/news\.example\/" is too much\.$/],
    [['shop.example'], /^"shop\.example" is no address\. Write it out, such as https:\/\/shop\.example\/\.$/],
    [['https://'], /^"https:\/\/" is no address\./],
    [[''], /^"" is no address\./],
    [['javascript:alert(1)'], /^"javascript:alert\(1\)" is no address\./],
    [[url, '--browser', 'safari'], /^--browser takes chromium, firefox; not "safari"\.$/],
    [[url, '--grant', 'hosts'], /^--grant takes page, site, all; not "hosts"\.$/],
    [[url, '--wait', 'long'], /^--wait takes milliseconds from 0 to 600000, not "long"\.$/],
    [[url, '--wait', ''], /^--wait takes milliseconds from 0 to 600000, not ""\.$/],
    [[url, '--wait', '1.5'], /^--wait takes .+ not "1\.5"\.$/],
    [[url, '--wait', '600001'], /^--wait takes .+ not "600001"\.$/],
    [[url, '--wait=-1'], /^--wait takes .+ not "-1"\.$/],
    [[url, '--out', ''], /^--out takes the name of a folder\.$/],
    [[url, '--out'], /^Option '--out <value>' argument missing$/],
    [[url, '--json=yes'], /^Option '--json' does not take an argument$/],
    [[url, '--verbose'], /^Unknown option '--verbose'$/],
    [[url, '--watch', '--grant', 'page'], /^--watch takes --grant site or all: [^.]+\.$/],
    [['--grant', 'page', '--watch', url], /^--watch takes/],
    [[url, '--watch', 'yes'], /^One address at a time/],
    [[url, '--watch=yes'], /^Option '--watch' does not take an argument/],
    [[url, '--watch', '--grant', 'hosts'], /^--grant takes page, site, all; not "hosts"\.$/],
    [[url, '--expect', ''], /^--expect takes the name of a file\.$/],
    [[url, '--expect', 'a.json', '--junit', ''], /^--junit takes the name of a file\.$/],
    [[url, '--junit', 'b.xml'], /^--junit writes what came of an expectation/],
    [[url, '--findings', 'bad'], /^--findings takes note, look, problem; not "bad"\.$/],
    [[url, '--findings'], /^Option '--findings <value>' argument missing/],
    [[url, '--no-watch'], /^Unknown option '--no-watch'/],
  ])('%j is refused', (words, sentence) => {
    const attempt = () => parseInspectArguments(words);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(sentence);
  });

  it('are all in the usage', () => {
    for (const option of ['json', 'browser', 'grant', 'watch', 'wait', 'resolve', 'out', 'expect', 'junit', 'findings'])
      expect(USAGE).toContain(`[--${option}`);
  });
});
