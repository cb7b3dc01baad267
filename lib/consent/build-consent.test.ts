import { expect, it, test } from 'vitest';
import { noon, signals } from '../../test/signals.ts';
import { buildConsent } from './build-consent.ts';

const banner = { role: 'dialog', selector: '#banner', language: 'de', buttons: ['Ablehnen'] };

it('keeps all signals, in their order, and changes none', () => {
  const given = signals('iab-tcf api gggg 3\ngpc api ???d\ncookiebot cookie gddd 1');
  const before = structuredClone(given);
  const consent = buildConsent(Object.freeze(given), noon(4));
  expect(consent.signals).toEqual(before);
  expect(consent.signals).not.toBe(given);
});

it('joins what they come to with what contradicts', () => {
  expect(buildConsent(signals('cookiebot cookie gddd\nconsent-mode api ??gd modeUpdate'), noon(4))).toMatchObject({
    categories: { necessary: 'granted', analytics: 'denied' },
    reasons: { analytics: { code: 'disagreement', mechanisms: ['cookiebot', 'consent-mode'] } },
    contradictions: [{ code: 'modeGrantsDenied', categories: ['analytics'], signals: [0, 1] }],
  });
});

test.each([
  ['', true],
  ['gpc api ???d\nposthog cookie ??g?\nusp cookie ???g lawNotOptedOut\nconsent-mode api ?--- modeDefault', true],
  ['cookiebot script g--- toolNoRecord', false],
  ['iab-tcf api ???? apiNotReady', false],
  ['wordpress cookie gggg', false],
  ['generic cookie ???? guessedFromForm', false],
])('an unknown banner beside %j: kept %s', (lines, isKept) => {
  const consent = buildConsent(signals(lines), noon(4), banner);
  expect(consent.unknownBanner).toEqual(isKept ? banner : undefined);
  expect(buildConsent(signals(lines), noon(4))).not.toHaveProperty('unknownBanner');
});
