import { createTool } from './create-tool.ts';
import { describeTc, findTcStrings, judgeTc } from './judge-tc.ts';
import { type Mechanism, unknownForm } from './mechanism.ts';
import { decodeText, parseData } from './parse-record.ts';

type TcTool = Pick<Mechanism, 'id' | 'name' | 'elements' | 'scripts'> & { records: Mechanism['records'] };

/** A mechanism whose record is, or somewhere holds, a TC string. A record without one that can be decoded is of an unknown form. */
export function createTcTool(tool: TcTool): Mechanism {
  return createTool({
    ...tool,
    read(record, { decoders }) {
      const text = decodeText(record.value);
      for (const found of findTcStrings([text, parseData(record.value)])) {
        const tc = decoders.decodeTc(found);
        if (!tc) continue;
        const { where, name } = record;
        const evidence = describeTc(tc);
        return { ...judgeTc(tc), basis: 'explicit', reason: 'recordedChoice', where, name, evidence, strings: ['tcf'] };
      }
      return unknownForm(record);
    },
  });
}
