import { render } from 'preact-render-to-string';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import type { Text } from '../build-text.ts';
import { TextContext } from '../text.tsx';
import { showHost } from '../visible-text.ts';
import style from './report.css?inline';
import { sayRunningTitle } from './running-title.ts';
import { VisitFrameContext } from './visit-frame.ts';
import { VisitView } from './visit-view.tsx';

const frame = { level: 1, prefix: '', isStatic: true } as const;
/** Nothing is loaded, nothing runs, nothing is sent, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * One visit as one HTML file that needs nothing else: the report page's own components, without scripts, with verdicts and comments. What comes from
 * a page or a file goes through Preact, which escapes it; the style sheet alone is put in as it stands. Pure.
 */
export function buildHtmlFile(record: VisitRecord, words: Text): string {
  const head = (
    <head>
      <meta charSet="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="referrer" content="no-referrer" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${words.say('reportTitleOf', showHost(record.report.page.url))} - Crumbscope`}</title>
    </head>
  );
  const body = (
    <body>
      <main class="report">
        <TextContext.Provider value={words}>
          <VisitFrameContext.Provider value={frame}>
            <VisitView record={record} isLive={false} />
          </VisitFrameContext.Provider>
        </TextContext.Provider>
      </main>
    </body>
  );
  const running = `:root { --running-title: ${sayRunningTitle([record], words)}; }`;
  // A style's text is not unescaped by browsers: what Preact would write there would be no style any more.
  const styled = render(head).replace('</head>', () => `<style>${style}\n${running}</style></head>`);
  return `<!doctype html>\n<html lang="${words.locale.replace(/[^A-Za-z0-9-]/g, '')}">${styled}${render(body)}</html>\n`;
}
