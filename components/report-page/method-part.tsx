import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { watchOf } from './report-item.ts';
import { ReportSection } from './report-section.tsx';

/** How the report came about, what its words mean, and what it does not claim. */
export function MethodPart({ report }: { report: ExportedReport }) {
  const { say, locale } = useText();
  const { page, tool, browser, schemaVersion } = report;
  const watch = watchOf(report);
  const zone = new Intl.DateTimeFormat(locale).resolvedOptions().timeZone;
  return (
    <ReportSection part="method">
      <ul class="report-sentences">
        <li>{say('reportMethodRead', sayMoment(page.capturedAt, locale), say(`rung_${page.rung}`))}</li>
        <li>{watch ? say('reportMethodWatched', sayElapsed(watch.watchedSince, locale)) : say('reportNotWatched')}</li>
        <li>{say('reportMethodConsent')}</li>
        <li>{say('reportMethodValues')}</li>
        <li>{say('reportMethodHashes')}</li>
        <li>{say('reportMethodClaims')}</li>
        <li>{say('reportMethodClock', sayMoment(page.visitStartedAt, locale), zone)}</li>
        <li>
          {say(
            'reportMethodVersions',
            showText(tool.version),
            showText(tool.catalogue),
            `${showText(browser.name)} ${showText(browser.version)}`,
            schemaVersion,
          )}
        </li>
        <li>{say('reportMethodNotClaimed')}</li>
      </ul>
    </ReportSection>
  );
}
