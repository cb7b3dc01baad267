import { useState } from 'preact/hooks';
import type { VendorFile } from '../lib/types.ts';
import { consentCategories } from '../lib/types.ts';
import { CategoryMark } from './category-mark.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icons.tsx';
import type { RulesActions } from './rules-contract.ts';
import { RemoveAll } from './rules-remove-all.tsx';
import { useText } from './text.tsx';
import { showName, showText } from './visible-text.ts';

/** The rules there are, vendor by vendor, and what can be done with all of them. */
export function RulesList({ files, actions }: { files: readonly VendorFile[]; actions: RulesActions }) {
  const { say, count } = useText();
  return (
    <section aria-labelledby="rules-list">
      <h2 id="rules-list">{say('rulesListHeading')}</h2>
      {files.length === 0 ? (
        <p class="rules-none">{say('rulesNone')}</p>
      ) : (
        <>
          <p class="muted">{count('rulesVendors', files.length)}</p>
          <div class="rules-buttons">
            <button type="button" class="button" onClick={() => actions.save('rules')}>
              {say('rulesSave')}
            </button>
            <CopyButton label={say('rulesCopy')} onCopy={actions.copyRules} />
            <RemoveAll question={count('rulesRemoveAllAsk', files.length)} onRemove={actions.removeAll} />
          </div>
          <ul class="rule-list">
            {files.map((file) => (
              <Rule key={file.id} file={file} onRemove={() => actions.remove(file.id)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rule({ file, onRemove }: { file: VendorFile; onRemove: () => void }) {
  const { say, count } = useText();
  const [isOpen, setOpen] = useState(false);
  const name = showText(file.name);
  return (
    <li class="group">
      <div class="rule-head">
        <h3>
          <button type="button" class="group-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name="chevron" />
            <bdi class="group-name">{name}</bdi> <span class="group-kind">{say(`kind_${file.kind}`)}</span>{' '}
            <span class="group-count">{count('keyCount', file.keys.length)}</span>
          </button>
        </h3>
        <button type="button" class="button rule-remove" aria-label={say('rulesRemoveNamed', name)} onClick={onRemove}>
          {say('rulesRemove')}
        </button>
      </div>
      {isOpen && <RuleKeys file={file} name={name} />}
    </li>
  );
}

function RuleKeys({ file, name }: { file: VendorFile; name: string }) {
  const { say } = useText();
  if (file.keys.length === 0) return <p class="rule-keys muted">{say('rulesNoKeys')}</p>;
  return (
    <ul class="rule-keys" aria-label={say('rulesKeysOf', name)}>
      {file.keys.map((key) => (
        <li class="rule-key" key={`${key.store} ${key.pattern}`}>
          <code class="rule-pattern">{showName(key.pattern)}</code>
          <span class="rule-purpose">
            <bdi>{showText(key.purpose)}</bdi>
          </span>
          <span class="rule-store">{say(`store_${key.store}`)}</span>
          <Categories claims={key.claims} />
        </li>
      ))}
    </ul>
  );
}

function Categories({ claims }: { claims: VendorFile['keys'][number]['claims'] }) {
  const { say } = useText();
  const claimed = consentCategories.filter((one) => claims.some(({ category }) => category === one));
  const categories = claimed.length > 0 ? claimed : (['unclassified'] as const);
  return (
    <ul class="rule-categories">
      {categories.map((category) => (
        <li class="rule-category" key={category}>
          <CategoryMark category={category} /> {say(`category_${category}`)}
        </li>
      ))}
    </ul>
  );
}
