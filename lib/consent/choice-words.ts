import { readSwitch } from './parse-record.ts';

/** Words that tell what a field of an undocumented consent record is about. All of them are tried on names and values of a page. */

/** Fields whose list of names means: these are on, or off. */
export const ACCEPTED =
  /^(?:accept|allow|grant|approv|enabl|opted_?in|consented|agreed|selected|categor|purpose|group|level|consents?$|preferences?$|cookies?$)/i;
export const REJECTED =
  /^(?:reject|den(?:y|ied)|declin|refus|disabl|disallow|block|opt(?:ed)?[_-]?out|do[_-]?not|revok|withdr)/i;

const ANSWERED =
  /^(?:has|is)?_?(?:user)?_?(?:answered|responded|response|interacted|interaction|decided|confirmed|saved|submitted|chosen|choice_?made|made_?choice|user_?action|set_?by_?user)$/i;
/** Fields that say by being on that nobody has answered: a default, or a banner that is still shown. */
const OPEN =
  /^(?:is_?)?(?:default|pending|unset|undecided|unanswered)$|^show_?(?:the_?)?(?:cookies?_?|consent_?)?(?:banner|notice)$|^(?:is_?)?(?:cookies?_?|consent_?)?(?:banner|notice)_?(?:is_?)?(?:visible|open)$/i;
const STATUS = /^(?:status|state|decision|choice|action)$/i;
const NO_ANSWER = /^(?:pending|unset|undecided|unanswered|not[_-]?set|default|initial)$/i;

/** Whether a field says that nobody has answered yet. */
export function isOpenField(name: string, value: unknown): boolean {
  const isOn = readSwitch(value);
  if (isOn !== undefined) return isOn ? OPEN.test(name) : ANSWERED.test(name);
  return typeof value === 'string' && STATUS.test(name) && NO_ANSWER.test(value);
}

/** One switch that refuses everything, and one that accepts it. */
const REFUSAL = /^(?:has|is|user)?_?(?:reject|den(?:y|ied)|declin|refus|opt(?:ed)?_?out)(?:ed|e|d)?(?:_?all)?$/i;
const WHOLE =
  /^(?:has|is|user)?_?(?:accepted|agreed|consent|consented|consent_?given|given_?consent|opted_?in|optin)$/i;

/**
 * What a field says of everything at once. `refused`: nothing else in the record can be on. `none`: it was refused, or nobody has answered, so nothing else
 * in the record can be believed.
 */
export function readWhole(name: string, value: unknown): 'refused' | 'none' | undefined {
  const isOn = readSwitch(value);
  if (isOn === true) return REFUSAL.test(name) ? 'refused' : undefined;
  if (isOn === undefined || !WHOLE.test(name)) return undefined;
  return /^(?:has|is)|given/i.test(name) ? 'none' : 'refused';
}

/** Fields that hold what is offered, what was before, or the words of the banner. */
export const NO_CHOICES =
  /^(?:defaults?|configs?|configuration|initial|previous|history|texts?|translations?|labels?|i18n|locales?|messages)$/i;
const ABOUT_FIRST = new Set('show hide display open load require default available'.split(' '));
const ABOUT_LAST = new Set('required visible shown loaded available expanded configured default'.split(' '));

/** Whether a switch is about what is shown or offered, not about what was chosen: `showAnalytics`, `marketing_required`. */
export function isAboutBanner(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.length > 1 && (ABOUT_FIRST.has(words[0] ?? '') || ABOUT_LAST.has(words.at(-1) ?? ''));
}

/** Words of categories that name much else in shops and profiles. */
const WEAK = new Set(
  'video videos chat livechat maps support social media fonts styling experience performance comfort convenience security technical basic function functions audience insights metrics sharing sale sales embed embedded external required'.split(
    ' ',
  ),
);

/** A name without such words: what is left tells whether its record is about consent. */
export function dropWeak(name: string): string {
  const words = name.split(/[\s_-]+/).filter((word) => !WEAK.has(word.toLowerCase()));
  return words.join(' ');
}

/** Words for on and off in other languages than English, as scripts write them; without accents. */
const ON = new Set(
  'y ja oui si sim tak ano igen kylla erlaubt zugestimmt akzeptiert accepte aceptado accettato'.split(' '),
);
const OFF = new Set('n nein non nao nie ne nee nem ei nej abgelehnt verweigert refuse rechazado rifiutato'.split(' '));

/** A switch as scripts of sites write it: as `readSwitch`, and words of other languages. */
export function readAnswer(value: unknown): boolean | undefined {
  const isOn = readSwitch(value);
  if (isOn !== undefined || typeof value !== 'string' || value.length > 20) return isOn;
  const word = value
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  return ON.has(word) ? true : OFF.has(word) ? false : undefined;
}

/** Whether a number is a step on a scale, where 1 and 0 mean something else than on and off. */
export function isStep(value: unknown): boolean {
  return (
    (typeof value === 'number' && value !== 0 && value !== 1) ||
    (typeof value === 'string' && /^(?:[2-9]|-1)$/.test(value))
  );
}
