import { useMemo } from 'preact/hooks';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import { buildWhatIfs } from '../../lib/checks/build-what-ifs.ts';
import type { Sentence, WhatIf } from '../../lib/finding-types.ts';
import type { Report } from '../../lib/types.ts';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { saySentence } from './say-sentence.ts';

/** What turning cookies off, private browsing, Global Privacy Control or refusing would have changed here: a line each, which opens. */
export function WhatIfs({ report, details }: { report: Report; details: CatalogueDetails }) {
  const { say } = useText();
  const found = useMemo(() => buildWhatIfs(report, details), [report, details]);
  return (
    <section class="what-ifs">
      <h3>{say('whatIfHeading')}</h3>
      {found.map((one) => (
        <details key={one.code} class="addresses">
          <summary>
            <Icon name="chevron" />
            {say(`whatIfTitle_${one.code}`)}
          </summary>
          <Answer whatIf={one} />
        </details>
      ))}
    </section>
  );
}

function Answer({ whatIf: { changes, stays, unknown } }: { whatIf: WhatIf }) {
  const { say } = useText();
  if (changes.length + stays.length + unknown.length === 0) return <p class="muted">{say('whatIfNothing')}</p>;
  return (
    <>
      <Sentences heading={say('whatIfChanges')} sentences={changes} />
      <Sentences heading={say('whatIfStays')} sentences={stays} />
      <Sentences heading={say('whatIfUnknown')} sentences={unknown} />
    </>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly Sentence[] }) {
  const text = useText();
  if (sentences.length === 0) return null;
  const said = sentences.map((sentence) => saySentence(sentence, text));
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
