import type { PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';

/** The queue of TikTok's pixel, under the name its snippet notes, until the script has worked through it. */
export const tiktokPixel: PageReader = {
  name: PAGE_RECORDS.tiktok,
  read: (page) => {
    const { TiktokAnalyticsObject: name } = page;
    const queue = page[typeof name === 'string' ? name : 'ttq'];
    return listPlainCalls(queue, ['holdConsent', 'grantConsent', 'revokeConsent'])?.map(([call]) => [call]);
  },
};
