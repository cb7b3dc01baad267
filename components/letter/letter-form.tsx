import type { StateUpdater } from 'preact/hooks';
import { isCut } from '../../lib/letter/build-letter.ts';
import type { LetterMaterial } from '../../lib/letter/build-letter-facts.ts';
import { letterKinds, letterLanguages } from '../../lib/letter/letter-facts.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { IdentifierChoices } from './identifier-choices.tsx';
import type { LetterChoices } from './letter-choices.ts';
import type { LetterActions } from './letter-contract.ts';

type Change = (update: StateUpdater<LetterChoices>) => void;

/** What the person chooses and fills in. */
export function LetterForm(props: {
  material: LetterMaterial;
  choices: LetterChoices;
  onChange: Change;
  actions: LetterActions;
}) {
  const { say } = useText();
  const { material, choices, onChange } = props;
  return (
    <form class="letter-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{say('letterKindHeading')}</legend>
        {letterKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={choices.kind === kind}
              onChange={() => onChange((before) => ({ ...before, kind }))}
            />
            {say(`letterKind_${kind}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('letterLanguageHeading')}</legend>
        {letterLanguages.map((language) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="language"
              checked={choices.language === language}
              onChange={() => onChange((before) => ({ ...before, language }))}
            />
            {say(`letterLanguage_${language}`)}
          </label>
        ))}
      </fieldset>
      <IdentifierChoices {...props} />
      <ProcessorChoices material={material} choices={choices} onChange={onChange} />
      {isCut(material.keys) && (
        <label>
          <input
            type="checkbox"
            checked={choices.isWhole}
            onChange={() => onChange((before) => ({ ...before, isWhole: !before.isWhole }))}
          />
          {say('letterWhole')}
        </label>
      )}
      <fieldset>
        <legend>{say('letterSenderHeading')}</legend>
        {(['name', 'contact', 'recipient'] as const).map((field) => (
          <label key={field} class="letter-field">
            {say(`letterField_${field}`)}
            <input
              type="text"
              inputMode={field === 'recipient' ? 'email' : 'text'}
              value={choices[field]}
              maxLength={300}
              autoComplete="off"
              onInput={({ currentTarget }) => {
                const { value } = currentTarget;
                onChange((before) => ({ ...before, [field]: value }));
              }}
            />
          </label>
        ))}
        <p class="muted">{say('letterSenderNote')}</p>
      </fieldset>
    </form>
  );
}

function ProcessorChoices(props: { material: LetterMaterial; choices: LetterChoices; onChange: Change }) {
  const { say } = useText();
  const { processors } = props.material;
  if (processors.length === 0) return null;
  const toggle = (place: number) =>
    props.onChange((before) => {
      const leftOut = new Set(before.leftOut);
      if (!leftOut.delete(place)) leftOut.add(place);
      return { ...before, leftOut };
    });
  return (
    <fieldset>
      <legend>{say('letterProcessorsHeading')}</legend>
      {processors.map(({ vendorNames, company }, place) => (
        <label key={vendorNames.join()}>
          <input type="checkbox" checked={!props.choices.leftOut.has(place)} onChange={() => toggle(place)} />
          <span>
            {showText(vendorNames.join(', '))}{' '}
            <span class="muted">{company === undefined ? say('letterCompanyUnknown') : showText(company)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
