import { isAllowed, isRefused, openPreferences, showBanner } from './banner.ts';
import { wireChatBubble } from './chat-bubble.ts';
import { startBasicChat, startLegacyChat } from './smartsupp.ts';
import { eraseRefused, startTools } from './tools.ts';

const { consent, legacy } = document.body.dataset;
const ignoresConsent = consent === 'ignored';
const running = new Set<unknown>();

keepOwnEntries();
wireBasket();
wireChatBubble();
document.getElementById('open-preferences')?.addEventListener('click', openPreferences);

startBasicChat();
if (legacy === 'true') startLegacyChat();
if (ignoresConsent) startTools(() => true, running);

await showBanner(ignoresConsent ? '?consent=ignored' : '', {
  onChoice: () => {
    if (ignoresConsent) return;
    eraseRefused(isRefused);
    startTools(isAllowed, running);
  },
  // What runs cannot be stopped half way: the next page starts without it and erases what it left.
  onWithdrawal: () => {
    if (!ignoresConsent) location.reload();
  },
});

/** What the shop itself keeps: where to pick up, and when this visit began. */
function keepOwnEntries(): void {
  if (localStorage.getItem('bakery-pickup') === null) {
    localStorage.setItem('bakery-pickup', JSON.stringify({ shop: 'Mill Lane', from: '07:00' }));
  }
  if (sessionStorage.getItem('bakery-visit-began') === null) {
    sessionStorage.setItem('bakery-visit-began', new Date().toISOString());
  }
}

function wireBasket(): void {
  const pieces = document.getElementById('pieces');
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-add]')) {
    button.addEventListener('click', async () => {
      const answer = await fetch(`/api/cart?add=${button.dataset.add ?? ''}`, { method: 'POST' });
      const cart: { pieces?: number } = await answer.json();
      if (pieces) pieces.textContent = String(cart.pieces ?? 0);
    });
  }
}
