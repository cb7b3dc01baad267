import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** The search field of a page. `/` goes to it, Escape empties it. */
export function SearchField(props: { query: string; label: string; hint: string; onQuery: (query: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  const clearOnEscape = (event: KeyboardEvent) => {
    // With an empty field Escape is the browser's: it closes the popup.
    if (event.key !== 'Escape' || props.query === '') return;
    event.preventDefault();
    event.stopPropagation();
    props.onQuery('');
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        placeholder={props.hint}
        aria-keyshortcuts="/"
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={clearOnEscape}
      />
    </div>
  );
}
