import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, test, vi } from 'vitest';
import { makeFinding, makeVisitRecord } from '../../test/made-exports.ts';
import { items, madeNow } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../build-text.ts';
import { TextContext } from '../text.tsx';
import type { ExportActions } from './export-contract.ts';
import { ExportSection } from './export-section.tsx';

const record = makeVisitRecord({
  items: items('cookie ssupp.vid shop.example 180d functional smartsupp\nindexedDB db shop.example').map((item) =>
    item.store === 'indexedDB' ? { ...item, shape: 'container' } : item,
  ),
  report: { findings: [makeFinding('one', [0])] },
});

function renderSection(given: Partial<Omit<ExportActions, 'save' | 'copy'>> = {}) {
  const actions = {
    save: vi.fn<ExportActions['save']>(),
    copy: vi.fn<ExportActions['copy']>(async () => undefined),
    buildHtml: vi.fn<ExportActions['buildHtml']>(async () => '<!doctype html>'),
    ...given,
  };
  render(
    <TextContext.Provider value={buildText(translate, 'en', madeNow)}>
      <ExportSection record={record} actions={actions} />
    </TextContext.Provider>,
  );
  const saved = async () => {
    await waitFor(() => expect(actions.save).toHaveBeenCalledOnce());
    const [name, content] = actions.save.mock.lastCall ?? ['', new Blob()];
    return { name, type: content.type, text: await content.text() };
  };
  return { actions, saved, user: userEvent.setup() };
}

describe('a file', () => {
  test.each([
    ['Web page (HTML)', 'crumbscope-shop.example-2026-11-22-0930.html', 'text/html;charset=utf-8', '<!doctype html>'],
    ['Workbook (XLSX)', 'crumbscope-shop.example-2026-11-22-0930.xlsx', 'spreadsheetml.sheet', 'PK'],
    ['Table (CSV)', 'crumbscope-shop.example-2026-11-22-0930.csv', 'text/csv;charset=utf-8', 'item,store,name,'],
    ['Report (JSON)', 'crumbscope-shop.example-2026-11-22-0930.json', 'application/json', '{\n  "schemaVersion"'],
    [
      'Whole visit (JSON)',
      'crumbscope-shop.example-2026-11-22-0930.visit.json',
      'application/json',
      '"crumbscope-visit"',
    ],
  ])('%s', async (label, name, type, begin) => {
    const { saved, user } = renderSection();
    await user.click(screen.getByRole('button', { name: label }));
    const file = await saved();
    expect(file).toMatchObject({ name, type: expect.stringContaining(type), text: expect.stringContaining(begin) });
    expect(screen.getByText(`Handed to the browser: ${name}`)).toBeInTheDocument();
  });

  it('that cannot be made is said to, with the reason', async () => {
    const buildHtml = async () => {
      throw new Error('out of memory');
    };
    const { actions, user } = renderSection({ buildHtml });
    await user.click(screen.getByRole('button', { name: 'Web page (HTML)' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The file could not be made: out of memory');
    expect(actions.save).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Table (CSV)' })).toBeEnabled();
  });
});

describe('besides', () => {
  it('a short text is copied for a ticket', async () => {
    const { actions, user } = renderSection();
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket (Markdown)' }));
    await waitFor(() => expect(actions.copy).toHaveBeenCalledOnce());
    const text = actions.copy.mock.lastCall?.[0] ?? '';
    expect(text).toContain('## What shop.example keeps in the browser');
    expect(text).toContain('**Problem: Written before any choice.**');
    expect(text).toMatch(/Nov 22, 2026, 9:30:00.AM UTC/);
  });

  it('the page is printed where it can be', async () => {
    const print = vi.fn();
    const { user } = renderSection({ print });
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('there is no offer of values or of printing without a page that could give them', () => {
    renderSection();
    expect(screen.queryByRole('button', { name: /values/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /PDF/ })).toBeNull();
  });
});

describe('values', () => {
  const openWarning = async (readValues: ExportActions['readValues']) => {
    const rendered = renderSection(readValues ? { readValues } : {});
    await rendered.user.click(screen.getByRole('button', { name: 'Save a file with values…' }));
    return { ...rendered, warning: within(screen.getByRole('group')) };
  };
  const gives = (values: (string | null)[]) => vi.fn(async () => ({ ok: true as const, values }));

  it('are saved only after the warning was read and confirmed, in the chosen file', async () => {
    const readValues = gives(['secret', null]);
    const { user, saved, warning } = await openWarning(readValues);
    expect(warning.getByText(/identifiers, and it may be logins/)).toBeInTheDocument();
    expect(warning.getByRole('button', { name: 'No, without values' })).toHaveFocus();
    const yes = warning.getByRole('button', { name: 'Read the values and save' });
    expect(yes).toBeDisabled();
    await user.selectOptions(warning.getByRole('combobox'), 'Table (CSV)');
    await user.click(warning.getByRole('checkbox'));
    expect(readValues).not.toHaveBeenCalled();
    await user.click(yes);
    const { name, text } = await saved();
    expect(name).toBe('crumbscope-shop.example-2026-11-22-0930.with-values.csv');
    expect(text).toContain('secret');
    expect(screen.queryByText(/could not be read/)).toBeNull(); // a database has no value
    expect(document.body.textContent).not.toContain('secret');
  });

  it('that are gone are counted', async () => {
    const { user, saved, warning } = await openWarning(gives([null, null]));
    await user.click(warning.getByRole('checkbox'));
    await user.click(warning.getByRole('button', { name: 'Read the values and save' }));
    await saved();
    expect(screen.getByText(/1 value could not be read/)).toBeInTheDocument();
  });

  it.each([
    ['the button', 'click'],
    ['Escape', 'key'],
  ])('are not saved after a no by %s', async (_, way) => {
    const readValues = gives(['secret', null]);
    const { actions, user, warning } = await openWarning(readValues);
    if (way === 'click') await user.click(warning.getByRole('button', { name: 'No, without values' }));
    else await user.keyboard('{Escape}');
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.getByRole('button', { name: 'Save a file with values…' })).toHaveFocus();
    expect([readValues.mock.calls, actions.save.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['exportValues_otherLook', /looked at again since/],
    ['exportValues_tabGone', /tab of this report is closed/],
    ['Could not establish connection.', /could not be made: Could not establish connection/],
  ])('that are refused: %s', async (messageKey, sentence) => {
    const { actions, user, warning } = await openWarning(async () => ({ ok: false, messageKey }));
    await user.click(warning.getByRole('checkbox'));
    await user.click(warning.getByRole('button', { name: 'Read the values and save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(actions.save).not.toHaveBeenCalled();
  });
});
