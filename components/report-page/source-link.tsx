import type { ComponentChildren } from 'preact';

/**
 * A link to a document, opened by a person's click alone. An imported report may name any address: what is none of the web stays plain text.
 */
export function SourceLink({ url, children }: { url: string | undefined; children: ComponentChildren }) {
  if (url === undefined || !isWebAddress(url)) return <cite>{children}</cite>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {children}
    </a>
  );
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
