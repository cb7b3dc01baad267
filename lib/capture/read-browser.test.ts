import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../browser.ts';
import { readBrowser } from './read-browser.ts';

vi.mock('../browser.ts', () => ({ browser: { runtime: {} } }));
afterEach(() => vi.unstubAllGlobals());

test('Firefox tells', async () => {
  const getBrowserInfo = async () => ({ name: 'Firefox', version: '153.0', vendor: 'Mozilla', buildID: '1' });
  Object.assign(browser.runtime, { getBrowserInfo });
  expect(await readBrowser()).toEqual({ name: 'Firefox', version: '153.0' });
  Reflect.deleteProperty(browser.runtime, 'getBrowserInfo');
});

describe('Chromium hides its name among brands', () => {
  const chromium = { brand: 'Chromium', version: '156.0.1.2' };
  const noise = { brand: 'Not)A;Brand', version: '8.0.0.0' };
  const chrome = { brand: 'Google Chrome', version: '156.0.9.9' };
  const unknown = { name: 'unknown', version: 'unknown' };

  test.each([
    [[noise, chromium], { name: 'Chromium', version: '156.0.1.2' }],
    [[chromium, { ...noise, brand: 'Not/A-Brand' }, chrome], { name: 'Google Chrome', version: '156.0.9.9' }],
    [[chrome, chromium], { name: 'Google Chrome', version: '156.0.9.9' }],
    [[noise], unknown],
    [[], unknown],
    [undefined, unknown],
  ])('%j', async (fullVersionList, expected) => {
    const getHighEntropyValues = vi.fn(async () => ({ ...(fullVersionList ? { fullVersionList } : {}) }));
    vi.stubGlobal('navigator', { userAgentData: { getHighEntropyValues } });
    expect(await readBrowser()).toEqual(expected);
    expect(getHighEntropyValues).toHaveBeenCalledWith(['fullVersionList']);
  });

  test('or tells nothing', async () => {
    vi.stubGlobal('navigator', {});
    expect(await readBrowser()).toEqual(unknown);
  });
});
