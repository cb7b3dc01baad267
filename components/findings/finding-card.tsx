import { useState } from 'preact/hooks';
import type { ExportedFinding } from '../../lib/report/finding-schema.ts';
import { Icon } from '../icons.tsx';
import { KeyName } from '../key-name.tsx';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import { FindingSources } from './finding-sources.tsx';

/** Names drawn of a finding's items before the rest is asked for. */
const MOST_NAMES = 8;

/** One finding: what was observed, about which keys; opens to what stands behind it and what could explain it away. */
export function FindingCard(props: {
  finding: ExportedFinding;
  items: readonly { name: string }[];
  /** Shows one item in the list. */
  onShow: (itemPlace: number) => void;
}) {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  const { finding } = props;
  return (
    <article>
      <h3>
        <span class="finding-severity">{say(`severity_${finding.severity}`)}</span> {finding.title}
      </h3>
      <p>{finding.text}</p>
      <ItemNames {...props} />
      <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        {say('findingBehind')}
      </button>
      {isOpen && (
        <div class="finding-detail">
          <FindingSources finding={finding} />
        </div>
      )}
    </article>
  );
}

function ItemNames({ finding, items, onShow }: Parameters<typeof FindingCard>[0]) {
  const { say, count } = useText();
  const [isWhole, setWhole] = useState(false);
  const places = isWhole ? finding.items : finding.items.slice(0, MOST_NAMES);
  const left = finding.items.length - places.length;
  if (finding.items.length === 0) return null;
  return (
    <ul class="finding-items" aria-label={say('findingItems')}>
      {places.map((place) => (
        <li key={place}>
          <button type="button" class="finding-item" onClick={() => onShow(place)}>
            <KeyName name={showName(items[place]?.name ?? '')} />
          </button>
        </li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" class="text-button" onClick={() => setWhole(true)}>
            {count('namesMore', left)}
          </button>
        </li>
      )}
    </ul>
  );
}
