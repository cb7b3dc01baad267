import { describe, expect, it, test } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { findConsentStatements } from './find-consent-statements.ts';

const say = (...texts: string[]) =>
  findConsentStatements({ card: { consentNeeded: texts.map((text, at) => ({ text, document: `d${at}` })) } });
const nothing = { needed: [], notNeeded: [], mode: [] };

describe('findConsentStatements', () => {
  test.each<[string, Partial<ReturnType<typeof say>>]>([
    ['Needed for the "smart" analytics and marketing features', { needed: ['d0'] }],
    ['Its cookies are listed as analytical cookies, and analytics needs consent', { needed: ['d0'] }],
    ['The count of visits must not be kept when the visitor does not agree', { needed: ['d0'] }],
    ['Not needed for the basic chat without advanced features', { notNeeded: ['d0'] }],
    ['Consent mode is off in a new account', { mode: ['d0'] }],
    ['May be needed when the owner tracks visitors', {}],
    ['GDPR applies when forms are recorded', {}],
    ['It says elsewhere when consent is Needed', {}],
    ['', {}],
  ])('reads "%s"', (text, expected) => {
    expect(say(text)).toEqual({ ...nothing, ...expected });
  });

  it('names every document once', () => {
    const card = { consentNeeded: ['Needed for one', 'Needed for two'].map((text) => ({ text, document: 'page' })) };
    expect(findConsentStatements({ card }).needed).toEqual(['page']);
    expect(findConsentStatements({})).toEqual(nothing);
  });

  it('reads the cards of the catalogue as they are meant', () => {
    const found = readCatalogue().files.flatMap((file) => {
      const { needed, notNeeded, mode } = findConsentStatements(file);
      const said = [...needed, ...notNeeded, ...mode].length > 0;
      return said ? [[file.id, needed.join(' '), notNeeded.join(' '), mode.join(' ')]] : [];
    });
    expect(found).toContainEqual(['smartsupp', 'faq18 gdpr22 legal', 'faq18 gdpr22 legal', 'consent-help']);
    expect(found).toContainEqual(['smartlook', 'gdpr22', '', '']);
    expect(found).toContainEqual(['crisp', '', 'cookie-policy', '']);
  });
});
