import type { ComponentChildren } from 'preact';
import type { DecodedString } from '../../lib/consent/decoded-types.ts';
import { CopyButton } from '../copy-button.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { AcPage } from './ac-page.tsx';
import { GppPage } from './gpp-page.tsx';
import { TcPage } from './tc-page.tsx';
import { UspPage } from './usp-page.tsx';
import './decoded-string.css';

/** Longest part of the raw string that is drawn; all of it is copied. */
const DRAWN_LIMIT = 5000;

/** One standard string as a page for people, with the string itself at the end. `place`: name of the record it was read from. */
export function DecodedStringPage(props: { string: DecodedString; place: string; actions: PopupActions }) {
  const { say, locale } = useText();
  const { string, actions } = props;
  const heading = say(`stringHeading_${string.kind}`);
  const place = showText(props.place);
  const number = new Intl.NumberFormat(locale);
  const { raw } = string;
  return (
    <section class="decoded" aria-label={say('stringLabel', heading, place)}>
      <h5>{heading}</h5>
      <Page string={string} />
      <h6>{say('stringRaw')}</h6>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
      <section class="value-text" tabIndex={0} aria-label={say('stringRawLabel', heading, place)}>
        {showText(raw.slice(0, DRAWN_LIMIT))}
      </section>
      {raw.length > DRAWN_LIMIT && (
        <p class="muted">{say('valueCut', number.format(DRAWN_LIMIT), number.format(raw.length))}</p>
      )}
      <p class="value-buttons">
        <CopyButton label={say('stringCopy')} onCopy={() => actions.copy(raw)} />
      </p>
    </section>
  );
}

function Page({ string }: { string: DecodedString }): ComponentChildren {
  switch (string.kind) {
    case 'tcf':
      return <TcPage tc={string.tc} />;
    case 'gpp':
      return <GppPage gpp={string.gpp} />;
    case 'usp':
      return <UspPage raw={string.raw} />;
    case 'ac':
      return <AcPage vendorIds={string.vendorIds} disclosedIds={string.disclosedIds} />;
  }
}
