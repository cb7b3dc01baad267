import { acceptCategory, run } from 'vanilla-cookieconsent';

await run({
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: { title: 'Cookies', acceptAllBtn: 'Accept' },
        preferencesModal: { title: 'Cookies', acceptAllBtn: 'Accept', sections: [] },
      },
    },
  },
});
acceptCategory('all');
