import { useMemo } from 'preact/hooks';
import type { UnknownBanner } from '../../lib/consent-types.ts';
import type { Report } from '../../lib/types.ts';
import { CopyButton } from '../copy-button.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { buildBannerText } from './build-banner-text.ts';

/** A banner is shown that no known mechanism explains, and a button that copies what is needed to add its tool. */
export function UnknownBannerBlock(props: { report: Report; banner: UnknownBanner; actions: PopupActions }) {
  const { say } = useText();
  const { report, banner } = props;
  const words = useMemo(() => buildBannerText(banner, report), [banner, report]);
  return (
    <section class="unknown-banner" aria-label={say('bannerUnknownHeading')}>
      <h3>{say('bannerUnknownHeading')}</h3>
      <p>{say('bannerUnknown')}</p>
      <p class="muted">{say('bannerCopyMeaning')}</p>
      <p class="value-buttons">
        <CopyButton label={say('bannerCopy')} onCopy={() => props.actions.copy(words)} />
      </p>
      <details class="technical">
        <summary>{say('bannerCopied')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
        <section class="value-text" tabIndex={0} aria-label={say('bannerCopied')}>
          {showText(words, '\n')}
        </section>
      </details>
    </section>
  );
}
