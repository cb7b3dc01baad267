import { CmpApi } from '@iabtechlabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';

// A small CMP as the IAB's library is meant to be used: it shows its dialog until somebody chose, and keeps the TC string in a cookie.
const api = new CmpApi(10, 1, true);
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const stored = /(?:^|; )euconsent-v2=([^;]*)/.exec(document.cookie)?.[1];
const dialog = document.querySelector<HTMLElement>('#dialog');

function encode(purposes: number[]): string {
  // A vendor list of our own, as far as the library needs one to write a string: it loads nothing.
  const list = { vendorListVersion: 150, tcfPolicyVersion: 5, gvlSpecificationVersion: 3, lastUpdated: '2026-01-01' };
  const vendors = Object.fromEntries(
    [2, 8].map((id) => [
      id,
      {
        id,
        name: `Vendor ${id}`,
        purposes: ALL,
        legIntPurposes: [],
        flexiblePurposes: [],
        specialPurposes: [],
        features: [],
        specialFeatures: [],
      },
    ]),
  );
  const named = (ids: number[]) =>
    Object.fromEntries(ids.map((id) => [id, { id, name: `${id}`, description: '', illustrations: [] }]));
  const gvl = new GVL({
    ...list,
    purposes: named(ALL),
    specialPurposes: {},
    features: {},
    specialFeatures: named([1, 2]),
    vendors,
    stacks: {},
    dataCategories: {},
  } as unknown as ConstructorParameters<typeof GVL>[0]);
  const model = new TCModel(gvl);
  model.cmpId = 10;
  model.cmpVersion = 1;
  model.isServiceSpecific = true;
  model.purposeConsents.set(purposes);
  if (purposes.length > 0) model.vendorConsents.set([2, 8]);
  return TCString.encode(model);
}

function choose(purposes: number[]): void {
  const string = encode(purposes);
  // biome-ignore lint/suspicious/noDocumentCookie: consent tools write their records in this way.
  document.cookie = `euconsent-v2=${string}; Path=/; Max-Age=31536000`;
  if (dialog) dialog.hidden = true;
  api.update(string, false);
}

function ask(string: string): void {
  if (dialog) dialog.hidden = false;
  api.update(string, true);
}

const on = (id: string, act: () => void) => document.querySelector(`#${id}`)?.addEventListener('click', act);
on('accept', () => choose(ALL));
on('reject', () => choose([]));
on('measure', () => choose([1, 8, 9, 10]));
on('again', () => ask(/(?:^|; )euconsent-v2=([^;]*)/.exec(document.cookie)?.[1] ?? ''));
if (stored) api.update(stored, false);
else ask('');
