// A service worker that keeps on writing as long as the browser lets it live, and answers every page by itself.
const write = async () => {
  await caches.open('cache of the worker');
  indexedDB.open('database of the worker', 1);
};
addEventListener('install', (event) => event.waitUntil(write().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  event.waitUntil(
    (async () => {
      for (let turn = 0; turn < 200; turn += 1) {
        await write();
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    })(),
  );
});
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && !event.request.url.includes('frame'))
    event.respondWith(fetch(event.request));
});
