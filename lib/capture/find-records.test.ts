import { describe, expect, it, test } from 'vitest';
import type { Shape } from '../types.ts';
import { createRecordTest } from './find-records.ts';
import { RECORD_LIMIT } from './reading.ts';

const isRecord = createRecordTest({
  names: ['CookieConsent', 'cc_cookie'],
  prefixes: ['_sp_'],
  patterns: ['_privacy_choice$'],
  markers: ['consentTimestamp'],
  shapes: ['tc-string'],
});

describe('only records of consent mechanisms are taken with their value', () => {
  test.each<[name: string, value: string, shape: Shape, expected: boolean]>([
    ['CookieConsent', 'anything', 'text', true],
    ['cookieconsent', 'anything', 'text', false],
    ['CookieConsent2', 'anything', 'text', false],
    ['xCookieConsent', 'anything', 'text', false],
    ['_sp_user', 'x', 'text', true],
    ['_sp', 'x', 'text', false],
    ['SHOP_Privacy_Choice', 'x', 'text', true],
    ['shop_privacy_choices', 'x', 'text', false],
    ['any', 'CQ…', 'tc-string', true],
    ['any', '{"consentTimestamp":1}', 'json', true],
    ['any', '%7B%22consentTimestamp', 'token', true],
    ['any', 'my consentTimestamp', 'text', false], // a marker counts inside structure only
    ['any', '{"other":1}', 'json', false],
    ['consentTimestamp', 'x', 'text', false],
    ['cart', 'a@b.example', 'email', false],
    ['__proto__', 'x', 'text', false],
    ['constructor', 'x', 'text', false],
    ['', '', 'empty', false],
  ])('%s=%s (%s): %s', (name, value, shape, expected) => {
    expect(isRecord(name, value, shape)).toBe(expected);
  });

  it('takes signs in a marker as they are', () => {
    const isMarked = createRecordTest({
      names: [],
      prefixes: [],
      patterns: [],
      markers: ['a.b', '=wait!', '%3D'],
      shapes: [],
    });
    expect(isMarked('any', '{"a.b":1}', 'json')).toBe(true);
    expect(isMarked('any', '{"a-b":1}', 'json')).toBe(false);
    expect(isMarked('any', 'x=wait!', 'token')).toBe(true);
    expect(isMarked('any', 'x%3Dy', 'token')).toBe(true);
  });

  it('leaves what is longer than any record', () => {
    expect(isRecord('CookieConsent', 'x'.repeat(RECORD_LIMIT), 'text')).toBe(true);
    expect(isRecord('CookieConsent', 'x'.repeat(RECORD_LIMIT + 1), 'text')).toBe(false);
  });

  it('takes nothing when nothing is wanted', () => {
    const isAny = createRecordTest({ names: [], prefixes: [], patterns: [], markers: [], shapes: [] });
    expect(isAny('CookieConsent', '{"consentTimestamp":1}', 'json')).toBe(false);
  });
});
