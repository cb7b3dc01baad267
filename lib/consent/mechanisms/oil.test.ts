import { makeTcString } from '../../../test/tc-string.ts';
import { testTool } from '../../../test/tool-table.ts';
import { oil } from './oil.ts';

testTool(oil, {
  says: [
    [
      { oil_data: { opt_in: true, timestamp: 1767950100000, consentString: makeTcString({ consents: [1, 2, 8] }) } },
      'gdgg',
    ],
    [{ oil_data: { opt_in: false, timestamp: 1767950100000 } }, 'g---', 'bannerNoChoice'],
    [{ oil_data: { opt_in: true, consentString: 'BOXvabcdXvabcdBABBENCAAAAAAAAAAAAAA' } }, '????', 'unknownForm'], // TCF 1
    [{ GXConsents: { purposeConsents: { 1: true, 2: true, 3: true } } }, 'gggg'],
    [{ GXConsents: { purposeConsents: { 1: true, 2: false, 3: false } } }, 'gddd'],
    [{ GXConsents: { purposeConsents: { 1: true, 2: true, 3: false } } }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['oil_data', ['', 'true', '{}', { opt_in: 'yes' }, '{"opt_in":true']],
  absent: 'oil_data',
});
