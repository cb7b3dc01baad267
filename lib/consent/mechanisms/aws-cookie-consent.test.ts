import { testTool } from '../../../test/tool-table.ts';
import { awsCookieConsent } from './aws-cookie-consent.ts';

testTool(awsCookieConsent, {
  says: [
    [{ awsccc: btoa('{"e":1,"p":0,"f":0,"a":0,"ccba":1,"i":"ad9ecd93-10d8-4f1d-a053-a692ab82a51b","v":"1"}') }, 'gddd'],
    [{ awsccc: btoa('{"e":1,"p":1,"f":1,"a":1,"i":"x","v":"1"}') }, 'gggg'],
    [{ awsccc: btoa('{"e":1,"p":1,"f":0,"a":0,"v":"1"}') }, 'gdgd'],
  ],
  broken: ['awsccc', ['', '1', btoa('{"e":1}'), btoa('{"e":1,"p":2,"f":1,"a":1}'), btoa('[]')]],
  absent: 'awsccc',
});
