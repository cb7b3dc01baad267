import type { VendorDetails } from '../../lib/catalogue/vendor-details.ts';
import { DocumentLink } from '../document-link.tsx';
import { keyPart, useText } from '../text.tsx';

/** Hosts, with the beginning of a path where that tells the vendor from others, below the document that names them. */
export function ScriptHosts(props: {
  scripts: NonNullable<VendorDetails['scripts']>;
  documents: VendorDetails['documents'];
}) {
  const { say } = useText();
  return (
    <>
      <p class="muted">{say('vendorScriptsMeaning')}</p>
      <ul class="documents">
        {[...Map.groupBy(props.scripts, ({ document }) => document)].map(([id, scripts]) => {
          const document = props.documents[id];
          return (
            <li key={id}>
              {scripts.map(({ host, path = '' }) => (
                <code class="example" key={host + path}>
                  {host + path}
                </code>
              ))}
              {document && (
                <>
                  <DocumentLink document={document} />{' '}
                  <span class="muted">{say(`documentKind_${keyPart(document.kind)}`)}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
