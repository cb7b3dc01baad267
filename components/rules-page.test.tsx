import { createEvent, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, test, vi } from 'vitest';
import { exampleRules } from '../lib/catalogue/example-rules.ts';
import { renderRules } from '../test/made-reports/render-rules.tsx';
import { rulesPages } from '../test/made-rules-pages.ts';
import type { RulesActions } from './rules-contract.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const outcome = () => screen.getByRole('region', { name: 'What came of it' });
const file = (name = 'rules.json') => new File(['{}'], name, { type: 'application/json' });

describe('what is there', () => {
  it('nothing while it is read', () => {
    renderRules(rulesPages.reading);
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('heading', { name: 'Your own rules' })).toBeVisible();
    expect(screen.queryByText(/No rules yet/)).toBeNull();
  });

  it('none yet: said, with the example to start from', async () => {
    const { user, actions } = renderRules(rulesPages.none);
    expect(screen.getByText(/No rules yet/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Remove all' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Text of the example' }).textContent).toBe(exampleRules);
    await user.click(button('Copy the example'));
    expect(actions.copy).toHaveBeenCalledWith(exampleRules);
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('vendors with their keys: pattern, purpose, store, categories', async () => {
    const { user } = renderRules(rulesPages.some);
    expect(screen.getByText('3 vendors')).toBeVisible();
    const shop = button(/^Our shop/);
    expect(shop).toHaveTextContent('other tool 3 keys');
    expect(screen.queryByRole('list', { name: 'Keys of Our shop' })).toBeNull();
    await user.click(shop);
    const keys = within(screen.getByRole('list', { name: 'Keys of Our shop' })).getAllByText(/^shop_/);
    expect(keys.map(({ textContent }) => textContent)).toEqual([
      'shop_session',
      'shop_cart_<CART_ID>',
      'shop_campaign_*',
    ]);
    expect(keys[1]?.parentElement).toHaveTextContent(/Remembers what is in your cart.*localStorage.*Functional/);
    await user.click(button(/^A shop with/));
    expect(screen.getByText(/^shop_part_/).parentElement).toHaveTextContent(
      /sessionStorage Functional Analytics Marketing/,
    );
    expect(screen.getByText('shop_<HEX>').parentElement).toHaveTextContent(/Unclassified/);
    await user.click(button(/^Empty/));
    expect(screen.getByText('No keys.')).toBeVisible();
  });

  it('the look-up page is one click away', () => {
    renderRules(rulesPages.some);
    expect(screen.getByRole('link', { name: 'Look up a key' })).toHaveAttribute('href', 'lookup.html');
  });
});

describe('adding', () => {
  it('a file that is chosen, also the same one again', async () => {
    const { user, actions } = renderRules(rulesPages.none);
    const field = screen.getByLabelText('From a file');
    for (const time of [1, 2]) {
      await user.upload(field, file());
      expect(actions.addFiles).toHaveBeenCalledTimes(time);
    }
    expect(actions.addFiles).toHaveBeenLastCalledWith([expect.objectContaining({ name: 'rules.json' })]);
  });

  it('a file that is dropped anywhere', () => {
    const { actions } = renderRules(rulesPages.some);
    const heading = screen.getByRole('heading', { name: 'Your own rules' });
    const dropped = file();
    const dataTransfer = { types: ['Files'], files: [dropped] };
    const over = createEvent.dragOver(heading, { dataTransfer });
    fireEvent(heading, over);
    expect(over.defaultPrevented).toBe(true); // else the browser would not let go of it here
    const drop = createEvent.drop(heading, { dataTransfer });
    fireEvent(heading, drop);
    expect(drop.defaultPrevented).toBe(true); // else the browser would leave the page for the file
    expect(actions.addFiles).toHaveBeenCalledWith([dropped]);
  });

  it('what is no file can be dragged as ever', () => {
    const { actions } = renderRules(rulesPages.some);
    const field = screen.getByLabelText('From text');
    const drop = createEvent.drop(field, { dataTransfer: { types: ['text/plain'], files: [] } });
    fireEvent(field, drop);
    expect(drop.defaultPrevented).toBe(false);
    expect(actions.addFiles).not.toHaveBeenCalled();
  });

  it('text: taken, it leaves the field; refused, it stays', async () => {
    const addText = vi.fn<RulesActions['addText']>().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const { user } = renderRules(rulesPages.none, { addText });
    const field = screen.getByLabelText('From text');
    await user.click(field);
    await user.paste('{"id": "a"}');
    await user.click(button('Add this text'));
    expect(addText).toHaveBeenCalledWith('{"id": "a"}');
    expect(field).toHaveValue('{"id": "a"}');
    await user.click(button('Add this text'));
    expect(field).toHaveValue('');
  });
});

describe('what came of it', () => {
  test.each<[state: keyof typeof rulesPages, words: string]>([
    ['added', '2 vendors added, 1 replaced'],
    ['addedOne', '1 vendor added'],
    ['replaced', '3 replaced'],
    ['restored', 'Our shop is back.'],
    ['removedAll', 'All your rules were removed.'],
    ['full', 'The browser has no room left for this. What was here before is still here.'],
    ['notSaved', 'The browser could not store this. What was here before is still here.'],
  ])('%s', (state, words) => {
    const { show } = renderRules(rulesPages.some);
    expect(screen.queryByRole('region', { name: 'What came of it' })).toBeNull();
    show(rulesPages[state]);
    expect(within(outcome()).getByText(words)).toBeVisible();
    expect(outcome()).toHaveFocus();
  });

  it('problems, each with place and reason, and the rules stay', () => {
    renderRules(rulesPages.refused);
    expect(within(outcome()).getByText('Nothing was changed: there are 3 problems.')).toBeVisible();
    expect(
      within(outcome())
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^\[0\]\.kind has to be one of "chat"/),
      expect.stringMatching(/^\[1\]\.id a vendor id is kebab-case/),
      expect.stringMatching(/^\[1\]\.website an address is https/),
    ]);
    expect(screen.getByText('3 vendors')).toBeVisible();
  });

  it('a place by line and column', () => {
    renderRules(rulesPages.noJson);
    expect(within(outcome()).getByText('line 3, column 11')).toBeVisible();
    expect(within(outcome()).getByText('Nothing was changed: there is 1 problem.')).toBeVisible();
  });

  it('many problems: twenty and a number, nothing hidden in their words', () => {
    renderRules(rulesPages.manyProblems);
    expect(within(outcome()).getAllByRole('listitem')).toHaveLength(20);
    expect(within(outcome()).getByText('and 22 more')).toBeVisible();
    expect(outcome().textContent).toContain('odd\\u{202e}');
    expect(outcome().textContent).not.toContain('\u202e');
  });

  it('the browser’s own words when saving fails', async () => {
    const { user } = renderRules(rulesPages.full);
    await user.click(screen.getByText('Technical detail'));
    expect(screen.getByText('Resource::kQuotaBytes quota exceeded')).toBeVisible();
  });
});
