import { beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { browser } from './browser.ts';
import { answerMessages, sendToBackground, type ToBackground } from './messages.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const own = { id: 'crumbscope', url: 'chrome-extension://crumbscope/popup.html' };
const handlers = {
  inspect: vi.fn<ToBackground['inspect']>(),
  askedForAccess: vi.fn<ToBackground['askedForAccess']>(),
  readValue: vi.fn<ToBackground['readValue']>(),
  readValues: vi.fn<ToBackground['readValues']>(),
  readPageTexts: vi.fn<ToBackground['readPageTexts']>(),
  readStrings: vi.fn(async () => []),
  watch: vi.fn<ToBackground['watch']>(),
  remove: vi.fn<ToBackground['remove']>(),
  forgetRemoval: vi.fn<ToBackground['forgetRemoval']>(),
  takeScreenshot: vi.fn<ToBackground['takeScreenshot']>(),
  compareGpc: vi.fn<ToBackground['compareGpc']>(),
};

beforeAll(() => answerMessages(handlers));
beforeEach(() => {
  handlers.inspect.mockReset().mockResolvedValue(undefined);
  handlers.readValue.mockReset().mockResolvedValue('"v"');
});

/** What the background answers to one message. */
const receive = (message: unknown, sender: { id?: string; url?: string } = own) =>
  fake.runtime.onMessage.fire(message, sender)[0];

describe('commands of our own pages', () => {
  it('are done and answered', async () => {
    const inspect = { tabId: 7, clicked: true };
    expect(await receive({ command: 'inspect', argument: inspect })).toEqual({ ok: true, value: undefined });
    expect(handlers.inspect).toHaveBeenCalledExactlyOnceWith(inspect);
    const readValue = { tabId: 7, itemId: 'it' };
    expect(await receive({ command: 'readValue', argument: readValue })).toEqual({ ok: true, value: '"v"' });
    expect(handlers.readValue).toHaveBeenCalledExactlyOnceWith(readValue);
  });

  test.each([
    [new Error('reveal_gone'), 'reveal_gone'],
    ['plain words', 'plain words'],
    [undefined, 'undefined'],
  ])('that fail with %s are answered with the words', async (error, words) => {
    handlers.readValue.mockRejectedValue(error);
    expect(await receive({ command: 'readValue', argument: {} })).toEqual({ ok: false, error: words });
  });

  it('that throw at once are answered too', async () => {
    handlers.inspect.mockImplementation(({ tabId }) => Promise.resolve(void tabId.toFixed()));
    expect(await receive({ command: 'inspect' })).toMatchObject({ ok: false });
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'Inspect',
    '',
    undefined,
    null,
    7,
    ['inspect'],
    { toString: () => 'inspect' },
  ])('%j is none and is refused', async (command) => {
    const reply = await receive({ command, argument: { tabId: 7 } });
    expect(reply).toMatchObject({ ok: false, error: expect.stringMatching(/^Unknown command/) });
    expect(handlers.inspect).not.toHaveBeenCalled();
  });

  test.each([[null], [undefined], ['inspect'], [7], [[]]])('the message %j is refused', async (message) => {
    expect(await receive(message)).toMatchObject({ ok: false });
  });
});

describe('others are not listened to', () => {
  test.each<[kind: string, sender: { id?: string; url?: string }]>([
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['another extension with our address', { id: 'other', url: own.url }],
    ['a web page', { url: 'https://shop.example/' }],
    ['our script in a web page', { id: own.id, url: 'https://shop.example/' }],
    ['a page that has our address in its own', { id: own.id, url: `https://shop.example/?${own.url}` }],
    ['a look-alike of our address', { id: own.id, url: 'chrome-extension://crumbscope.shop.example/' }],
    ['nobody known', {}],
    ['our id without an address', { id: own.id }],
  ])('%s', (_, sender) => {
    expect(receive({ command: 'inspect', argument: { tabId: 7, clicked: true } }, sender)).toBeUndefined();
    expect(handlers.inspect).not.toHaveBeenCalled();
  });
});

describe('sending', () => {
  it('gives the reply', async () => {
    fake.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: '"v"' });
    const argument = { tabId: 7, itemId: 'it' };
    expect(await sendToBackground('readValue', argument)).toEqual({ ok: true, value: '"v"' });
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({ command: 'readValue', argument });
  });

  test.each([new Error('Could not establish connection.'), 'Could not establish connection.'])(
    'to a background that is gone is an answer: %s',
    async (error) => {
      fake.runtime.sendMessage.mockRejectedValueOnce(error);
      expect(await sendToBackground('inspect', { tabId: 7, clicked: false })).toEqual({
        ok: false,
        error: 'Could not establish connection.',
      });
    },
  );
});
