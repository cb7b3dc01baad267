import type { CatalogueDetails } from '../lib/catalogue/vendor-details.ts';
import type { ExportContext } from '../lib/report/export-report.ts';
import type { Text } from './build-text.ts';
import { findingWords } from './findings/finding-words.ts';

/** What a published report needs in the language of `text`. A check that fails is written to the console. */
export function exportContext(details: CatalogueDetails, text: Text): ExportContext {
  const { sayAny } = text;
  return {
    details,
    sayCoverage: ({ code, subject, count }) =>
      subject === undefined && count !== undefined
        ? sayAny(`coverageMany_${code}`, count)
        : sayAny(`coverage_${code}`, subject ?? '', count ?? ''),
    ...findingWords(text),
    onCheckError: (error, { id }) => console.error(`The check ${id} failed:`, error),
  };
}
