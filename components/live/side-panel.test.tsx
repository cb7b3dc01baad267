import { readFileSync } from 'node:fs';
import { act, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClassifiedItem, Report } from '../../lib/types.ts';
import { madeDetails } from '../../test/made-reports/made-details.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { renderSidePanel } from '../../test/made-reports/render-side-panel.tsx';

afterEach(() => void vi.useRealTimers());

/** A look at shop.example, so many seconds after the navigation. Items as lines; `x=2` at the end of a line: another value. */
function look(at: number, lines: string, more: Partial<Report['page']> = {}): Report {
  const list = items(lines, madeDetails).map((item): ClassifiedItem => {
    const value = / x=(\S+)/.exec(lines.split('\n').find((line) => line.includes(item.name)) ?? '')?.[1] ?? '1';
    return { ...item, id: `${item.store} ${item.name}`, valueHash: value };
  });
  const report = makeReport({ items: list });
  return { ...report, page: { ...report.page, capturedAt: report.page.visitStartedAt + at * 1000, ...more } };
}

const first = `cookie session shop.example session
  localStorage cart shop.example`;
const chat = `cookie ssupp.vid shop.example 180d functional smartsupp`;
const row = (name: string) => screen.getByRole('button', { name: new RegExp(`${name} .*(Cookie|Local)`, 'i') });
const names = () => [...document.querySelectorAll('.key-name')].map((one) => one.textContent);

