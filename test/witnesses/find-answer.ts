import { findToolAnswer } from '../demo-shop/tool-answers.ts';

/** One request of an SDK to the server it believes to be its vendor's. */
export interface Call {
  page: string;
  method: string;
  /** With the query. */
  path: string;
  /** Null when it was too long to be kept. */
  body: string | null;
}

/** Made-up answers, as the vendors' servers would form them: just enough for an SDK to go on and store its keys. */
const ANSWERS: Record<string, (call: Call) => unknown> = {
  amplitude: ({ path }) =>
    path.startsWith('/config')
      ? { configs: { sessionReplay: { sr_sampling_config: { sample_rate: 1, capture_enabled: true } } } }
      : { code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: Date.now() },
  devcycle: ({ path }) => (path.startsWith('/v1/sdkConfig') ? DEVCYCLE_CONFIG : {}),
  flagsmith: ({ path }) =>
    path.endsWith('/flags/') ? [{ feature: { id: 1, name: 'banner' }, feature_state_value: null, enabled: true }] : {},
  growthbook: () => ({ status: 200, features: { banner: { defaultValue: false, rules: [GROWTHBOOK_EXPERIMENT] } } }),
  'highlight-io': ({ body }) => ({ data: findHighlightAnswer(body ?? '') }),
  'launchdarkly-3': findLaunchDarklyAnswer,
  'launchdarkly-4': findLaunchDarklyAnswer,
  mixpanel: () => ({ status: 1, error: null }),
  mparticle: () => ({ mpid: '1234567890123456789', is_logged_in: false, matched_identities: {}, context: null }),
  'new-relic': () => ({ app: { nrServerTime: Date.now(), agents: [{ entityGuid: 'bWFkZS11cA' }] }, sr: 1, st: 1 }),
  openreplay: findShopAnswer,
  optimizely: () => OPTIMIZELY_DATAFILE,
  posthog: findShopAnswer,
  segment: ({ path }) =>
    path.endsWith('/settings') ? { integrations: { 'Segment.io': { apiKey: 'made-up' } } } : { success: true },
  sentry: findShopAnswer,
  'split-io': ({ path }) => {
    if (path.includes('/splitChanges')) return findSplitChanges(path.includes('since=-1'));
    return path.includes('/memberships/') ? { ms: { k: [{ n: 'testers' }] }, ls: { k: [{ n: 'many' }], cn: 1 } } : {};
  },
  statsig: ({ path }) => (path.startsWith('/v1/initialize') ? STATSIG_VALUES : { success: true }),
  unleash: () => ({
    toggles: [{ name: 'banner', enabled: true, impressionData: false, variant: { name: 'disabled' } }],
  }),
};

const DEVCYCLE_CONFIG = {
  project: { _id: '1', key: 'witness', settings: {} },
  environment: { _id: '2', key: 'development' },
  features: {},
  featureVariationMap: {},
  variableVariationMap: {},
  variables: {},
};

const GROWTHBOOK_EXPERIMENT = {
  key: 'banner-test',
  hashAttribute: 'id',
  coverage: 1,
  variations: [true, true],
  weights: [0.5, 0.5],
  meta: [{ key: '0' }, { key: '1' }],
};

const OPTIMIZELY_DATAFILE = {
  version: '4',
  accountId: '1',
  projectId: '2',
  revision: '1',
  anonymizeIP: true,
  events: [{ id: '3', key: 'opened', experimentIds: [] }],
  ...{ experiments: [], featureFlags: [], rollouts: [], audiences: [], groups: [], attributes: [], variables: [] },
};

const STATSIG_VALUES = {
  has_updates: true,
  time: 1_763_000_000_000,
  hash_used: 'djb2',
  user: { userID: 'visitor-1' },
  ...{ feature_gates: {}, dynamic_configs: {}, layer_configs: {} },
};

/** @returns what to answer with, as JSON; empty for no content. */
export function findAnswer(call: Call): string {
  const answer = ANSWERS[call.page]?.(call) ?? {};
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** The demo shop runs these three already. */
function findShopAnswer({ method, path, body }: Call): string {
  return findToolAnswer(method, new URL(path, 'http://localhost').pathname, body) ?? '';
}

function findLaunchDarklyAnswer({ path }: Call): unknown {
  if (path.includes('/goals/')) return [];
  return path.includes('/evalx/') ? { banner: { value: true, version: 1, variation: 0 } } : {};
}

/** GraphQL. The visit keeps the number that its browser gave it. */
function findHighlightAnswer(body: string): object {
  const secureId = /"session_secure_id":"([^"]*)"/.exec(body)?.[1];
  if (body.includes('mutation initializeSession')) {
    return { initializeSession: { secure_id: secureId, project_id: '1', sampling: null } };
  }
  return body.includes('mutation identifySession') ? { identifySession: secureId } : {};
}

/** One flag that depends on a group of users; nothing new the second time. */
function findSplitChanges(isFirst: boolean): object {
  const till = 1_763_000_000_000;
  const matcher = { matcherType: 'IN_SEGMENT', userDefinedSegmentMatcherData: { segmentName: 'testers' } };
  const banner = {
    ...{ name: 'banner', trafficTypeName: 'user', status: 'ACTIVE', killed: false, changeNumber: till, sets: ['page'] },
    ...{ defaultTreatment: 'off', algo: 2, seed: 1, trafficAllocation: 100, trafficAllocationSeed: 1 },
    conditions: [
      {
        conditionType: 'ROLLOUT',
        label: 'in segment',
        matcherGroup: { combiner: 'AND', matchers: [matcher] },
        partitions: [{ treatment: 'on', size: 100 }],
      },
    ],
  };
  return { ff: { d: isFirst ? [banner] : [], s: -1, t: till }, rbs: { d: [], s: -1, t: -1 } };
}
