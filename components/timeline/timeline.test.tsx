import { fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { renderTimeline } from '../../test/made-reports/render-timeline.tsx';

const plot = () => screen.getByRole('listbox', { name: 'Writes in the order of time' });
/** Words of the mark that has the keyboard. */
const active = () =>
  document.getElementById(plot().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '';

describe('the picture', () => {
  it('says in words what it shows', () => {
    renderTimeline('watched');
    expect(
      screen.getByText(/^29 writes within 12\ss\. They concern 5 vendors\. First choice: refused after 3\.2\ss\.$/),
    ).toBeVisible();
  });

  it.each([
    ['watchedLate', /The visitor had refused on an earlier visit\. Not watched before 1\.2\ss\./],
    ['watchedBusy', /1,234 writes are left out here\./],
    ['watchedOne', /^1 write within 3\.3\ss\. They concern|^1 write within .* No choice was seen\./],
    ['watchedNothing', /^Nothing was written while this visit was watched\. No choice was seen\.$/],
  ])('%s says %s', (name, sentence) => {
    renderTimeline(name);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('goes on while one looks, if it does', () => {
    renderTimeline('watched', { isLive: true });
    expect(screen.getByText(/It goes on while you look\.$/)).toBeVisible();
  });

  it('has no picture of nothing', () => {
    renderTimeline('watchedNothing');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('draws removals hollow, and every category in its own shape', () => {
    renderTimeline('watched');
    const removal = screen.getByRole('option', { name: /intercom-session.*removed/ });
    expect(removal.querySelector('.tone-functional.is-hollow')).not.toBeNull();
    const shapes = ['functional', 'analytics', 'marketing', 'necessary', 'unclassified'].map((category) =>
      plot().querySelector(`.tone-${category}`)?.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(5);
    expect(shapes).not.toContain(undefined);
  });

  it('axe finds nothing', async () => {
    const { container } = renderTimeline('watched');
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it('gathers 2,000 marks, draws the first rows, and the others on demand', async () => {
    const { user } = renderTimeline('watchedBusy');
    expect(screen.getAllByRole('option').length).toBeLessThan(400);
    await user.click(screen.getByRole('button', { name: 'Show 31 more rows' }));
    expect(screen.queryByRole('button', { name: /more rows/ })).toBeNull();
    expect(screen.getAllByText('shop.example itself')).toHaveLength(1);
  });

  it('keeps every mark where it is when later ones come in', () => {
    const { report, update } = renderTimeline('watched');
    const { watch: summary } = report;
    if (!summary) throw new Error('a watched visit is expected');
    const places = () =>
      new Map(
        screen.getAllByRole('option').map((mark) => [mark.getAttribute('aria-label'), mark.getAttribute('transform')]),
      );
    const before = places();
    const last = summary.marks.at(-1);
    if (!last) throw new Error('marks are expected');
    update({ ...summary, marks: [...summary.marks, { ...last, at: 14_000, vendorName: 'Newcomer' }] });
    expect([...places()].slice(0, before.size - 1)).not.toEqual([]);
    // The site's own row gives way downwards to the new vendor; nothing moves in time.
    for (const [name, place] of before) expect(places().get(name)?.split(' ')[0]).toBe(place?.split(' ')[0]);
  });
});

describe('the keyboard', () => {
  it('walks through marks and choices in the order of time', async () => {
    const { user } = renderTimeline('watched');
    plot().focus();
    await user.keyboard('{ArrowRight}');
    expect(active()).toMatch(/shop\.example itself/);
    await user.keyboard('{ArrowRight}');
    expect(active()).toMatch(
      /^cc_cookie Cookie; written, 0\.312\ss, before any choice; by shop\.example\/consent\.js; /i,
    );
    await user.keyboard('{End}');
    const end = active();
    await user.keyboard('{ArrowRight}');
    expect(active()).toBe(end);
    await user.keyboard('{Home}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(active()).toMatch(/^refused: Cookiebot; 3\.240\ss$/);
  });

  it('shows what it is at, and by whom', async () => {
    const { user } = renderTimeline('watched');
    plot().focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('https://shop.example/consent.js')).toBeVisible();
    expect(screen.queryByText('Point at a mark to see what it is.')).toBeNull();
  });

  it('zooms with plus, minus and 0, and goes to marks that are out of view', async () => {
    const { user } = renderTimeline('watched');
    const wider = screen.getByRole('button', { name: 'Wider' });
    expect(wider).toBeDisabled();
    plot().focus();
    await user.keyboard('{Home}++++++');
    expect(wider).toBeEnabled();
    expect(screen.queryByRole('option', { name: /intercom-id/ })).toBeNull();
    await user.keyboard('{End}');
    expect(active()).toMatch(/intercom-id/);
    await user.keyboard('-');
    await user.keyboard('0');
    expect(wider).toBeDisabled();
  });

  it('takes a closer look at marks that lie on one another', async () => {
    const { user } = renderTimeline('watched');
    plot().focus();
    await user.keyboard('{Home}{ArrowDown}');
    while (!/^Smartsupp; 3 writes from/.test(active())) await user.keyboard('{ArrowRight}');
    await user.keyboard('{Enter}');
    expect(active()).toMatch(/^ssupp\.vid Cookie; written, 3\.300/);
  });

  it('leaves keys to the browser that are for others', () => {
    renderTimeline('watched');
    expect(fireEvent.keyDown(plot(), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(plot(), { key: '+', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(plot(), { key: 'ArrowRight' })).toBe(false);
  });
});

describe('the pointer', () => {
  /** happy-dom 21.0.4 makes wheel events that know no Ctrl key. */
  const turnWheel = (given: { deltaY: number; ctrlKey?: boolean }) =>
    fireEvent(
      plot(),
      Object.assign(new Event('wheel', { bubbles: true, cancelable: true }), { deltaX: 0, clientX: 200, ...given }),
    );

  it('shows a mark while it is on it', () => {
    renderTimeline('watched');
    const mark = screen.getByRole('option', { name: /_hjSession_1234567 Cookie; written, 5\.200/ });
    fireEvent.pointerMove(mark);
    expect(screen.getByText('by whom could not be seen')).toBeVisible();
    fireEvent.pointerLeave(plot());
    expect(screen.getByText('Point at a mark to see what it is.')).toBeVisible();
  });

  it('leads to the key of a mark', async () => {
    const onSelect = vi.fn();
    const { user } = renderTimeline('watched', { onSelect });
    const mark = screen.getByRole('option', { name: /intercom-id/ });
    fireEvent.pointerDown(mark, { button: 0, clientX: 10 });
    fireEvent.pointerUp(mark);
    await user.click(screen.getByRole('button', { name: 'Show the key' }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^cookie shop\.example/));
  });

  it('zooms with Ctrl and the wheel, and leaves the bare wheel to the page', () => {
    renderTimeline('watched');
    expect(turnWheel({ deltaY: -100 })).toBe(true);
    expect(screen.getByRole('button', { name: 'Wider' })).toBeDisabled();
    expect(turnWheel({ deltaY: -400, ctrlKey: true })).toBe(false);
    expect(screen.getByRole('button', { name: 'Wider' })).toBeEnabled();
  });
});
