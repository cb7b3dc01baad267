import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { makeCapture } from '../test/made-capture.ts';
import { makeReport } from '../test/made-reports/make-report.ts';
import { makeTcString } from '../test/tc-string.ts';
import { browser } from './browser.ts';
import { CaptureError } from './capture/capture-error.ts';
import { captureTab } from './capture/capture-tab.ts';
import { findSite } from './capture/find-access.ts';
import { prepareLookup } from './classify/find-match.ts';
import { decoders } from './consent/decoders.ts';
import { mechanisms } from './consent/mechanisms.ts';
import { buildWanted } from './consent/read-signals.ts';
import { inspectTab } from './inspect-tab.ts';
import { readVisit, writeVisit } from './store/visits.ts';
import type { Visit } from './types.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
vi.mock('./capture/capture-tab.ts', () => ({ captureTab: vi.fn() }));
const fake = browser as unknown as FakeBrowser; // mocked above
const { session } = fake.storage;
const capture = vi.mocked(captureTab);
const context = {
  lookup: prepareLookup(),
  tool: { name: 'Crumbscope', version: '0.1.0', catalogue: 'x' },
  browser: { name: 'Chromium', version: '156' },
  findSite,
  wanted: buildWanted(mechanisms),
  loadReaders: async () => ({ mechanisms, decoders }),
} as const;
const web = { id: 7, url: 'https://shop.example/' };

/** Looks at tab 7 and gives what is stored of it then. */
async function inspect(tab: object, clicked = false): Promise<Visit | undefined> {
  fake.tabs.get.mockResolvedValue({ ...tab });
  await inspectTab({ tabId: 7, clicked }, context);
  return readVisit(7);
}

beforeEach(async () => {
  session.quota = Number.POSITIVE_INFINITY;
  await session.remove(['visit:7', 'visit:8']);
  session.set.mockClear();
  fake.permissions.contains.mockReset().mockResolvedValue(false);
  capture.mockReset().mockResolvedValue(makeCapture());
});

describe('a web page', () => {
  it('is looked at, and the report is stored', async () => {
    const visit = await inspect(web);
    expect(visit).toMatchObject({ phase: 'done', report: { page: { url: web.url, rung: 'site' } } });
    const [tab, wanted, salt] = capture.mock.calls[0] ?? [];
    expect(tab).toMatchObject(web);
    expect(wanted?.records.names).toContain('CookieConsent');
    expect(salt).toMatch(/.{16}/);
  });

  it('is shown without what needs the decoders when there are none', async () => {
    const records = [{ where: 'cookie' as const, name: 'euconsent-v2', value: makeTcString({ consents: [1] }) }];
    capture.mockResolvedValue({ ...makeCapture(), records });
    fake.tabs.get.mockResolvedValue({ ...web });
    const none = { decodeTc: () => undefined, decodeGpp: () => undefined };
    const loadReaders = vi.fn(async () => ({ mechanisms, decoders: none }));
    await inspectTab({ tabId: 7, clicked: false }, { ...context, loadReaders });
    const visit = await readVisit(7);
    const signals = visit?.phase === 'done' ? visit.report.consent.signals : [];
    expect(signals.map(({ name, reason }) => [name, reason])).toEqual([['euconsent-v2', 'unreadable']]);
    expect(loadReaders).toHaveBeenCalledWith(records);
  });

  it('is not shown when nothing can be said of consent: none would be wrong', async () => {
    fake.tabs.get.mockResolvedValue({ ...web });
    const loadReaders = () => Promise.reject(new Error('no file'));
    await inspectTab({ tabId: 7, clicked: false }, { ...context, loadReaders });
    expect(await readVisit(7)).toEqual({ phase: 'failed', code: 'unexpected', detail: 'no file' });
  });

  it('is said to be looked at meanwhile, with what is known from before', async () => {
    const report = makeReport({});
    await writeVisit(7, { phase: 'done', report });
    let meanwhile: Visit | undefined;
    capture.mockImplementation(async () => {
      meanwhile = await readVisit(7);
      return makeCapture();
    });
    await inspect({ ...web, url: report.page.url });
    expect(meanwhile).toEqual({ phase: 'looking', startedAt: expect.any(Number), report });
    // Not under another page, nor under one whose address is not told.
    for (const elsewhere of ['https://other.example/', undefined]) {
      await writeVisit(7, { phase: 'done', report });
      await inspect({ id: 7, ...(elsewhere === undefined ? {} : { url: elsewhere }) });
      expect(meanwhile).toEqual({ phase: 'looking', startedAt: expect.any(Number) });
    }
  });

  it.each<[Visit]>([[{ phase: 'asleep' }], [{ phase: 'failed', code: 'tabGone', detail: '' }]])(
    'has nothing from before after %o',
    async (before) => {
      await writeVisit(7, before);
      capture.mockImplementation(async () => {
        expect(await readVisit(7)).not.toHaveProperty('report');
        return makeCapture();
      });
      await inspect(web);
      expect(capture).toHaveBeenCalledOnce();
    },
  );
});

