import { useEffect } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** Puts the focus into the search field, as where a button goes away with what it cleared. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** The search field of a page. `/` goes to it, Escape empties it. */
export function SearchField(props: { query: string; label: string; hint: string; onQuery: (query: string) => void }) {
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      focusSearch();
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
