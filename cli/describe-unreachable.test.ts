import { expect, it } from 'vitest';
import { describeUnreachable } from './describe-unreachable.ts';

it.each([
  ['unknown error: Error: NS_ERROR_UNKNOWN_HOST', 'no server has that name'],
  ['unknown error: Error: NS_ERROR_CONNECTION_REFUSED', 'the server refuses the connection'],
  ['unknown error: Error: NS_ERROR_NET_RESET', 'the server broke off the connection'],
  ['unknown error: Error: deniedPortAccess', 'browsers do not open pages at that port'],
  ['unknown error: Error: NS_ERROR_UNKNOWN_PROTOCOL', 'the browser does not know that kind of address'],
  ['invalid argument: Expected "url" to be a valid URL', 'it is not a complete address'],
  ['Error: NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SSL_ERROR_RX_RECORD_TOO_LONG)', 'no secure connection'],
  ['Error: NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT)', 'certificate'],
  ['net::ERR_NAME_NOT_RESOLVED at https://shop.example/', 'no server has that name'],
  ['net::ERR_UNSAFE_PORT at https://shop.example:1/', 'browsers do not open pages at that port'],
  ['net::ERR_CERT_AUTHORITY_INVALID at https://shop.example/', 'certificate'],
  ['Protocol error (Page.navigate): Cannot navigate to invalid URL', 'it is not a complete address'],
  ['unknown error: something new\n  at line 1', 'unknown error: something new.'],
])('says what "%s" means', (words, sentence) => {
  const said = describeUnreachable('https://shop.example/', words);
  expect(said).toContain(sentence);
  expect(said).toMatch(/^https:\/\/shop\.example\/ could not be opened: [^\n]+\.$/);
});
