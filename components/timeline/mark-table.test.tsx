import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { renderTimeline } from '../../test/made-reports/render-timeline.tsx';

describe('the table', () => {
  async function open(name: string, given = {}) {
    const view = renderTimeline(name, given);
    await view.user.click(screen.getByRole('button', { name: 'Show as a table', pressed: false }));
    return { ...view, table: within(screen.getByRole('table')) };
  }
  const times = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent);

  it('has the same marks and choices', async () => {
    const { table, report } = await open('watched');
    const { watch: summary } = report;
    expect(table.getAllByRole('row')).toHaveLength(1 + (summary?.marks.length ?? 0) + (summary?.choices.length ?? 0));
    expect(table.getByRole('row', { name: /^3\.240\ss refused: Cookiebot$/ })).toBeVisible();
    expect(
      table.getByRole('row', {
        name: /^5\.200\ss Analytics _hjSession_1234567 Cookie written after refusal Hotjar by whom could not be seen$/,
      }),
    ).toBeVisible();
  });

  it('is sorted by time, either way', async () => {
    const { table, user } = await open('watched');
    expect(table.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'ascending');
    const before = times();
    await user.click(table.getByRole('button', { name: 'Time' }));
    expect(table.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending');
    expect(times().at(-1)).toBe(before[0]);
    expect(times()[0]).toBe(before.at(-1));
  });

  it('draws the first of 2,000, and more on demand', async () => {
    const { table, user } = await open('watchedBusy');
    expect(table.getAllByRole('row')).toHaveLength(101);
    await user.click(screen.getByRole('button', { name: 'Show 100 more' }));
    expect(table.getAllByRole('row')).toHaveLength(201);
  });

  it('makes hostile names visible', async () => {
    const { table, container } = await open('watchedNames');
    expect(table.getByText('safe\\u{202e}gpj.exe')).toBeVisible();
    expect(table.getByText('␣␣␣')).toBeVisible();
    expect(container.querySelector('b')).toBeNull();
  });
});
