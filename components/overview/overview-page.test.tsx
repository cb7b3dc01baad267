import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, test, vi } from 'vitest';
import { overviewPages, overviewReport } from '../../test/made-overview-pages.ts';
import { translate } from '../../test/preview/made-actions.ts';
import type { OverviewActions, OverviewModel } from './overview-contract.ts';
import { OverviewPage } from './overview-page.tsx';

function renderOverview(model: OverviewModel, given: Partial<Omit<OverviewActions, 'copy'>> = {}) {
  const actions = {
    readPage: vi.fn<OverviewActions['readPage']>(async () => ({
      ok: true,
      value: { url: 'https://shop.example/cookies', title: 'Our cookies', tables: [], text: '', isCut: false },
    })),
    readFile: vi.fn<OverviewActions['readFile']>(async (file) => ({
      ok: true,
      value: { from: 'file', title: file.name, tables: [], text: '_ga', isCut: false },
    })),
    parseHtml: vi.fn<OverviewActions['parseHtml']>(() => ({ tables: [], text: 'from HTML', isCut: false })),
    choose: vi.fn(),
    ...given,
    copy: vi.fn<OverviewActions['copy']>(async () => undefined),
  };
  render(<OverviewPage model={model} actions={actions} translate={translate} />);
  return { actions, user: userEvent.setup() };
}
const list = () => within(screen.getByRole('region', { name: 'The list of cookies and storage' }));
const policy = () => within(screen.getByRole('region', { name: 'Vendors in the privacy policy' }));

async function paste(user: ReturnType<typeof userEvent.setup>, part: ReturnType<typeof list>, text: string) {
  await user.click(part.getByRole('radio', { name: 'I paste it' }));
  await user.click(part.getByLabelText('Text, table or HTML'));
  await user.paste(text);
  await user.click(part.getByRole('button', { name: 'Read the text' }));
}

