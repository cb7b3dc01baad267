import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { catalogue } from './lib/catalogue/vite-plugin.ts';
import { consentWanted } from './lib/consent/vite-plugin.ts';
import { withoutNetwork } from './lib/consent/without-network.ts';
import { offlineVerifier } from './lib/evidence/vite-plugin.ts';
import { zipWithoutWorkers } from './lib/export/vite-plugin.ts';

/** No request of its own, ever: promise 1, kept by the browser. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const LICENCES = [
  ['LICENSE', 'licences/LICENSE.txt'],
  ['NOTICE', 'licences/NOTICE.txt'],
  ['docs/licences/apache-2.0.txt', 'licences/apache-2.0.txt'],
] as const;

const GECKO_ID = 'crumbscope@crumbscope.dev';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    plugins: [catalogue(), consentWanted(), withoutNetwork(), zipWithoutWorkers(), offlineVerifier(), preact()],
    build: {
      modulePreload: { polyfill: false },
      target: 'es2023',
      // As the browsers named below: older ones would need `light-dark()` written out.
      cssTarget: ['chrome126', 'firefox128'],
      // Rolldown writes a constant text wherever it is used: the labels of the suffix list (70 kB) three times.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Crumbscope',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'cookies', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage'],
    optional_host_permissions: ['<all_urls>'],
    // To see what responses set, on sites that are watched; given back when none is.
    optional_permissions: ['webRequest'],
    action: { default_title: '__MSG_actionTitle__', default_popup: 'popup.html' },
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
  hooks: {
    // Whoever gets the extension gets the notices and licences with it.
    'build:publicAssets': (_, files) => {
      for (const [file, relativeDest] of LICENCES)
        files.push({ absoluteSrc: resolve(import.meta.dirname, file), relativeDest });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // WXT 0.21 turns the `matches` of content scripts with `registration: 'runtime'` into host permissions. Nothing is asked
      // for at install (promise 2). In development WXT needs its own, so that live reload works. Delete when WXT stops adding them.
      if (wxt.config.mode === 'production') delete manifest.host_permissions;
    },
  },
});
