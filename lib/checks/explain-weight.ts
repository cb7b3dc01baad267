import type { Sentence } from '../finding-types.ts';
import type { Weight } from './weigh-item.ts';

/** What could explain keys of this weight away, as far as it lies in what they are. `name`: whose they are. */
export function explainWeight(weight: Weight, name: string): Sentence {
  switch (weight) {
    case 'tracking':
      return { key: 'explain_documentsOld' };
    case 'supposed':
      return { key: 'explain_onlyOthersSay' };
    case 'functional':
    case 'assumed':
      return { key: 'explain_strictlyNecessary' };
    case 'exempt':
      return { key: 'explain_vendorNeedsNone', values: [name] };
    case 'unclassified':
      return { key: 'explain_mayBeNecessary' };
  }
}
