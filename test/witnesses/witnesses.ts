import type { Store } from '../../lib/types.ts';

/** A vendor's own SDK, run as its documentation says, and what it must be seen to store. */
export interface Witness {
  /** The script in `pages/`, without its ending; also the first label of its host. */
  page: string;
  /** The package as the npm registry names it. */
  sdk: string;
  /** Whose keys they are: the id of a vendor file. */
  vendor: string;
  /** At least these. Written by hand, so that an SDK which silently does nothing fails. */
  expected: readonly ExpectedKey[];
}

/** In a name, `*` stands for any characters. */
export interface ExpectedKey {
  store: Store;
  name: string;
}

const MIXPANEL = '0123456789abcdef0123456789abcdef';
const COUNTLY = '0123456789abcdef0123456789abcdef01234567';
const POSTHOG = 'ph_phc_MadeUpWitnessProjectThatDoesNotExist0001';

export const witnesses: readonly Witness[] = [
  witness('amplitude', '@amplitude/analytics-browser', [
    'cookie AMP_0123456789',
    'cookie AMP_MKTG_0123456789',
    'localStorage AMP_remote_config_0123456789',
    'localStorage AMP_SR_START_0123456789_*',
    'sessionStorage AMP_PAGE_VIEW',
    'indexedDB 0123456789_amp_session_replay_events',
  ]),
  witness('aws-rum', 'aws-rum-web', ['cookie cwr_u', 'cookie cwr_s_0b6f4a52-7d1e-4c3a-9f80-2a6d5c1e7b94']),
  witness('bugsnag', '@bugsnag/browser', ['localStorage bugsnag-anonymous-id']),
  witness('c15t', 'c15t', ['cookie c15t', 'localStorage c15t']),
  witness('countly', 'countly-sdk-web', [
    `localStorage ${COUNTLY}/cly_id`,
    `localStorage ${COUNTLY}/cly_id_type`,
    `localStorage ${COUNTLY}/cly_session`,
    `localStorage ${COUNTLY}/cly_config`,
    `localStorage ${COUNTLY}/cly_hc_error_count`,
  ]),
  witness('datadog', '@datadog/browser-rum', ['cookie _dd_s_v2', 'sessionStorage _dd_tab_id']),
  witness('deep-chat', 'deep-chat', ['localStorage deep-chat-storage']),
  witness('devcycle', '@devcycle/js-client-sdk', [
    'localStorage dvc:anonymous_user_id',
    'localStorage dvc:anonymous_config.*.expiry_date',
    'localStorage dvc:identified_config.visitor-1',
  ]),
  witness('flagsmith', 'flagsmith', [
    'localStorage FLAGSMITH_DB_MadeUpWitnessKey000001',
    'localStorage FLAGSMITH_EVENT_MadeUpWitnessKey000001',
  ]),
  witness('grafana-faro', '@grafana/faro-web-sdk', [
    'localStorage com.grafana.faro.session',
    'sessionStorage com.grafana.faro.lastNavigationId',
  ]),
  witness('growthbook', '@growthbook/growthbook', [
    'cookie gbuuid',
    'localStorage gbFeaturesCache',
    'localStorage gbStickyBuckets__id||*',
  ]),
  witness('highlight-io', 'highlight.run', [
    'localStorage highlightClientID',
    'localStorage highlightIdentifier',
    'localStorage sessionData_*',
    'localStorage sessionID',
  ]),
  witness(
    'launchdarkly-3',
    'launchdarkly-js-client-sdk',
    ['localStorage ld:$anonUserId', 'localStorage ld:0123456789abcdef01234567:$diagnostics'],
    'launchdarkly',
  ),
  witness(
    'launchdarkly-4',
    '@launchdarkly/js-client-sdk',
    [
      'localStorage LaunchDarkly_*_ContextIndex',
      'localStorage LaunchDarkly_*_freshness',
      'localStorage LaunchDarkly_ContextKeys_user',
    ],
    'launchdarkly',
  ),
  witness('mixpanel', 'mixpanel-browser', [
    `cookie mp_${MIXPANEL}_mixpanel`,
    `localStorage __mp_opt_in_out_${MIXPANEL}`,
    `sessionStorage mp_tab_id_mixpanel_${MIXPANEL}`,
    'indexedDB mixpanelBrowserDb',
  ]),
  witness('mparticle', '@mparticle/web-sdk', [
    'localStorage mprtcl-v4_0A1B2C3D',
    'localStorage mprtcl-v4_0A1B2C3D-id-cache',
  ]),
  witness('new-relic', '@newrelic/browser-agent', ['localStorage NRBA_SESSION::*']),
  witness('openreplay', '@openreplay/tracker', [
    'localStorage __openreplay_uuid',
    'sessionStorage __openreplay_token',
    'sessionStorage __openreplay_tabid',
    'sessionStorage __openreplay_pageno',
  ]),
  witness('optimizely', '@optimizely/optimizely-sdk', ['localStorage optimizely-vuid', 'localStorage optly_event:*']),
  witness('osano-cookieconsent', 'cookieconsent', ['cookie cookieconsent_status']),
  witness('posthog', 'posthog-js', [
    `cookie ${POSTHOG}_posthog`,
    `localStorage ${POSTHOG}_posthog`,
    `sessionStorage ${POSTHOG}_window_id`,
    `sessionStorage ${POSTHOG}_primary_window_exists`,
  ]),
  witness('raygun', 'raygun4js', ['localStorage raygun4js-userid', 'localStorage raygun4js-sid']),
  witness('segment', '@segment/analytics-next', [
    'cookie ajs_anonymous_id',
    'cookie ajs_user_id',
    'cookie ajs_group_id',
    'localStorage ajs_anonymous_id',
    'localStorage ajs_user_traits',
    'localStorage ajs_group_properties',
  ]),
  witness('sentry', '@sentry/browser', [
    'sessionStorage sentryReplaySession',
    'sessionStorage sentry_previous_trace',
    'indexedDB sentry-offline',
  ]),
  witness('snowplow', '@snowplow/browser-tracker', [
    'cookie _sp_id.*',
    'cookie _sp_ses.*',
    'localStorage snowplowOutQueue_sp',
    'sessionStorage _sp_tab_id',
  ]),
  witness('split-io', '@splitsoftware/splitio', [
    'localStorage SPLITIO.hash',
    'localStorage SPLITIO.split.banner',
    'localStorage SPLITIO.splits.till',
    'localStorage SPLITIO.visitor-1.segment.testers',
    'localStorage SPLITIO.visitor-1.largeSegment.many',
  ]),
  witness('statsig', '@statsig/js-client', [
    'localStorage statsig.stable_id.*',
    'localStorage statsig.session_id.*',
    'localStorage statsig.cached.evaluations.*',
  ]),
  witness('tarteaucitron', 'tarteaucitronjs', ['cookie tarteaucitron']),
  witness('unleash', 'unleash-proxy-client', [
    'localStorage unleash:repository:repo',
    'localStorage unleash:repository:sessionId',
  ]),
  witness('vanilla-cookieconsent', 'vanilla-cookieconsent', ['cookie cc_cookie']),
];

/** @param lines each `store name` */
function witness(page: string, sdk: string, lines: readonly string[], vendor = page): Witness {
  const expected = lines.map((line): ExpectedKey => {
    const [store = '', name = ''] = line.split(' ');
    return { store: store as Store, name }; // written above; one that is no store is never met
  });
  return { page, sdk, vendor, expected };
}
