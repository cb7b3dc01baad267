import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type Mechanism, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

interface WordTool extends Pick<Mechanism, 'id' | 'name' | 'elements'> {
  /** Of the record. */
  record: string;
  /** The values its code writes, and what they mean for everything. */
  words: Readonly<Record<string, boolean>>;
  /** Other values it writes, which mean something to the site alone. */
  own?: RegExp;
}

const tools: WordTool[] = [
  {
    id: 'cookie-bar-js',
    name: 'cookieBAR',
    record: 'cookiebar',
    words: { CookieAllowed: true, CookieDisallowed: false },
    elements: ['#cookie-bar #cookie-bar-button'],
  },
  {
    id: 'cookiecuttr',
    name: 'CookieCuttr',
    record: 'cc_cookie_accept',
    words: { cc_cookie_accept: true },
    elements: ['.cc-cookies .cc-cookie-accept'],
  },
  {
    id: 'cookiecuttr-decline',
    name: 'CookieCuttr (declined)',
    record: 'cc_cookie_decline',
    words: { cc_cookie_decline: false },
  },
  { id: 'gitbook', name: 'GitBook', record: '__gitbook_cookie_granted', words: { yes: true, no: false } },
  {
    id: 'iwink',
    name: 'iWink cookie bar',
    record: 'cookie_permission_granted',
    words: { yes: true, no: false },
    elements: ['body.cookies-request #cookie-bar'],
  },
  {
    id: 'wp-gdpr-compliance',
    name: 'WP GDPR Compliance',
    record: 'wpgdprc-consent',
    words: { accept: true, decline: false },
    own: /^\d{1,6}(_required)?(,\d{1,6}(_required)?){0,50}$/,
    elements: ['.wpgdprc-consent-bar'],
  },
];

/**
 * Tools with one switch for everything, written as a word of their own; any other value is not theirs. Confidence: medium-high; their open code, rules of autoconsent.
 */
export const wordTools: readonly Mechanism[] = tools.map(({ record: name, words, own, ...tool }) => {
  const meanings = new Map(Object.entries(words));
  return createTool({
    ...tool,
    records: { names: [name], ...(name === 'wpgdprc-consent' ? { prefixes: ['wpgdprc-consent-'] } : {}) },
    read(record) {
      const text = decodeText(record.value);
      const isOn = meanings.get(text);
      if (isOn !== undefined) return answerAll(record, isOn);
      return own?.test(text) ? choiceNotReadable(record) : unreadable(record);
    },
  });
});
