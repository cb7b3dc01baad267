import { testTool } from '../../../test/tool-table.ts';
import { illow } from './illow.ts';

const written = (preferences: boolean, marketing: boolean, statistics: boolean) =>
  `necessary=true|preferences=${preferences}|marketing=${marketing}|statistics=${statistics}|unclassified=false|updatedAt=1767950100000|createdAt=1767950000000|consent-id=133a6a31-2e2d`;

testTool(illow, {
  says: [
    [{ 'illow-consent-64204a1a': written(true, true, true) }, 'gggg'],
    [{ 'bigidcmp-consent-64204a1a': written(false, false, false) }, 'gddd'],
    [{ 'illow-consent-64204a1a': written(true, false, false) }, 'ggdd'],
  ],
  broken: ['illow-consent-64204a1a', ['', 'true', '{}', 'necessary=true|marketing', 'marketing=often|necessary=true']],
  absent: 'illow-consent-64204a1a',
});
