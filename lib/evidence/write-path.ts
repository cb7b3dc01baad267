/** A name longer than that is cut. */
const LONGEST = 40;

/** Writes the way to a value, such as `items[17].name`; '' for the whole. Pure. */
export function writePath(steps: readonly (string | number)[]): string {
  return steps.map(writeStep).join('').replace(/^\./, '');
}

function writeStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  if (/^[\w$-]{1,60}$/.test(step)) return `.${step}`;
  return `[${JSON.stringify(step.length > LONGEST ? `${step.slice(0, LONGEST)}…` : step)}]`;
}
