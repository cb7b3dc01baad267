import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeMissing, findProgram, type ProgramId } from './find-program.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crumbscope-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(...names: string[]) {
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
}

const find = (id: ProgramId, more: NodeJS.ProcessEnv = {}) => findProgram(id, { PATH: `:/nowhere:${folder}`, ...more });

describe('findProgram', () => {
  it.each<[ProgramId, string[], string]>([
    ['chromium', ['chromium'], 'chromium'],
    ['chromium', ['google-chrome', 'chromium-browser'], 'chromium-browser'],
    ['chromium', ['google-chrome'], 'google-chrome'],
    ['firefox', ['firefox', 'firefox-esr'], 'firefox-esr'],
    ['firefox', ['firefox'], 'firefox'],
    ['xvfb', ['Xvfb', 'xvfb-run', 'xauth'], 'Xvfb'],
    ['xdotool', ['xdotool'], 'xdotool'],
  ])('%s with %j on PATH', (id, names, found) => {
    install(...names);
    expect(find(id)).toBe(join(folder, found));
  });

  it.each<[ProgramId, string[]]>([
    ['chromium', ['firefox']],
    ['xvfb', ['Xvfb', 'xvfb-run']],
    ['xdotool', []],
  ])('finds no %s with %j on PATH', (id, names) => {
    install(...names);
    expect(find(id)).toBeUndefined();
  });

  it('passes over what cannot be run', () => {
    mkdirSync(join(folder, 'firefox-esr'));
    writeFileSync(join(folder, 'firefox'), '', { mode: 0o644 });
    expect(find('firefox')).toBeUndefined();
  });

  it('takes the path that is set before the one on PATH', () => {
    install('firefox-esr', 'my-firefox');
    const chosen = join(folder, 'my-firefox');
    expect(find('firefox', { CRUMBSCOPE_FIREFOX: chosen })).toBe(chosen);
  });

  it('says so when the path that is set leads nowhere', () => {
    install('firefox-esr');
    expect(() => find('firefox', { CRUMBSCOPE_FIREFOX: '/nowhere/firefox' })).toThrow(
      'CRUMBSCOPE_FIREFOX is set to /nowhere/firefox',
    );
  });
});

it('says what is missing and how to get it', () => {
  expect(describeMissing('firefox')).toBe(
    'Firefox is not installed: install it (on Debian: sudo apt-get install firefox-esr), or set CRUMBSCOPE_FIREFOX to its path.',
  );
  expect(describeMissing('xvfb')).toContain('apt-get install xvfb xauth');
});
