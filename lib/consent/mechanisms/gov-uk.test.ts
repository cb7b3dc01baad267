import { testTool } from '../../../test/tool-table.ts';
import { govUk } from './gov-uk.ts';

const policy = (settings: boolean, usage: boolean, campaigns: boolean) => ({
  essential: true,
  settings,
  usage,
  campaigns,
});

testTool(govUk, {
  says: [
    [{ cookies_policy: policy(true, true, true), cookies_preferences_set: 'true' }, 'gggg'],
    [{ cookies_policy: policy(false, false, false), cookies_preferences_set: 'true' }, 'gddd'],
    [{ cookies_policy: policy(false, true, false), cookies_preferences_set: 'true' }, 'gdgd'],
    [{ cookies_policy: policy(false, true, false) }, 'gdgd'],
    [{ cookies_policy: policy(false, false, false) }, 'g---', 'bannerNoChoice'], // written at the first visit
    [{ cookies_policy: policy(false, false, false), cookies_preferences_set: null }, 'g---', 'bannerNoChoice'],
    [
      {
        ons_cookie_policy: "{'essential':true,'settings':false,'usage':true,'campaigns':false}",
        ons_cookie_message_displayed: 'true',
      },
      'gdgd',
    ],
  ],
  foreign: ['cookies_policy', ['', 'accepted', 'true', '{}', { analytics: true }, { essential: true, usage: 'x' }]],
});
