/** What the tool leaves on the page when it finds its configuration. */
interface Orejime {
  prompt(): void;
}

const purpose = (id: string) => ({ id, title: id, cookies: [] });
Object.assign(window, {
  orejimeConfig: { privacyPolicyUrl: '/privacy', purposes: ['preferences', 'analytics', 'marketing'].map(purpose) },
});
await import('orejime/dist/orejime-standard-en.js');
document.querySelector('#settings')?.addEventListener('click', () => {
  (window as unknown as { orejime: Orejime }).orejime.prompt(); // as above
});
