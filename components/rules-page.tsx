import { useMemo } from 'preact/hooks';
import { exampleRules } from '../lib/catalogue/example-rules.ts';
import { CopyButton } from './copy-button.tsx';
import { FileDrop } from './file-drop.tsx';
import type { Translate } from './popup-contract.ts';
import { RulesAdd } from './rules-add.tsx';
import { RulesBroken } from './rules-broken.tsx';
import type { RulesActions, RulesModel } from './rules-contract.ts';
import { RulesList } from './rules-list.tsx';
import { RulesOutcomeBox } from './rules-outcome.tsx';
import { SiteHeader } from './site-header.tsx';
import { buildText, TextContext, useText } from './text.tsx';

/** The whole page of a person's own rules. A file can be dropped anywhere on it. */
export function RulesPage(props: { model: RulesModel; actions: RulesActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { locale, now } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  return (
    <TextContext.Provider value={text}>
      <FileDrop class="rules" onFiles={actions.addFiles}>
        <SiteHeader title={text.say('rulesTitle')} aside={<a href="lookup.html">{text.say('rulesLookup')}</a>} />
        <Body model={model} actions={actions} />
      </FileDrop>
    </TextContext.Provider>
  );
}

function Body({ model, actions }: { model: RulesModel; actions: RulesActions }) {
  const { say } = useText();
  const { rules, outcome } = model;
  if (!rules) return <main aria-busy="true" />;
  const isBroken = rules.fault !== undefined;
  return (
    <main class="rules-main">
      <p class="rules-intro">{say('rulesIntro')}</p>
      {!isBroken && <RulesAdd actions={actions} />}
      <RulesOutcomeBox outcome={outcome} rules={rules} onRestore={actions.restore} />
      {isBroken ? <RulesBroken rules={rules} actions={actions} /> : <RulesList files={rules.files} actions={actions} />}
      {!isBroken && <Example actions={actions} />}
    </main>
  );
}

function Example({ actions }: { actions: RulesActions }) {
  const { say } = useText();
  return (
    <section aria-labelledby="rules-example">
      <h2 id="rules-example">{say('rulesExampleHeading')}</h2>
      <p class="muted">{say('rulesExampleText')}</p>
      <div class="rules-buttons">
        <CopyButton label={say('rulesExampleCopy')} onCopy={() => actions.copy(exampleRules)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
      <section class="rules-example" tabIndex={0} aria-label={say('rulesExampleLabel')}>
        <pre>{exampleRules}</pre>
      </section>
    </section>
  );
}
