import type { DecodedString, DecodedTc } from '../../lib/consent/decoded-types.ts';

const DAY = 86_400_000;

/** What a TC string came to. */
export function madeTc(more: Partial<DecodedTc> = {}): DecodedTc {
  return {
    createdAt: 20_760 * DAY,
    updatedAt: 20_770 * DAY,
    cmpId: 10,
    cmpVersion: 3,
    consentScreen: 1,
    consentLanguage: 'DE',
    vendorListVersion: 150,
    policyVersion: 5,
    isServiceSpecific: true,
    useNonStandardTexts: false,
    purposeOneTreatment: false,
    publisherCountryCode: 'AT',
    purposeConsents: [1, 2, 3, 4, 8, 9],
    purposeInterests: [2, 7, 10],
    specialFeatures: [1],
    vendorConsents: [1, 2, 755],
    vendorInterests: [2, 28],
    vendorsDisclosed: [1, 2, 4, 755],
    publisherConsents: [1],
    publisherInterests: [],
    restrictions: [
      { purposeId: 3, kind: 'notAllowed', vendorIds: [2, 28] },
      { purposeId: 99, kind: 'requireConsent', vendorIds: [755] },
    ],
    brokenSegments: 0,
    ...more,
  };
}

const every = (length: number, step = 1) => Array.from({ length: Math.ceil(length / step) }, (_, at) => 1 + at * step);

/** An old string with broken parts that says little. */
const poor = madeTc({
  createdAt: undefined,
  cmpId: 4000,
  consentLanguage: '\u202e',
  publisherCountryCode: 'AA',
  isServiceSpecific: false,
  useNonStandardTexts: true,
  purposeOneTreatment: true,
  purposeConsents: [],
  purposeInterests: [],
  specialFeatures: [],
  vendorConsents: [],
  vendorInterests: [],
  restrictions: [],
  brokenSegments: 2,
});
const { vendorsDisclosed: _, publisherConsents: __, publisherInterests: ___, ...poorTc } = poor;

const strings: Record<string, DecodedString[]> = {
  'euconsent-v2': [{ kind: 'tcf', raw: 'CQbXAAAQbXAAAAKADAENBCFgAP_gAEPgAAYg.YAAAAAAAAAAA', tc: madeTc() }],
  'old-string': [{ kind: 'tcf', raw: `C${'QbXAAA'.repeat(1500)}`, tc: poorTc }],
  'many-vendors': [
    {
      kind: 'tcf',
      raw: 'CQbXAAAQbXAAAAKADAENBCFgAP_gAEPgAAYg',
      tc: madeTc({
        vendorConsents: every(3000, 2),
        vendorInterests: every(3000, 3),
        vendorsDisclosed: every(4000),
        restrictions: every(12).map((purposeId) => ({ purposeId, kind: 'requireInterest', vendorIds: every(900) })),
      }),
    },
  ],
  __gpp: [
    {
      kind: 'gpp',
      raw: 'DBACNYA~CQbXAAAQbXAAAAKADAENBCFgAP_gAEPgAAYg~BVQqAAAAAg.QA',
      gpp: {
        sections: [
          { id: 2, name: 'tcfeuv2', fields: [], tc: madeTc({ vendorConsents: [7], restrictions: [] }) },
          {
            id: 7,
            name: 'usnat',
            fields: [
              ['Version', 1],
              ['SaleOptOutNotice', 1],
              ['SaleOptOut', 1],
              ['SharingOptOut', 2],
              ['TargetedAdvertisingOptOut', 0],
              ['SensitiveDataProcessing', [0, 1, 2, 0]],
              ['Gpc', true],
            ],
          },
          { id: 8, name: 'usca', fields: [], isBroken: true },
          { id: 77, name: '77', fields: [] },
        ],
      },
    },
    { kind: 'usp', raw: '1YN-' },
  ],
  usprivacy: [{ kind: 'usp', raw: '1YN-' }],
  addtl_consent: [{ kind: 'ac', raw: '2~61.70.89~dv.93.108', vendorIds: [61, 70, 89], disclosedIds: [93, 108] }],
};

/** What reading the strings of a made record gives; none for a record of another name. */
export function madeStrings(name: string): DecodedString[] {
  return strings[name] ?? [];
}
