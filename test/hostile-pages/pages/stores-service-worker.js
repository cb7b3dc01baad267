// Does nothing: what counts is that it is registered.
addEventListener('install', () => skipWaiting());
