import type { GpcState } from '../../lib/gpc-types.ts';
import { sayMoment } from '../say-expiry.ts';
import { type Text, useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { GpcSection } from './gpc-section.tsx';
import { GpcTable } from './gpc-table.tsx';
import './gpc.css';

/** Where the comparison stands: not made, under way, failed with a sentence, or made. */
export function GpcBody(props: Parameters<typeof GpcSection>[0]) {
  const text = useText();
  const { say } = text;
  const { gpc, onCompare } = props;
  const { state } = gpc;
  const isUnderWay = state?.phase === 'first' || state?.phase === 'second';
  return (
    <div class="gpc">
      {state?.phase !== 'done' && <p>{say('gpcIntro')}</p>}
      <div role="status">
        {state?.phase === 'first' && <p>{say('gpcFirst')}</p>}
        {state?.phase === 'second' && <p>{say('gpcSecond')}</p>}
        {state?.phase === 'failed' && <Failure state={state} />}
        {state?.phase === 'done' && <p>{saySummary(state, text)}</p>}
      </div>
      {state?.phase === 'done' && <Outcome {...props} state={state} />}
      {!isUnderWay && gpc.isBusyElsewhere && <p class="muted">{say('gpcBusy')}</p>}
      {!isUnderWay && !gpc.isBusyElsewhere && (
        <p>
          <button type="button" class="button" onClick={onCompare}>
            {say(state === undefined ? 'gpcCompare' : 'gpcAgain')}
          </button>
        </p>
      )}
    </div>
  );
}

function Failure({ state }: { state: Extract<GpcState, { phase: 'failed' }> }) {
  const { say } = useText();
  return (
    <>
      <p>{say(`gpcFailure_${state.code}`)}</p>
      {state.detail !== undefined && (
        <details class="technical">
          <summary>{say('failedDetail')}</summary>
          <p>
            <code>{showText(state.detail)}</code>
          </p>
        </details>
      )}
    </>
  );
}

/** What differs, in one or two sentences. */
function saySummary({ comparison }: Extract<GpcState, { phase: 'done' }>, { say, count }: Text): string {
  const keys = comparison.vendors.flatMap((vendor) => vendor.keys);
  const [without, withGpc] = (['without', 'with'] as const).map(
    (one) => keys.filter(({ side }) => side === one).length,
  );
  const parts = [
    without ? count('gpcOnlyWithout', without) : '',
    withGpc ? count('gpcOnlyWith', withGpc) : '',
    comparison.signals.length > 0 || comparison.consent.length > 0 ? say('gpcConsentDiffers') : '',
  ];
  return parts.filter(Boolean).join(' ') || say('gpcSame');
}

function Outcome(props: Parameters<typeof GpcSection>[0] & { state: Extract<GpcState, { phase: 'done' }> }) {
  const { say, count, locale } = useText();
  const { comparison, limits, at, url } = props.state;
  return (
    <>
      <GpcTable comparison={comparison} />
      {comparison.leftOut > 0 && <p class="muted">{count('gpcLeftOut', comparison.leftOut)}</p>}
      <ul class="gpc-limits small-print">
        <li>{say('gpcOnePair', sayMoment(at, locale))}</li>
        {limits.map(({ code, count: many }) => (
          <li key={code}>{say(`gpcLimit_${code}`, new Intl.NumberFormat(locale).format(many ?? 0))}</li>
        ))}
        <li>{say('gpcKept')}</li>
        {props.pageUrl !== url && (
          <li>
            {say('gpcOtherPage')} <bdi>{showText(url)}</bdi>
          </li>
        )}
        {props.isStillOn && (
          <li>
            {say('gpcStays')}{' '}
            <button type="button" class="text-button" onClick={props.onReload}>
              {say('reloadPage')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
