import { WebSocket } from 'ws';

const ANSWER_TIMEOUT_MS = 60_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What Firefox sends: the answer to a command (with its id) or an event. */
interface Incoming {
  id?: number | null;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

type EventListener = (params: unknown) => void;

/** A WebDriver BiDi connection: https://www.w3.org/TR/webdriver-bidi/ */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<EventListener>>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Incoming)); // the protocol's shape
    socket.on('error', (error) => this.#fail(`The connection to Firefox broke: ${error.message}.`));
    socket.on('close', () => this.#fail('Firefox has closed the connection.'));
  }

  /** @throws Error when nobody listens at the address (`ws://…`). */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', (error) => reject(new Error(`Firefox does not answer at ${address}: ${error.message}.`)));
    });
    return new Bidi(socket);
  }

  /** Sends a command and gives its result. @throws Error with Firefox's words, or when there is no answer in time. */
  send<T = unknown>(method: string, params: object = {}, timeoutMs = ANSWER_TIMEOUT_MS): Promise<T> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('Firefox has gone.'));
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`Firefox did not answer ${method} within ${timeoutMs / 1000} s.`));
      }, timeoutMs);
      this.#waiting.set(id, {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result as T); // the caller names the result of the command it sends
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls `listener` at each such event from now on. Gives a function that ends that. */
  on(method: string, listener: EventListener): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: Incoming): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners.get(message.method ?? '') ?? []) listener(message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }

  #fail(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }
}

interface Evaluation {
  type: 'success' | 'exception';
  result: { value?: string };
  exceptionDetails: { text: string };
}

/**
 * Evaluates an expression in a browsing context; a promise is awaited. The result is made JSON inside the page, so lone surrogates
 * survive the way. @throws Error with the exception's text.
 */
export async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await bidi.send<Evaluation>('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression}\n)))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  const { value } = answer.result;
  return (value === undefined ? undefined : JSON.parse(value)) as T; // the caller names what its expression gives
}
