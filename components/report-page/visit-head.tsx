import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showHost, showName, showText } from '../visible-text.ts';
import { Heading } from './heading.tsx';
import { reportParts } from './report-section.tsx';
import { useVisitFrame } from './visit-frame.ts';

/** Whose report it is: page, time, access, versions, and the way to its parts. */
export function VisitHead({ record }: { record: VisitRecord }) {
  const { say, locale } = useText();
  const { prefix } = useVisitFrame();
  const { page, tool, browser } = record.report;
  return (
    <header class="report-head">
      <Heading step={0} id={`${prefix}visit`}>
        {say('reportTitleOf', showHost(page.url))}
      </Heading>
      {record.name && (
        <p class="report-name">
          <bdi>{showName(record.name)}</bdi>
        </p>
      )}
      <dl class="report-facts">
        <dt>{say('reportPage')}</dt>
        <dd>
          <bdi>{showName(page.title) || say('reportUntitled')}</bdi>
          <br />
          <code>{showText(page.url)}</code>
        </dd>
        <dt>{say('reportWhen')}</dt>
        <dd>{sayMoment(page.capturedAt, locale)}</dd>
        <dt>{say('reportAccess')}</dt>
        <dd>{say(`rung_${page.rung}`)}</dd>
        <dt>{say('reportTool')}</dt>
        <dd>
          {say('reportVersions', showText(tool.version), showText(tool.catalogue))}, {showText(browser.name)}{' '}
          {showText(browser.version)}
        </dd>
        {record.savedAt !== undefined && (
          <>
            <dt>{say('reportSavedAt')}</dt>
            <dd>{sayMoment(record.savedAt, locale)}</dd>
          </>
        )}
      </dl>
      <nav class="report-parts" aria-label={say('reportParts')}>
        <ul>
          {Object.entries(reportParts).map(([part, name]) => (
            <li key={part}>
              <a href={`#${prefix}${part}`}>{say(name)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Picture record={record} />
    </header>
  );
}

function Picture({ record: { screenshot } }: { record: VisitRecord }) {
  const { say, locale } = useText();
  // An imported file may hold anything: only what is a picture's bytes becomes one.
  if (!screenshot || !/^image\/(png|jpeg)$/.test(screenshot.type) || !/^[A-Za-z0-9+/]+=*$/.test(screenshot.base64))
    return null;
  const caption = say('reportScreenshot', sayMoment(screenshot.takenAt, locale));
  return (
    <figure class="report-screenshot">
      <img src={`data:${screenshot.type};base64,${screenshot.base64}`} alt={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