describe('the side panel', () => {
  it('marks nothing at first and says since when', () => {
    renderSidePanel(look(4, first));
    expect(screen.getByText(/^No change since /)).toBeVisible();
    expect(screen.queryByText('new')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Only these' })).toBeNull();
  });

  it('marks what is new, changed and gone, with words', () => {
    const { show } = renderSidePanel(look(4, first));
    show(look(9, `cookie session shop.example session - - x=2\n${chat}`));
    expect(within(row('session')).getByText('changed')).toBeVisible();
    expect(within(row('cart')).getByText('gone')).toBeVisible();
    expect(within(row('ssupp.vid')).getByText('new')).toBeVisible();
    const bar = screen.getByRole('region', { name: 'What changed' });
    expect(within(bar).getByText('1 new')).toBeVisible();
    expect(within(bar).getByText('1 changed')).toBeVisible();
    expect(within(bar).getByText('1 gone')).toBeVisible();
    expect(screen.getByRole('button', { name: /^shop\.example.* 1 key$/ })).toBeVisible(); // what is gone does not count
  });

  it('moves nothing: new rows come last in their group, new groups last in their section', () => {
    const { show } = renderSidePanel(look(4, `${first}\ncookie _hjSession_1234567 shop.example 30m analytics hotjar`));
    expect(names()).toEqual(['_hjSession_1234567', 'cart', 'session']);
    show(
      look(
        9,
        `${first}\nlocalStorage a-first shop.example\ncookie _hjSession_1234567 shop.example 30m analytics hotjar
      ${chat}\ncookie ssupp.visits shop.example 180d marketing smartsupp`,
      ),
    );
    expect(names()).toEqual(['_hjSession_1234567', 'ssupp.vid', 'ssupp.visits', 'cart', 'session', 'a-first']);
  });

  it('keeps open rows, the search and the focus', async () => {
    const { show, user } = renderSidePanel(look(4, first));
    await user.click(row('cart'));
    await user.type(screen.getByRole('searchbox'), 'ca');
    show(look(9, `${first}\nlocalStorage cat shop.example`));
    expect(screen.getByRole('searchbox')).toHaveValue('ca');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(row('cart')).toHaveAttribute('aria-expanded', 'true');
    expect(names()).toEqual(['cart', 'cat']);
    row('cart').focus();
    show(look(12, `${first}\nlocalStorage aaa-ca shop.example\nlocalStorage cat shop.example`));
    expect(row('cart')).toHaveFocus();
  });

  it('leaves a group closed that was closed by hand', async () => {
    const { show, user } = renderSidePanel(look(4, first));
    const group = () => screen.getByRole('button', { name: /^shop\.example/ });
    await user.click(group());
    show(look(9, `${first}\nlocalStorage later shop.example`));
    expect(group()).toHaveAttribute('aria-expanded', 'false');
    expect(within(group()).getByText('1 new')).toBeVisible();
  });

  it('lists only what changed, when asked, and finds back', async () => {
    const { show, user } = renderSidePanel(look(4, first));
    show(look(9, `${first}\n${chat}`));
    await user.click(screen.getByRole('button', { name: 'Only these' }));
    expect(names()).toEqual(['ssupp.vid']);
    expect(screen.getByRole('button', { name: 'Only these' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'Only these' }));
    expect(names()).toHaveLength(3);
  });

  it('takes the marks away when asked, and marks from then on', async () => {
    const { show, user } = renderSidePanel(look(4, first));
    show(look(9, `localStorage cart shop.example\n${chat}`));
    await user.click(screen.getByRole('button', { name: 'Only these' }));
    await user.click(screen.getByRole('button', { name: 'Mark from now' }));
    expect(screen.getByText(/^No change since /)).toBeVisible();
    expect(names()).toEqual(['ssupp.vid', 'cart']);
    show(look(12, `localStorage cart shop.example\n${chat}\nlocalStorage later shop.example`));
    expect(within(row('later')).getByText('new')).toBeVisible();
    expect(within(row('ssupp.vid')).queryByText('new')).toBeNull();
  });

  it('begins anew with another page', () => {
    const { show } = renderSidePanel(look(4, first));
    show(look(9, `${first}\n${chat}`));
    show(look(3, `${chat}\nlocalStorage other shop.example`, { visitStartedAt: 1 }));
    expect(screen.getByText(/^No change since /)).toBeVisible();
    expect(names()).toEqual(['ssupp.vid', 'other']);
  });

  it('remembers a tab while another one is shown', () => {
    const { show } = renderSidePanel(look(4, first));
    show(look(9, `${first}\n${chat}`));
    show(look(1, 'cookie elsewhere shop.example session', { visitStartedAt: 1 }), { tabId: 2 });
    expect(names()).toEqual(['elsewhere']);
    show(look(20, `${first}\n${chat}`));
    expect(within(row('ssupp.vid')).getByText('new')).toBeVisible();
  });

  it('says that nothing is kept only when nothing is listed', () => {
    const { show } = renderSidePanel(look(4, first));
    show(look(9, ''));
    expect(names()).toEqual(['cart', 'session']);
    expect(screen.queryByText(/keeps nothing/)).toBeNull();
  });

  it('tells screen readers, but not more often than every two seconds', async () => {
    vi.useFakeTimers();
    const { show } = renderSidePanel(look(4, first));
    const bar = screen.getByRole('region', { name: 'What changed' });
    const said = () => within(bar).getByRole('status').textContent;
    const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
    await wait(5000);
    expect(said()).toBe(''); // what was there at first is no news
    show(look(9, `${first}\n${chat}`));
    await wait(0);
    expect(said()).toBe('1 new key');
    show(look(10, `${first}\n${chat}\nlocalStorage b shop.example`));
    await wait(1000);
    show(look(11, `localStorage cart shop.example\n${chat}\nlocalStorage b shop.example\nlocalStorage c shop.example`));
    await wait(900);
    expect(said()).toBe('1 new key');
    await wait(200);
    expect(said()).toBe('3 new keys, 1 key gone');
  });
});

it('draws 2,000 keys, and 100 more, without drawing closed groups', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `localStorage key-${at} shop.example`).join('\n');
  const { show } = renderSidePanel(look(4, many(2000)));
  show(look(9, many(2100)));
  expect(screen.getByText('100 new', { selector: '.live-bar *' })).toBeVisible();
  expect(names()).toEqual([]);
});

it('begins with the skeleton of the popup', () => {
  const [panel, popup] = ['sidepanel', 'popup'].map((name) => readFileSync(`entrypoints/${name}/index.html`, 'utf8'));
  const skeleton = (page = '') => /<div id="app">[\s\S]*<\/main>/.exec(page)?.[0];
  expect(skeleton(panel)).toBeDefined();
  expect(skeleton(panel)).toBe(skeleton(popup));
});
