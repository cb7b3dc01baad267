import { buildFileName } from '../../lib/export/build-file-name.ts';
import type { Values } from '../../lib/export/build-item-table.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import type { Text } from '../build-text.ts';
import type { ExportActions, ExportKind } from './export-contract.ts';

interface Builder {
  ending: string;
  type: string;
  /** What writes workbooks and tables is loaded when it is asked for. */
  build(record: VisitRecord, given: Given): Promise<string | Blob>;
}

interface Given {
  text: Text;
  buildHtml: ExportActions['buildHtml'];
  /** Only where a person asked for values and confirmed it. */
  values?: Values;
}

const builders: Record<ExportKind, Builder> = {
  html: { ending: 'html', type: 'text/html;charset=utf-8', build: (record, { buildHtml }) => buildHtml(record) },
  csv: {
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
    build: async (record, { values }) =>
      (await import('../../lib/export/build-csv.ts')).buildCsv(record, values ? { values } : {}),
  },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    build: async (record, { text, values }) => {
      const { buildXlsx } = await import('../../lib/export/build-xlsx.ts');
      const notes = [text.say('exportNoteApostrophe'), text.say('exportNoteHidden'), text.say('exportNoteTimes')];
      return buildXlsx(record, { notes, everythingSeen: text.say('coverageNone'), ...(values ? { values } : {}) });
    },
  },
  json: {
    ending: 'json',
    type: 'application/json',
    build: async (record, { values }) => {
      if (!values) return (await import('../../lib/export/build-report-json.ts')).buildReportJson(record);
      return (await import('../../lib/export/build-values-json.ts')).buildValuesJson(record, values);
    },
  },
  visit: {
    ending: 'visit.json',
    type: 'application/json',
    build: async (record) => (await import('../../lib/export/build-visit-json.ts')).buildVisitJson(record),
  },
};

/** Makes one file of a visit. @throws what making it throws */
export async function buildExport(
  kind: ExportKind,
  record: VisitRecord,
  given: Given,
): Promise<{ name: string; content: Blob }> {
  const { ending, type, build } = builders[kind];
  const built = await build(record, given);
  return {
    name: buildFileName(record, given.values ? `with-values.${ending}` : ending),
    content: typeof built === 'string' ? new Blob([built], { type }) : built,
  };
}
