import type { DecodedGpp, GppSection } from '../../lib/consent/decoded-types.ts';
import { findGppSectionName } from '../../lib/consent/tcf-names/gpp-sections.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { sayGppValue } from './say-gpp-value.ts';
import { TcPage } from './tc-page.tsx';

/** A GPP string for people: each section with its fields. */
export function GppPage({ gpp }: { gpp: DecodedGpp }) {
  const { say } = useText();
  if (gpp.sections.length === 0) return <p>{say('gppNoSections')}</p>;
  return gpp.sections.map((section, index) => <Section key={index} section={section} />);
}

function Section({ section }: { section: GppSection }) {
  const text = useText();
  const { say } = text;
  const { id, fields, tc } = section;
  const name = findGppSectionName(id);
  const title = name === undefined ? say('gppSectionUnknown', id) : say('gppSection', name, id);
  return (
    <section aria-label={title} class="gpp-section">
      <h6>{title}</h6>
      {section.isBroken && <p class="decoded-gap">{say('gppBroken')}</p>}
      {!section.isBroken && fields.length === 0 && !tc && <p class="muted">{say('gppUnknown')}</p>}
      {tc ? (
        <TcPage tc={tc} />
      ) : (
        <dl class="facts gpp-fields">
          {fields.map(([field, value]) => (
            <div key={field}>
              <dt>
                <bdi>{showText(field)}</bdi>
              </dt>
              <dd>
                <bdi>{sayGppValue(field, value, text)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
