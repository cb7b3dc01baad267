import type { VendorDetails } from '../lib/catalogue/vendor-details.ts';
import type { VendorCard } from '../lib/catalogue/vendor-schema.ts';
import { DocumentLink, DocumentReference } from './document-link.tsx';
import { useText } from './text.tsx';

const cardParts = [
  'processor',
  'companyNumber',
  'address',
  'contact',
  'dataLocation',
  'personalData',
  'consentNeeded',
  'ownerDuties',
] as const satisfies readonly (keyof VendorCard)[];

/** What a vendor's documents say about the company and the data, each statement with its document, and the documents below. */
export function VendorFacts({ vendor }: { vendor: VendorDetails }) {
  const { say } = useText();
  const parts = cardParts.flatMap((part) => {
    const statements = vendor.card?.[part];
    return statements?.length ? [{ part, statements }] : [];
  });
  const documents = [...new Set(parts.flatMap(({ statements }) => statements.map(({ document }) => document)))];
  return (
    <>
      <dl class="facts card">
        {parts.map(({ part, statements }) => (
          <div key={part}>
            <dt>{say(`card_${part}`)}</dt>
            {[...Map.groupBy(statements, ({ text }) => text)].map(([text, same]) => (
              <dd key={text}>
                {text}{' '}
                <span class="sources">
                  {same.map(({ document }) => (
                    <DocumentReference
                      key={document}
                      document={vendor.documents[document]}
                      number={documents.indexOf(document) + 1}
                    />
                  ))}
                </span>
              </dd>
            ))}
          </div>
        ))}
        {vendor.website && (
          <div>
            <dt>{say('card_website')}</dt>
            <dd>
              <a href={vendor.website} target="_blank" rel="noopener noreferrer">
                {vendor.website}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {parts.length === 0 && <p class="muted">{say('cardEmpty')}</p>}
      <ul class="documents" aria-label={say('cardDocuments')}>
        {documents.map((id, index) => {
          const document = vendor.documents[id];
          return (
            <li key={id}>
              [{index + 1}] {document ? <DocumentLink document={document} /> : id}
            </li>
          );
        })}
      </ul>
    </>
  );
}
