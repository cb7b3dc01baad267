// biome-ignore-all lint/correctness/noUnusedVariables: the scripts after this one use them
// biome-ignore-all lint/suspicious/noDocumentCookie: it is what is checked here
// What all checks share. A check gives a value or throws; either is told as plain data, so that two runs can be compared.
const checks = [];
const check = (name, work) => checks.push([name, work]);

function show(value) {
  if (value === undefined) return 'undefined';
  if (typeof value === 'symbol' || typeof value === 'bigint') return String(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (Array.isArray(value)) return value.map(show);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype)
    return Object.prototype.toString.call(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, show(one)]));
  return value;
}

function showError(error) {
  if (typeof error !== 'object' || error === null) return show(error);
  const { name, message, code, stack } = error;
  const own = Reflect.ownKeys(error).map(String);
  const kind = Object.prototype.toString.call(error);
  const place = [error.fileName ?? error.filename, error.lineNumber, error.columnNumber].map(show);
  const isOurs = error instanceof Error;
  return {
    kind,
    name,
    message,
    code: show(code),
    own,
    isOurs,
    maker: error.constructor?.name,
    stack: String(stack).split('\n'),
    place,
  };
}

/** Runs it at once. */
function attempt(work) {
  try {
    return ['gives', show(work())];
  } catch (error) {
    return ['throws', showError(error)];
  }
}

/** Runs it and waits for the promise it gives. */
async function settle(work) {
  try {
    const made = work();
    const kind = made instanceof Promise ? 'promise' : typeof made;
    return [kind, 'resolves', show(await made)];
  } catch (error) {
    return ['rejects', showError(error)];
  }
}

/** A value whose conversions are noted. */
function noisy(notes, label, text) {
  return {
    [Symbol.toPrimitive](hint) {
      notes.push(`${label} ${hint}`);
      return text;
    },
  };
}

/** A Proxy that notes what is asked of it. `getOwnPropertyDescriptor` is left out: see the README of this test. */
function listening(notes, target) {
  const tell =
    (name) =>
    (...args) => {
      notes.push(`${name} ${typeof args[1] === 'symbol' ? 'symbol' : String(args[1])}`);
      return Reflect[name](...args);
    };
  return new Proxy(target, { get: tell('get'), has: tell('has'), ownKeys: tell('ownKeys'), set: tell('set') });
}

function clearAll() {
  localStorage.clear();
  sessionStorage.clear();
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`;
}

async function runChecks() {
  const results = {};
  clearAll();
  for (const [name, work] of checks) {
    try {
      results[name] = await work();
    } catch (error) {
      results[name] = ['check failed', showError(error)];
    }
  }
  clearAll();
  return results;
}
