import { testTool } from '../../../test/tool-table.ts';
import { plentymarkets } from './plentymarkets.ts';

const written = (media: boolean, tracking: boolean, marketing: boolean) => ({
  necessary: { consent: true, session: true },
  tracking: { googleanalytics: tracking },
  marketing: { googleads: marketing },
  media: { reCaptcha: media },
  paypal: { 'paypal-cookies': true },
  _id: 'fa1a1cedc934f34806768139fd96a3325f8bca23',
});

testTool(plentymarkets, {
  says: [
    [{ 'plenty-shop-cookie': written(true, true, true) }, 'gggg'],
    [{ 'plenty-shop-cookie': written(false, false, false) }, 'gddd'],
    [{ 'plenty-shop-cookie': written(true, false, true) }, 'ggdg'],
  ],
  broken: ['plenty-shop-cookie', ['', '0', '{}', { tracking: { ga: true } }, '[1]', '{"necessary":{"consent":true']],
  absent: 'plenty-shop-cookie',
});
