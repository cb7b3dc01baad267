import posthog from 'posthog-js';
import { POSTHOG_PATH } from '../tool-paths.ts';

const TOKEN = 'phc_BreadcrumbBakeryDemoShopHasNoRealProject01';

/** PostHog as a shop would run it, with the shop itself as its server and nothing loaded from elsewhere. */
export function start(): void {
  const server = location.origin + POSTHOG_PATH;
  posthog.init(TOKEN, {
    api_host: server,
    ui_host: server,
    asset_host: server,
    flags_api_host: server,
    defaults: '2025-05-24',
    person_profiles: 'identified_only',
    disable_external_dependency_loading: true,
    disable_session_recording: true,
    disable_surveys: true,
    advanced_disable_feature_flags: true,
    capture_performance: false,
    // Browsers under test look like robots, whose events PostHog drops.
    opt_out_useragent_filter: true,
    // Short, so that the page comes to rest soon.
    request_queue_config: { flush_interval_ms: 250 },
  });
}
