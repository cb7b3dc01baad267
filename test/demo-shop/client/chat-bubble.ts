import { keepDraft, keepOpened } from './smartsupp.ts';

/** Puts the chat's frame into the page, once. It is loaded from another site and keeps storage of its own there. */
export function showChatFrame(): void {
  const panel = document.getElementById('chat');
  if (panel === null || panel.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.src = `${chatOrigin()}/frame`;
  frame.title = 'Chat with the bakery';
  panel.append(frame);
}

/** Wires the bubble. A visitor who opens the chat asks for it: then the frame is loaded without further consent. */
export function wireChatBubble(): void {
  const bubble = document.getElementById('bubble');
  const panel = document.getElementById('chat');
  if (bubble === null || panel === null) return;
  bubble.addEventListener('click', () => {
    showChatFrame();
    panel.hidden = !panel.hidden;
    bubble.setAttribute('aria-expanded', String(!panel.hidden));
    keepOpened(!panel.hidden);
  });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin === chatOrigin() && typeof event.data === 'string') keepDraft(event.data.slice(0, 500));
  });
}

function chatOrigin(): string {
  return document.body.dataset.chatOrigin ?? '';
}
