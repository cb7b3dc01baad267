import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installAnswers } from '../../lib/watch/answers/install-answers.ts';

// Registered for the sites that are watched, in the page's world of the top page, at `document_start`.
export default defineUnlistedScript(() => installAnswers(window));
