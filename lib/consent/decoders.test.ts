import { expect, it, test } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import { decoders } from './decoders.ts';
import { judgeGpp } from './judge-gpp.ts';
import { describeTc, judgeTc, listTcPurposes } from './judge-tc.ts';
import { decodeStrings } from './read-string.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%"é';
const SEEDS = [
  makeTcString({
    consents: [1, 2, 7],
    vendors: [1, 2, 755],
    disclosed: [1, 1200],
    publisher: [1],
    restrictions: [{ purposeId: 2, type: 1, vendorIds: [1, 2, 3] }],
  }),
  'DBACNYA~CPSG_8APSG_8ANwAAAENAwCgAAAAAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA~1YNN',
  'DBABLA~CFQqAAAAAABA.QA',
  'DBABDA~BPXuQIAPXuQIAAfKABENB-CgAAAAAAAAAAAAAAAAAAAA',
];

/** Numbers between 0 and 1, the same in every run. */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A seed with some letters replaced, perhaps cut off, or random letters after a beginning that looks right. */
function mutate(chance: () => number, turn: number): string {
  const pick = (text: string) => text.charAt(Math.floor(chance() * text.length));
  if (turn % 5 === 0) {
    const start = ['C', 'DB', 'DBAB', ''][turn % 4] ?? '';
    return start + Array.from({ length: Math.floor(chance() * 400) }, () => pick(LETTERS)).join('');
  }
  let text = SEEDS[turn % SEEDS.length] ?? '';
  for (let change = Math.floor(chance() * 4); change > 0; change -= 1) {
    const at = Math.floor(chance() * text.length);
    text = text.slice(0, at) + pick(LETTERS) + text.slice(at + 1);
  }
  return turn % 3 === 0 ? text.slice(0, Math.floor(chance() * text.length)) : text;
}

it('never throws, and what it reads can be judged and shown', () => {
  const chance = makeChance(20261122);
  let read = 0;
  for (let turn = 0; turn < 20_000; turn += 1) {
    const text = mutate(chance, turn);
    const tc = decoders.decodeTc(text);
    const gpp = decoders.decodeGpp(text);
    if (tc) JSON.stringify([judgeTc(tc), describeTc(tc), listTcPurposes(tc)]);
    if (gpp) JSON.stringify(judgeGpp(gpp));
    if (turn % 20 === 0) decodeStrings(text, decoders);
    if (tc || gpp) read += 1;
  }
  expect(read).toBeGreaterThan(3000); // enough of them still are strings
}, 30_000);

test.each(SEEDS)('every text is read soon that comes of %.20s', (seed) => {
  const texts = [
    seed.repeat(2000),
    `${seed}.${'A'.repeat(500_000)}`,
    seed + '~'.repeat(100_000),
    `"${'.'.repeat(100_000)}`,
  ];
  const start = performance.now();
  for (const text of texts) {
    decoders.decodeTc(text);
    decoders.decodeGpp(text);
  }
  expect(performance.now() - start).toBeLessThan(300);
});
