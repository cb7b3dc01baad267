import type { Writer } from '../../lib/watch-types.ts';
import { Icon } from '../icons.tsx';
import { type Text, useText } from '../text.tsx';
import { showHost, showText } from '../visible-text.ts';
import { shortenAddress } from './script-address.ts';
import '../addresses.css';

/** Who wrote a key: each distinct way, with the script in short and all addresses on demand. */
export function WriterList({ writers, pageUrl }: { writers: readonly Writer[]; pageUrl: string }) {
  const text = useText();
  if (writers.length === 0) return null;
  return (
    <ul class="writers" aria-label={text.say('writersLabel')}>
      {writers.map((writer, index) => (
        <li key={`${writer.via} ${writer.scripts?.[0]} ${index}`}>
          <WriterEntry writer={writer} pageUrl={pageUrl} />
        </li>
      ))}
    </ul>
  );
}

function WriterEntry({ writer, pageUrl }: { writer: Writer; pageUrl: string }) {
  const text = useText();
  const address = writer.scripts?.[0] ?? writer.source ?? (writer.via === 'reread' ? writer.frameUrl : undefined);
  const isElsewhere = writer.frameUrl !== undefined && showHost(writer.frameUrl) !== showHost(pageUrl);
  return (
    <>
      <p>
        <strong>
          <bdi>{sayWho(writer, text)}</bdi>
        </strong>{' '}
        <span class="muted">
          {text.say(`via_${writer.via === 'document.cookie' ? 'document_cookie' : writer.via}`)}
          {writer.count > 1 && ` × ${new Intl.NumberFormat(text.locale).format(writer.count)}`}
        </span>
      </p>
      {isElsewhere && <p class="muted">{text.say('writerFrame', showHost(writer.frameUrl ?? ''))}</p>}
      {address !== undefined && (
        <details class="addresses">
          <summary>
            <Icon name="chevron" />
            <code>{shortenAddress(address)}</code>
          </summary>
          <Addresses writer={writer} />
        </details>
      )}
    </>
  );
}

function Addresses({ writer }: { writer: Writer }) {
  const { say } = useText();
  const rows = [
    ...(writer.scripts ?? []).map(
      (script, index) => [say(index === 0 ? 'writerScript' : 'writerCaller'), script] as const,
    ),
    ...(writer.source === undefined ? [] : [[say('writerSource'), writer.source] as const]),
    ...(writer.frameUrl === undefined ? [] : [[say('writerDocument'), writer.frameUrl] as const]),
  ];
  return (
    <dl class="facts">
      {rows.map(([label, address], index) => (
        <div key={`${index} ${address}`}>
          <dt>{label}</dt>
          <dd>
            <code>{showText(address)}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sayWho(writer: Writer, { say }: Text): string {
  const name = writer.vendorName === undefined ? undefined : showText(writer.vendorName);
  if (writer.via === 'header') return name ? say('writerServerOf', name) : say('writerServer');
  if (name) return say('writerScriptOf', name);
  if (writer.via === 'otherDocument') return say('writerElsewhere');
  if (writer.scripts?.length) return say('writerScriptUnknown');
  return say(writer.via === 'reread' && writer.frameUrl !== undefined ? 'writerScriptUnseen' : 'writerUnseen');
}
