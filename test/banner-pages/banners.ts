import type { ConsentState } from '../../lib/types.ts';

/** What a visitor does, and what must be read afterwards: functional, analytics, marketing. */
interface Step {
  /** Selectors of what is clicked, one after the other, each once it can be seen. `>>>` goes into a shadow tree. */
  clicks: string[];
  states: [functional: ConsentState, analytics: ConsentState, marketing: ConsentState];
}

/** A real consent tool from the package registry, on a page of ours. */
export interface Banner {
  /** The page, and its script in `pages/`. */
  page: string;
  mechanism: string;
  /** Until its buttons work, ms, where that takes long. */
  settleMs?: number;
  /** Before anything is clicked. */
  untouched: Step['states'];
  accept: Step;
  reject: Step;
  /** Some and not others; absent: the tool knows only all or nothing. */
  part?: Step;
  /** After `accept`: taken back. */
  withdraw: Step;
}

const unset: Step['states'] = ['unset', 'unset', 'unset'];
const granted: Step['states'] = ['granted', 'granted', 'granted'];
const denied: Step['states'] = ['denied', 'denied', 'denied'];

/** The switch of one purpose. */
function klaro(purpose: string): string {
  return `.klaro label[for="purpose-item-${purpose}"]`;
}

/** Its one dialog: switches, then the button that saves. */
function grrr(...switches: string[]): string[] {
  const inDialog = (selector: string) => `cookie-consent >>> ${selector}`;
  return [...switches.map((id) => inDialog(`input[value="${id}"] ~ *`)), inDialog('button[class*="button"]')];
}

/** All of them. */
export const banners: readonly Banner[] = [
  {
    page: 'vanilla-cookieconsent',
    mechanism: 'orestbida-cookieconsent',
    untouched: unset,
    accept: { clicks: ['#cc-main .cm [data-role="all"]'], states: granted },
    reject: { clicks: ['#cc-main .cm [data-role="necessary"]'], states: denied },
    part: {
      clicks: [
        '#cc-main .cm [data-role="show"]',
        '#cc-main .pm input[value="analytics"] ~ .toggle__icon',
        '#cc-main .pm [data-role="save"]',
      ],
      states: ['denied', 'granted', 'denied'],
    },
    withdraw: { clicks: ['#settings', '#cc-main .pm [data-role="necessary"]'], states: denied },
  },
  {
    page: 'klaro',
    mechanism: 'klaro',
    untouched: unset,
    accept: { clicks: ['.klaro .cm-btn-success'], states: granted },
    reject: { clicks: ['.klaro .cn-decline'], states: denied },
    part: {
      clicks: ['.klaro .cm-link', klaro('analytics'), '.klaro .cm-modal .cm-btn-accept'],
      states: ['denied', 'granted', 'denied'],
    },
    withdraw: {
      clicks: [
        '#settings',
        klaro('functional'),
        klaro('analytics'),
        klaro('marketing'),
        '.klaro .cm-modal .cm-btn-accept',
      ],
      states: denied,
    },
  },
  {
    page: 'tarteaucitron',
    mechanism: 'tarteaucitron',
    settleMs: 1500,
    untouched: unset,
    accept: { clicks: ['#tarteaucitronPersonalize2'], states: granted },
    reject: { clicks: ['#tarteaucitronAllDenied2'], states: denied },
    part: {
      clicks: ['#tarteaucitronCloseAlert', '#matomoAllowed', '#facebookpixelDenied', '#vimeoDenied'],
      states: ['denied', 'granted', 'denied'],
    },
    withdraw: { clicks: ['#settings', '#tarteaucitronAllDenied'], states: denied },
  },
  {
    page: 'orejime',
    mechanism: 'orejime',
    untouched: unset,
    accept: { clicks: ['.orejime-Banner-saveButton'], states: granted },
    reject: { clicks: ['.orejime-Banner-declineButton'], states: denied },
    part: {
      clicks: [
        '.orejime-Banner-learnMoreButton',
        '.orejime-Modal label[for$="analytics"]',
        '.orejime-Modal-saveButton',
      ],
      states: ['denied', 'granted', 'denied'],
    },
    withdraw: {
      clicks: ['#settings', '.orejime-PurposeToggles-disableAll', '.orejime-Modal-saveButton'],
      states: denied,
    },
  },
  {
    page: 'osano-cookieconsent',
    mechanism: 'osano-oss-cookieconsent',
    untouched: unset,
    accept: { clicks: ['.cc-allow'], states: granted },
    reject: { clicks: ['.cc-deny'], states: denied },
    withdraw: { clicks: ['.cc-revoke', '.cc-deny'], states: denied },
  },
  {
    page: 'tcf-cmp',
    mechanism: 'iab-tcf',
    untouched: unset,
    accept: { clicks: ['#accept'], states: granted },
    reject: { clicks: ['#reject'], states: denied },
    part: { clicks: ['#measure'], states: ['denied', 'granted', 'denied'] },
    withdraw: { clicks: ['#again', '#reject'], states: denied },
  },
  {
    page: 'gpp-cmp',
    mechanism: 'iab-gpp',
    untouched: ['unset', 'unset', 'unset'],
    accept: { clicks: ['#allow'], states: ['unknown', 'unknown', 'granted'] },
    reject: { clicks: ['#opt-out'], states: ['unknown', 'unknown', 'denied'] },
    withdraw: { clicks: ['#again', '#opt-out'], states: ['unknown', 'unknown', 'denied'] },
  },
  {
    page: 'grrr-cookie-consent',
    mechanism: 'grrr-cookie-consent',
    untouched: unset,
    accept: { clicks: [...grrr('functional', 'analytics', 'marketing')], states: granted },
    reject: { clicks: [...grrr()], states: denied },
    part: { clicks: [...grrr('analytics')], states: ['denied', 'granted', 'denied'] },
    withdraw: { clicks: ['#settings', ...grrr('functional', 'analytics', 'marketing')], states: denied },
  },
  {
    page: 'cookies-eu-banner',
    mechanism: 'cookies-eu-banner',
    untouched: unset,
    accept: { clicks: ['#cookies-eu-accept'], states: granted },
    reject: { clicks: ['#cookies-eu-reject'], states: denied },
    withdraw: { clicks: ['#again', '#cookies-eu-reject'], states: denied },
  },
];
