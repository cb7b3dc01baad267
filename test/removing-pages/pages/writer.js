// Writes into every place again and again: on timers, when another document writes, and whenever the document goes.
const write = (from) => {
  try {
    localStorage.setItem(`local ${from}`, '1');
    sessionStorage.setItem(`session ${from}`, '1');
    // biome-ignore lint/suspicious/noDocumentCookie: pages do that
    document.cookie = `cookie_${from}=1; path=/; max-age=9999`;
  } catch {
    // Closed to this document.
  }
};
const writeLarge = async (from) => {
  const request = indexedDB.open(`database ${from}`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('a');
  request.onsuccess = () => {
    globalThis.held = request.result; // stays open
  };
  await globalThis.caches?.open(`cache ${from}`);
};
write('first');
globalThis.ready = writeLarge('first');
setInterval(() => write('timer'), 15);
setInterval(() => writeLarge('timer'), 40);
addEventListener('storage', () => write('storage'));
for (const name of ['pagehide', 'unload', 'beforeunload', 'visibilitychange'])
  (name === 'visibilitychange' ? document : globalThis).addEventListener(name, () => {
    write(name);
    navigator.sendBeacon?.('/beacon');
  });
