/** What is served by name: pages, and scripts by a name with `.js`. */
export const pages: Readonly<Record<string, string>> = {
  // Every way to write, each with a name of its own.
  home: `
    <script>
      localStorage.setItem('inline', '1');
      localStorage.property = '1';
      sessionStorage['session property'] = '1';
    </script>
    <script src="writer.js?visitor=secret"></script>
    <iframe src="EMBED/frame"></iframe>
    <iframe srcdoc="<script>localStorage.setItem('in srcdoc', '1')</script>"></iframe>
    <iframe id="blob"></iframe>
    <iframe sandbox="allow-scripts" src="EMBED/sandboxed"></iframe>
    <script>
      const text = '<script>localStorage.setItem("in blob", "1")</' + 'script>';
      document.getElementById('blob').src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    </script>`,
  'writer.js': `
    (function write() {
      localStorage.setItem('by script', 'one');
      sessionStorage.setItem('by script', 'one');
      document.cookie = 'by-script=1; max-age=604800; path=/';
      indexedDB.open('database');
      globalThis.caches?.open('cache');
      globalThis.cookieStore?.set({ name: 'by-store', value: '1', expires: Date.now() + 86400000 });
      localStorage.setItem('gone', '1');
      localStorage.removeItem('gone');
      globalThis.writeLater = (name) => localStorage.setItem(name, String(Math.random()));
      fetch('/set?name=by-fetch');
    })();`,
  frame: `<script src="in-frame.js"></script>`,
  'in-frame.js': `localStorage.setItem('in frame', '1'); document.cookie = 'in-frame=1; path=/; SameSite=None; Secure; Partitioned';`,
  sandboxed: `<script>try { localStorage.setItem('never', '1'); } catch {}</script>`,
  // Keeps what an earlier page has kept.
  quiet: `<p>Nothing is written here.</p>`,
  // One key after the other, by itself and by the server.
  busy: `
    <script>
      let done = 0;
      const count = Number(new URLSearchParams(location.search).get('n'));
      const timer = setInterval(() => {
        localStorage.setItem('busy ' + done, String(done));
        if (done % 10 === 0) fetch('/set?name=busy-' + done);
        done += 1;
        document.title = String(done);
        if (done === count) clearInterval(timer);
      }, 10);
    </script>`,
  // A page out of measure.
  huge: `
    <script>
      for (let at = 0; at < 100000; at += 1) localStorage.setItem('k' + at, '');
      document.title = 'written';
    </script>`,
  long: `
    <script>
      localStorage.setItem('n'.repeat(1000000), '');
      const deep = (left) => (left === 0 ? localStorage.setItem('from the deep', '1') : deep(left - 1));
      deep(1000);
    </script>`,
  // A page that takes the tools away.
  clocks: `
    <script>
      performance.now = () => -1e12;
      Date.now = () => 0;
      Object.defineProperty(performance, 'timeOrigin', { value: 0 });
      Storage.prototype.setItem = ((native) => function setItem(...given) { return native.apply(this, given); })(Storage.prototype.setItem);
      localStorage.setItem('out of time', '1');
      EventTarget.prototype.dispatchEvent = () => { throw new Error('no events'); };
      JSON.stringify = () => 'nonsense';
      localStorage.setItem('out of tools', '1');
      delete Object.prototype.toString;
      Storage.prototype.setItem = undefined;
    </script>`,
  // Frames that go while they report.
  leaving: `
    <script>
      let made = 0;
      const timer = setInterval(() => {
        const frame = document.createElement('iframe');
        frame.src = '/in-leaving?' + made;
        document.body.append(frame);
        setTimeout(() => frame.remove(), 50 + (made % 7) * 60);
        made += 1;
        if (made === 30) clearInterval(timer), (document.title = 'done');
      }, 25);
    </script><body>`,
  'in-leaving': `<script>localStorage.setItem('leaving ' + location.search, '1')</script>`,
  workers: `
    <script>
      const text = "indexedDB.open('of the worker'); postMessage('done')";
      new Worker(URL.createObjectURL(new Blob([text]))).onmessage = () => (document.title = 'done');
    </script>`,
  // Forges what it can reach.
  forging: `
    <script>
      const node = document.createElement('i');
      for (const type of ['crumbscope-recorder', 'crumbscope-relay', 'due', 'acts'])
        for (const place of [document, window, node])
          place.dispatchEvent(new MouseEvent(type, { relatedTarget: node, bubbles: true }));
      node.dispatchEvent(new CustomEvent('acts', { detail: JSON.stringify({ acts: [{ store: 'cookie', name: 'forged', operation: 'set', via: 'document.cookie', at: 0, count: 1 }], dropped: 0 }) }));
      try { chrome.runtime.sendMessage('crumbscope', { watched: '{}' }); } catch {}
      window.postMessage({ watched: '{}' }, '*');
    </script>`,
};