describe('pages that cannot be looked into', () => {
  test.each([
    ['chrome://settings/', 'browser'],
    ['https://addons.mozilla.org/', 'store'],
    ['about:blank', 'blank'],
    ['data:text/html,x', 'data'],
    ['view-source:https://shop.example/', 'viewSource'],
    ['file:///a.html', 'file'],
    ['moz-extension://x/popup.html', 'extension'],
    ['ftp://shop.example/', 'other'],
  ])('%s is closed without a try: %s', async (url, kind) => {
    expect(await inspect({ id: 7, url }, true)).toEqual({ phase: 'closed', kind, url });
    expect(capture).not.toHaveBeenCalled();
  });

  it('a tab that was put to sleep is not woken', async () => {
    expect(await inspect({ ...web, discarded: true })).toEqual({ phase: 'asleep' });
    expect(capture).not.toHaveBeenCalled();
  });

  it('a PDF under any address', async () => {
    capture.mockResolvedValue(makeCapture({ contentType: 'application/pdf' }));
    expect(await inspect(web)).toEqual({ phase: 'closed', kind: 'pdf', url: web.url });
  });

  test.each(['pdf', 'browser', 'store'] as const)('%s, when only the try tells', async (code) => {
    capture.mockRejectedValue(new CaptureError(code, 'words'));
    expect(await inspect(web)).toEqual({ phase: 'closed', kind: code, url: web.url });
    expect(await inspect({ id: 7 })).toEqual({ phase: 'closed', kind: code, url: '' });
  });

  describe('a page that shows no address although every site is allowed', () => {
    const { executeScript } = fake.scripting;
    beforeEach(() => {
      fake.permissions.contains.mockResolvedValue(true);
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test.each<[words: string, kind: string]>([
      ['Cannot access a chrome:// URL', 'browser'],
      ['The extensions gallery cannot be scripted.', 'store'],
      ['Something else', 'hidden'],
    ])('tells by what the browser says to a try: %s', async (words, kind) => {
      executeScript.mockRejectedValueOnce(new Error(words));
      expect(await inspect({ id: 7 })).toEqual({ phase: 'closed', kind, url: '' });
      expect(capture).not.toHaveBeenCalled();
    });

    it('is hidden when the try succeeds, or is not answered within a second', async () => {
      executeScript.mockResolvedValueOnce([{ result: true }]);
      expect(await inspect({ id: 7 })).toEqual({ phase: 'closed', kind: 'hidden', url: '' });
      vi.useFakeTimers();
      executeScript.mockReturnValueOnce(new Promise(() => undefined));
      const late = inspect({ id: 7 });
      await vi.advanceTimersByTimeAsync(1000);
      expect(await late).toEqual({ phase: 'closed', kind: 'hidden', url: '' });
    });
  });
});

describe('no access', () => {
  const all = { rung: 'all', origins: ['<all_urls>'] };
  beforeEach(() => {
    capture.mockRejectedValue(new CaptureError('noAccess', 'Missing host permission for the tab'));
  });

  it('offers the site, then every site', async () => {
    expect(await inspect({ id: 7, url: 'https://www.shop.example/' })).toEqual({
      phase: 'noAccess',
      url: 'https://www.shop.example/',
      grants: [{ rung: 'site', origins: ['*://*.shop.example/*'] }, all],
    });
  });

  it('offers every site alone when the address is not told', async () => {
    expect(await inspect({ id: 7 })).toEqual({ phase: 'noAccess', url: '', grants: [all] });
  });

  it('although the button was clicked: the browser keeps the page closed', async () => {
    expect(await inspect({ id: 7 }, true)).toEqual({ phase: 'closed', kind: 'hidden', url: '' });
    expect(await inspect(web, true)).toEqual({ phase: 'closed', kind: 'refused', url: web.url });
  });

  it('although the browser promised it: likewise', async () => {
    fake.permissions.contains.mockImplementation(async ({ origins }) => origins[0] === '*://*.shop.example/*');
    expect(await inspect(web)).toEqual({ phase: 'closed', kind: 'refused', url: web.url });
  });
});

test('an address that no pattern can name', async () => {
  capture.mockRejectedValue(new CaptureError('noAccess', 'words'));
  fake.permissions.contains.mockRejectedValue(new Error('Invalid host wildcard.'));
  expect(await inspect(web)).toMatchObject({ phase: 'noAccess', url: web.url });
});

describe('failures', () => {
  test.each(['tabGone', 'pageChanged', 'noAnswer', 'pageUnreachable', 'unexpected'] as const)(
    "%s is stored with the browser's words",
    async (code) => {
      capture.mockRejectedValue(new CaptureError(code, 'words'));
      expect(await inspect(web)).toEqual({ phase: 'failed', code, detail: 'words' });
    },
  );

  test.each([
    ['No tab with id: 7.', 'tabGone'],
    ['Invalid tab ID: 7', 'tabGone'],
    ['Something else', 'unexpected'],
  ])('a tab the browser does not know: %s', async (words, code) => {
    fake.tabs.get.mockRejectedValueOnce(new Error(words));
    await inspectTab({ tabId: 7, clicked: false }, context);
    expect(await readVisit(7)).toEqual({ phase: 'failed', code, detail: words });
  });

  it('a report that does not fit is said to be too large', async () => {
    capture.mockResolvedValue(makeCapture({ title: 'x'.repeat(5000) }));
    session.quota = 1000;
    expect(await inspect(web)).toMatchObject({
      phase: 'failed',
      code: 'storageFull',
      detail: 'Session storage quota bytes exceeded. Values were not stored.',
    });
  });

  it('rejects only when the browser stores nothing at all', async () => {
    session.quota = 0;
    await expect(inspect(web)).rejects.toThrow('quota');
  });
});
