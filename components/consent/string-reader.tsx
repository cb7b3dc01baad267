import { useId, useState } from 'preact/hooks';
import type { DecodedString } from '../../lib/consent/decoded-types.ts';
import type { ConsentStringKind, Signal } from '../../lib/consent-types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';

const loadPage = () => import('./decoded-string.tsx');

type Reading = 'reading' | 'failed' | DecodedString[];

/** A button for each kind of standard string in a record. What it reads is shown and never kept. */
export function StringReader(props: { signal: Signal; kinds: readonly ConsentStringKind[]; actions: PopupActions }) {
  const { say } = useText();
  const [open, setOpen] = useState<{ kind: ConsentStringKind; reading: Reading }>();
  const id = useId();
  const { signal, kinds, actions } = props;
  const read = async (kind: ConsentStringKind) => {
    const mine = { kind, reading: 'reading' as const };
    setOpen(mine);
    const reading = await actions.readStrings(signal).then(
      (strings) => strings.filter((each) => each.kind === kind),
      (error: unknown) => {
        console.error('Reading a consent string:', error);
        return 'failed' as const;
      },
    );
    // Another one may have been asked for, or this one closed, while it was read.
    setOpen((now) => (now === mine ? { kind, reading } : now));
  };
  return (
    <div class="strings">
      <p class="value-buttons">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-expanded={open?.kind === kind}
            aria-controls={id}
            onClick={() => (open?.kind === kind ? setOpen(undefined) : void read(kind))}
          >
            {say(open?.kind === kind ? `hideString_${kind}` : `readString_${kind}`)}
          </button>
        ))}
      </p>
      <div id={id}>
        <p class="muted" role="status">
          {open?.reading === 'reading' && say('stringReading')}
        </p>
        {open?.reading === 'failed' && <p role="alert">{say('stringFailed')}</p>}
        {Array.isArray(open?.reading) && <Pages strings={open.reading} place={signal.name} actions={actions} />}
      </div>
    </div>
  );
}

function Pages(props: { strings: readonly DecodedString[]; place: string; actions: PopupActions }) {
  const { say } = useText();
  const part = useLater(loadPage);
  const { strings, place, actions } = props;
  if (strings.length === 0) return <p role="alert">{say('stringGone')}</p>;
  if (part === undefined) return <p class="muted">{say('partLoading')}</p>;
  if (part === 'failed') return <p>{say('partFailed')}</p>;
  return strings.map((string, index) => (
    <part.DecodedStringPage key={index} string={string} place={place} actions={actions} />
  ));
}
