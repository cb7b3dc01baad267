import type { ReportComparison } from '../../lib/compare/comparison-types.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { CategoryMark } from '../category-mark.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';

/** Vendors, consent and findings: what is new, gone and still there. */
export function CompareRest(props: { before: ExportedReport; after: ExportedReport; comparison: ReportComparison }) {
  const { before, after, comparison } = props;
  const { say } = useText();
  const { vendors, consent, findings } = comparison;
  return (
    <>
      <section aria-labelledby="compare-vendors">
        <h2 id="compare-vendors">{say('compareVendors')}</h2>
        <Lines
          lines={[
            ...vendors.added.map((name) => say('compareNew', showText(name))),
            ...vendors.gone.map((name) => say('compareNoMore', showText(name))),
          ]}
        />
      </section>
      <section aria-labelledby="compare-consent">
        <h2 id="compare-consent">{say('compareConsent')}</h2>
        {consent.length === 0 ? (
          <p class="muted">{say('compareNothingHere')}</p>
        ) : (
          <ul class="saved-lines">
            {consent.map((one) => (
              <li key={one.category}>
                <CategoryMark category={one.category} />{' '}
                {say(
                  'compareChange',
                  say(`category_${one.category}`),
                  say(`state_${one.before}`),
                  say(`state_${one.after}`),
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="compare-findings">
        <h2 id="compare-findings">{say('compareFindings')}</h2>
        <Lines
          lines={[
            ...pickTexts(findings.added, after).map((line) => say('compareNew', line)),
            ...pickTexts(findings.gone, before).map((line) => say('compareNoMore', line)),
            ...pickTexts(
              findings.still.map((one) => one.after),
              after,
            ).map((line) => say('compareStill', line)),
          ]}
        />
      </section>
    </>
  );
}

function pickTexts(places: readonly number[], { findings }: ExportedReport): string[] {
  return places.flatMap((at) => findings[at] ?? []).map(({ text }) => showText(text));
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { say } = useText();
  if (lines.length === 0) return <p class="muted">{say('compareNothingHere')}</p>;
  return (
    <ul class="saved-lines">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
