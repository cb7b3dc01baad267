import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { emptyFrame } from '../../lib/remove/empty-frame.ts';
import { removeInFrame } from '../../lib/remove/remove-in-frame.ts';

// In the isolated world of a frame, only when a person removes something: `lib/remove/call-remover.ts` injects it and then calls these two.
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    crumbscopeRemover: { remove: removeInFrame, empty: emptyFrame },
  });
});
