import { callOn, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `consentPolicyManager` of Wix sites (dev.wix.com): the policy in force, and whether it is only the site's default. */
export const wix: PageReader = {
  name: PAGE_RECORDS.wix,
  read(page) {
    const answer = callOn(page.consentPolicyManager, 'getCurrentConsentPolicy');
    if (!isRecord(answer) || !isRecord(answer.policy)) return undefined;
    return {
      defaultPolicy: answer.defaultPolicy === true,
      policy: pick(answer.policy, ['essential', 'functional', 'analytics', 'advertising', 'dataToThirdParty']),
    };
  },
};
