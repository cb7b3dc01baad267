import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { containerItems } from '../test/made-reports/made-containers.ts';
import { makeReport } from '../test/made-reports/make-report.ts';
import { renderPopup } from '../test/made-reports/render-popup.tsx';

const visit = { phase: 'done', report: makeReport({ items: containerItems() }) } as const;

async function open(name: RegExp) {
  const view = renderPopup(visit);
  const row = await screen.findByRole('button', { name });
  await view.user.click(row);
  const item = row.closest('li');
  if (!item) throw new Error('the row is in no list');
  return { ...view, row, detail: within(item) };
}

describe('databases, caches and service workers', () => {
  it.each([
    [/shop .*IndexedDB/, '2 object stores, 3 entries. Not documented.'],
    [/held open/, 'Contents not counted. Not documented.'],
    [/half counted/, '2 object stores, not counted. Not documented.'],
    [/empty database/, '0 object stores. Not documented.'],
    [/shop-v1/, '1,234 stored responses. Not documented.'],
    [/huge/, 'Contents not counted. Not documented.'],
    [/\/shop\//, 'Script /assets/service-worker.js. Not documented.'],
  ])('say in their row what they hold: %s', async (name, words) => {
    renderPopup(visit);
    const row = await screen.findByRole('button', { name });
    expect(within(row).getByText(words)).toBeVisible();
    expect(within(row).getByText('until deleted')).toBeVisible();
  });

  it('show a list of object stores in place of a value, which nobody can ask for', async () => {
    const { detail, actions } = await open(/shop .*IndexedDB/);
    const list = within(detail.getByRole('region', { name: 'Object stores of shop' }));
    expect(list.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'cart 2 entries',
      'recently seen 1 entry',
    ]);
    expect(detail.queryByRole('button', { name: /value/ })).toBeNull();
    expect(detail.getByRole('button', { name: 'Copy name' })).toBeVisible();
    expect(detail.queryByText('Value')).toBeNull();
    expect(detail.getByText('Version').nextSibling).toHaveTextContent('3');
    expect(actions.reveal).not.toHaveBeenCalled();
  });

  it('show hostile names of object stores as text', async () => {
    const { detail, container } = await open(/<b>bold/);
    expect(detail.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '(no name) 0 entries',
      '\\u{202e}<i>\\n 4 entries',
    ]);
    expect(container.querySelector('b, i')).toBeNull();
  });

  it('show script and state of a service worker', async () => {
    const { detail } = await open(/\/shop\//);
    expect(detail.getByText('https://shop.example/assets/service-worker.js')).toBeVisible();
    expect(detail.getByText('State').nextSibling).toHaveTextContent('activated');
  });

  it('show the partition of a frame’s storage', async () => {
    const { detail } = await open(/widget/);
    expect(detail.getByText('https://shop.example, below another site')).toBeVisible();
  });

  it('are named in what could not be seen', () => {
    const coverage = [{ code: 'storeUnlisted', subject: 'serviceWorker' } as const];
    renderPopup({ phase: 'done', report: makeReport({ coverage }) });
    expect(screen.getByText('This browser gave no list of: Service worker.')).toBeVisible();
  });

  it('have filters of their own', async () => {
    const { user } = renderPopup(visit);
    const chips = within(await screen.findByRole('group', { name: 'Filter by store' }));
    expect(chips.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'IndexedDB 7',
      'Caches 2',
      'Workers 2',
    ]);
    await user.click(chips.getByRole('button', { name: /Caches/ }));
    expect(screen.getByRole('button', { name: /shop-v1/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /held open/ })).toBeNull();
  });
});
