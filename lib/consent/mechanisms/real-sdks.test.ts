// @vitest-environment happy-dom
import * as amplitudeBrowser from '@amplitude/analytics-browser';
import { datadogRum as datadogBrowser } from '@datadog/browser-rum';
import countlyWeb from 'countly-sdk-web';
import mixpanelBrowser from 'mixpanel-browser';
import { PostHog } from 'posthog-js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import type { Page, PageReader } from '../../capture/page-reader.ts';
import { datadogRum as datadogReader } from '../../capture/page-readers/datadog-rum.ts';
import { mixpanel as mixpanelReader } from '../../capture/page-readers/mixpanel.ts';
import { posthog as posthogReader } from '../../capture/page-readers/posthog.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { Mechanism } from '../mechanism.ts';
import { amplitude } from './amplitude.ts';
import { countly } from './countly.ts';
import { datadogRum } from './datadog-rum.ts';
import { mixpanel } from './mixpanel.ts';
import { posthog } from './posthog.ts';

/** What the vendors' own packages write is what is read; nothing here was made by us. Nothing goes to the network. */
beforeEach(() => {
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: this page has no other way to remove one
  for (const [name] of listCookies()) document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
  const never = () => new Promise<never>(() => undefined);
  vi.stubGlobal('fetch', never);
  window.fetch = never;
  navigator.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => undefined;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function listCookies(): string[][] {
  return document.cookie
    .split('; ')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(/=(.*)/, 2));
}

/** Everything that is stored here now, as the extension finds it. */
function findStored(): ConsentRecord[] {
  return [
    ...listCookies().map(([name = '', value = '']) => cookie(name, value)),
    ...Object.entries(localStorage).map(([name, value]) => stored(name, String(value))),
  ];
}

/** What a reader finds where the page has these globals beside its storage. */
function ask(reader: PageReader, globals: Page): ConsentRecord[] {
  const taken = reader.read({ localStorage, document, ...globals });
  return taken === undefined ? [] : [api(reader.name, taken)];
}

const say = (mechanism: Mechanism, more: ConsentRecord[] = []) =>
  sayStates(read(mechanism, [...more, ...findStored()]));

describe('posthog-js', () => {
  const start = (config: Record<string, unknown> = {}) => {
    const made = new PostHog();
    made.init(`phc_${Math.random().toString(36).slice(2)}`, {
      api_host: 'https://posthog.invalid',
      advanced_disable_flags: true,
      disable_external_dependency_loading: true,
      disable_session_recording: true,
      capture_pageview: false,
      autocapture: false,
      before_send: () => null,
      ...config,
    });
    return made;
  };

  it.each(['localStorage', 'cookie'])('in %s: nothing, in, out, taken back', (opt_out_capturing_persistence_type) => {
    const made = start({ opt_out_capturing_persistence_type });
    const settings = () => ask(posthogReader, { posthog: made });
    expect(say(posthog, settings())).toBe('????');
    made.opt_in_capturing();
    expect(say(posthog, settings())).toBe('??g?');
    made.opt_out_capturing();
    expect(say(posthog, settings())).toBe('??d?');
    made.clear_opt_in_out_capturing();
    expect(say(posthog, settings())).toBe('????');
  });

  it('out by default: it waits', () => {
    const made = start({ opt_out_capturing_by_default: true });
    expect(say(posthog, ask(posthogReader, { posthog: made }))).toBe('??-?');
    made.opt_in_capturing();
    expect(say(posthog, ask(posthogReader, { posthog: made }))).toBe('??g?');
  });

  it("under the site's own name", () => {
    const made = start({ consent_persistence_name: 'shop_answer' });
    made.opt_out_capturing();
    expect(say(posthog)).toBe(''); // by its name nobody could know it
    expect(say(posthog, ask(posthogReader, { posthog: made }))).toBe('??d?');
  });

  it('its getter may move the record, which is why it is not asked', () => {
    const made = start({ opt_out_capturing_persistence_type: 'localStorage' });
    made.opt_in_capturing();
    made.config.opt_out_capturing_persistence_type = 'cookie'; // as a site does that calls `init` twice
    const places = () =>
      findStored()
        .filter(({ name }) => name.startsWith('__ph_opt'))
        .map(({ where }) => where);
    ask(posthogReader, { posthog: made });
    expect(places()).toEqual(['localStorage']);
    made.get_explicit_consent_status();
    expect(places()).toEqual(['cookie']);
  });
});

describe('mixpanel-browser', () => {
  const start = (config: Record<string, unknown> = {}) => {
    const name = `m${Math.random().toString(36).slice(2)}`;
    return mixpanelBrowser.init(`token-${name}`, { api_host: 'https://mixpanel.invalid', ...config }, name);
  };

  it.each(['localStorage', 'cookie'])('in %s: nothing, in, out, taken back', (opt_out_tracking_persistence_type) => {
    const made = start({ opt_out_tracking_persistence_type });
    expect(say(mixpanel)).toBe('');
    made.opt_in_tracking();
    expect(say(mixpanel)).toBe('??g?');
    made.opt_out_tracking();
    expect(say(mixpanel)).toBe('??d?');
    made.clear_opt_in_out_tracking();
    expect(say(mixpanel)).toBe('');
  });

  it('out by default: it writes a refusal by itself, and that is no choice', () => {
    const made = start({ opt_out_tracking_by_default: true });
    expect(say(mixpanel)).toBe('??d?');
    const settings = ask(mixpanelReader, { mixpanel: made });
    expect(read(mixpanel, [...settings, ...findStored()])[0]?.basis).toBe('default');
  });

  it('under a prefix of the site', () => {
    const made = start({ opt_out_tracking_cookie_prefix: 'shop_' });
    made.opt_in_tracking();
    expect(say(mixpanel)).toBe('');
    expect(say(mixpanel, ask(mixpanelReader, { mixpanel: made }))).toBe('??g?');
  });
});

describe('@amplitude/analytics-browser', () => {
  it.each(['cookie', 'localStorage'] as const)('in %s: measuring, opted out, opted in', async (identityStorage) => {
    const made = amplitudeBrowser.createInstance();
    const options = {
      autocapture: false,
      fetchRemoteConfig: false,
      offline: true,
      identityStorage,
      deviceId: 'device',
    };
    await made.init(`${identityStorage}0123456789abcdef`, options).promise;
    expect(say(amplitude)).toBe('????');
    made.setOptOut(true);
    await vi.waitFor(() => expect(say(amplitude)).toBe('??d?'));
    made.setOptOut(false);
    await vi.waitFor(() => expect(say(amplitude)).toBe('????'));
  });
});

describe('countly-sdk-web', () => {
  it('opted out and in', () => {
    const init = countlyWeb.init as unknown as (config: object) => { opt_out(): void; opt_in(): void }; // its types say void, it gives itself back
    const made = init({ app_key: 'abcdef0123', url: 'https://countly.invalid', device_id: 'device' });
    made.opt_out();
    expect(say(countly)).toBe('??d?');
    made.opt_in();
    expect(say(countly)).toBe('????');
  });
});

describe('@datadog/browser-rum', () => {
  it('says what it was started with', () => {
    expect(ask(datadogReader, { DD_RUM: datadogBrowser })).toEqual([]);
    datadogBrowser.init({
      applicationId: 'a',
      clientToken: 'pub',
      site: 'datadoghq.eu',
      trackingConsent: 'not-granted',
    });
    const records = ask(datadogReader, { DD_RUM: datadogBrowser });
    expect(JSON.stringify(records)).not.toContain('pub');
    expect(sayStates(read(datadogRum, records))).toBe('??d?');
  });
});
