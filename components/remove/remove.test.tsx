import { act, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { RemovalOutcome, RemovalState } from '../../lib/removal-types.ts';
import type { Visit } from '../../lib/types.ts';
import { grantsAbove, items, makeReport } from '../../test/made-reports/make-report.ts';
import { renderPopup, visits } from '../../test/made-reports/render-popup.tsx';
import type { PopupActions } from '../popup-contract.ts';

const report = makeReport({
  items: items(`cookie a shop.example 1d
    localStorage b shop.example
    cookie shared ads.example 1d
    cookie apart ads.example 1d - - partitioned`),
});
const visit: Visit = { phase: 'done', report };

async function openSite(given: Visit = visit) {
  const view = renderPopup(given);
  await view.user.click(screen.getByRole('button', { name: 'Delete what this site keeps' }));
  return view;
}
async function ask(name: RegExp, given?: Visit) {
  const view = await openSite(given);
  await view.user.click(await screen.findByRole('button', { name }));
  return { ...view, question: within(screen.getByRole('group', { name: /^Delete/ })) };
}

describe('all that a site keeps', () => {
  it('is deleted only after a question that names what goes, with the focus on Cancel', async () => {
    const { question, user, actions } = await ask(/^Delete everything/);
    expect(question.getByText('Delete everything that shop.example keeps in this browser?')).toBeVisible();
    expect(question.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Cookie: 2',
      'localStorage: 1',
    ]);
    expect(question.getByText(/^You will be signed out here/)).toBeVisible();
    expect(question.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(actions.remove).not.toHaveBeenCalled();
    await user.click(question.getByRole('button', { name: 'Delete' }));
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith({ kind: 'site', isFresh: false });
  });

  it.each(['{Escape}', '{Enter}'])('stays with %s, and the focus goes back', async (key) => {
    const { user, actions } = await ask(/^Reload as a new visitor/);
    await user.keyboard(key);
    expect(screen.queryByRole('group', { name: /^Delete/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Reload as a new visitor/ })).toHaveFocus();
    expect(actions.remove).not.toHaveBeenCalled();
  });

  it('takes what other sites use elsewhere only when that is ticked', async () => {
    const { question, user, actions } = await ask(/^Reload as a new visitor/);
    const box = question.getByRole('checkbox', { name: /^Also 1 key that another site .*: ads\.example\./ });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(question.getAllByRole('listitem')[0]).toHaveTextContent('Cookie: 3');
    await user.click(question.getByRole('button', { name: 'Delete' }));
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith({ kind: 'site', isFresh: true, withOthers: true });
  });

  it('says that the browser will ask, only where access to the site is missing', async () => {
    const first = await ask(/^Delete everything/);
    expect(first.question.queryByText(/^Your browser will ask/)).toBeNull();
    first.unmount();
    const page = { ...report, grants: grantsAbove('page') };
    const { question } = await ask(/^Delete everything/, { phase: 'done', report: page });
    expect(question.getByText(/^Your browser will ask whether Crumbscope may access shop\.example/)).toBeVisible();
  });

  it('is not offered where nothing was found', () => {
    renderPopup({ phase: 'done', report: makeReport({}) });
    expect(screen.queryByRole('button', { name: 'Delete what this site keeps' })).toBeNull();
  });
});

describe('keys', () => {
  it('one goes after a question', async () => {
    const { user, actions } = renderPopup(visits.results);
    await user.click(await screen.findByRole('button', { name: /ssupp\.vid/ }));
    await user.click(await screen.findByRole('button', { name: 'Delete this key…' }));
    const question = within(screen.getByRole('group', { name: 'Delete “ssupp.vid”?' }));
    expect(question.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(question.getByRole('button', { name: 'Delete' }));
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith({ kind: 'items', itemIds: ['cookie shop.example 0'] });
  });

  it('those of a group go together', async () => {
    const { user, actions } = renderPopup(visit);
    const [button] = await screen.findAllByRole('button', { name: 'Delete these 2 keys…' });
    if (button) await user.click(button);
    await user.click(
      within(screen.getByRole('group', { name: /^Delete 2 keys of/ })).getByRole('button', { name: 'Delete' }),
    );
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith({
      kind: 'items',
      itemIds: expect.objectContaining({ length: 2 }),
    });
  });
});

describe('what came of it', () => {
  const outcome: RemovalOutcome = {
    ...{
      target: { kind: 'site', isFresh: false },
      at: report.page.capturedAt,
      visitStartedAt: report.page.visitStartedAt,
    },
    ...{ removed: 12, left: [], others: 0, unseen: 0, isStill: false },
  };
  async function show(state: RemovalState) {
    let tell: (state: RemovalState | undefined) => void = () => undefined;
    const stop = vi.fn();
    const followRemoval = vi.fn<PopupActions['followRemoval']>((listener) => {
      tell = listener;
      return stop;
    });
    const view = renderPopup(visit, { followRemoval });
    await act(() => tell(state));
    return { ...view, stop, tell: (next: RemovalState | undefined) => act(() => tell(next)) };
  }
  const notice = () => screen.findByRole('region', { name: 'What came of deleting' });

  it('is said while it is under way and afterwards, with the focus', async () => {
    const { tell, user, actions } = await show({ phase: 'removing', target: outcome.target, startedAt: 1 });
    expect(await notice()).toHaveTextContent('Deleting, then reading again…');
    await tell({ phase: 'done', outcome });
    expect(await notice()).toHaveTextContent('12 keys were deleted. Read again: nothing of it is left.');
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Reload the page' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(actions.forgetRemoval).toHaveBeenCalledOnce();
    await tell(undefined);
    expect(screen.queryByRole('region', { name: 'What came of deleting' })).toBeNull();
  });

  it('names what is left with its reason, and the page that stands', async () => {
    const { user, actions } = await show({
      phase: 'done',
      outcome: {
        ...outcome,
        ...{ removed: 0, leftOut: 3, others: 2, otherTabs: 1, unseen: 4, isStill: true },
        left: [
          { store: 'indexedDB', name: 'orders', place: 'https://shop.example', reason: 'blocked' },
          {
            store: 'cookie',
            name: '\u202e',
            place: '.shop.example',
            reason: 'writtenAgain',
            writtenAt: 1250,
            writtenBy: 'Smartsupp',
          },
        ],
      },
    });
    const shown = within(await notice());
    expect(shown.getByText('Nothing was deleted.')).toBeVisible();
    expect(shown.getByText('5 keys could not be deleted:')).toBeVisible();
    const [first, second, more] = shown.getAllByRole('listitem');
    expect(first).toHaveTextContent('orders IndexedDB, shop.example: another document holds it open');
    expect(second).toHaveTextContent(
      /^\\u\{202e\} Cookie, shop\.example: written again 1\.3 s after the page was loaded, by Smartsupp$/,
    );
    expect(more).toHaveTextContent('3 more');
    for (const sentence of [
      /^1 other tab shows this site/,
      /^2 keys that other sites keep/,
      /^There were 4 places/,
      /^The page stands without/,
    ])
      expect(shown.getByText(sentence)).toBeVisible();
    await user.click(shown.getByRole('button', { name: 'Reload the page' }));
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  it('after a load as a new visitor it says why there are keys again', async () => {
    await show({ phase: 'done', outcome: { ...outcome, target: { kind: 'site', isFresh: true } } });
    expect(await notice()).toHaveTextContent(
      'Then the page was loaded as for a new visitor: what is listed now, it has written since.',
    );
  });

  it('is not said of another load of the page', async () => {
    await show({ phase: 'done', outcome: { ...outcome, visitStartedAt: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('region', { name: 'What came of deleting' })).toBeNull();
  });

  it('a failure is said with the browser’s words as text', async () => {
    await show({ phase: 'failed', target: outcome.target, code: 'unexpected', detail: '<b>bold</b>' });
    expect(await notice()).toHaveTextContent('Deleting failed. Some of it may be deleted: look again. <b>bold</b>');
  });

  it('is followed until the popup closes', async () => {
    const { unmount, stop } = await show({ phase: 'done', outcome });
    await notice();
    unmount();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });
});
