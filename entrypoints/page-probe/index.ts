import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probePage } from '../../lib/capture/probe-page.ts';

// Injected into the page's world; its result goes back through `scripting.executeScript`, never through a channel the page could use.
export default defineUnlistedScript(async () => JSON.stringify(await probePage()));
