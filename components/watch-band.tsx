import type { Report } from '../lib/types.ts';
import type { PopupActions, Watching } from './popup-contract.ts';
import { type Text, useText } from './text.tsx';
import { showHost } from './visible-text.ts';
import { WatchProof } from './watch-proof.tsx';

/** The switch "Watch this site" with what it does, or did for this visit. */
export function WatchBand(props: { watching: Watching | undefined; report: Report; actions: PopupActions }) {
  const text = useText();
  const { watching, report, actions } = props;
  if (!watching)
    return (
      <section class="watch-band" aria-label={text.say('watchSwitch')}>
        <p class="muted">{text.say('watchClosed')}</p>
      </section>
    );
  const { isOn } = watching;
  return (
    <section class="watch-band" aria-label={text.say('watchSwitch')}>
      {/* Called within the click: the browser may have to ask for hosts. */}
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isOn}
        aria-describedby="watch-sentence"
        onClick={() => actions.watch(!isOn)}
      >
        {text.say('watchSwitch')}
      </button>
      <p class="muted" id="watch-sentence">
        {isOn ? sayWatched(report, text) : sayOff(report, text)}
      </p>
      {isOn && !report.watch && (
        <button type="button" class="button" onClick={actions.reload}>
          {text.say('reloadPage')}
        </button>
      )}
      {report.watch && <WatchProof report={report} />}
    </section>
  );
}

function sayWatched({ watch, coverage }: Report, { say }: Text): string {
  if (!watch) return say('watchNext');
  return say(coverage.some(({ code }) => code === 'watchedLate') ? 'watchOnLate' : 'watchOn');
}

function sayOff({ page }: Report, { say }: Text): string {
  return page.rung === 'page' ? say('watchOffAsks', showHost(page.url)) : say('watchOff');
}
