import { screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { makeConsentVisits } from '../../test/made-reports/made-consents.ts';
import { openConsent } from '../../test/made-reports/open-consent.tsx';

const visits = makeConsentVisits();
const open = (name: string) => openConsent(visits[name]);

describe('history', () => {
  it('says when what changed, oldest first', async () => {
    const { container } = await open('consentRich');
    const lines = [...container.querySelectorAll('.history > li')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).toEqual([
      '0 ms Cookiebot was there when the visit began. Necessary: Granted. Functional, Analytics and Marketing: Denied. the cookie cookiebot-record',
      '0.1 s Google Consent Mode speaks for the first time, without a choice. Necessary: Granted. Functional, Analytics and Marketing: Denied. the cookie google-consent-mode-record',
      '3.2 s A choice was recorded by Cookiebot. Functional and Analytics: Granted. the cookie cookiebot-record',
      '3.3 s Google Consent Mode changed. Functional and Analytics: Granted. the cookie google-consent-mode-record',
      '1 min 5 s A consent recorded by Cookiebot was withdrawn. Analytics: Denied. the cookie cookiebot-record',
      '1 min 6 s Cookiebot says nothing any more. the cookie cookiebot-record',
    ]);
  });

  it('none seen and not watched are two answers', async () => {
    const { unmount } = await open('consentWatchedCalm');
    expect(screen.getByText('No change was seen.')).toBeVisible();
    unmount();
    await open('consentCalm');
    expect(screen.getByText('Changes can be seen only while the site is watched.')).toBeVisible();
    expect(screen.queryByText('No change was seen.')).toBeNull();
  });

  it('is shown in part when it is long', async () => {
    const { container } = await open('consentMany');
    expect(container.querySelectorAll('.history > li')).toHaveLength(20);
  });
});

describe('a banner nobody knows', () => {
  it('is said in the sentence, and what is needed can be copied', async () => {
    const { user, actions } = await open('consentUnknownBanner');
    const block = within(screen.getByRole('region', { name: 'A banner we do not know' }));
    await user.click(block.getByRole('button', { name: 'Copy what is needed to add it' }));
    expect(await block.findByText('Copied.')).toBeVisible();
    const [text] = vi.mocked(actions.copy).mock.calls[0] ?? [];
    expect(JSON.parse(text ?? '').records.map(({ name }: { name: string }) => name)).toEqual([
      'own_cookie_choice',
      'privacy-settings',
    ]);
    expect(block.getByText(/"own_cookie_choice"/)).toBeInTheDocument();
  });

  it('is not spoken of elsewhere', async () => {
    await open('consentRich');
    expect(screen.queryByRole('region', { name: 'A banner we do not know' })).toBeNull();
  });
});
