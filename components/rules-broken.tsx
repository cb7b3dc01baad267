import type { OwnRules } from '../lib/read-own-rules.ts';
import type { RulesActions } from './rules-contract.ts';
import { RemoveAll } from './rules-remove-all.tsx';
import { useText } from './text.tsx';
import { showText } from './visible-text.ts';

/** Rules are stored and cannot be used: why, a way to save them, and the way to begin anew. */
export function RulesBroken({ rules, actions }: { rules: OwnRules; actions: RulesActions }) {
  const { say } = useText();
  return (
    <section class="rules-broken" aria-labelledby="rules-broken">
      <h2 id="rules-broken">{say('rulesBrokenHeading')}</h2>
      <p>{say('rulesBrokenText')}</p>
      {rules.fault && (
        <p>
          <code>{showText(rules.fault)}</code>
        </p>
      )}
      <div class="rules-buttons">
        {rules.text !== undefined && (
          <button type="button" class="button" onClick={() => actions.save('stored')}>
            {say('rulesSaveStored')}
          </button>
        )}
        <RemoveAll question={say('rulesRemoveBrokenAsk')} onRemove={actions.removeAll} />
      </div>
    </section>
  );
}
