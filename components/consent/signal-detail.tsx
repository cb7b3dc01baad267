import type { ComponentChildren } from 'preact';
import { type ConsentStringKind, consentStringKinds, type Signal } from '../../lib/consent-types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { sayRecorded } from '../say-recorded.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { PurposeList } from './purpose-list.tsx';
import { StringReader } from './string-reader.tsx';

/** Where a signal was read, on what it rests, what stands in it, and what can be read further. */
export function SignalDetail({ signal, actions }: { signal: Signal; actions: PopupActions }) {
  const { say, locale } = useText();
  const { decidedAt, recordId, allowedMeanwhile = [], triggers = [], purposes = [] } = signal;
  const categories = new Intl.ListFormat(locale).format(allowedMeanwhile.map((each) => say(`category_${each}`)));
  // What the questions below say in words is not said twice.
  const evidence = signal.evidence.filter(([label]) => !triggers.some(({ code }) => code === label));
  const kinds = consentStringKinds.filter((kind): kind is ConsentStringKind => signal.strings?.includes(kind) === true);
  return (
    <div class="signal-detail">
      <dl class="facts">
        <Fact label={say('signalWhere')}>{say(`place_${signal.where}`, showText(signal.name))}</Fact>
        <Fact label={say('signalBasis')}>{say(`basis_${signal.basis}`)}</Fact>
        {decidedAt !== undefined && <Fact label={say('signalDecided')}>{sayRecorded(decidedAt, locale)}</Fact>}
        {categories && <Fact label={say('signalMeanwhile')}>{categories}</Fact>}
        {recordId !== undefined && <Fact label={say('signalRecordId')}>{showText(recordId)}</Fact>}
      </dl>
      {evidence.length > 0 && (
        <>
          <p class="muted">{say('signalEvidence')}</p>
          <dl class="facts evidence">
            {evidence.map(([label, value], index) => (
              <Fact key={index} label={showText(label)}>
                {showText(value) || say('valueEmpty')}
              </Fact>
            ))}
          </dl>
        </>
      )}
      {triggers.length > 0 && (
        <>
          <p>{say('triggersHeading')}</p>
          <dl class="triggers">
            {triggers.map(({ code, answer }) => (
              <div key={code}>
                <dt>{say(`trigger_${code}`)}</dt>
                <dd>{say(`triggerAnswer_${answer}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {purposes.length > 0 && <PurposeList purposes={purposes} />}
      {kinds.length > 0 && <StringReader signal={signal} kinds={kinds} actions={actions} />}
    </div>
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
