import { browser } from '../browser.ts';
import type { Report } from '../types.ts';

/** Name and version of this browser. Firefox tells; Chromium hides its own name among brands and keeps the full version back. */
export async function readBrowser(): Promise<Report['browser']> {
  if ('getBrowserInfo' in browser.runtime && typeof browser.runtime.getBrowserInfo === 'function') {
    const { name, version } = await browser.runtime.getBrowserInfo();
    return { name, version };
  }
  const data = (navigator as { userAgentData?: BrandData }).userAgentData; // not in the DOM types yet; Chromium only
  const { fullVersionList = [] } = (await data?.getHighEntropyValues(['fullVersionList'])) ?? {};
  const brands = fullVersionList.filter(({ brand }) => !/not.*brand/i.test(brand));
  const found = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  return found ? { name: found.brand, version: found.version } : { name: 'unknown', version: 'unknown' };
}

interface BrandData {
  getHighEntropyValues(hints: string[]): Promise<{ fullVersionList?: { brand: string; version: string }[] }>;
}
