import type { Report } from '../../lib/types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { groupReasons } from './group-reasons.ts';
import { SignalHistory } from './signal-history.tsx';
import { SignalList } from './signal-list.tsx';
import { UnknownBannerBlock } from './unknown-banner.tsx';
import './consent.css';

/** All about consent: what contradicts, why each answer is what it is, what each mechanism says, what changed, and a banner nobody knows. */
export function ConsentPanel({ report, actions }: { report: Report; actions: PopupActions }) {
  const text = useText();
  const { consent, watch } = report;
  const names = new Intl.ListFormat(text.locale, { type: 'unit' });
  return (
    <div class="consent-body">
      {consent.unknownBanner && <UnknownBannerBlock report={report} banner={consent.unknownBanner} actions={actions} />}
      <ContradictionList consent={consent} actions={actions} />
      <h3>{text.say('fusionHeading')}</h3>
      <dl class="facts">
        {groupReasons(consent, text).map(([words, categories]) => (
          <div key={words}>
            <dt>{names.format(categories.map((category) => text.say(`category_${category}`)))}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <SignalList signals={consent.signals} actions={actions} />
      <SignalHistory changes={watch?.signals} />
    </div>
  );
}
