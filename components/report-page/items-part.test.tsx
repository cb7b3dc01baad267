import { screen } from '@testing-library/preact';
import { describe, expect, it, test, vi } from 'vitest';
import { madeRecord, manyItems } from '../../test/made-reports/made-records.ts';
import { madeVisit, renderReport, shownNames } from '../../test/made-reports/render-report.tsx';

describe('the items', () => {
  it('are all there, with whose they are, how long they stay, when they were written, and each claim with its document', () => {
    renderReport([madeVisit('saved')]);
    expect(shownNames()).toContain('cart');
    const row = document.querySelector('#item-0');
    expect(row).toHaveTextContent('ssupp.vid');
    expect(row).toHaveTextContent('Smartsupp');
    expect(row).toHaveTextContent('5.9 months');
    expect(row).toHaveTextContent('after refusal');
    expect(row).toHaveTextContent('Functional, 6 months Privacy and GDPR, 2022 (vendor');
    expect(document.querySelector('#item-1')).toHaveTextContent('Problem: Written before any choice');
  });

  test.each<[field: string, value: string, names: (string | null)[]]>([
    ['Category', 'marketing', ['ssupp.visits', expect.stringMatching(/^ssupp_/), expect.stringMatching(/visits$/)]],
    ['Kept in', 'sessionStorage', ['scroll-position']],
    ['Finding', 'problem', ['ssupp.visits']],
  ])('can be narrowed by %s', async (field, value, names) => {
    const { user } = renderReport([madeVisit('saved')]);
    await user.selectOptions(screen.getByRole('combobox', { name: field }), value);
    expect(shownNames().filter((name) => !name?.includes('/'))).toEqual(names);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(document.querySelectorAll('.report-chunk tbody tr')).toHaveLength(18);
  });

  it('are found by words in any of their texts', async () => {
    const { user } = renderReport([madeVisit('saved')]);
    await user.type(screen.getByRole('searchbox'), 'HOTJAR session_');
    expect(document.querySelectorAll('.report-chunk tbody tr')).toHaveLength(1);
    expect(screen.getByText('1 shown, 18 items found')).toBeVisible();
    await user.type(screen.getByRole('searchbox'), ' nothing-like-it');
    expect(document.querySelector('.report-chunk')).toBeNull();
    expect(screen.getByText('0 shown, 18 items found')).toBeVisible();
  });

  it('are shown again when a finding leads to one that was filtered out', async () => {
    const { user } = renderReport([madeVisit('saved')]);
    await user.type(screen.getByRole('searchbox'), 'cart');
    await user.click(screen.getByRole('link', { name: 'visitor' }));
    expect(document.querySelector('#item-16')).not.toBeNull();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('are in tables of 100, and in one table on paper', async () => {
    renderReport([{ kind: 'visit', record: madeRecord(manyItems(250)), isLive: false }]);
    await vi.waitFor(() => expect(document.querySelectorAll('.report-chunk tbody tr')).toHaveLength(250), 20_000);
    expect(document.querySelectorAll('.report-chunk')).toHaveLength(3);
    dispatchEvent(new Event('beforeprint'));
    await vi.waitFor(() => expect(document.querySelectorAll('.report-chunk')).toHaveLength(1));
    expect(document.querySelectorAll('.report-chunk tbody tr')).toHaveLength(250);
    dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.querySelectorAll('.report-chunk').length).toBeGreaterThan(1));
  });
});
