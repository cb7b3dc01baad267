const ANSWERS = [
  'The rye comes out at four. Shall I put one by for you?',
  'We are on Mill Lane, three doors past the church.',
  'I will ask the oven and tell you in a minute.',
];

keepOwnEntries();
await greet();
wireForm();

/** The frame's own storage: with third-party storage apart, each site that embeds the chat gets its own. */
function keepOwnEntries(): void {
  if (localStorage.getItem('counter-profile') === null) {
    localStorage.setItem(
      'counter-profile',
      JSON.stringify({ greeting: 'first-name', language: 'en', since: Date.now() }),
    );
  }
  if (sessionStorage.getItem('counter-tab') === null) {
    sessionStorage.setItem('counter-tab', `tab-${crypto.getRandomValues(new Uint32Array(1)).join('')}`);
  }
}

async function greet(): Promise<void> {
  const answer = await fetch('/api/hello', { method: 'POST' });
  const hello: { online?: boolean } = await answer.json();
  const state = document.getElementById('state');
  if (state) state.textContent = hello.online ? 'online, floury hands' : 'back tomorrow';
}

function wireForm(): void {
  const words = document.getElementById('words');
  const talk = document.getElementById('talk');
  const form = document.getElementById('say');
  if (!(words instanceof HTMLInputElement) || talk === null || form === null) return;
  // The page around keeps the draft, as the chat's vendor documents it. A draft is no secret from the page that shows the chat.
  words.addEventListener('input', () => parent.postMessage(words.value, '*'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (words.value.trim() === '') return;
    say(talk, words.value, 'mine');
    say(talk, ANSWERS[(talk.children.length - 2) % ANSWERS.length] ?? '', 'theirs');
    words.value = '';
    parent.postMessage('', '*');
  });
}

function say(talk: Element, text: string, whose: 'mine' | 'theirs'): void {
  const line = document.createElement('li');
  line.className = whose;
  line.textContent = text;
  talk.append(line);
  line.scrollIntoView({ block: 'end' });
}

export {};
