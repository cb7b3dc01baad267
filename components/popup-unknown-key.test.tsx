import { screen, within } from '@testing-library/preact';
import { describe, expect, it, test } from 'vitest';
import type { ClassifiedItem, Match } from '../lib/types.ts';
import { items, makeReport } from '../test/made-reports/make-report.ts';
import { renderPopup } from '../test/made-reports/render-popup.tsx';

/** Opens the only key of a report. */
async function open(change: Partial<ClassifiedItem>) {
  const [item] = items('cookie the_name shop.example session');
  if (!item) throw new Error('the line makes no item');
  const view = renderPopup({ phase: 'done', report: makeReport({ items: [{ ...item, ...change }] }) });
  const row = screen.getByRole('button', { name: /the_name/ });
  await view.user.click(row);
  const list = row.closest('li');
  if (!list) throw new Error('the row is in no list');
  return { row, detail: within(list) };
}

const match: Match = {
  vendorId: 'acme',
  vendorName: 'Acme',
  keyIndex: 0,
  pattern: 'the_name',
  kind: 'exact',
  layer: 'vendor',
  categories: ['analytics'],
};

describe('a key that nobody knows', () => {
  test.each<[from: ('name' | 'value')[], sentence: string]>([
    [['name'], 'It looks like a shopping cart, by its name.'],
    [['value'], 'It looks like a shopping cart, by the form of its value.'],
    [['name', 'value'], 'It looks like a shopping cart, by its name and the form of its value.'],
  ])('says a guess from %j as one, and no category', async (from, sentence) => {
    const { row, detail } = await open({ guess: { kind: 'cart', from } });
    expect(row).toHaveTextContent('A guess: a shopping cart');
    expect(within(row).getByRole('img', { name: 'Unclassified' })).toBeVisible();
    expect(detail.getByText(sentence)).toBeVisible();
    expect(detail.getByText('No key of the catalogue has this name in this place.')).toBeVisible();
  });

  it('says only what its value is when there is no guess', async () => {
    const { row, detail } = await open({ shape: 'json' });
    expect(row).toHaveTextContent('Not documented. Value: JSON');
    expect(detail.queryByText('A guess')).toBeNull();
  });

  it('says whose it would be beside another key of theirs', async () => {
    const { detail } = await open({ unproven: [{ ...match, needsCompanion: true }] });
    expect(
      detail.getByText(
        'Others use this name too. It would be counted as Acme (the_name) if another key of theirs were here.',
      ),
    ).toBeVisible();
    expect(detail.queryByText('No key of the catalogue has this name in this place.')).toBeNull();
  });
});

describe('a key that only one layer knows', () => {
  it('is said to be of the general list, which cites nothing', async () => {
    const { row, detail } = await open({ matches: [{ ...match, layer: 'general' }], categories: ['analytics'] });
    expect(screen.getByRole('button', { name: /^Acme general list, uncited/ })).toBeVisible();
    expect(row).toHaveTextContent('General list: no purpose given');
    expect(detail.getByText(/from the general list, which cites no sources$/)).toBeVisible();
  });

  it('is said to be of the person’s own rules', async () => {
    const { detail } = await open({ matches: [{ ...match, layer: 'user' }], categories: ['analytics'] });
    expect(screen.getByRole('button', { name: /^Acme your own rules/ })).toBeVisible();
    expect(detail.getByText(/from your own rules$/)).toBeVisible();
  });
});
