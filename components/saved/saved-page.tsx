import { useMemo } from 'preact/hooks';
import { buildText } from '../build-text.ts';
import { FileDrop } from '../file-drop.tsx';
import type { Translate } from '../popup-contract.ts';
import { SiteHeader } from '../site-header.tsx';
import { TextContext, useText } from '../text.tsx';
import { CheckedBox } from './checked-box.tsx';
import { CompareView } from './compare-view.tsx';
import { ExpectationList } from './expectation-list.tsx';
import { FailureWords } from './failure-words.tsx';
import { SavedAdd } from './saved-add.tsx';
import { isFailure, type SavedActions, type SavedModel } from './saved-contract.ts';
import { SavedList } from './saved-list.tsx';
import { SavedOutcomeBox } from './saved-outcome.tsx';

/** The whole page of saved visits: the list, or two of them compared. A file can be dropped anywhere on it. */
export function SavedPage(props: { model: SavedModel; actions: SavedActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { locale, now, compared } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  return (
    <TextContext.Provider value={text}>
      <FileDrop class="saved" isOff={compared !== undefined} onFiles={actions.addFiles}>
        <SiteHeader
          title={text.say(compared ? 'compareTitle' : 'savedTitle')}
          aside={compared ? <a href="saved.html">{text.say('compareBack')}</a> : undefined}
        />
        {compared ? (
          <CompareView compared={compared} swapHref={model.swapHref} onCopy={actions.copy} />
        ) : (
          <Body model={model} actions={actions} />
        )}
      </FileDrop>
    </TextContext.Provider>
  );
}

function Body({ model, actions }: { model: SavedModel; actions: SavedActions }) {
  const { say } = useText();
  const { visits, expectations, isKept, outcome, checked } = model;
  if (!visits) return <main aria-busy="true" />;
  return (
    <main class="saved-main">
      <SavedOutcomeBox outcome={outcome} onDecide={actions.decide} />
      {checked && <CheckedBox checked={checked} />}
      {isFailure(visits) ? (
        <section class="outcome is-bad" aria-label={say('savedOutcome')}>
          <FailureWords failure={visits} />
        </section>
      ) : (
        <SavedList visits={visits} expectations={expectations} actions={actions} />
      )}
      {isKept === false && !isFailure(visits) && visits.length > 0 && (
        <section aria-label={say('savedKeepHeading')} class="saved-keep">
          <p class="muted">{say('savedMayGo')}</p>
          <button type="button" class="button" onClick={actions.askToKeep}>
            {say('savedAskToKeep')}
          </button>
        </section>
      )}
      <SavedAdd onFiles={actions.addFiles} />
      <ExpectationList expectations={expectations} actions={actions} />
    </main>
  );
}
