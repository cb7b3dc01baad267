import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { ItemClock } from '../../lib/watch-types.ts';
import { renderPopup, visits } from '../../test/made-reports/render-popup.tsx';

/** Opens one key of the watched visit, with what is given changed in its clock. */
async function open(name: string, given: Partial<ItemClock> = {}) {
  const visit = visits.watched;
  if (visit?.phase !== 'done') throw new Error('a finished visit is expected');
  const items = visit.report.items.map((item) =>
    item.name === name && item.clock ? { ...item, clock: { ...item.clock, ...given } } : item,
  );
  const view = renderPopup({ ...visit, report: { ...visit.report, items } });
  await screen.findAllByText(/Recognises a visitor/);
  await view.user.type(screen.getByRole('searchbox'), name);
  const row = screen.getAllByText(name)[0]?.closest('button');
  if (!row) throw new Error(`no row for ${name}`);
  await view.user.click(row);
  const heading = await screen.findByRole('heading', { name: 'Who wrote it, and when' });
  const block = heading.parentElement;
  if (!block) throw new Error('the heading is in no block');
  const fact = (label: string) =>
    within(block).getByText(label, { selector: 'dt' }).nextElementSibling?.textContent?.replaceAll('\u00a0', ' ');
  return { ...view, block: within(block), fact };
}

describe('who wrote it, and when', () => {
  it('counts writes by phase', async () => {
    const { block } = await open('_hjSession_1234567');
    expect(block.getByText('Written 4 times: 1 after refusal, 3 before any choice.')).toBeVisible();
  });

  it('says first and last write, last change, renewals, and that it was there', async () => {
    const { block, fact } = await open('ssupp.vid');
    expect(block.getByText('Written 2 times: after refusal. It was there already when the visit began.')).toBeVisible();
    expect(fact('First written')).toBe('3.300 s after the page was opened');
    expect(fact('Last written')).toBe('12.100 s after the page was opened');
    expect(fact('Last changed')).toBe('12.100 s after the page was opened');
    expect(fact('Made longer')).toBe('1 time, without a new choice');
  });

  it.each([
    ['SL_C_23361dd035530_VID', {}, 'No write was seen in this visit. It was there already when the visit began.'],
    [
      'SL_C_23361dd035530_SID',
      {},
      'A write of it has gone unseen, or may have: it was not there at some moment of this visit, or writes are missing here.',
    ],
    ['intercom-session-abcd1234', {}, 'What had been chosen at that moment cannot be told.'],
    ['cart', { reason: 'storeNotWatched' }, 'Writes to this kind of storage were not watched.'],
    ['cart', { reason: 'mixedChoice' }, /^Some was allowed and some refused/],
    ['cart', { reason: 'noMechanism' }, /^No consent mechanism we know was found/],
  ] as const)('%s %j: %s', async (name, given, sentence) => {
    const { block } = await open(name, given);
    expect(block.getByText(sentence)).toBeVisible();
  });
});

describe('writers', () => {
  it('are named by vendor and way, with all addresses on demand', async () => {
    const { block, user } = await open('ssupp.vid');
    const entry = within(block.getByRole('list', { name: 'Who wrote it' })).getByRole('listitem');
    expect(entry).toHaveTextContent("Smartsupp's script through document.cookie × 2");
    const short = within(entry).getByText('www.smartsuppchat.com/loader.js');
    expect(short.closest('details')).not.toHaveAttribute('open');
    await user.click(short);
    expect(within(entry).getByText('https://www.smartsuppchat.com/loader.js')).toBeVisible();
    expect(within(entry).getByText('https://shop.example/app.js')).toBeVisible();
  });

  it.each([
    ['header', { source: 'https://x.example/' }, 'A server in a response (Set-Cookie)'],
    ['header', { source: 'https://x.example/', vendorName: 'Drift' }, "Drift's server in a response (Set-Cookie)"],
    ['cookieStore', { scripts: ['https://x.example/a.js'] }, 'A script through cookieStore'],
    ['changed', {}, 'Not known who the browser said that it changed'],
    ['reread', {}, 'Not known who found by reading again'],
    ['reread', { frameUrl: 'https://shop.example/' }, /^A script, not known which found by reading again/],
    ['otherDocument', {}, 'Another tab or frame the browser said that it changed'],
    ['storage', { scripts: ['<b>\u202e'] }, 'A script through setItem, removeItem or clear'],
  ] as const)('by %s %j: %s', async (via, more, words) => {
    const { block, container } = await open('cart', { writers: [{ via, count: 1, ...more }] as ItemClock['writers'] }); // the lists are only read
    expect(block.getByRole('listitem')).toHaveTextContent(words);
    expect(container.querySelector('b')).toBeNull();
  });

  it('in a frame of another host are said to be there', async () => {
    const { block } = await open('cart', {
      writers: [{ via: 'storage', count: 1, frameUrl: 'https://ads.example/frame' }],
    });
    expect(block.getByText('in a frame from ads.example')).toBeVisible();
  });

  it('are no list where there are none', async () => {
    const { block } = await open('SL_C_23361dd035530_VID');
    expect(block.queryByRole('list', { name: 'Who wrote it' })).toBeNull();
  });
});

describe('three lifetimes', () => {
  it.each([
    ['ssupp.vid', {}, ['6 months', '5.9 months', '5.9 months']],
    [
      'ssupp.visits',
      { askedLifetimeDays: 0, keptLifetimeDays: 0.0002 },
      ['3 months', 'less than a minute', 'less than a minute'],
    ],
    ['ssupp.visits', { askedLifetimeDays: 0.0208, keptLifetimeDays: 0.0069 }, ['3 months', '30 minutes', '10 minutes']],
    ['ssupp.visits', { askedLifetimeDays: 0.0833, keptLifetimeDays: 0.0007 }, ['3 months', '2 hours', '1 minute']],
    ['ssupp.visits', { askedLifetimeDays: 7, keptLifetimeDays: 6.9999 }, ['3 months', '7 days', '7 days']],
    ['ssupp.visits', { askedLifetimeDays: 395, keptLifetimeDays: 1 }, ['3 months', '13 months', '24 hours']],
    ['session', {}, ['no document says', 'until the browser closes', 'until the browser closes']],
    ['cart', {}, ['no document says', 'storage takes no time', 'until deleted']],
    ['scroll-position', {}, ['no document says', 'storage takes no time', 'until the tab closes']],
    ['SL_C_23361dd035530_VID', {}, ['no document says', 'not written in this visit', '13 months left']],
    ['_hjSession_1234567', {}, ['30 minutes', 'could not be seen', '30 minutes left']],
  ] as const)('of %s %j are %j', async (name, given, lifetimes) => {
    const { fact } = await open(name, given);
    expect([fact('Documented'), fact('Asked for'), fact('Kept')]).toEqual(lifetimes);
  });
});
