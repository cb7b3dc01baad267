/** How long a consent interface may take, in ms. */
const ANSWER_MS = 1000;

/** Resolves with what the callback got, or nothing after `ANSWER_MS` or an exception of the page's code. Boxed: the page may give a `then`. */
export function ask(call: (done: (data: unknown) => void) => void): Promise<{ data?: unknown }> {
  return new Promise((resolve) => {
    setTimeout(resolve, ANSWER_MS, {});
    try {
      call((data) => resolve({ data }));
    } catch {
      resolve({}); // the page's own code threw: no answer
    }
  });
}
