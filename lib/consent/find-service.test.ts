import { expect, test } from 'vitest';
import { findServiceCategory } from './find-service.ts';

test.each<[category: string | undefined, names: string[]]>([
  [
    'analytics',
    [
      'gajs',
      'google-analytics',
      'googleAnalytics',
      'Google Analytics',
      'googleanalytics4',
      'matomo',
      'Hotjar',
      'clarity',
      'hubspot',
      'xiti_smarttag',
    ],
  ],
  [
    'marketing',
    [
      'facebookpixel',
      'facebook_pixel',
      'facebookPixel',
      'Facebook Pixel',
      'googleads',
      'google-adsense',
      'linkedininsighttag',
      'bingads',
      'criteo',
      'sklik',
    ],
  ],
  [
    'functional',
    [
      'youtube',
      'YouTube',
      'vimeo',
      'recaptcha',
      'google-maps',
      'intercomChat',
      'smartsupp',
      'twitter',
      'disqus',
      'openstreetmap',
    ],
  ],
  ['necessary', ['klaro', 'session', 'csrf']],
  [
    undefined,
    [
      '',
      'video',
      'googletagmanager',
      'acme',
      'my-youtube-clone',
      'analytics-of-mine',
      '__proto__',
      'constructor',
      'toString',
      '!!!',
      'x'.repeat(5000),
    ],
  ],
])('%s', (category, names) => {
  expect(Object.fromEntries(names.map((name) => [name, findServiceCategory(name)]))).toEqual(
    Object.fromEntries(names.map((name) => [name, category])),
  );
});
