import puppeteer, { type Browser } from 'puppeteer-core';
import { describeMissing, findProgram } from '../../cli/find-program.mjs';

/**
 * Chromium as a visitor has it: without the extension, and not as a machine under test, since SDKs do nothing for robots.
 * No name but those of this machine has an address. @throws Error when Chromium is not installed
 */
export function startBareChromium(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error(describeMissing('chromium'));
  return puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
      ...['--no-first-run', '--disable-dev-shm-usage', '--disable-gpu', '--lang=en-US'],
      '--disable-blink-features=AutomationControlled',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost',
    ],
  });
}
