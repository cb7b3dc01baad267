import { CmpApi, CmpDisplayStatus, CmpStatus, SignalStatus } from '@iabgpp/cmpapi';

// A small CMP for the United States as the IAB's GPP library is meant to be used.
const api = new CmpApi(10, 1);
const dialog = document.querySelector<HTMLElement>('#dialog');

function show(isShown: boolean): void {
  if (dialog) dialog.hidden = !isShown;
  api.setCmpDisplayStatus(isShown ? CmpDisplayStatus.VISIBLE : CmpDisplayStatus.HIDDEN);
  api.setSignalStatus(isShown ? SignalStatus.NOT_READY : SignalStatus.READY);
}

/** @param optOut 1: opted out, 2: did not */
function choose(optOut: 1 | 2): void {
  for (const field of ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'])
    api.setFieldValue('usnat', field, optOut);
  for (const field of ['SharingNotice', 'SaleOptOutNotice', 'SharingOptOutNotice', 'TargetedAdvertisingOptOutNotice'])
    api.setFieldValue('usnat', field, 1);
  api.fireSectionChange('usnat');
  // biome-ignore lint/suspicious/noDocumentCookie: consent tools write their records in this way.
  document.cookie = `__gpp=${api.getGppString()}; Path=/; Max-Age=31536000`;
  // biome-ignore lint/suspicious/noDocumentCookie: consent tools write their records in this way.
  document.cookie = '__gpp_sid=7; Path=/; Max-Age=31536000';
  show(false);
}

api.setApplicableSections([7]);
api.setCmpStatus(CmpStatus.LOADED);
const on = (id: string, act: () => void) => document.querySelector(`#${id}`)?.addEventListener('click', act);
on('allow', () => choose(2));
on('opt-out', () => choose(1));
on('again', () => show(true));
const stored = /(?:^|; )__gpp=([^;]*)/.exec(document.cookie)?.[1];
if (stored) api.setGppString(stored);
show(!stored);
