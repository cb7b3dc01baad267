import { createSwitchTool } from '../create-switch-tool.ts';

/** Squarespace: the cookies `ss_performanceCookiesAllowed` and `ss_marketingCookiesAllowed`, true or false. Confidence: high; code its sites carry. */
export const squarespace = createSwitchTool({
  id: 'squarespace',
  name: 'Squarespace cookie banner',
  switches: { ss_performanceCookiesAllowed: 'analytics', ss_marketingCookiesAllowed: 'marketing' },
  marks: ['ss_cookieAllowed'],
  elements: [".cookie-banner-mount-point section[aria-label='Cookie banner']"],
});
