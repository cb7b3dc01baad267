// Packages without types of their own: what the pages use of them.
declare module 'klaro' {
  export function setup(config: object): void;
  export function show(config: object, isModal: boolean): void;
}
declare module 'cookieconsent';
declare module 'orejime/dist/orejime-standard-en.js';
declare module '@grrr/cookie-consent' {
  const element: CustomElementConstructor;
  export default element;
}
