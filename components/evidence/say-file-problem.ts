import type { VisitFileCode, VisitFileProblem } from '../../lib/evidence/parse-visit-file.ts';
import type { MessageKey, Text } from '../build-text.ts';
import { showText } from '../visible-text.ts';

const WORDS: Record<VisitFileCode, MessageKey> = {
  tooLarge: 'evidenceFile_tooLarge',
  empty: 'evidenceFile_empty',
  truncated: 'evidenceFile_truncated',
  unexpected: 'evidenceFile_unexpected',
  trailing: 'evidenceFile_trailing',
  badText: 'evidenceFile_badText',
  badNumber: 'evidenceFile_badNumber',
  loneSurrogate: 'evidenceFile_loneSurrogate',
  sameName: 'evidenceFile_sameName',
  forbiddenName: 'evidenceFile_forbiddenName',
  tooDeep: 'evidenceFile_tooDeep',
  tooMany: 'evidenceFile_tooMany',
  zip: 'evidenceFile_zip',
  utf16: 'evidenceFile_utf16',
  picture: 'evidenceFile_picture',
  pdf: 'evidenceFile_pdf',
  html: 'evidenceFile_html',
  binary: 'evidenceFile_binary',
  badUtf8: 'evidenceFile_badUtf8',
  noVisit: 'evidenceFile_noVisit',
  withValues: 'evidenceFile_withValues',
  olderReport: 'evidenceFile_olderReport',
  newerReport: 'evidenceFile_newerReport',
  newerFormat: 'evidenceFile_newerFormat',
  wrongForm: 'evidenceFile_wrongForm',
  sealBroken: 'evidenceFile_sealBroken',
  textTooLong: 'evidenceFile_textTooLong',
  listTooLong: 'evidenceFile_listTooLong',
  noSuchItem: 'evidenceFile_noSuchItem',
  noSuchSignal: 'evidenceFile_noSuchSignal',
  noSuchFinding: 'evidenceFile_noSuchFinding',
  sameFinding: 'evidenceFile_sameFinding',
  unread: 'evidenceFile_unread',
  noPicture: 'evidenceFile_noPicture',
};

/** Says why a file is not read, and where: one or two sentences. Names from the file are made visible. */
export function sayFileProblem(
  { code, line, column, path, detail = '' }: VisitFileProblem,
  { say }: Pick<Text, 'say'>,
): string {
  const limit = Number(detail);
  const shown = code === 'tooLarge' || code === 'tooMany' ? limit.toLocaleString() : showText(detail);
  return [
    say(WORDS[code], shown),
    ...(path ? [say('evidenceFileIn', showText(path))] : []),
    ...(line !== undefined && column !== undefined && code !== 'tooLarge' ? [say('evidenceFileAt', line, column)] : []),
  ].join(' ');
}
