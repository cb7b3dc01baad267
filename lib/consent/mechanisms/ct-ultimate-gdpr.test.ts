import { testTool } from '../../../test/tool-table.ts';
import { ctUltimateGdpr } from './ct-ultimate-gdpr.ts';

const level = (consent_level: number, consent_declined = false) => ({
  'ct-ultimate-gdpr-cookie': btoa(
    JSON.stringify({ consent_declined, consent_expire_time: 1773862479, consent_level, consent_time: 1742326479 }),
  ),
});

testTool(ctUltimateGdpr, {
  says: [
    [level(5), 'gggg'],
    [level(4), 'gggd'],
    [level(3), 'ggdd'],
    [level(2), 'gddd'],
    [level(1), 'gddd'],
    [level(5, true), 'gddd'],
  ],
  broken: [
    'ct-ultimate-gdpr-cookie',
    ['', 'Mw==', btoa('{"consent_level":6}'), btoa('{"consent_level":"x"}'), btoa('{"consent_level":0}'), btoa('{}')],
  ],
  absent: 'ct-ultimate-gdpr-cookie',
});