describe('what it is compared with', () => {
  it('nothing while it is read', () => {
    renderOverview(overviewPages.reading);
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test.each([
    [overviewPages.noAddress, /names no tab/],
    [overviewPages.notLooked, /Nothing was looked at/],
    [overviewPages.noDetails, /could not be loaded/],
  ])('and why there is nothing', (model, words) => {
    renderOverview(model);
    expect(screen.getByRole('status')).toHaveTextContent(words);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('the visit, with what could not be seen; or a saved one', async () => {
    const { user, actions } = renderOverview(overviewPages.withSaved);
    expect(screen.getByText(/5 items found\. 1 thing could not be seen/)).toBeVisible();
    const choice = screen.getByRole('combobox', { name: 'Compare with' });
    expect(within(choice).getAllByRole('option')).toHaveLength(3);
    await user.selectOptions(choice, within(choice).getByRole('option', { name: /^Visit without a name/ }));
    expect(actions.choose).toHaveBeenCalledWith(overviewPages.withSaved.saved[1]?.id);
    await user.selectOptions(choice, 'The visit in the tab');
    expect(actions.choose).toHaveBeenLastCalledWith(undefined);
  });
});

describe('a list', () => {
  it('that is pasted: what was understood, the figure, and each gap', async () => {
    const { user, actions } = renderOverview(overviewPages.ready);
    await paste(
      user,
      list(),
      'Name\tCategory\tDuration\nssupp.vid\tMarketing\t6 months\n_ga\tAnalytics\t1 day\nold\tFunctional\t1 day',
    );
    expect(list().getByRole('heading', { name: 'Understood: 1 table, 3 rows' })).toBeVisible();
    expect(list().getByText('The list names 2 of 5 keys that were found.')).toBeVisible();
    const gaps = (name: RegExp) => within(list().getByRole('region', { name })).getAllByRole('listitem');
    expect(gaps(/^Found, and not/)).toHaveLength(3);
    expect(gaps(/^In another category/)[0]).toHaveTextContent('The list says Marketing; documented as Functional.');
    expect(gaps(/^Kept longer/)[0]).toHaveTextContent('Kept: 13.1 months. The list says: 1 day.');
    expect(gaps(/^In the list, and not found/)[0]).toHaveTextContent('old');
    await user.click(list().getByRole('button', { name: 'Copy as text' }));
    const [copied = ''] = actions.copy.mock.calls[0] ?? [];
    expect(copied).toContain('The list names 2 of 5 keys that were found.');
    expect(copied).toContain('- ssupp.vid: The list says Marketing');
    expect(copied).not.toContain('\u202e');
  });

  it('whose columns a person corrects', async () => {
    const { user } = renderOverview(overviewPages.ready);
    await paste(user, list(), 'Foo\tBar\nx one\tssupp.vid\ny two\t_ga');
    const column = list().getByRole('combobox', { name: /Meaning of the column.*2$/ });
    expect(column).toHaveValue('name');
    await user.selectOptions(column, 'Not compared');
    expect(list().getByText(/No column is marked/)).toBeVisible();
    await user.selectOptions(column, 'Name of the key');
    expect(list().getByText('The list names 2 of 5 keys that were found.')).toBeVisible();
  });

  it('on the page in the tab, and why it is not read', async () => {
    const { user } = renderOverview(overviewPages.ready, {
      readPage: async () => ({ ok: false, refused: { messageKey: 'overviewPage_noAccess', detail: '' } }),
    });
    await user.click(list().getByRole('button', { name: 'Read the page' }));
    expect(await list().findByText(/does not let Crumbscope into that page/)).toBeVisible();
  });

  it('with none there', async () => {
    const { user } = renderOverview(overviewPages.ready);
    await user.click(list().getByRole('button', { name: 'Read the page' }));
    expect(await list().findByText('Read: Our cookies')).toBeVisible();
    expect(list().getByText(/No list of cookies or storage was recognised/)).toBeVisible();
  });

  it('in a file, and why it is not read', async () => {
    const { user, actions } = renderOverview(overviewPages.ready, {
      readFile: vi.fn<OverviewActions['readFile']>(async () => ({
        ok: false,
        refused: { messageKey: 'overviewFile_tooLarge', detail: '10' },
      })),
    });
    await user.click(list().getByRole('radio', { name: 'In a file' }));
    await user.upload(list().getByLabelText(/^CSV, HTML/), new File(['x'], 'list.csv', { type: 'text/csv' }));
    expect(actions.readFile).toHaveBeenCalledOnce();
    expect(await list().findByText(/larger than 10 MB/)).toBeVisible();
  });

  it('as HTML is read and never shown', async () => {
    const { user, actions } = renderOverview(overviewPages.ready);
    const html = '<table><tr><td>_ga</td></tr></table><img src=x onerror="bad()">';
    await paste(user, list(), html);
    expect(actions.parseHtml).toHaveBeenCalledExactlyOnceWith(html);
    expect(document.querySelector('main img')).toBeNull();
  });

  it('that says the same as the visit', async () => {
    const { user } = renderOverview(overviewPages.ready);
    await paste(user, list(), overviewReport.items.map(({ name }) => name).join('\n'));
    expect(list().getByText('Nothing differs between the list and this visit.')).toBeVisible();
  });
});

describe('a privacy policy', () => {
  it('names some vendors', async () => {
    const { user, actions } = renderOverview(overviewPages.ready);
    await paste(user, policy(), 'We use Smartsupp for chat, and services of Google.');
    expect(policy().getByText('The text names 1 of 3 vendors that were found.')).toBeVisible();
    const rows = policy().getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Smartlook.*Not named in this text$/),
      expect.stringMatching(/^Google Analytics.*The company is named, the product is not.*services of Google/),
      expect.stringMatching(/^Smartsupp.*Named.*We use Smartsupp for chat/),
    ]);
    await user.click(policy().getByRole('button', { name: 'Copy as text' }));
    expect(actions.copy.mock.calls[0]?.[0]).toContain('- Smartlook: Not named in this text');
  });

  it('without text, and a visit without vendors', async () => {
    const { user } = renderOverview(overviewPages.nothingKept);
    await user.click(policy().getByRole('button', { name: 'Read the page' }));
    expect(await policy().findByText('There is no text there.')).toBeVisible();
    await paste(user, policy(), 'Some words');
    expect(policy().getByText(/No vendor was found in this visit/)).toBeVisible();
  });
});
