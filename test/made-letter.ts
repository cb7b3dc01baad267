import type { LetterModel } from '../components/letter/letter-contract.ts';
import { buildLetterFacts, type LetterMaterial } from '../lib/letter/build-letter-facts.ts';
import type { Report } from '../lib/types.ts';
import { madeDetails } from './made-reports/made-details.ts';
import { makeVisits } from './made-reports/made-visits.ts';
import { items, madeNow, makeReport } from './made-reports/make-report.ts';

const visits = makeVisits(madeDetails);

/** What a letter about a made visit can say. @throws Error when there is no report of that name */
function makeMaterial(name: string): LetterMaterial {
  const visit = visits[name];
  if (visit?.phase !== 'done') throw new Error(`The made visit ${name} has no report.`);
  return buildLetterFacts(visit.report, madeDetails);
}

/** The page "Write a letter" in a state. */
function makeLetterModel(material: LetterModel['material'], locale = 'en-GB'): LetterModel {
  return { material, timeZone: 'Europe/Prague', locale, now: madeNow };
}

const odd: Report = makeReport({
  items: items(`
    cookie "a\\u202ecod\\nid" shop.example 30d - - shape=uuid
    localStorage "" shop.example - - - shape=uuid
    cookie "${'long'.repeat(200)}" shop.example 30d - - shape=uuid
    cookie odd_id shop.example 30d marketing evil\u202e shape=uuid
  `),
});

/** States of the page by name. */
export const letterPages = {
  watched: makeLetterModel(makeMaterial('watched')),
  german: makeLetterModel(makeMaterial('watched'), 'de-AT'),
  czech: makeLetterModel(makeMaterial('watched'), 'cs'),
  many: makeLetterModel(makeMaterial('many')),
  odd: makeLetterModel(buildLetterFacts(odd, madeDetails)),
  nothing: makeLetterModel(buildLetterFacts(makeReport({}), madeDetails)),
  reading: makeLetterModel(undefined),
  noAddress: makeLetterModel('noAddress'),
  notLooked: makeLetterModel('notLooked'),
  noDetails: makeLetterModel('noDetails'),
} satisfies Record<string, LetterModel>;
