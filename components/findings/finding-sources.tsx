import type { ExportedFinding } from '../../lib/report/finding-schema.ts';
import { keyPart, useText } from '../text.tsx';

type Source = ExportedFinding['sources'][number];

/** What stands behind a finding: its sources, how sure it is, and what could explain it away. */
export function FindingSources({ finding }: { finding: ExportedFinding }) {
  const { say } = useText();
  return (
    <dl class="finding-facts">
      <div>
        <dt>{say('findingSources')}</dt>
        {finding.sources.map((source) => (
          <dd key={`${source.title} ${source.section}`}>
            <SourceName source={source} /> <span class="muted">{say(`sourceKind_${keyPart(source.kind)}`)}</span>
          </dd>
        ))}
      </div>
      <div>
        <dt>{say('findingSureness')}</dt>
        <dd>{say(`sureness_${finding.sureness}`)}</dd>
      </div>
      <div>
        <dt>{say('findingExplanations')}</dt>
        {finding.explanations.map((explanation) => (
          <dd key={explanation}>{explanation}</dd>
        ))}
      </div>
    </dl>
  );
}

/** Title, section and date; a link where an address of the web is known. */
function SourceName({ source: { title, section, date, url } }: { source: Source }) {
  const label = (
    <>
      {section === undefined ? title : `${title}, ${section}`}
      {date !== undefined && (
        <>
          , <bdi>{date}</bdi>
        </>
      )}
    </>
  );
  if (url === undefined || !/^https?:\/\//i.test(url)) return <cite>{label}</cite>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {label}
    </a>
  );
}
