import { setTimeout as sleep } from 'node:timers/promises';
import type { Popup } from '../../cli/driver.ts';

/** Waits in a view of the extension until an expression is true. @throws Error that shows the view's words after 10 s */
export async function until(view: Popup, expression: string): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    if (await view.evaluate<boolean>(`Boolean(${expression})`)) return;
    await sleep(100);
  }
  throw new Error(`Never true: ${expression}\n${await view.evaluate('document.body.innerText')}`);
}
