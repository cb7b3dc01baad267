import { testTool } from '../../../test/tool-table.ts';
import { ccm19 } from './ccm19.ts';

const written = (clickedButton: string | undefined) => ({
  '/ccm/': {
    gen: 2,
    ucid: '0123456789abcdef',
    consent: true,
    embeddings: ['1e76acf', '8ed8d9a'],
    created: '2026-01-10T09:00:00.000Z',
    updated: '2026-01-11T09:00:00.000Z',
    clickedButton,
  },
});

testTool(ccm19, {
  where: 'localStorage',
  says: [
    [{ ccm_consent: written('acceptAll') }, 'gggg'],
    [{ ccm_consent: written('saveSelection') }, 'g???', 'choiceNotReadable'],
    [{ ccm_consent: written(undefined) }, 'g???', 'choiceNotReadable'],
  ],
  broken: [
    'ccm_consent',
    ['', '1', 'c1.2.5', '{}', { '/': {} }, { '/': { embeddings: 'all', clickedButton: 'acceptAll' } }],
  ],
  absent: 'ccm_consent',
});
