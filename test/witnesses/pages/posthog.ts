import posthog from 'posthog-js';
import { POSTHOG_PATH } from '../../demo-shop/tool-paths.ts';

const server = location.origin + POSTHOG_PATH;
posthog.init('phc_MadeUpWitnessProjectThatDoesNotExist0001', {
  api_host: server,
  ui_host: server,
  asset_host: server,
  flags_api_host: server,
  defaults: '2025-05-24',
  // Its extensions are scripts on a server of PostHog.
  disable_external_dependency_loading: true,
});
posthog.opt_in_capturing();
