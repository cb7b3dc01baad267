import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { OPENREPLAY_PATH, POSTHOG_PATH, SENTRY_PATH } from './tool-paths.ts';

/** What OpenReplay says about a visitor it has met before; anything else in its request is of no interest here. */
const KnownVisitor = z.object({
  userUUID: z.uuid().nullish().catch(null),
  token: z
    .string()
    .regex(/^[\w.-]{10,120}$/)
    .nullish()
    .catch(null),
});

/**
 * What a tool's own server would answer: just enough for the tool to go on and to store its keys.
 * @param body the request's text, or null when there was none worth keeping.
 * @returns the answer's text, empty for no content, or null when no tool uses this path.
 */
export function findToolAnswer(method: string, path: string, body: string | null): string | null {
  if (path.startsWith(`${POSTHOG_PATH}/`)) return JSON.stringify(findPosthogAnswer(path.slice(POSTHOG_PATH.length)));
  // Sentry does not read what it is answered, and Chromium counts a request with an unread body as still going on.
  if (path.startsWith(`${SENTRY_PATH}/api/`)) return '';
  if (path.startsWith(`${OPENREPLAY_PATH}/v1/web/`)) {
    if (path.endsWith('/start') && method === 'POST') return JSON.stringify(buildReplayStart(body));
    return path.endsWith('/tags') ? '{"tags":[]}' : '';
  }
  return null;
}

function findPosthogAnswer(path: string): object {
  if (path.startsWith('/flags')) {
    return { flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false };
  }
  if (path.startsWith('/array/')) {
    return {
      hasFeatureFlags: false,
      supportedCompression: ['gzip-js'],
      autocapture_opt_out: true,
      capturePerformance: false,
      captureDeadClicks: false,
      sessionRecording: false,
      heatmaps: false,
      surveys: false,
      siteApps: [],
      toolbarParams: {},
    };
  }
  return { status: 1 };
}

/** OpenReplay stores nothing until a start request is answered with a token, a visitor and a session. */
function buildReplayStart(body: string | null): object {
  const known = KnownVisitor.safeParse(readJson(body));
  return {
    token: known.data?.token ?? `${randomBytes(8).toString('hex')}.${randomBytes(24).toString('base64url')}`,
    userUUID: known.data?.userUUID ?? randomUUID(),
    sessionID: String(Date.now() * 1000),
    startTimestamp: Date.now(),
    projectID: '1',
    delay: 0,
    beaconSizeLimit: 1_000_000,
    userBrowser: '',
    userOS: '',
    userDevice: '',
    userCountry: '',
    userState: '',
    userCity: '',
    canvasEnabled: false,
    assistOnly: false,
  };
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null; // Not JSON: then nobody is known.
  }
}
