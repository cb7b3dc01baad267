import { screen, within } from '@testing-library/preact';
import { describe, expect, it, test } from 'vitest';
import { madeVisit, madeVisits, renderReport, reportPart, shownNames } from '../../test/made-reports/render-report.tsx';
import { translate } from '../../test/preview/made-actions.ts';
import type { MissingCode, ReportEntry, SaveOutcome } from './report-contract.ts';

describe('the page', () => {
  it('says that it is reading', () => {
    renderReport(undefined);
    expect(screen.getByRole('status')).toHaveTextContent('Reading the visit.');
  });

  test.each<[MissingCode, string]>([
    ['notSaved', 'This visit is not saved in this browser.'],
    ['broken', 'This saved visit cannot be read: why'],
    ['unread', 'The saved visits cannot be read: why'],
    ['notLooked', 'There is no report of this tab yet.'],
    ['noAddress', 'The address of this page names no visit.'],
    ['noDetails', 'The catalogue cannot be loaded: why'],
  ])('says why there is no visit: %s', (code, words) => {
    renderReport([{ kind: 'missing', code, detail: 'why' }]);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });

  it('names what is shown, and leads to its parts and to other pages', () => {
    renderReport([madeVisit('saved')]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Report on shop.example');
    expect(document.title).toBe('Report on shop.example - Crumbscope');
    expect(document.documentElement.style.getPropertyValue('--running-title')).toContain('shop.example');
    const parts = within(screen.getByRole('navigation', { name: 'Parts of this report' })).getAllByRole('link');
    for (const link of parts) expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    expect(parts).toHaveLength(8);
    expect(screen.getByRole('link', { name: 'Saved visits' })).toHaveAttribute('href', '/saved.html');
  });

  it('puts several visits side by side, each with ids of its own', () => {
    renderReport([madeVisit('saved'), { kind: 'missing', code: 'notSaved', detail: 'x' }, madeVisit('unwatched')]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 visits');
    const table = within(screen.getByRole('region', { name: 'The visits side by side' }));
    for (const link of table.getAllByRole('link'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).toHaveTextContent('Report on shop.example');
    expect(table.getAllByRole('row').map((row) => row.textContent)).toHaveLength(3);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(screen.getByRole('alert')).toBeVisible();
  });
});

describe('what would change it', () => {
  it('says it of each way, also that there is nothing of the kind', () => {
    const entry = madeVisit('saved');
    if (entry.kind !== 'visit') throw new Error('The made visit is missing.');
    const { report } = entry.record;
    const whatIfs: NonNullable<typeof report.whatIfs> = [
      {
        code: 'cookiesOff',
        title: 'Cookies turned off',
        changes: ['a\u202e would go.'],
        stays: ['b stays.'],
        unknown: [],
      },
      { code: 'gpc', title: 'Global Privacy Control', changes: [], stays: [], unknown: [] },
    ];
    renderReport([{ ...entry, record: { ...entry.record, report: { ...report, whatIfs } } }]);
    const part = reportPart('What would change it');
    expect(part.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Cookies turned off',
      'Global Privacy Control',
    ]);
    expect(part.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Would be different',
      'Would be there all the same',
    ]);
    expect(part.getByText('a\\u{202e} would go.')).toBeVisible();
    expect(part.getByText('Nothing of the kind was seen here.')).toBeVisible();
  });

  it('is said of a visit as it was exported', () => {
    renderReport([madeVisit('saved')]);
    expect(reportPart('What would change it').getByText('Refusing')).toBeVisible();
  });

  it('is not known of a report that was made without it', () => {
    const entry = madeVisit('saved');
    if (entry.kind !== 'visit') throw new Error('The made visit is missing.');
    const { whatIfs: _whatIfs, ...report } = entry.record.report;
    renderReport([{ ...entry, record: { ...entry.record, report } }]);
    expect(reportPart('What would change it').getByText('This report was made without this part.')).toBeVisible();
  });
});

describe('the summary', () => {
  it('says in numbers and sentences what a manager needs', () => {
    renderReport([madeVisit('saved')]);
    const summary = reportPart('Summary');
    const figures = [...document.querySelectorAll('.report-figures > div')].map((one) => one.textContent);
    expect(figures).toEqual(['Keys kept18', 'Vendors known5', 'Without consent11', 'Problems1', 'Not seen2']);
    for (const words of [
      'The page keeps 18 keys in this browser.',
      '4 keys for more than the necessary were written after a refusal.',
      'The first of these was written 0.3 s after the page began to load.',
      'The checks found 1 problem, 1 thing to look at and 1 note.',
      '1 finding was accepted by a person.',
      '2 things could not be seen; they are listed below.',
    ])
      expect(summary.getByText(words)).toBeVisible();
  });

  it('says of an unwatched visit that nothing is known of its writes, and of an empty one that nothing was found', () => {
    renderReport([madeVisit('empty')]);
    expect(reportPart('Summary').getByText('Nothing that this page keeps was found.')).toBeVisible();
    expect(reportPart('Summary').getByText(/^The visit was not watched/)).toBeVisible();
    expect(reportPart('Findings').getByText(/nothing that stands out, as far as could be seen/)).toBeVisible();
    expect(reportPart('Over time').getByText('Of no cookie here a length of time is known.')).toBeVisible();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('a finding', () => {
  it('has its severity, sentence, keys, sources and explanations', () => {
    renderReport([madeVisit('saved')]);
    const [first] = reportPart('Findings').getAllByRole('article');
    if (!first) throw new Error('no finding');
    const card = within(first);
    expect(card.getByRole('heading')).toHaveTextContent('Problem Written before any choice');
    expect(card.getByRole('link', { name: 'ssupp.visits' })).toHaveAttribute('href', '#item-1');
    const source = card.getByRole('link', { name: 'Privacy and GDPR' });
    expect(source).toHaveAttribute('rel', 'noopener noreferrer');
    expect(first).toHaveTextContent('Directive 2002/58/EC, Article 5(3), 2009 (law)');
    expect(first).toHaveTextContent('A choice on an earlier visit that left no record.');
    expect(first).toHaveTextContent('Certain');
  });

  it('shows what a person said of it', () => {
    renderReport([madeVisit('saved')]);
    expect(reportPart('Findings').getByText('Verdict: Accepted.').closest('p')).toHaveTextContent(
      'Agreed with the shop.',
    );
  });

  it('takes a verdict and a comment', async () => {
    const { actions, user } = renderReport([madeVisit('saved')]);
    const form = within(screen.getByRole('group', { name: 'Your verdict on: Written before any choice' }));
    await user.selectOptions(form.getByRole('combobox'), 'Problem');
    expect(actions.noteVerdict).toHaveBeenCalledWith(madeVisits.saved, 'written-before-choice/smartsupp', {
      verdict: 'problem',
      comment: '',
      at: expect.any(Number),
    });
    await user.type(form.getByRole('textbox'), ' Seen twice. ');
    await user.tab();
    // Without a verdict it is something to come back to.
    expect(actions.noteVerdict).toHaveBeenLastCalledWith(madeVisits.saved, 'written-before-choice/smartsupp', {
      verdict: 'toCheck',
      comment: 'Seen twice.',
      at: expect.any(Number),
    });
    expect(form.getByRole('status')).toHaveTextContent('Saved.');
  });

  it('keeps the comment in its field, and says why, when it cannot be saved', async () => {
    const full: SaveOutcome = { ok: false, code: 'full', detail: 'QuotaExceededError' };
    const { user } = renderReport([madeVisit('watched', true)], { noteVerdict: async () => full });
    expect(reportPart('Findings').getByText(/the visit is saved in this browser at the first verdict/)).toBeVisible();
    const form = within(screen.getByRole('group', { name: 'Your verdict on: Written before any choice' }));
    await user.type(form.getByRole('textbox'), 'Seen twice.');
    await user.tab();
    expect(form.getByRole('status')).toHaveTextContent('Nothing was saved: the browser gives no more room.');
    expect(form.getByRole('textbox')).toHaveValue('Seen twice.');
  });
});

describe('saving', () => {
  it('saves a live visit under a name', async () => {
    const { actions, user } = renderReport([madeVisit('watched', true)]);
    expect(screen.getByText(/This report follows the open page/)).toBeVisible();
    const field = screen.getByRole('textbox', { name: 'Name of this visit' });
    expect(field).toHaveValue('shop.example');
    await user.clear(field);
    await user.type(field, 'Before the fix{Enter}');
    expect(actions.save).toHaveBeenCalledWith(madeVisits.watched, 'Before the fix');
    expect(await screen.findByText('Saved in this browser.')).toBeVisible();
  });

  it('renames a saved one, and looks again at a live one', async () => {
    const { unmount } = renderReport([madeVisit('saved')]);
    expect(screen.getByRole('button', { name: 'Rename' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
    unmount();
    const { actions, user } = renderReport([madeVisit('watched', true)]);
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(actions.lookAgain).toHaveBeenCalledOnce();
  });

  it('says that a tab is gone', () => {
    renderReport([{ ...madeVisit('watched', true), isTabGone: true } as ReportEntry]);
    expect(screen.getByText(/The tab was closed or has moved on/)).toBeVisible();
  });

  it('opens files and sealed evidence when they are wanted', async () => {
    const { user } = renderReport([madeVisit('saved')]);
    await user.click(screen.getByRole('button', { name: 'Files and sealed evidence' }));
    expect(await screen.findByRole('heading', { level: 2, name: translate('exportHeading') })).toBeVisible();
  });
});

describe('pictures, consent, coverage and method', () => {
  it('has the timeline and the lifetimes, each with the same as a table', () => {
    renderReport([madeVisit('saved')]);
    const pictures = reportPart('Over time');
    expect(pictures.getAllByRole('img').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Marks of each vendor over time, with the choices as lines. The table below says the same.',
      'Bars for how long each cookie stays: documented, asked for, kept. The table below says the same.',
    ]);
    const [lanes, lifetimes] = pictures.getAllByRole('table');
    expect(lanes).toHaveTextContent('Hotjar0.3 s21400');
    expect(lifetimes).toHaveTextContent('_hjSessionUser_1234567Hotjar30 minutes12 months12 months');
    expect(pictures.getByText(/^3\.2.s: refused: Cookiebot$/)).toBeVisible();
  });

  it('has what consent rests on, what could not be seen with what would close it, and the method', () => {
    renderReport([madeVisit('unwatched')]);
    expect(reportPart('Consent').getByText('Cookiebot')).toBeVisible();
    expect(reportPart('Consent').getByText('Consent method')).toBeVisible();
    expect(reportPart('What could not be seen').getAllByRole('listitem')[0]).toHaveTextContent(
      /Seen |Nothing that can/,
    );
    const method = reportPart('How this was found');
    expect(method.getByText(/SHA-256/)).toBeVisible();
    expect(method.getByText(/^Not claimed: /)).toBeVisible();
    expect(method.getByText(/catalogue made, Chromium 156/)).toBeVisible();
  });

  it('shows hostile names as what they are', () => {
    const { container } = renderReport([madeVisit('hostile')]);
    expect(container.querySelector('script, b')).toBeNull();
    expect(container.textContent).not.toContain('\u202e');
    expect(shownNames().some((name) => name?.includes('safe\\u{202e}gpj.exe'))).toBe(true);
    expect(shownNames()).toContain('␣␣␣');
    expect(screen.getByText(/3,000 characters in all/)).toBeVisible();
  });
});
