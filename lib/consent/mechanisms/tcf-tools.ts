import { createTcTool } from '../create-tc-tool.ts';
import type { Mechanism } from '../mechanism.ts';

/**
 * Platforms for publishers whose own record is, or holds, a TC string. Where the record has another form, the page's `__tcfapi` tells (`iab-tcf`), and here
 * is only said which tool it is. Confidence: names and hosts medium (consent-rr, autoconsent, lists of hosts: facts only), contents as they decode.
 */
export const tcfTools: readonly Mechanism[] = [
  createTcTool({
    id: 'admiral',
    name: 'Admiral',
    records: {},
    elements: ['div > div[class*=Card] > div[class*=Frame] > div[class*=Pills] > button[class*=Pills__StyledPill]'],
  }),
  createTcTool({
    id: 'appconsent',
    name: 'AppConsent (SFBX)',
    records: { names: ['appconsent'] },
    elements: ["iframe[title='Consent window']"],
    scripts: ['cdn.appconsent.io/'],
  }),
  createTcTool({
    id: 'clickio',
    name: 'Clickio Consent',
    records: { names: ['__lxG__consent__v2', '__lxG__consent__v2_daisybit'] },
    elements: ['#cl-consent'],
    scripts: ['clickiocmp.com/', '*.clickiocmp.com/'],
  }),
  createTcTool({
    id: 'conversant',
    name: 'Conversant (Epsilon)',
    records: {},
    elements: ['.cmp-root .cmp-receptacle'],
  }),
  createTcTool({
    id: 'dreamlab',
    name: 'Dreamlab CMP (Ringier Axel Springer)',
    records: { names: ['lpubconsent', 'dlpubconsent'] },
    elements: ['.cmp-app_gdpr'],
  }),
  createTcTool({
    id: 'fastcmp',
    name: 'FastCMP (Snack Media)',
    records: { names: ['fastCMP-tcString'] },
    elements: ['#fast-cmp-root', 'iframe#fast-cmp-iframe'],
  }),
  createTcTool({
    id: 'gravito',
    name: 'Gravito',
    records: { names: ['gravitoData'] },
    elements: ['.gravitoCMP-background-overlay'],
    scripts: ['cdn.gravito.net/'],
  }),
  createTcTool({
    id: 'inmobi-choice',
    name: 'InMobi Choice (Quantcast)',
    records: {},
    elements: ['#qc-cmp2-container'],
    scripts: ['cmp.inmobi.com/', 'cmp.quantcast.com/', 'quantcast.mgr.consensu.org/'],
  }),
  createTcTool({
    id: 'liveramp',
    name: 'LiveRamp Privacy Manager',
    records: {},
    elements: ['#gdpr-consent-tool-wrapper'],
    scripts: ['gdpr-wrapper.privacymanager.io/', 'gdpr.privacymanager.io/', 'cmp-consent-tool.privacymanager.io/'],
  }),
  createTcTool({
    id: 'opencmp',
    name: 'Traffective Open CMP',
    records: {},
    scripts: ['cdn.opencmp.net/', 'cmp.opencmp.net/'],
  }),
  createTcTool({
    id: 'sibbo',
    name: 'Sibbo',
    records: {},
    elements: ['sibbo-cmp-layout'],
    scripts: ['cmp.sibbo.net/', '*.sibbo.net/'],
  }),
  createTcTool({
    id: 'sirdata',
    name: 'Sirdata (ABconsent)',
    records: { names: ['sddan:cmp', 'sddan:cmp:stc'] },
    elements: ['#sd-cmp'],
    scripts: ['cache.consentframework.com/', 'choices.consentframework.com/'],
  }),
  createTcTool({
    id: 'snigel',
    name: 'Snigel AdConsent',
    records: { names: ['snconsent'] },
    elements: ['.snigel-cmp-framework'],
    scripts: ['cdn.snigelweb.com/adconsent/'],
  }),
  createTcTool({
    id: 'uniconsent',
    name: 'UniConsent',
    records: { names: ['uniconsent-v2'] },
    elements: ['.unic .unic-bar', '.unic .unic-box'],
    scripts: ['cmp.uniconsent.com/', 'uniconsent.mgr.consensu.org/'],
  }),
];
