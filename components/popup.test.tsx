import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../lib/types.ts';
import { makeReport } from '../test/made-reports/make-report.ts';
import { renderPopup, visits } from '../test/made-reports/render-popup.tsx';

describe('every state', () => {
  it.each(Object.keys(visits))('%s: axe finds nothing', async (name) => {
    const { container } = renderPopup(visits[name]);
    document.documentElement.lang = 'en';
    // Colours and layout are measured in a real browser; 5,000 items repeat what 2,000 show.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it.each(Object.entries(visits))('%s: the phase is on the document', (_, visit) => {
    renderPopup(visit);
    expect(document.documentElement.dataset.phase).toBe(visit?.phase ?? 'looking');
  });
});

describe('before anything is known', () => {
  it('says that it looks', () => {
    renderPopup(undefined);
    expect(screen.getByRole('status')).toHaveTextContent('Looking at this page.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is what the page shows without script', () => {
    const { container } = renderPopup(undefined);
    const page = readFileSync(join(import.meta.dirname, '../entrypoints/popup/index.html'), 'utf8');
    const fixed = document.createElement('div');
    fixed.innerHTML = /<div id="app">(.*)<\/div>\s*<script/s.exec(page)?.[1] ?? '';
    const outline = (element: Element) =>
      [...element.querySelectorAll('*')].map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`);
    expect(outline(fixed)).toEqual(outline(container));
    // What has no other words needs no translation.
    expect(fixed.textContent?.trim()).toBe('Crumbscope');
  });
});

describe('results', () => {
  it('name the site, the number of items and the access', () => {
    renderPopup(visits.results);
    expect(screen.getByRole('heading', { level: 1, name: 'shop.example' })).toBeVisible();
    expect(screen.getByText('18 items found')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Access: this site and its other hosts' })).toBeVisible();
  });

  it.each([
    ['Necessary Always allowed 1 key'],
    ['Functional You said yes 6 keys'],
    ['Analytics You said no 4 keys'],
    ['Marketing You said no 3 keys'],
    ['Unclassified no consent is asked for these 5 keys'],
  ])('have the row "%s"', (name) => {
    renderPopup(visits.results);
    expect(screen.getByRole('button', { name, pressed: false })).toBeVisible();
  });

  it('say in one sentence what was consented to', () => {
    renderPopup(visits.results);
    expect(
      screen.getByRole('button', { name: /^Your choice was recorded by Cookiebot on 3\sNovember\s2026\.$/ }),
    ).toBeVisible();
  });

  it('list known vendors before what the catalogue does not know', () => {
    renderPopup(visits.results);
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent?.trim());
    expect(headings.indexOf('Vendors')).toBeLessThan(headings.indexOf('Not in the catalogue'));
    expect(headings.findIndex((text) => text?.startsWith('Smartsupp'))).toBeLessThan(
      headings.findIndex((text) => text?.startsWith('Hotjar')),
    );
  });

  it('give a key its purpose, store and expiry', async () => {
    renderPopup(visits.results);
    const row = await screen.findByRole('button', {
      name: /^Functional ssupp\.vid in 6 months Recognises a visitor .* Cookie$/,
    });
    expect(within(row).getByTitle(/May 2027/)).toHaveTextContent('in 6 months');
  });

  it('mark third parties', () => {
    renderPopup(visits.results);
    expect(screen.getByRole('button', { name: /chat\.support\.example third party .* 2 keys/ })).toBeVisible();
  });

  it('do without purposes when the details cannot be loaded', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = renderPopup(visits.results, { loadDetails: () => Promise.reject(new Error('made to fail')) });
    await user.click(screen.getByRole('button', { name: /ssupp\.vid/ }));
    expect(await screen.findByText("The catalogue's details could not be loaded.")).toBeVisible();
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});

describe('other answers', () => {
  it.each([
    ['few', 'vanilla-cookieconsent shows a banner; nothing has been chosen yet.'],
    ['disagreement', 'These say different things: Cookiebot and IAB TCF.'],
    ['noMechanism', 'Nothing we know of records a choice for this site, so we cannot tell.'],
  ])('%s: %s', (name, sentence) => {
    renderPopup(visits[name]);
    expect(screen.getByRole('button', { name: sentence, expanded: false })).toBeVisible();
  });

  it('nothing kept and nothing hidden', () => {
    renderPopup(visits.nothing);
    expect(screen.getByText('This page keeps nothing in this browser.')).toBeVisible();
    expect(screen.queryByText(/could not be seen$/, { selector: 'button' })).toBeNull();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('nothing found, but not everything seen, is another answer', () => {
    renderPopup(visits.nothingWithGaps);
    expect(screen.getByText('Nothing found in what could be seen.')).toBeVisible();
    expect(screen.queryByText('This page keeps nothing in this browser.')).toBeNull();
  });

  it('with access to the page only, what was not seen is said', () => {
    renderPopup(visits.pageOnly);
    expect(screen.getByRole('button', { name: '8 things could not be seen' })).toBeVisible();
    const section = screen.getByRole('region', { name: 'What could not be seen' });
    expect(section).toHaveTextContent('3 frames were not read: their hosts are not allowed yet.');
    expect(within(section).getByText('pay.bank.example')).toBeVisible();
    expect(within(section).getByRole('button', { name: 'Allow on shop.example' })).toBeVisible();
    expect(within(section).getByText('*.shop.example')).toBeVisible();
    expect(screen.getAllByText('not visible with this access').length).toBeGreaterThan(1);
  });

  it('while looking again, the older report stays', () => {
    renderPopup(visits.refreshing);
    expect(screen.getByText('18 items found')).toBeVisible();
    expect(screen.getByText('Looking again. The list below is from before.')).toBeInTheDocument();
  });
});

describe('states without a report', () => {
  it.each([
    ['closed-browser', /page of the browser itself/],
    ['closed-store', /extension store/],
    ['closed-pdf', /PDF/],
    ['closed-blank', /empty/],
    ['closed-data', /data:/],
    ['closed-viewSource', /source of a page/],
    ['closed-file', /file on your computer/],
    ['closed-extension', /page of an extension/],
    ['closed-other', /not a web page/],
    ['asleep', /unloaded it to save memory/],
    ['failed-tabGone', /tab was closed/],
    ['failed-pageChanged', /moved on/],
    ['failed-noAnswer', /did not answer in time/],
    ['failed-pageUnreachable', /could not be opened/],
    ['failed-storageFull', /too big/],
    ['failed-unexpected', /did not foresee/],
    ['noAccess', /only where you let it/],
  ])('%s says %s', (name, sentence) => {
    renderPopup(visits[name]);
    const main = screen.getByRole('main');
    expect(within(main).getByText(sentence)).toBeVisible();
    expect(within(main).getByRole('heading', { level: 2 })).toBeVisible();
  });

  it('no access offers every grant, the nearest first', () => {
    renderPopup(visits.noAccess);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Allow on shop.example',
      'Allow on the 3 other hosts of this page',
      'Allow on every site',
    ]);
  });
});

describe('where the tab keeps its cookies', () => {
  const show = (cookieStore?: Report['page']['cookieStore']) => {
    const report = makeReport({});
    renderPopup({
      phase: 'done',
      report: { ...report, page: { ...report.page, ...(cookieStore ? { cookieStore } : {}) } },
    });
    return within(screen.getByRole('banner'));
  };

  it.each([
    ['a private window', { id: '1', kind: 'private' }, 'Private window'],
    ['a container', { id: 'firefox-container-3', kind: 'container' }, 'Container 3'],
  ] as const)('%s is named', (_name, store, words) => {
    expect(show(store).getByText(words)).toBeVisible();
  });

  it.each([undefined, { id: '0', kind: 'default' }, { id: 'firefox-default', kind: 'default' }] as const)(
    'the usual one is not: %j',
    (store) => {
      expect(show(store).queryByText(/window|container/i)).toBeNull();
    },
  );
});

describe('hostile names', () => {
  it('never become elements', async () => {
    const { container, user } = renderPopup(visits.hostile);
    await user.click(screen.getByRole('button', { name: /^shop\.example/ }));
    expect(screen.getByRole('button', { name: /<img src=x onerror=alert\(1\)>/ })).toBeVisible();
    expect(container.querySelector('img, script, b')).toBeNull();
  });

  it.each([
    '(no name)',
    '␣␣␣',
    'line\\nbreak\\r\\n\\tand tab',
    '__proto__',
    'safe\\u{202e}gpj.exe',
    '\ufffdlone\ufffd',
    '$1 $& $$',
  ])('show as %s', async (shown) => {
    const { user } = renderPopup(visits.hostile);
    await user.click(screen.getByRole('button', { name: /^shop\.example/ }));
    const names = screen.getAllByRole('listitem').map((row) => row.querySelector('.key-name')?.textContent);
    expect(names).toContain(shown);
  });
});
