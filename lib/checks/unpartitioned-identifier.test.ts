import { describe, expect, test } from 'vitest';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import type { ClassifiedItem } from '../types.ts';
import { unpartitionedIdentifier } from './unpartitioned-identifier.ts';

const say = (line: string, more: Partial<ClassifiedItem> = {}, tried: Tried = {}) =>
  sayFindings(runCheck(unpartitionedIdentifier, line, { ...tried, more: { '*': { sameSite: 'none', ...more } } }));

describe('the same on every site', () => {
  test.each<[line: string, said: string]>([
    [
      'cookie IDE ads.example 390d marketing google secure',
      'look likely: IDE of Google looks like an identifier, is sent from pages of other sites (SameSite=None) and has no partition: it is the same on every site.',
    ],
    [
      'cookie a pay.example 390d functional acme secure\ncookie b pay.example session functional acme secure',
      'note likely: 2 cookies of Acme (a and b) look like identifiers, are sent from pages of other sites (SameSite=None) and have no partition: they are the same on every site.',
    ],
    [
      'cookie uid other.example 390d - - secure shape=uuid',
      'note likely: uid of other.example looks like an identifier, is sent from pages of other sites (SameSite=None) and has no partition: it is the same on every site.',
    ],
  ])('%s', (line, said) => {
    expect(say(line)).toEqual([said]);
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, more?: Partial<ClassifiedItem>, tried?: Tried]>([
    ['in a partition', 'cookie a ads.example 390d marketing acme secure partitioned'],
    [
      'in a partition the browser does not name',
      'cookie a ads.example 390d marketing acme secure',
      { partitionKey: {} },
    ],
    ['of this site', 'cookie a shop.example 390d marketing acme secure'],
    ['Lax', 'cookie a ads.example 390d marketing acme secure', { sameSite: 'lax' }],
    ['not said, which is Lax', 'cookie a ads.example 390d marketing acme secure', { sameSite: 'unspecified' }],
    ['no identifier', 'cookie a ads.example 390d marketing acme secure shape=boolean size=4'],
    ['a record of consent', 'cookie a ads.example 390d - - secure', { guess: { kind: 'consent', from: ['name'] } }],
    ['storage', 'localStorage a ads.example - marketing acme'],
    ['as scripts see it', 'cookie a ads.example unseen marketing acme'],
    [
      'partitions cannot be seen',
      'cookie a ads.example 390d marketing acme secure',
      {},
      { report: { coverage: [{ code: 'partitionsUnseen' }] } },
    ],
  ])('%s', (_why, line, more = {}, tried = {}) => {
    expect(say(line, more, tried)).toEqual([]);
  });
});
