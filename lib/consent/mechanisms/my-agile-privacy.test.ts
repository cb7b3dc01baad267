import { testTool } from '../../../test/tool-table.ts';
import { myAgilePrivacy } from './my-agile-privacy.ts';

testTool(myAgilePrivacy, {
  says: [
    [{ map_accepted_all_v1: '1', map_accepted_something_v1: '1' }, 'gggg g???'],
    [{ map_accepted_all_v1: '-1', map_accepted_something_v1: '-1' }, 'gddd'],
    [{ map_accepted_all_v1: '-1', map_accepted_something_v1: '1' }, 'g???', 'choiceNotReadable'],
    [{ map_accepted_all_v1: '-1' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['map_accepted_all_v1', ['', 'true', '2', '{}']],
  absent: 'map_accepted_all_v1',
});
