import { testTool } from '../../../test/tool-table.ts';
import { hmrcTrackingConsent } from './hmrc-tracking-consent.ts';

const written = (measurement: boolean, settings: boolean) => ({
  userConsent: { version: '2021.1', datetimeSet: '2026-01-10T09:00:00.000Z', preferences: { measurement, settings } },
});

testTool(hmrcTrackingConsent, {
  says: [
    [written(true, true), 'ggg?'],
    [written(false, false), 'gdd?'],
    [written(true, false), 'gdg?'],
  ],
  foreign: [
    'userConsent',
    ['', 'true', '{"marketing":false}', { preferences: {} }, { preferences: { measurement: 'x' } }],
  ],
});
