import { describe, expect, test } from 'vitest';
import type { Guess, Shape } from '../types.ts';
import { guessItem } from './guess-item.ts';

/** As text: `kind from name+value`. */
function guess(name: string, shape: Shape, size = 32): string | undefined {
  const found: Guess | undefined = guessItem({ name, shape, size });
  return found && `${found.kind} from ${found.from.join('+')}`;
}

describe('says what name and value point to', () => {
  test.each<[name: string, shape: Shape, guess: string]>([
    ['cookie_consent', 'json', 'consent from name'],
    ['cookieAccepted', 'boolean', 'consent from name'],
    ['gdpr-banner', 'text', 'consent from name'],
    ['marketing.opt-out', 'boolean', 'consent from name'],
    ['anything', 'tc-string', 'consent from value'],
    ['XSRF-TOKEN', 'token', 'csrf from name+value'],
    ['__RequestVerificationToken', 'base64', 'csrf from name+value'],
    ['cart', 'json', 'cart from name'],
    ['woocommerce_cart_hash', 'hex', 'cart from name'],
    ['shop:basket:v2', 'json', 'cart from name'],
    ['featureFlags', 'json', 'flag from name'],
    ['ab_test_header', 'text', 'flag from name'],
    ['feature-flag:checkout', 'boolean', 'flag from name'],
    ['PHPSESSID', 'token', 'session from name+value'],
    ['connect.sid', 'text', 'session from name'],
    ['ASPSESSIONIDQQABCDEF', 'token', 'session from name+value'],
    ['userSessionID_v2', 'uuid', 'session from name+value'],
    ['session_id', 'number', 'session from name'],
    ['visitor_id', 'uuid', 'identifier from name+value'],
    ['deviceId', 'hex', 'identifier from name+value'],
    ['zq', 'uuid', 'identifier from value'],
    ['zq', 'hex', 'identifier from value'],
  ])('%s with %s: %s', (name, shape, expected) => {
    expect(guess(name, shape)).toBe(expected);
  });
});

describe('says nothing where it would be a stretch', () => {
  test.each<[why: string, name: string, shape: Shape, size?: number]>([
    ['a word inside a word', 'cartoon', 'json'],
    ['a word inside a word', 'sidebar', 'boolean'],
    ['a word inside a word', 'flagship_store', 'text'],
    ['a word inside a word', 'idle', 'token'],
    ['an id that is a small number', 'video_id', 'number', 1],
    ['an id too short for one', 'user_id', 'hex', 4],
    ['a session that is only a mark', 'session_started', 'boolean'],
    ['a session that is only a moment', 'session_start', 'timestamp', 13],
    ['a session that is only a count', 'session_count', 'number', 2],
    ['a connection', 'wallet_connect_url', 'url'],
    ['a plain setting', 'theme', 'text'],
    ['a campaign, not a consent tool', 'utm_cmp', 'text'],
    ['a flag of a country', 'country_flag', 'text'],
    ['a variant of a product', 'variant', 'text'],
    ['what tells versions of a file apart', 'css_hash', 'hex'],
    ['what tells versions of an answer apart', 'cacheEtag', 'hex'],
    ['a plain token without a name for it', 'x', 'token'],
    ['no name', '', 'text'],
    ['a colour, not an identifier', 'accent', 'hex', 6],
  ])('%s: %s with %s', (_, name, shape, size) => {
    expect(guess(name, shape, size)).toBeUndefined();
  });
});

test('a name of a megabyte is looked at from its beginning only', () => {
  expect(guess(`${'a'.repeat(1_000_000)}_cart`, 'text')).toBeUndefined();
});
