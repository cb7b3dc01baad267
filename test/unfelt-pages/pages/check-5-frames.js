// biome-ignore-all lint/suspicious/noDocumentCookie: it is what is checked here
// Other realms, and what errors say of where they were made.
async function withFrame(setup, work) {
  const frame = document.createElement('iframe');
  setup(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  if (frame.src || frame.srcdoc) await loaded;
  try {
    return await work(frame.contentWindow);
  } finally {
    frame.remove();
  }
}

for (const [label, setup] of [
  ['about:blank', () => undefined],
  [
    'srcdoc',
    (frame) => {
      frame.srcdoc = '<p>hello';
    },
  ],
  [
    'same origin',
    (frame) => {
      frame.src = '/empty';
    },
  ],
]) {
  check(`a frame (${label}): functions of one realm on objects of the other`, () =>
    withFrame(setup, (inner) => {
      localStorage.clear();
      clearAll();
      const before = jar();
      const steps = [
        attempt(() => inner.Storage.prototype.setItem.call(localStorage, 'theirs', '1')),
        attempt(() => Storage.prototype.setItem.call(inner.localStorage, 'ours', '2')),
        attempt(() => inner.localStorage.setItem('inner', '3')),
        attempt(() => {
          inner.document.cookie = 'inner=1';
        }),
        attempt(() => cookieSetter.call(inner.document, 'ours=1')),
        attempt(() => Storage.prototype.clear.call(inner.sessionStorage)),
      ];
      const errors = [
        () => inner.Storage.prototype.setItem.call({}),
        () => inner.localStorage.setItem('a'),
        () => Storage.prototype.setItem.call(inner),
      ].map((work) => {
        try {
          work();
          return 'no error';
        } catch (error) {
          return [error instanceof TypeError, error instanceof inner.TypeError, error.name];
        }
      });
      const entries = Object.keys(localStorage).sort();
      const same = [
        inner.Storage.prototype.setItem === Storage.prototype.setItem,
        inner.Storage.prototype.setItem.constructor === inner.Function,
      ];
      // Read by the one who wrote: each document has a way of its own to the browser.
      return [steps, errors, entries, same, before, inner.document.cookie.split('; ').sort()];
    }),
  );
  check(`a frame (${label}): storage events`, () =>
    withFrame(setup, async (inner) => {
      const seen = [];
      const isOver = new Promise((resolve) => {
        setTimeout(resolve, 10_000);
        inner.addEventListener('storage', ({ key, oldValue, newValue, url, storageArea }) => {
          // What comes late from the check before is not meant.
          if (seen.length > 0 || key === 'begin')
            seen.push([key, oldValue, newValue, new URL(url).pathname, storageArea === inner.localStorage]);
          if (key === 'end') resolve();
        });
      });
      localStorage.setItem('begin', label);
      localStorage.setItem('a', '1');
      localStorage.setItem('a', '1');
      localStorage.setItem('a', '2');
      localStorage.removeItem('a');
      localStorage.clear();
      localStorage.clear();
      localStorage.setItem('end', label);
      await isOver;
      localStorage.clear();
      return seen;
    }),
  );
}

check('a frame that was removed', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { localStorage: theirs, document: gone, indexedDB: databases } = frame.contentWindow;
  frame.remove();
  return [
    attempt(() => theirs.setItem('a', '1'))[0],
    attempt(() => {
      gone.cookie = 'gone=1';
    })[0],
    attempt(() => databases.open('gone'))[0],
  ];
});
check('uncaught errors', async () => {
  const seen = [];
  const listener = (event) => {
    seen.push([event.message, event.error?.name]);
    event.preventDefault();
  };
  addEventListener('error', listener);
  setTimeout(() => localStorage.setItem('a'));
  setTimeout(() => {
    document.cookie = Symbol('a');
  });
  setTimeout(() => indexedDB.open());
  await new Promise((resolve) => setTimeout(resolve, 100));
  removeEventListener('error', listener);
  return seen;
});
check('stacks of the page itself', () => {
  const lines = () => new Error('mark').stack.split('\n').filter((line) => !line.includes('mark'));
  const before = lines().length;
  localStorage.setItem('a', '1');
  return [before, lines().length, typeof Error.stackTraceLimit, Object.hasOwn(Error, 'prepareStackTrace')];
});
check('functions that write stacks', async () => {
  let calls = 0;
  Error.prepareStackTrace = (error, sites) => {
    calls += 1;
    return `${error.name} ${Array.isArray(sites)}`;
  };
  localStorage.setItem('hook', '1');
  document.cookie = 'hook=1';
  try {
    localStorage.setItem('a');
  } catch {
    calls += 0;
  }
  await new Promise((resolve) => setTimeout(resolve, 600)); // the acts have been collected by then
  const seen = [calls, typeof Error.prepareStackTrace, new Error('own').stack.startsWith('Error true')];
  delete Error.prepareStackTrace;
  return seen;
});
check('the order of things', async () => {
  const order = [];
  new MutationObserver((records) => order.push(`mutations ${records.length}`)).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  const tell = (name) => Promise.resolve().then(() => order.push(name));
  tell('one');
  localStorage.setItem('order', '1');
  tell('two');
  document.cookie = 'order=1';
  order.push('now', String(window.event));
  await new Promise((resolve) => setTimeout(resolve, 400));
  return order;
});
