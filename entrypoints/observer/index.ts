import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { LookInside } from '../../lib/capture/look-inside.ts';
import { readFrame } from '../../lib/capture/read-frame.ts';
import type { ReadOptions } from '../../lib/capture/reading.ts';

// An unlisted script, not a content script: WXT's content-script context posts messages that the page can hear, and a page shall not
// feel that it is looked at. The background injects it and then calls this by `scripting.executeScript`.
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    crumbscopeObserver: {
      // As text: the browser's own conversion of results would spoil lone surrogates in names; `JSON.stringify` escapes them.
      read: async (options: ReadOptions) => {
        const { crumbscopeLookInside } = globalThis as unknown as { crumbscopeLookInside: LookInside }; // put there by value-look.js
        return JSON.stringify(await readFrame(options, crumbscopeLookInside)) ?? null;
      },
    },
  });
});
