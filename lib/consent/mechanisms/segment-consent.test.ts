import { testTool } from '../../../test/tool-table.ts';
import { segmentConsent } from './segment-consent.ts';

const written = (functional: boolean | null, marketingAndAnalytics: boolean | null, advertising: boolean | null) => ({
  'tracking-preferences': { version: 1, destinations: {}, custom: { functional, marketingAndAnalytics, advertising } },
});

testTool(segmentConsent, {
  says: [
    [written(true, true, true), 'gggg'],
    [written(false, false, false), 'gddd'],
    [written(true, false, false), 'ggdd'],
    [written(null, null, null), 'g---', 'bannerNoChoice'],
    [{ 'tracking-preferences': { version: 1, destinations: { Hotjar: true, 'Google Analytics': false } } }, 'g?g?'],
  ],
  broken: ['tracking-preferences', ['', 'true', '{}', { custom: { functional: 'yes' } }, { version: 1, custom: {} }]],
  absent: 'tracking-preferences',
});
