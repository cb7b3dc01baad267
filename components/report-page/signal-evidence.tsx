import type { ComponentChildren } from 'preact';
import { consentCategories } from '../../lib/types.ts';
import { saySignal } from '../consent-summary.ts';
import { sayRecorded } from '../say-recorded.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { ReportSignal } from './report-item.ts';
import { showSaid } from './show-said.ts';

/** One signal whole: what it says, where it was read, on what it rests, what stands in it. Nothing is folded: it is for paper too. */
export function SignalEvidence({ signal }: { signal: ReportSignal }) {
  const text = useText();
  const { say, locale } = text;
  const { decidedAt, recordId, allowedMeanwhile = [], triggers = [], purposes = [], evidence } = signal;
  const names = new Intl.ListFormat(locale);
  const states = consentCategories.map((category) => {
    const notes = [
      signal.partial?.includes(category) && say('signalPartial'),
      signal.guessed?.includes(category) && say('signalGuessed'),
    ].filter(Boolean);
    return [say('historyState', say(`category_${category}`), say(`state_${signal.states[category]}`)), ...notes].join(
      ' ',
    );
  });
  return (
    <article class="report-signal" aria-label={showText(signal.mechanismName)}>
      <p>
        <strong>{showText(signal.mechanismName)}</strong> <span class="muted">{say(`scope_${signal.scope}`)}</span>
      </p>
      <p>{showSaid(saySignal(signal, text))}</p>
      <p>{states.join(' ')}</p>
      <dl class="report-facts">
        <Fact label={say('signalWhere')}>{say(`place_${signal.where}`, showText(signal.name))}</Fact>
        <Fact label={say('signalBasis')}>{say(`basis_${signal.basis}`)}</Fact>
        {decidedAt !== undefined && <Fact label={say('signalDecided')}>{sayRecorded(decidedAt, locale)}</Fact>}
        {allowedMeanwhile.length > 0 && (
          <Fact label={say('signalMeanwhile')}>
            {names.format(allowedMeanwhile.map((category) => say(`category_${category}`)))}
          </Fact>
        )}
        {recordId !== undefined && <Fact label={say('signalRecordId')}>{showText(recordId)}</Fact>}
        {evidence
          .filter(([label]) => !triggers.some(({ code }) => code === label))
          .map(([label, value], index) => (
            <Fact key={index} label={showText(label)}>
              {showText(value) || say('valueEmpty')}
            </Fact>
          ))}
        {triggers.map(({ code, answer }) => (
          <Fact key={code} label={say(`trigger_${code}`)}>
            {say(`triggerAnswer_${answer}`)}
          </Fact>
        ))}
        {purposes.length > 0 && (
          <Fact label={say('reportPurposes')}>
            {purposes.map(({ name, state }, index) => (
              <span key={index} class="signal-purpose">
                <bdi>{showText(name) || say('noName')}</bdi>: {say(`state_${state}`)}
                {index < purposes.length - 1 && '; '}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
