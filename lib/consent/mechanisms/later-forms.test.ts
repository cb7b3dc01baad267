import { expect, test } from 'vitest';
import { api, cookie, makeSources, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { mechanisms } from '../mechanisms.ts';
import { readSignals } from '../read-signals.ts';

const closed = cookie('OptanonAlertBoxClosed', '2026-01-10T09:15:00.000Z');

// Forms that tools write in other versions, regions and set-ups than most.
test.each<[mechanism: string, records: ConsentRecord[], states: string]>([
  // OneTrust: templates for laws of the United States; hosts as older versions list them; quotes of a server.
  ['onetrust', [cookie('OptanonConsent', 'groups=C0001:1,SSPD_BG:0'), closed], 'g??d'],
  ['onetrust', [cookie('OptanonConsent', 'groups=C0001:1,OSSTA_BG:1'), closed], 'g??g'],
  ['onetrust', [cookie('OptanonConsent', 'groups=C0001:1,C0002:0,0_171003:1'), closed], 'g?d?'],
  ['onetrust', [cookie('OptanonConsent', '"groups=C0001:1,C0002:0"'), closed], 'g?d?'],
  // TrustArc: an id after the level.
  ['trustarc', [cookie('notice_preferences', '2:4e3f2a1b-0000')], 'gggg'],
  ['trustarc', [cookie('notice_preferences', '2:1|3:1')], '????'],
  // Commanders Act: whatever the numbers mean, all on is a yes.
  [
    'commanders-act',
    [
      api(PAGE_RECORDS.commandersAct, {
        consent: { status: 'mixed', categories: { 1: { status: 'on' }, 2: { status: 'on' } } },
      }),
    ],
    'gggg',
  ],
  [
    'commanders-act',
    [
      api(PAGE_RECORDS.commandersAct, {
        consent: { status: 'mixed', categories: { 1: { status: 'on' }, 2: { status: 'off' } } },
      }),
    ],
    'g???',
  ],
  // Usercentrics: a word that is neither.
  ['usercentrics', [stored('uc_user_interaction', 'tru')], '????'],
  ['usercentrics', [stored('uc_user_interaction', 'true')], 'g???'],
  // Tealium: the sale of data, alone.
  ['tealium', [cookie('CONSENTMGR', 'dns:tru|ts:1700000000000')], '????'],
  // CookieYes: all open is unanswered, the last one alone is cut off.
  [
    'cookieyes',
    [cookie('cookieyes-consent', 'consentid:AAAAAAAAAAAA,consent:yes,action:yes,necessary:yes,functional:,analytics:')],
    'g---',
  ],
  [
    'cookieyes',
    [
      cookie(
        'cookieyes-consent',
        'consentid:AAAAAAAAAAAA,consent:yes,action:yes,necessary:yes,functional:no,analytics:',
      ),
    ],
    '????',
  ],
  // A cookie as servers quote it.
  [
    'cookiefirst',
    [
      cookie(
        'cookiefirst-consent',
        '"{\\"necessary\\":true\\054\\"performance\\":false\\054\\"functional\\":false\\054\\"advertising\\":true\\054\\"type\\":\\"category\\"}"',
      ),
    ],
    'gddg',
  ],
])('%s %j: %s', (mechanism, records, states) => {
  const found = readSignals(mechanisms, makeSources(records)).filter((signal) => signal.mechanism === mechanism);
  expect(sayStates(found)).toBe(states);
});
