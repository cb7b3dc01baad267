import { testTool } from '../../../test/tool-table.ts';
import { reactDsfr } from './react-dsfr.ts';

const KEY = '@codegouvfr/react-dsfr finalityConsent analytics-ads';

testTool(reactDsfr, {
  where: 'localStorage',
  says: [
    [{ [KEY]: { analytics: true, ads: true, isFullConsent: true } }, 'g?gg'],
    [{ [KEY]: { analytics: false, ads: false, isFullConsent: false } }, 'g?dd'],
    [{ [KEY]: { statistics: { matomo: true, eulerian: false, isFullConsent: false }, isFullConsent: false } }, 'g?g?'],
    [{ [KEY]: { statistics: { matomo: false, eulerian: false, isFullConsent: false }, isFullConsent: false } }, 'g?d?'],
  ],
  broken: [
    KEY,
    ['', 'true', '{}', { analytics: true }, { isFullConsent: true }, { analytics: 1, isFullConsent: false }],
  ],
  absent: KEY,
});
