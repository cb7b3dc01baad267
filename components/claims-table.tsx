import type { VendorClaim, VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { CategoryMark } from './category-mark.tsx';
import { findDisagreement, groupByDocument } from './claims.ts';
import { DocumentLink } from './document-link.tsx';
import { sayLifetime } from './documented-lifetime.ts';
import { keyPart, useText } from './text.tsx';

/** What each document says about a key, below one another; contradictions are named, not resolved. */
export function ClaimsTable({
  claims,
  documents,
}: {
  claims: readonly VendorClaim[];
  documents: VendorFile['documents'];
}) {
  const { say } = useText();
  return (
    <>
      {findDisagreement(claims) && <p class="disagree">{say('claimsDisagree')}</p>}
      <table class="claims" aria-label={say('claimsHeading')}>
        <thead>
          <tr>
            <th scope="col">{say('claimCategory')}</th>
            <th scope="col">{say('claimLifetime')}</th>
            <th scope="col">{say('claimConfidence')}</th>
          </tr>
        </thead>
        {groupByDocument(claims, documents).map(([id, own]) => {
          const document = documents[id];
          return (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {document ? <DocumentLink document={document} /> : id}
                  {document && <span class="claim-note">{say(`documentKind_${keyPart(document.kind)}`)}</span>}
                </th>
              </tr>
              {own.map((claim) => (
                <ClaimRows key={JSON.stringify(claim)} claim={claim} />
              ))}
            </tbody>
          );
        })}
      </table>
    </>
  );
}

function ClaimRows({ claim }: { claim: VendorClaim }) {
  const text = useText();
  const { say } = text;
  const silent = <span class="muted">{say('claimSilent')}</span>;
  return (
    <>
      <tr>
        <td>
          {claim.category === undefined ? (
            silent
          ) : (
            <>
              <CategoryMark category={claim.category} /> {say(`category_${claim.category}`)}
            </>
          )}
        </td>
        <td>{claim.lifetime === undefined ? silent : sayLifetime(claim.lifetime, text)}</td>
        <td>{say(`confidence_${claim.confidence}`)}</td>
      </tr>
      {claim.condition && (
        <tr>
          <td colSpan={3} class="claim-note">
            {claim.condition}
          </td>
        </tr>
      )}
    </>
  );
}
