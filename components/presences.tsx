import type { VendorPresence } from '../lib/watch-types.ts';
import { Icon } from './icons.tsx';
import { type Text, useText } from './text.tsx';
import { showText } from './visible-text.ts';
import './addresses.css';

/** Vendors whose scripts are here and none of whose documented keys is: what was looked for and not found is an answer too. */
export function PresencesSection(props: { presences: readonly VendorPresence[]; isWatched: boolean }) {
  const { say } = useText();
  const withoutKeys = props.presences.filter(({ items }) => items === 0);
  const [silent, unknown] = [
    withoutKeys.filter(({ unknownItems }) => unknownItems === 0),
    withoutKeys.filter(({ unknownItems }) => unknownItems > 0),
  ];
  return (
    <>
      <List heading={say('presencesUnknownHeading')} presences={unknown} isWatched={props.isWatched} />
      <List heading={say('presencesHeading')} presences={silent} isWatched={props.isWatched} />
    </>
  );
}

/** The script fact of a vendor whose keys are listed. */
export function VendorPresenceNote(props: { presence: VendorPresence; isWatched: boolean }) {
  return (
    <div class="about">
      <Presence {...props} />
    </div>
  );
}

function List(props: { heading: string; presences: readonly VendorPresence[]; isWatched: boolean }) {
  if (props.presences.length === 0) return null;
  return (
    <section>
      <h2>{props.heading}</h2>
      <ul class="presences">
        {props.presences.map((presence) => (
          <li key={presence.vendorId}>
            <Presence presence={presence} isWatched={props.isWatched} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One sentence, which opens to the addresses of the scripts. */
function Presence({ presence, isWatched }: { presence: VendorPresence; isWatched: boolean }) {
  const text = useText();
  return (
    <details class="addresses">
      <summary>
        <Icon name="chevron" />
        {sayPresence(presence, isWatched, text)}
      </summary>
      <ul>
        {presence.scripts.map((script) => (
          <li key={script}>
            <code>{showText(script)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayPresence(presence: VendorPresence, isWatched: boolean, { say, count }: Text): string {
  const name = showText(presence.vendorName);
  const unknown = presence.unknownItems > 0 && count('presenceUnknown', presence.unknownItems, name);
  if (presence.isRecordingUnseen) return [say('presenceNoRecording', name), unknown].filter(Boolean).join('; ');
  if (unknown) return unknown;
  if (presence.items > 0) return say('presenceHere', name);
  return say(isWatched ? 'presenceSilent' : 'presenceNoKeys', name);
}
