import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPageTexts } from '../../lib/capture/find-page-texts.ts';

// Injected into the isolated world of each frame; looks, and leaves nothing behind.
export default defineUnlistedScript(() =>
  JSON.stringify({ ...findPageTexts(document), url: location.href, title: document.title }),
);
