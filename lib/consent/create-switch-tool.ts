import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentCategory } from '../types.ts';
import { answer, type TextRecord } from './answer.ts';
import { findCategory } from './find-category.ts';
import { choiceNotReadable, findUnanswered, type Mechanism, notChosenYet, unreadable } from './mechanism.ts';
import { decodeText, readSwitch } from './parse-record.ts';

interface SwitchTool extends Pick<Mechanism, 'id' | 'name' | 'elements' | 'scripts'> {
  /** Records with one switch each, and what they switch; `null`: documented, and none of our categories. */
  switches?: Readonly<Record<string, ConsentCategory | null>>;
  /** Beginnings of the names of switches that sites make up: `ch_category_` of `ch_category_video`. */
  prefixes?: readonly string[];
  /** Records that are there once somebody answered, and hold no switch. */
  marks?: readonly string[];
  /** The names are used by others too: that they are absent says nothing. */
  isShared?: true;
}

/** A mechanism with one record per category: one signal from all of them. The first record of a name counts. */
export function createSwitchTool(given: SwitchTool): Mechanism {
  const { switches = {}, prefixes = [], marks = [], isShared, ...tool } = given;
  const categories = new Map(Object.entries(switches));

  const readOne = ({ name, value }: TextRecord): PurposeChoice | undefined => {
    const isOn = readSwitch(decodeText(value));
    if (isOn === undefined) return undefined;
    const state = isOn ? 'granted' : 'denied';
    const known = categories.get(name);
    if (known !== undefined) return { name, state, ...(known ? { category: known } : {}) };
    const own = name.slice(prefixes.find((prefix) => name.startsWith(prefix))?.length ?? 0);
    const category = findCategory(own);
    return category ? { name: own, state, category, isGuess: true } : { name: own, state };
  };

  return {
    ...tool,
    kind: 'tool',
    scope: 'site',
    records: { names: [...categories.keys(), ...marks], prefixes: [...prefixes] },
    read(input) {
      const written = new Map<string, TextRecord>();
      for (const record of input.records)
        if (record.value !== null && !written.has(record.name))
          written.set(record.name, { ...record, value: record.value });
      const [first] = written.values();
      if (!first) {
        const [absent] = input.records;
        return absent && !isShared ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
      }
      const read = [...written.values()].filter(({ name }) => !marks.includes(name)).map(readOne);
      const purposes = read.filter((purpose) => purpose !== undefined);
      if (purposes.length < read.length)
        return isShared && purposes.length === 0 ? findUnanswered(input) : [unreadable(first)];
      return [purposes.length > 0 ? answer(first, purposes) : choiceNotReadable(first)];
    },
  };
}
