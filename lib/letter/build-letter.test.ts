import { describe, expect, it, test } from 'vitest';
import { letterSentences } from '../../test/letter-sentences.ts';
import { buildLetter, isCut } from './build-letter.ts';
import { type LetterFacts, letterKinds, letterLanguages } from './letter-facts.ts';

const facts: LetterFacts = {
  site: 'shop.example',
  visitedAt: Date.UTC(2026, 10, 22, 9, 30),
  timeZone: 'Europe/Prague',
  keys: [
    { vendorName: 'Smartsupp', names: ['ssupp.vid', 'ssupp.visits'], categories: ['functional', 'marketing'] },
    { vendorName: 'Acme', names: ['acme'], categories: ['analytics', 'unclassified'] },
    { names: ['cart'], categories: ['unclassified'] },
  ],
  processors: [
    {
      vendorNames: ['Smartsupp', 'Smartlook'],
      company: 'Smartsupp.com, s.r.o.',
      companyNumber: 'ID No. 036 68 681',
      address: 'Šumavská 31, 602 00 Brno',
      contact: 'dpo@smartsupp.com',
    },
    { vendorNames: ['Acme'] },
    { vendorNames: ['Half'], contact: 'half@half.example' },
    { vendorNames: ['Tracker'] },
  ],
  identifiers: [{ name: 'ssupp.vid', store: 'cookie', host: 'shop.example', value: 'viABC123' }],
  written: { beforeChoice: 2, afterRefusal: 1, leftOver: 5 },
  consentRecordIds: ['…1a2b (36)'],
  sender: { name: ' Jana Nová ', contact: 'jana@example.org' },
};
const bare: LetterFacts = {
  site: 'shop.example',
  visitedAt: facts.visitedAt,
  timeZone: 'UTC',
  keys: [],
  processors: [],
  identifiers: [],
  consentRecordIds: [],
  sender: { name: '', contact: ' ' },
};
const letters = letterLanguages.flatMap((language) =>
  letterKinds.map((kind, place) => [language, kind, place] as const),
);

describe.each(letters)('%s, %s', (language, kind, place) => {
  const words = letterSentences[language];
  const { subject, body } = buildLetter(facts, kind, language);

  it('asks for what the law gives', () => {
    expect(subject).toBe(`${words.subjects[place]}: shop.example`);
    for (const part of [...(words.asks[place] ?? []), ...words.deadline]) expect(body).toContain(part);
    for (const part of words.asks[1 - place]?.slice(0, 1) ?? []) expect(body).not.toContain(part);
  });

  it('says what was found, when, who works for the site, and what ties the person to it', () => {
    expect(body).toContain(words.moment);
    const lines = body.split('\n');
    for (const part of [...words.found, ...words.written, ...words.processors, words.identifier])
      expect(lines).toContain(part);
    expect(body).toContain(words.record);
    expect(body).toContain(words.closing);
    expect(body).not.toContain(words.nobody);
    expect(body).toMatch(new RegExp(`\\n\\n${words.end}\\nJana Nová\\njana@example\\.org$`));
  });

  it('says nothing of what is not there', () => {
    const short = buildLetter(bare, kind, language).body;
    expect(short).toContain(words.nobody);
    expect(short).not.toContain(words.closing);
    expect(short.endsWith(`\n\n${words.end}`)).toBe(true);
    expect(short.split('\n').filter((line) => line.startsWith('- '))).toEqual([]);
  });

  it.each([facts, bare])('has no gap in it', (given) => {
    const letter = buildLetter(given, kind, language);
    for (const text of [letter.subject, letter.body]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\w*\}|\n{3}| \n|\(\)|: *;| {2}/);
      expect(text).toBe(text.trim());
    }
  });
});

test.each([
  ['en', 1, '1 key was written that is documented'],
  ['en', 5, '5 keys were written that are documented'],
  ['de', 1, 'wurde 1 Eintrag geschrieben, der laut Dokumentation nicht notwendig ist.'],
  ['de', 5, 'wurden 5 Einträge geschrieben, die laut Dokumentation nicht notwendig sind.'],
  ['cs', 1, 'byla uložena 1 položka, která podle dokumentace není nezbytná.'],
  ['cs', 4, 'byly uloženy 4 položky, které podle dokumentace nejsou nezbytné.'],
  ['cs', 5, 'bylo uloženo 5 položek, které podle dokumentace nejsou nezbytné.'],
  ['cs', 22, 'bylo uloženo 22 položek, které podle dokumentace nejsou nezbytné.'],
] as const)('%s, %d keys', (language, beforeChoice, words) => {
  const { body } = buildLetter(
    { ...facts, written: { beforeChoice, afterRefusal: 0, leftOver: 0 } },
    'access',
    language,
  );
  expect(body).toContain(words);
});

test('a visit in which nothing was written against a choice, and one that was not watched, reproach nobody', () => {
  const { written: _, ...unwatched } = facts;
  const calm = { ...facts, written: { beforeChoice: 0, afterRefusal: 0, leftOver: 0 } };
  const bodies = [unwatched, calm].map((given) => buildLetter(given, 'access', 'en').body);
  expect(bodies[0]).toBe(bodies[1]);
  expect(bodies[0]).not.toMatch(/refus|Before I had/);
});

describe('long lists', () => {
  const names = Array.from({ length: 20 }, (_, number) => `key${number}`);
  const long = {
    ...facts,
    keys: Array.from({ length: 40 }, (_, number) => ({ vendorName: `V${number}`, names, categories: [] })),
  };

  it.each([
    ['en', 'and 8 more', '- and 10 more'],
    ['de', 'und 8 weitere', '- und 10 weitere'],
    ['cs', 'a 8 dalších', '- a 10 dalších'],
  ] as const)('%s: cut, with how many are left out', (language, inOne, vendors) => {
    const lines = buildLetter(long, 'access', language).body.split('\n');
    expect(lines.filter((line) => /^- V\d/.test(line))).toHaveLength(30);
    expect(lines.find((line) => line.startsWith('- V0:'))).toMatch(new RegExp(`key11, ${inOne} \\(`));
    expect(lines).toContain(vendors);
  });

  it('whole on request', () => {
    const { body } = buildLetter({ ...long, isWhole: true }, 'access', 'en');
    expect(body.match(/key19/g)).toHaveLength(40);
    expect(body).not.toMatch(/\d more/);
  });

  it.each([
    [long.keys, true],
    [long.keys.slice(0, 1), true],
    [[{ names: names.slice(0, 12), categories: [] }], false],
    [[], false],
  ])('is said to be cut only where it is', (keys, is) => {
    expect(isCut(keys)).toBe(is);
  });
});
