import { render } from 'preact';
import { buildHtmlFile } from '../../components/report-page/build-html-file.tsx';
import type { ReportActions, ReportEntry } from '../../components/report-page/report-contract.ts';
import { ReportPage } from '../../components/report-page/report-page.tsx';
import '../../entrypoints/report/report.css';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { madeRecord, madeText, makeRecords, manyItems } from '../made-reports/made-records.ts';
import { madeNow } from '../made-reports/make-report.ts';
import './forced-theme.css';
import { translate } from './made-actions.ts';

/** `?state=NAME[,NAME…]&theme=dark` shows made visits; `&file` the file without scripts; without a state, links to all of them. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/report.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;
const made = { ...makeRecords(), many: madeRecord(manyItems(5000), { savedAt: madeNow }) };
const names = (wanted.get('state') ?? '').split(',').filter(Boolean);
let shown = names.flatMap((name) => Object.entries(made).flatMap(([each, record]) => (each === name ? record : [])));

const change = async (next: VisitRecord) => {
  shown = shown.map((one) => (one.id === next.id ? next : one));
  draw();
  return { ok: true } as const;
};
const actions: ReportActions = {
  save: (record, name) => change({ ...record, name, savedAt: madeNow }),
  noteVerdict: (record, id, verdict) =>
    wanted.has('full')
      ? Promise.resolve({ ok: false, code: 'full', detail: 'QuotaExceededError' })
      : change({
          ...record,
          savedAt: madeNow,
          verdicts: { ...record.verdicts, ...(verdict ? { [id]: verdict } : {}) },
        }),
  lookAgain: () => console.log('look again'),
  exportsOf: () => ({
    save: (name, content) => console.log('save', name, content),
    copy: async (text) => console.log('copy', text),
    buildHtml: async (record) => buildHtmlFile(record, madeText),
    print: () => window.print(),
  }),
  seal: {
    readKey: async () => undefined,
    makeKey: async () => ({ thumbprint: 'ab'.repeat(32), madeAt: madeNow }),
    removeKey: async () => undefined,
    seal: async () => ({ fileName: 'visit.sealed.json', seal: 'ab'.repeat(32) }),
    copy: async (text) => console.log('copy', text),
  },
};

function draw(): void {
  if (!app) return;
  const entries: ReportEntry[] = shown.map((record) => ({
    kind: 'visit',
    record,
    isLive: record.savedAt === undefined,
  }));
  if (wanted.has('missing')) entries.push({ kind: 'missing', code: 'notSaved', detail: 'x' });
  const model = { entries, links: [{ page: 'saved', href: 'saved.html' }], locale: 'en-GB', now: madeNow } as const;
  render(<ReportPage model={model} actions={actions} translate={translate} />, app);
}

if (shown.length === 0 && !wanted.has('missing'))
  render(
    <ul>
      {Object.keys(made).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a> · <a href={`?state=${name}&file`}>as a file</a>
        </li>
      ))}
      <li>
        <a href="?state=saved,unwatched">several</a>
      </li>
    </ul>,
    app,
  );
else if (wanted.has('file') && shown[0])
  location.replace(URL.createObjectURL(new Blob([buildHtmlFile(shown[0], madeText)], { type: 'text/html' })));
else draw();
