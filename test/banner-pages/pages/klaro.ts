import * as klaro from 'klaro';

const config = {
  elementID: 'klaro',
  storageMethod: 'cookie',
  cookieName: 'klaro',
  acceptAll: true,
  lang: 'en',
  translations: { en: { purposes: { functional: 'Functional', analytics: 'Analytics', marketing: 'Marketing' } } },
  services: [
    { name: 'youtube', title: 'YouTube', purposes: ['functional'] },
    { name: 'matomo', title: 'Matomo', purposes: ['analytics'] },
    { name: 'facebook', title: 'Facebook', purposes: ['marketing'] },
  ],
};

Object.assign(window, { klaro, klaroConfig: config });
klaro.setup(config);
document.querySelector('#settings')?.addEventListener('click', () => klaro.show(config, true));
