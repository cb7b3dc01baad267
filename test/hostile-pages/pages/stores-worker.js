// A worker keeps things for its origin too, where no script of the page is seen to write.
const request = indexedDB.open('from a worker', 1);
request.onupgradeneeded = () => request.result.createObjectStore('notes', { autoIncrement: true }).add('crumb');
request.onsuccess = () => {
  request.result.close();
  postMessage('stored');
};
