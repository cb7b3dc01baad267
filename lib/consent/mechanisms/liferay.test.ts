import { testTool } from '../../../test/tool-table.ts';
import { liferay } from './liferay.ts';

const all = (value: string) => ({
  CONSENT_TYPE_NECESSARY: 'true',
  CONSENT_TYPE_FUNCTIONAL: value,
  CONSENT_TYPE_PERFORMANCE: value,
  CONSENT_TYPE_PERSONALIZATION: value,
});

testTool(liferay, {
  says: [
    [all('true'), 'ggg?'],
    [all('false'), 'gdd?'],
    [{ CONSENT_TYPE_PERFORMANCE: 'true', CONSENT_TYPE_FUNCTIONAL: 'false' }, 'gdg?'],
    [{ USER_CONSENT_CONFIGURED: 'true' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['CONSENT_TYPE_PERFORMANCE', ['', 'maybe', '{}']],
  absent: 'USER_CONSENT_CONFIGURED',
});
