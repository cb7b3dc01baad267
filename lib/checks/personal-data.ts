import { type CatalogueDetails, detailsKey } from '../catalogue/vendor-details.ts';
import type { Severity, Sureness } from '../finding-types.ts';
import type { ClassifiedItem, PersonalKind } from '../types.ts';
import type { Check } from './check.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { sources } from './sources.ts';

/** `email/raised` and its like: in the storage of another site, or of a tool that records visits. */
type Kind = PersonalKind | `${PersonalKind}/raised`;

const weights: Readonly<
  Record<PersonalKind, [severity: Severity, sureness: Sureness, key: string, explanation: string]>
> = {
  email: ['look', 'likely', 'finding_personalEmail', 'explain_sitesOwnContact'],
  phone: ['look', 'possible', 'finding_personalPhone', 'explain_sitesOwnContact'],
  card: ['problem', 'likely', 'finding_personalCard', 'explain_numberByChance'],
  iban: ['look', 'likely', 'finding_personalIban', 'explain_sitesOwnContact'],
  personalNumber: ['problem', 'likely', 'finding_personalNumber', 'explain_numberByChance'],
};

/** Values that hold an e-mail address, a phone, card or account number, or a number that a state gives a person. Which one is not known here. */
export const personalData: Check = {
  id: 'personal-data',
  find({ report, details }) {
    const subjects = report.items.flatMap((item, place) =>
      (item.holds ?? []).map((kind): Subject<Kind> => {
        const isRaised = item.party === 'third' || isRecording(item, details);
        return {
          owner: findOwner(item),
          kind: isRaised ? `${kind}/raised` : kind,
          name: item.name,
          place,
          categories: [],
          sources: [],
        };
      }),
    );
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => {
      const [plain, raised] = kind.split('/') as [PersonalKind, 'raised'?]; // made of these two
      const [severity, sureness, key, explanation] = weights[plain];
      return {
        id,
        // What may as well be another number stays something to look at.
        severity: raised && sureness !== 'possible' ? 'problem' : severity,
        sureness,
        items: places,
        ...nameOwner(owner),
        observation: { key, count: places.length, values: [{ names }, owner.name] },
        sources: [sources.gdprMinimisation, sources.gdprSecurity],
        explanations: [{ key: 'explain_typedIn' }, { key: 'explain_testData' }, { key: explanation }],
      };
    });
  },
};

function isRecording({ matches: [best] }: ClassifiedItem, details: CatalogueDetails): boolean {
  return best !== undefined && details[detailsKey(best.layer, best.vendorId)]?.kind === 'recording';
}
