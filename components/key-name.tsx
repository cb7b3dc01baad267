import { useText } from './text.tsx';
import { splitMiddle } from './visible-text.ts';

/** A name in one line: when it does not fit, its middle gives way, because names often differ only at the end. */
export function KeyName({ name }: { name: string }) {
  const { say } = useText();
  if (name === '') return <span class="key-name is-empty">{say('noName')}</span>;
  const { head, tail } = splitMiddle(name);
  if (tail === '')
    return (
      <code class="key-name" title={name}>
        {head}
      </code>
    );
  return (
    <>
      {/* Two boxes are two words to a screen reader: it gets the name whole. */}
      <span class="sr-only">{head + tail}</span>
      <code class="key-name is-split" title={name} aria-hidden="true">
        <span class="key-head">{head}</span>
        <span class="key-tail">{tail}</span>
      </code>
    </>
  );
}
