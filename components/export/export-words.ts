import type { MarkdownWords } from '../../lib/export/build-markdown.ts';
import type { MessageKey } from '../build-text.ts';
import type { ExportKind } from './export-contract.ts';

/** What the button of each file says, and what stands beside it. */
export const exportWords: Record<ExportKind, { label: MessageKey; note: MessageKey }> = {
  html: { label: 'exportFile_html', note: 'exportFileNote_html' },
  xlsx: { label: 'exportFile_xlsx', note: 'exportFileNote_xlsx' },
  csv: { label: 'exportFile_csv', note: 'exportFileNote_csv' },
  json: { label: 'exportFile_json', note: 'exportFileNote_json' },
  visit: { label: 'exportFile_visit', note: 'exportFileNote_visit' },
};

type ChoiceKind = Parameters<MarkdownWords['choices']>[0][number];

/** The step that repeats each kind of choice. */
export const choiceWords: Record<ChoiceKind, MessageKey> = {
  earlier: 'exportMdChoice_earlier',
  grant: 'exportMdChoice_grant',
  refusal: 'exportMdChoice_refusal',
  mixed: 'exportMdChoice_mixed',
  withdrawal: 'exportMdChoice_withdrawal',
};
