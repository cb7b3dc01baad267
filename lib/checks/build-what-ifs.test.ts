import { describe, expect, it, test } from 'vitest';
import { type MadeVisit, makeInput, sayEnglish } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import type { WhatIfCode } from '../finding-types.ts';
import { buildWhatIfs } from './build-what-ifs.ts';

/** One entry as text: `+` what changes, `=` what stays, `?` what cannot be told. */
function say(code: WhatIfCode, visit: MadeVisit): string[] {
  const { report, details } = makeInput(visit);
  const found = buildWhatIfs(report, details).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  const lines = [
    ...found.changes.map((one) => `+ ${sayEnglish(one)}`),
    ...found.stays.map((one) => `= ${sayEnglish(one)}`),
    ...found.unknown.map((one) => `? ${sayEnglish(one)}`),
  ];
  if (lines.some((line) => line.length < 10 || /\$\d/.test(line))) throw new Error(`Not said: ${lines.join(' / ')}`);
  return lines;
}

const mixed = `
  cookie chat.visits shop.example 90d marketing chatty | beforeChoice@10
  cookie session shop.example session - - | beforeChoice@20
  localStorage rec.prefs shop.example - functional recordo | leftOver
  sessionStorage tab shop.example - - - | beforeChoice@30
  cookie ad ads.example unseen marketing hearsay`;
const granted = 'granted granted granted granted';

describe('buildWhatIfs', () => {
  it('has one entry for each, in order', () => {
    const { report, details } = makeInput({ items: '' });
    expect(buildWhatIfs(report, details).map(({ code }) => code)).toEqual([
      'cookiesOff',
      'privateBrowsing',
      'gpc',
      'refusing',
    ]);
  });

  test.each<[WhatIfCode, string, MadeVisit, string[]]>([
    ['cookiesOff', 'a page that keeps nothing', { items: '' }, []],
    [
      'cookiesOff',
      'cookies, other storage, and other sites',
      { items: mixed },
      [
        '+ With cookies blocked, 3 cookies would not be kept: chat.visits, session, and ad.',
        '+ Browsers that block cookies refuse other storage too: 2 entries would not be kept: rec.prefs and tab.',
        '+ Blocking other sites alone would refuse 1 of these keys: ad.',
        '= With other sites alone blocked, 4 keys of this site would still be kept: chat.visits, session, rec.prefs, and tab.',
        '? Whether the website would work without them cannot be told.',
      ],
    ],
    [
      'cookiesOff',
      'a site without other sites on it',
      { items: 'cookie session shop.example session - -' },
      [
        '+ With cookies blocked, 1 cookie would not be kept: session.',
        '? Whether the website would work without them cannot be told.',
      ],
    ],
    ['privateBrowsing', 'a page that keeps nothing', { items: '' }, []],
    [
      'privateBrowsing',
      'what lasts, what was there before, and what was not seen',
      { items: mixed },
      [
        '+ 2 keys that are kept beyond this visit would be gone when the private window closes: chat.visits and rec.prefs.',
        '+ 1 key that was there from an earlier visit would not have been found: rec.prefs.',
        '= 3 keys would be written all the same, and stay until the window closes: chat.visits, session, and tab.',
        '? How long 1 cookie is kept was not seen: ad.',
        '? Some browsers refuse cookies of other sites in private windows; 1 cookie might not be kept: ad.',
      ],
    ],
    [
      'gpc',
      'a visit without it',
      { items: mixed },
      ['? What Global Privacy Control changes here is told by two visits side by side, one with it and one without.'],
    ],
    [
      'refusing',
      'a page that keeps nothing for which consent is asked',
      { items: 'cookie session shop.example session - -' },
      [],
    ],
    [
      'refusing',
      'a page on which nothing asks',
      { items: mixed, states: 'unknown unknown unknown unknown', code: 'noMechanism' },
      ['? No way of refusing was found on this page.'],
    ],
    [
      'refusing',
      'a watched visit after a yes',
      {
        items: `
          cookie chat.visits shop.example 90d marketing chatty | beforeChoice@10 afterGrant@5000
          cookie rec.sid shop.example 90d analytics recordo | afterGrant@5000
          localStorage chat.count shop.example - marketing chatty | leftOver
          cookie chat.id shop.example 90d functional chatty | beforeChoice@10
          cookie hear.ad shop.example 90d marketing hearsay | notThere`,
        states: granted,
        choices: [[4000, 'grant', granted]],
      },
      [
        '+ 1 key was written only after a yes and would not have been: of Recordo.',
        '= 1 key was written before any choice, so a refusal would have come too late: of Chatty.',
        '= 1 key was there from an earlier visit and would stay until somebody removes it: of Chatty.',
        '= 1 key of Chatty needs no consent by its vendor’s own document and may be kept whatever is chosen.',
        '? Of 1 key nobody saw when it was written, or how that stood to the choice: of Hearsay.',
      ],
    ],
    [
      'refusing',
      'a watched visit in which everything was refused',
      {
        items: 'cookie chat.visits shop.example 90d marketing chatty | beforeChoice@10 afterRefusal@5000',
        states: 'granted denied denied denied',
        choices: [[4000, 'refusal', 'granted denied denied denied']],
      },
      ['= Everything that can be refused is refused already.', '= 1 key was written after a refusal: of Chatty.'],
    ],
    [
      'refusing',
      'a visit that was not watched',
      { items: 'cookie chat.visits shop.example 90d marketing chatty' },
      ['? This visit was not watched, so of 1 key it cannot be told whether it waits for consent: of Chatty.'],
    ],
  ])('%s: %s', (code, _, visit, expected) => {
    expect(say(code, visit)).toEqual(expected);
  });

  it('says that a private window is one already', () => {
    const { page } = makeInput({ items: '' }).report;
    const more = { page: { ...page, cookieStore: { id: '1', kind: 'private' as const } } };
    expect(say('privateBrowsing', { items: mixed, more })).toEqual([
      '= This is a private window already: what is kept here is gone when the last one closes.',
    ]);
  });

  it('says that Global Privacy Control was on, and whether marketing is granted all the same', () => {
    const tool = signal('cookiebot', 'Cookiebot', granted);
    const wish = signal('gpc', 'Global Privacy Control', 'unknown unknown unknown denied', {
      scope: 'browser',
      basis: 'request',
      reason: 'browserRequest',
    });
    const { consent } = makeInput({ items: '', states: granted, signals: [tool, wish] }).report;
    const contradictions = [
      { code: 'wishAgainstGranted' as const, categories: ['marketing' as const], signals: [0, 1] },
    ];
    const side =
      '? What Global Privacy Control changes here is told by two visits side by side, one with it and one without.';
    expect(say('gpc', { items: '', more: { consent } })).toEqual([
      '= Global Privacy Control was on in this visit.',
      side,
    ]);
    expect(say('gpc', { items: '', more: { consent: { ...consent, contradictions } } })).toEqual([
      '= Global Privacy Control was on in this visit.',
      '= Marketing is granted all the same, by Cookiebot.',
      side,
    ]);
  });
});
