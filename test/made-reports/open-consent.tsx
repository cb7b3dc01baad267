import { screen } from '@testing-library/preact';
import type { Visit } from '../../lib/types.ts';
import { renderPopup } from './render-popup.tsx';

/** The popup for one made visit with its consent panel open. @throws Error when it has none */
export async function openConsent(visit: Visit | undefined, given: Parameters<typeof renderPopup>[1] = {}) {
  const view = renderPopup(visit, given);
  const sentence = view.container.querySelector<HTMLElement>('.consent-sentence');
  const panel = sentence?.parentElement;
  if (!sentence || !panel) throw new Error('the popup has no sentence about consent');
  await view.user.click(sentence);
  // The panel is loaded when it is opened: the first time takes long on a busy machine.
  await screen.findByRole('heading', { name: 'What each mechanism says' }, { timeout: 4000 });
  return { ...view, panel };
}
