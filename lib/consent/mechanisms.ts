import type { Mechanism } from './mechanism.ts';
import { cookiebot } from './mechanisms/cookiebot.ts';
import { globalPrivacyControl } from './mechanisms/global-privacy-control.ts';
import { iabTcf } from './mechanisms/iab-tcf.ts';
import { onetrust } from './mechanisms/onetrust.ts';
import { orestbidaCookieconsent } from './mechanisms/orestbida-cookieconsent.ts';

/** All mechanisms that are read. A new one is one file, its test, and one line here. */
export const mechanisms: readonly Mechanism[] = [
  cookiebot,
  onetrust,
  orestbidaCookieconsent,
  iabTcf,
  globalPrivacyControl,
];
