import { describe, expect, it, test } from 'vitest';
import { requestWatch } from './request-watch.ts';

/** A page of the extension whose background answers so, and what was evaluated there. */
function pageThat(reply: unknown) {
  const said: string[] = [];
  const evaluate = async <T>(expression: string) => {
    said.push(expression);
    return reply as T; // what a background may say
  };
  return { said, evaluate };
}

describe('the command to watch', () => {
  test.each([[true], [false]])('names the site and the wanted state: %j', async (isOn) => {
    const { said, evaluate } = pageThat({ ok: true });
    await requestWatch(evaluate, 'shop.example', isOn);
    const sent: unknown[] = [];
    const chrome = { runtime: { sendMessage: (message: unknown) => sent.push(message) } };
    new Function('chrome', `return ${said[0]}`)(chrome);
    expect(sent).toEqual([{ command: 'watch', argument: { site: 'shop.example', isOn } }]);
  });

  it.each<[reply: unknown, words: string]>([
    [{ ok: false, error: 'watch_noAccess' }, 'Watching shop.example could not be switched on: watch_noAccess.'],
    [undefined, 'Watching shop.example could not be switched on: no answer.'],
  ])('that is refused says by what words: %j', async (reply, words) => {
    await expect(requestWatch(pageThat(reply).evaluate, 'shop.example')).rejects.toThrow(words);
  });

  it('that is refused when switched off says so', async () => {
    const { evaluate } = pageThat({ ok: false, error: 'no' });
    await expect(requestWatch(evaluate, 'shop.example', false)).rejects.toThrow('switched off: no.');
  });
});
