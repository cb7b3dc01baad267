import { testTool } from '../../../test/tool-table.ts';
import { mozilla } from './mozilla.ts';

testTool(mozilla, {
  says: [
    [{ 'moz-consent-pref': { analytics: true, preference: true } }, 'ggg?'],
    [{ 'moz-consent-pref': { analytics: false, preference: false } }, 'gdd?'],
    [{ 'moz-consent-pref': { analytics: true, preference: false } }, 'gdg?'],
  ],
  broken: ['moz-consent-pref', ['', 'true', '{}', { analytics: 'x' }, '{"analytics":tr']],
  absent: 'moz-consent-pref',
});
