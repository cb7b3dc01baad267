import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { Report } from '../../lib/types.ts';
import { madeDetails } from '../../test/made-reports/made-details.ts';
import { consent, items, madeNow, makeReport, signal } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText, TextContext } from '../text.tsx';
import { FindingsSection } from './findings-section.tsx';

const text = buildText(translate, 'en-GB', madeNow);
const refused = makeReport({
  items: items('cookie ssupp.visits shop.example 180d marketing smartsupp', madeDetails),
  consent: consent('granted denied denied denied', 'siteChoice', [
    signal('cookiebot', 'Cookiebot', 'granted denied denied denied'),
  ]),
});

function show(report: Report, details: CatalogueDetails | 'failed' | undefined) {
  const onShow = vi.fn();
  const view = render(
    <TextContext.Provider value={text}>
      <FindingsSection report={report} details={details} onShow={onShow} />
    </TextContext.Provider>,
  );
  return { ...view, onShow, user: userEvent.setup() };
}

describe('what stands out', () => {
  it('is being looked at until the catalogue is there', () => {
    show(refused, undefined);
    expect(screen.getByRole('button', { name: 'What stands out: being looked at …' })).toBeDisabled();
  });

  it('says when the checks cannot be loaded', () => {
    show(refused, 'failed');
    expect(screen.getByText(/could not be loaded/)).toBeInTheDocument();
  });

  it('is one line with numbers, which opens to what was observed, of which keys, by which source, and what could explain it', async () => {
    const { user, onShow, container } = show(refused, madeDetails);
    const line = await screen.findByRole('button', { name: /^What stands out: .*to look at/ });
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(line);
    const [card] = screen.getAllByRole('article').filter((one) => /Left over/.test(one.textContent ?? ''));
    if (!card) throw new Error('No finding says that the key was left over.');
    await user.click(within(card).getByRole('button', { name: 'ssupp.visits' }));
    expect(onShow).toHaveBeenCalledWith(0);
    expect(within(card).queryByText('What could explain it')).toBeNull();
    await user.click(within(card).getByRole('button', { name: /Why, and what could explain it/ }));
    const behind = (name: string) => within(card).getByText(name).parentElement?.textContent ?? '';
    expect(behind('What stands behind it')).toMatch(/law/);
    expect(behind('What could explain it').length).toBeGreaterThan(40);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('says that nothing was found, and what was not looked at', async () => {
    const { user } = show(makeReport({}), madeDetails);
    await user.click(await screen.findByRole('button', { name: 'What stands out: nothing' }));
    expect(screen.getByText(/only known on a site that is watched/)).toBeInTheDocument();
  });

  it('says what would have changed it', async () => {
    const { user } = show(refused, madeDetails);
    await user.click(await screen.findByRole('button', { name: /^What stands out: .*note/ }));
    await user.click(screen.getByText('Cookies turned off'));
    expect(screen.getAllByText('Would be different')[0]).toBeVisible();
  });
});
