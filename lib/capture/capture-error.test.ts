import { describe, expect, it, test } from 'vitest';
import { CaptureError, explainFailure } from './capture-error.ts';
import { NoAnswerError } from './no-answer-error.ts';

const page = 'https://shop.example/';

describe('the words of Chromium', () => {
  test.each<[words: string, code: CaptureError['code']]>([
    ['No tab with id: 1234.', 'tabGone'],
    ['The tab was closed.', 'tabGone'],
    ['The frame was removed.', 'tabGone'],
    ['Frame with ID 0 was removed.', 'tabGone'],
    ['Frame with ID 0 is showing error page', 'pageUnreachable'],
    ['The extensions gallery cannot be scripted.', 'store'],
    ['Cannot access a chrome:// URL', 'browser'],
    ['Cannot access a chrome-extension:// URL of different extension', 'browser'],
    [
      'Cannot access contents of url "about:blank". Extension manifest must request permission to access this host.',
      'browser',
    ],
    [
      'Cannot access contents of url "https://shop.example/". Extension manifest must request permission to access this host.',
      'noAccess',
    ],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'noAccess',
    ],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'unexpected'],
    ['Something nobody has seen yet', 'unexpected'],
    ['', 'unexpected'],
  ])('%s: %s', (words, code) => {
    const found = explainFailure(new Error(words), page);
    expect(found).toBeInstanceOf(CaptureError);
    expect([found.code, found.message]).toEqual([code, words]);
  });
});

describe('the words of Firefox', () => {
  test.each<[words: string, code: CaptureError['code']]>([
    ['Invalid tab ID: 1234', 'tabGone'],
    ['Missing host permission for the tab', 'noAccess'],
    ['Missing host permission for the tab or frames', 'noAccess'],
    ['Missing host permission for the tab, and any iframes', 'noAccess'],
    ['Frame not found, or missing host permission', 'noAccess'],
  ])('%s: %s', (words, code) => {
    expect(explainFailure(new Error(words), page).code).toBe(code);
  });
});

describe("an address in the browser's words does not decide", () => {
  test.each([
    'https://shop.example/error page',
    'https://shop.example/?about:blank',
    'https://shop.example/chrome://settings',
    'https://shop.example/the-extensions gallery',
    'https://shop.example/no tab with id',
    'https://privileged.example/',
  ])('%s', (address) => {
    const words = `Cannot access contents of url "${address}". Extension manifest must request permission to access this host.`;
    expect(explainFailure(new Error(words), address).code).toBe('noAccess');
  });
});

test.each<[address: string | undefined, code: CaptureError['code']]>([
  ['https://shop.example/list.pdf', 'pdf'],
  ['https://shop.example/LIST.PDF?page=2#a', 'pdf'],
  ['https://shop.example/list.pdf.html', 'noAccess'],
  ['https://shop.example/?file=list.pdf', 'noAccess'],
  ['no address', 'noAccess'],
  [undefined, 'noAccess'],
])('no access to %s: %s', (address, code) => {
  expect(explainFailure(new Error('Missing host permission for the tab'), address).code).toBe(code);
});

test('a PDF that is gone is gone', () => {
  expect(explainFailure(new Error('The tab was closed.'), 'https://shop.example/list.pdf').code).toBe('tabGone');
});

describe('errors of our own', () => {
  it('knows a frame that gave no answer, whatever its words', () => {
    expect(explainFailure(new NoAnswerError('permission'), page)).toMatchObject({
      code: 'noAnswer',
      message: 'permission',
    });
  });

  it('leaves an explained error as it is', () => {
    const error = new CaptureError('pageChanged', 'x');
    expect(explainFailure(error, page)).toBe(error);
  });

  it('takes what is no Error', () => {
    expect(explainFailure('The tab was closed.', page).code).toBe('tabGone');
    expect(explainFailure(undefined, page)).toMatchObject({ code: 'unexpected', message: 'undefined' });
  });
});
