import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { keyPart } from '../build-text.ts';
import { CategoryMark } from '../category-mark.tsx';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayPhase } from '../clock/say-phase.ts';
import { shortenAddress } from '../clock/script-address.ts';
import { sayLifetime } from '../documented-lifetime.ts';
import { useText } from '../text.tsx';
import { showHost, showText } from '../visible-text.ts';
import type { ItemRow } from './build-item-rows.ts';
import type { ReportItem } from './report-item.ts';
import { sayAsked, sayKept } from './say-lifetimes.ts';
import { showSaid } from './show-said.ts';
import { SourceLink } from './source-link.tsx';

/** Longer names are cut in the table: the exported report has them whole. */
const NAME_SHOWN = 300;

/** The cells of one item: its key, whose it is, how long it stays, when and by whom it was written, what each document says. */
export function ItemCells({ row, report }: { row: ItemRow; report: ExportedReport }) {
  const text = useText();
  const { say } = text;
  const { item } = row;
  const asked = sayAsked(item, text);
  return (
    <>
      <th scope="row" data-label={say('reportColumnKey')}>
        <Name row={row} />
        <span class="item-place">
          {say(`store_${item.store}`)}, <bdi>{showHost(item.domain ?? item.origin)}</bdi>,{' '}
          {say(item.party === 'first' ? 'reportFirstParty' : 'reportThirdParty')}
        </span>
        <Severities row={row} report={report} />
      </th>
      <td data-label={say('reportColumnWhose')}>
        <span class="item-line">
          {item.vendorName === null ? (
            <span class="muted">{sayUnknown(item, text)}</span>
          ) : (
            <bdi>{showText(item.vendorName)}</bdi>
          )}
        </span>
        {item.categories.map((category) => (
          <span key={category} class="item-line">
            <CategoryMark category={category} /> {say(`category_${category}`)}
          </span>
        ))}
        {item.purpose && <span class="item-line muted">{showText(item.purpose)}</span>}
      </td>
      <td data-label={say('reportColumnKept')}>
        <span class="item-line">{sayKept(item, report.page.capturedAt, text)}</span>
        {asked !== undefined && <span class="item-line muted">{say('reportAsked', asked)}</span>}
      </td>
      <td data-label={say('reportColumnWritten')}>
        <Written item={item} />
      </td>
      <td data-label={say('reportColumnClaims')}>
        <Claims item={item} />
      </td>
    </>
  );
}

function Name({ row: { item, name } }: { row: ItemRow }) {
  const { say, count } = useText();
  const whole = item.nameLength ?? item.name.length;
  if (name === '') return <span class="item-line muted">{say('noName')}</span>;
  return (
    <span class="item-line">
      <code>{name.slice(0, NAME_SHOWN)}</code>
      {whole > NAME_SHOWN && <span class="muted"> {count('reportNameCut', whole)}</span>}
    </span>
  );
}

/** The findings about an item lead to where they stand. */
function Severities({ row, report }: { row: ItemRow; report: ExportedReport }) {
  const { say } = useText();
  if (row.findings.length === 0) return null;
  const found = row.findings.flatMap((place) => report.findings[place] ?? []);
  return (
    <span class="item-findings">
      {found.map(({ id, severity, title }) => (
        <span key={id} class={`item-line is-${severity}`}>
          {say('reportItemFinding', say(`severity_${severity}`), showText(title))}
        </span>
      ))}
    </span>
  );
}

function sayUnknown({ guess, shape, unproven }: ReportItem, { say, locale }: Parameters<typeof sayKept>[2]): string {
  if (unproven?.length) {
    const names = unproven.map(({ vendorName }) => showText(vendorName));
    return say('reportUnproven', new Intl.ListFormat(locale, { type: 'disjunction' }).format([...new Set(names)]));
  }
  return guess ? say('guessRow', say(`guess_${guess.kind}`)) : say('notDocumented', say(`shape_${keyPart(shape)}`));
}

function Written({ item: { clock, categories } }: { item: ReportItem }) {
  const { say, locale } = useText();
  if (!clock) return <span class="muted">{say('reportUnwatched')}</span>;
  const word = sayPhase(clock.phase, categories, { say }, clock.reason);
  const [writer] = clock.writers;
  const address = writer?.scripts?.[0] ?? writer?.source;
  return (
    <>
      <span class="item-line">
        {clock.phaseAt === undefined ? word : say('phaseAt', word, sayElapsed(clock.phaseAt, locale))}
      </span>
      {address !== undefined && (
        <span class="item-line">
          <code>{shortenAddress(address)}</code>
        </span>
      )}
    </>
  );
}

function Claims({ item }: { item: ReportItem }) {
  const text = useText();
  const { say } = text;
  if (item.claims.length === 0) return <span class="muted">{say('reportNoClaims')}</span>;
  return (
    <ul class="item-claims">
      {item.claims.map(({ category, lifetime, condition, document, documentKind, date, url, confidence }) => (
        <li key={`${document} ${category} ${lifetime} ${condition}`}>
          {[
            category === undefined ? say('reportNoCategory') : say(`category_${category}`),
            lifetime === undefined ? undefined : showSaid(sayLifetime(lifetime, text)),
            condition === undefined ? undefined : showText(condition),
          ]
            .filter(Boolean)
            .join(', ')}{' '}
          <span class="item-source">
            <SourceLink url={url}>
              {showText(document)}, <bdi class="report-date">{showText(date)}</bdi>
            </SourceLink>{' '}
            ({say(`documentKind_${keyPart(documentKind)}`)}, {say('reportConfidence', say(`confidence_${confidence}`))})
          </span>
        </li>
      ))}
    </ul>
  );
}
