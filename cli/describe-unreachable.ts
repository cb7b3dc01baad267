/** What the words of Chromium (net::ERR_…) and Firefox (NS_ERROR_…) mean; the first that fits. */
const REASONS: [words: RegExp, sentence: string][] = [
  [/UNKNOWN_HOST|NAME_NOT_RESOLVED/, 'no server has that name'],
  [/CONNECTION_REFUSED/, 'the server refuses the connection'],
  [/NET_TIMEOUT|ERR_(CONNECTION_)?TIMED_OUT/, 'the server does not answer'],
  [/NET_RESET|NET_INTERRUPT|EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED|ABORTED)/, 'the server broke off the connection'],
  [/deniedPortAccess|PORT_ACCESS_NOT_ALLOWED|UNSAFE_PORT/, 'browsers do not open pages at that port'],
  [/UNKNOWN_PROTOCOL|UNKNOWN_URL_SCHEME/, 'the browser does not know that kind of address'],
  [/MALFORMED_URI|INVALID_URL|invalid (argument|URL)/, 'it is not a complete address'],
  [/FILE_NOT_FOUND|FILE_TARGET_DOES_NOT_EXIST/, 'there is no such file'],
  [/FILE_ACCESS_DENIED|ERR_ACCESS_DENIED/, 'the file may not be read'],
  [/REDIRECT_LOOP|TOO_MANY_REDIRECTS/, 'it redirects in a circle'],
  [/SEC_ERROR|MOZILLA_PKIX|SSL_ERROR_BAD_CERT_DOMAIN|ERR_CERT/, 'its certificate is not trusted'],
  [/SSL_ERROR|ERR_SSL/, 'no secure connection comes about'],
  [/PROXY/, 'the proxy server does not answer'],
  [/OFFLINE|INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE/, 'the network cannot be reached'],
  [/BINDING_ABORTED|aborted/i, 'the browser gave the navigation up'],
];

/** Turns a browser's words into one sentence. */
export function describeUnreachable(url: string, words: string): string {
  const reason = REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? words.split('\n')[0];
  return `${url} could not be opened: ${reason}.`;
}
