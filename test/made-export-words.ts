import type { ExportContext } from '../lib/report/export-report.ts';

/** Words for exported reports in tests: keys and codes as they are. A check that fails is a failure of the test. */
export const madeExportWords: Omit<ExportContext, 'details'> = {
  sayCoverage: ({ code }) => code,
  say: ({ key }) => key,
  sayTitle: (check) => check,
  onCheckError: (error) => {
    throw error;
  },
};
