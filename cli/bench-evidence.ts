import { buildBundle } from '../lib/evidence/build-bundle.ts';
import { parseVisitFile } from '../lib/evidence/parse-visit-file.ts';
import { verifyBundle } from '../lib/evidence/verify-bundle.ts';
import { verifySignature } from '../lib/verify-signature.ts';
import { madeSealing, makeRecord, makeSigner, onePixel } from '../test/made-evidence.ts';
import { type BudgetRow, findMedian, judge } from './bench-table.ts';

const ITEMS = 5000;
const ROUNDS = 5;
const BUDGET_MS = 1000;
/** Bytes of a picture of a large screen. */
const PICTURE = 2_000_000;

/**
 * Seals a visit of 5,000 items with a large picture, checks the file, and reads it as a visit.
 * @throws Error when the file is not right: then its times say nothing
 */
export async function measureEvidence(): Promise<BudgetRow[]> {
  const picture = Buffer.concat([Buffer.from(onePixel, 'base64'), Buffer.alloc(PICTURE, 7)]);
  const screenshot = { type: 'image/png', base64: picture.toString('base64'), takenAt: 0 } as const;
  const record = { ...makeRecord(ITEMS), screenshot };
  const signer = await makeSigner();
  const times: { seal: number[]; verify: number[]; read: number[] } = { seal: [], verify: [], read: [] };
  const time = async <T>(list: number[], work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const made = await work();
    list.push(performance.now() - start);
    return made;
  };
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { text } = await time(times.seal, () => buildBundle(record, madeSealing, signer));
    const result = await time(times.verify, () => verifyBundle(text, verifySignature));
    const file = await time(times.read, () => parseVisitFile(text));
    if (result.kind !== 'checked' || !result.ok || result.signature !== 'valid' || !file.ok)
      throw new Error('The sealed file is not right.');
    size = text.length;
  }
  const megabytes = (size / 1e6).toFixed(1);
  const row = (what: string, list: readonly number[], budget: number | undefined): BudgetRow => {
    const median = findMedian([...list]);
    return {
      what: `Sealed evidence of ${ITEMS.toLocaleString('en-US')} items (${megabytes} MB): ${what}`,
      budget: budget === undefined ? '-' : `<= ${budget} ms`,
      today: `${Math.round(median)} ms`,
      verdict: budget === undefined ? '' : judge(median, { atMost: budget }),
    };
  };
  return [
    row('sealing, signed', times.seal, undefined),
    row('checking hashes, seal and signature', times.verify, BUDGET_MS),
    row('reading it as a visit', times.read, BUDGET_MS),
  ];
}
