import { testTool } from '../../../test/tool-table.ts';
import { consentStudio } from './consent-studio.ts';

testTool(consentStudio, {
  says: [
    [{ 'consent-studio__storage': ['functional', 'analytics', 'marketing'] }, 'gggg'],
    [{ 'consent-studio__storage': ['functional'] }, 'ggdd'],
    [{ 'consent-studio__storage': ['functional', 'analytics'] }, 'gggd'],
    [{ 'consent-studio__storage': [] }, 'gddd'],
  ],
  broken: ['consent-studio__storage', ['', 'functional', { functional: true }, '["functional"', 'true']],
  absent: 'consent-studio__storage',
});
