import { useMemo, useState } from 'preact/hooks';
import type { LetterMaterial } from '../../lib/letter/build-letter-facts.ts';
import type { LetterLanguage } from '../../lib/letter/letter-facts.ts';
import type { Translate } from '../popup-contract.ts';
import { SiteHeader } from '../site-header.tsx';
import { buildText, TextContext, useText } from '../text.tsx';
import { type LetterChoices, writeLetter } from './letter-choices.ts';
import type { LetterActions, LetterModel } from './letter-contract.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterSheet } from './letter-sheet.tsx';

/** The whole page "Write a letter": choices, and the letter that comes of them. */
export function LetterPage(props: { model: LetterModel; actions: LetterActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { locale, now } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  return (
    <TextContext.Provider value={text}>
      <div class="letter">
        <SiteHeader title={text.say('letterTitle')} aside={null} />
        <Body model={model} actions={actions} />
      </div>
    </TextContext.Provider>
  );
}

function Body({ model, actions }: { model: LetterModel; actions: LetterActions }) {
  const { say } = useText();
  const { material } = model;
  if (material === undefined) return <main class="letter-main" aria-busy="true" />;
  if (typeof material === 'string')
    return (
      <main class="letter-main">
        <p role="status">{say(`letterGap_${material}`)}</p>
      </main>
    );
  return <Writing key={material.visitedAt} material={material} model={model} actions={actions} />;
}

function Writing(props: { material: LetterMaterial; model: LetterModel; actions: LetterActions }) {
  const { say } = useText();
  const { material, model, actions } = props;
  const [choices, setChoices] = useState<LetterChoices>(() => ({
    kind: 'access',
    language: findLanguage(model.locale),
    values: new Map(),
    leftOut: new Set(),
    isWhole: false,
    name: '',
    contact: '',
    recipient: '',
  }));
  const letter = useMemo(() => writeLetter(material, choices, model.timeZone), [material, choices, model.timeZone]);
  return (
    <main class="letter-main">
      <p class="muted letter-intro">{say('letterIntro')}</p>
      <LetterForm material={material} choices={choices} onChange={setChoices} actions={actions} />
      <LetterSheet letter={letter} choices={choices} actions={actions} />
    </main>
  );
}

/** The reader's own language where there is a letter in it. */
function findLanguage(locale: string): LetterLanguage {
  const [language] = locale.toLowerCase().split('-');
  return language === 'de' || language === 'cs' ? language : 'en';
}
