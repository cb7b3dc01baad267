import type { VendorFile } from './vendor-schema.ts';

/** Something wrong at a place of a file: the steps that lead there, and what to do. */
export interface FileProblem {
  path: (string | number)[];
  reason: string;
}

/** Documents that claims, script hosts and statements of a file name and that `documents` does not list. */
export function findUnlisted(file: Pick<VendorFile, 'keys' | 'scripts' | 'card' | 'documents'>): FileProblem[] {
  const cited = [
    ...file.keys.flatMap(({ claims }, key) =>
      claims.map(({ document }, claim) => ({ document, path: ['keys', key, 'claims', claim, 'document'] })),
    ),
    ...(file.scripts ?? []).map(({ document }, script) => ({ document, path: ['scripts', script, 'document'] })),
    ...Object.entries(file.card ?? {}).flatMap(([part, statements = []]) =>
      statements.map(({ document }, statement) => ({ document, path: ['card', part, statement, 'document'] })),
    ),
  ];
  return cited
    .filter(({ document }) => !Object.hasOwn(file.documents, document))
    .map(({ document, path }) => ({ path, reason: `add "${document}" to \`documents\`` }));
}
