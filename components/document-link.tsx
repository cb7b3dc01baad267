import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';

/** A document's title with its date; a link when its address is known. Opened by the user's click only. */
export function DocumentLink({ document }: { document: VendorFile['documents'][string] }) {
  // The date by itself: a title that is written from right to left would take it into its middle.
  const label = (
    <>
      {document.title}, <bdi>{document.date}</bdi>
    </>
  );
  if (!document.url) return <cite>{label}</cite>;
  return (
    <a href={document.url} target="_blank" rel="noopener noreferrer" title={document.url}>
      {label}
    </a>
  );
}

/** A document in short, such as "[2] 2022": its title stands in the list of documents below, and is read to screen readers here. */
export function DocumentReference(props: { document: VendorFile['documents'][string] | undefined; number: number }) {
  const { document, number } = props;
  if (!document) return <span>[{number}]</span>;
  const label = `${document.title}, ${document.date}`;
  const short = `[${number}] ${document.date}`;
  const words = (
    <>
      <span aria-hidden="true">{short}</span>
      <span class="sr-only">{label}</span>
    </>
  );
  if (document.url)
    return (
      <a href={document.url} target="_blank" rel="noopener noreferrer" title={label}>
        {words}
      </a>
    );
  return (
    <cite class="muted" title={label}>
      {words}
    </cite>
  );
}
