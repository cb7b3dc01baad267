import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';

/** Details of two made vendors with the ids of real ones, so that tests do not depend on the catalogue. */
export const madeDetails: CatalogueDetails = {
  smartsupp: {
    id: 'smartsupp',
    name: 'Smartsupp',
    kind: 'chat',
    website: 'https://www.smartsupp.com',
    documents: {
      older: { title: 'Privacy and GDPR', kind: 'vendor', date: '2022', url: 'https://www.smartsupp.com/gdpr' },
      newer: { title: 'Privacy and Legal', kind: 'vendor', date: '2026-11-22' },
    },
    placeholders: { CHAT_KEY: { chars: '[0-9a-f]{40}' } },
    keys: [
      {
        pattern: 'ssupp.vid',
        store: 'cookie',
        party: 'first',
        purpose: 'Recognises a visitor who comes back to the chat',
        claims: [
          { document: 'older', category: 'functional', lifetime: 'P6M', confidence: 'high' },
          { document: 'newer', category: 'functional', lifetime: 'P6M', confidence: 'high' },
        ],
      },
      {
        pattern: 'ssupp.visits',
        store: 'cookie',
        party: 'first',
        purpose: 'Counts visits',
        claims: [{ document: 'older', category: 'marketing', lifetime: 'P3M', confidence: 'medium' }],
      },
      {
        pattern: 'ssupp_<CHAT_KEY>',
        store: 'localStorage',
        party: 'first',
        purpose: 'Keeps the state of the conversation',
        examples: ['ssupp_0123456789abcdef0123456789abcdef01234567'],
        claims: [
          { document: 'older', category: 'functional', lifetime: 'persistent', confidence: 'high' },
          {
            document: 'newer',
            category: 'marketing',
            lifetime: 'persistent',
            confidence: 'high',
            condition: 'Once the chat is open',
          },
        ],
      },
      ...[
        ['_ss.enableSounds', 'Remembers whether sounds are on'],
        ['ssupp_<CHAT_KEY>message', 'Keeps the text that was begun'],
        ['ssupp_<CHAT_KEY>visits', 'Counts visits, as the cookie does'],
      ].map(([pattern = '', purpose = '']) => ({
        pattern,
        store: 'localStorage' as const,
        party: 'first' as const,
        purpose,
        claims: [{ document: 'newer', confidence: 'low' as const }],
      })),
    ],
    card: {
      processor: [{ text: 'Smartsupp.com, s.r.o.', document: 'newer' }],
      dataLocation: [
        { text: 'Only within the EU', document: 'older' },
        { text: 'Primarily in the EU', document: 'newer' },
      ],
    },
  },
  hotjar: {
    id: 'hotjar',
    name: 'Hotjar',
    kind: 'recording',
    website: 'https://www.hotjar.com',
    documents: { page: { title: 'Cookies set by Hotjar', kind: 'vendor', date: '2024-05' } },
    placeholders: {},
    keys: [
      {
        pattern: '_hjSession*',
        store: 'cookie',
        party: 'first',
        purpose: 'Holds the data of the visit',
        legacy: true,
        claims: [{ document: 'page', category: 'analytics', lifetime: 'PT30M', confidence: 'high' }],
      },
    ],
  },
};
