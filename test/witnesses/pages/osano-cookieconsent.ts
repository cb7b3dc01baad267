import 'cookieconsent';

declare const cookieconsent: { initialise(settings: object): void };

cookieconsent.initialise({
  type: 'opt-in',
  palette: { popup: { background: '#000' }, button: { background: '#f1d600' } },
});
document.querySelector<HTMLElement>('.cc-allow')?.click();
