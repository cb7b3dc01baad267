import type { ComponentChildren } from 'preact';
import { useVisitFrame } from './visit-frame.ts';

/** A heading so many levels below that of its visit. `step` 0 is the visit's own. */
export function Heading(props: { step: 0 | 1 | 2; id?: string; children: ComponentChildren }) {
  const { level } = useVisitFrame();
  const Tag = `h${level + props.step}` as 'h1' | 'h2' | 'h3' | 'h4'; // level is 1 or 2, step 0 to 2
  return (
    <Tag class={`report-heading is-step-${props.step}`} {...(props.id === undefined ? {} : { id: props.id })}>
      {props.children}
    </Tag>
  );
}
