import type { FindingSource } from '../finding-types.ts';

const gdpr = {
  title: 'Regulation (EU) 2016/679 (General Data Protection Regulation)',
  kind: 'law',
  date: '2016-04-27',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
} as const;

const consentGuidelines = {
  title: 'EDPB: Guidelines 05/2020 on consent under Regulation 2016/679, version 1.1',
  kind: 'guideline',
  date: '2020-05-04',
  url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en',
} as const;

const cnilRecommendation = {
  title: 'CNIL: Délibération n° 2020-092, recommendation on cookies and other trackers',
  kind: 'guideline',
  date: '2020-09-17',
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
} as const;

const cookieDraft = {
  title: 'IETF: Cookies: HTTP State Management Mechanism, draft-ietf-httpbis-rfc6265bis-22',
  kind: 'specification',
  date: '2025-12-01',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/22/',
} as const;

/** What stands behind checks beside the documents of vendors: laws, guidelines, sections of specifications. A section is named where it is known. */
export const sources = {
  /** Storing and reading need consent, but for what is strictly necessary. */
  ePrivacyArticle5: {
    title: 'Directive 2002/58/EC (ePrivacy Directive), as amended by Directive 2009/136/EC',
    kind: 'law',
    date: '2009-11-25',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/2009-12-19',
    section: 'Article 5(3)',
  },
  /** What consent is. */
  gdprConsent: { ...gdpr, section: 'Article 4(11)' },
  /** Who relies on consent has to be able to show it. */
  gdprProofOfConsent: { ...gdpr, section: 'Article 7(1)' },
  /** Consent can be taken back at any time, as easily as it was given. */
  gdprWithdrawal: { ...gdpr, section: 'Article 7(3)' },
  /** Data minimisation. */
  gdprMinimisation: { ...gdpr, section: 'Article 5(1)(c)' },
  /** Storage limitation. */
  gdprStorageLimitation: { ...gdpr, section: 'Article 5(1)(e)' },
  gdprSecurity: { ...gdpr, section: 'Article 32' },
  edpbConsent: consentGuidelines,
  edpbWithdrawal: { ...consentGuidelines, section: '5.2 Withdrawal of consent' },
  /** The rule is about every kind of storage, not cookies alone. */
  edpbTechnicalScope: {
    title: 'EDPB: Guidelines 2/2023 on Technical Scope of Art. 5(3) of ePrivacy Directive, version 2',
    kind: 'guideline',
    date: '2024-10-07',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en',
  },
  /** Trackers that measure audiences and are exempt: 13 months at most, not moved on by a new visit. */
  cnilThirteenMonths: { ...cnilRecommendation, section: 'Article 5' },
  /** Remembering a choice, a refusal too, for 6 months is good practice. */
  cnilSixMonths: cnilRecommendation,
  /** Browsers keep cookies for 400 days at most. */
  cookieLifetimeLimit: { ...cookieDraft, section: '5.5 Cookie Lifetime Limits' },
  cookieSecure: { ...cookieDraft, section: '4.1.2.5 The Secure Attribute' },
  cookieHttpOnly: { ...cookieDraft, section: '4.1.2.6 The HttpOnly Attribute' },
  cookiePartitioned: {
    title: 'Cookies Having Independent Partitioned State (CHIPS), draft-cutler-httpbis-partitioned-cookies-01',
    kind: 'specification',
    date: '2022-11-10',
    url: 'https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies-01',
  },
  tcfPolicies: {
    title: 'IAB Europe: Transparency & Consent Framework Policies',
    kind: 'specification',
    date: '2024-06-03',
    url: 'https://iabeurope.eu/iab-europe-transparency-consent-framework-policies/',
  },
  globalPrivacyControl: {
    title: 'W3C: Global Privacy Control (GPC), Working Draft',
    kind: 'specification',
    date: '2025-07-10',
    url: 'https://www.w3.org/TR/gpc/',
  },
} as const satisfies Record<string, FindingSource>;
