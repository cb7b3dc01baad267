const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A random name of letters and digits. Works in insecure pages too, where `crypto.randomUUID` is missing. */
export function randomLetters(length: number): string {
  const numbers = crypto.getRandomValues(new Uint32Array(length));
  return Array.from(numbers, (number) => LETTERS[number % LETTERS.length]).join('');
}

/** The value of a cookie scripts can see, or null. */
export function readCookie(name: string): string | null {
  const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}

/** @param expiresAt left out: gone when the browser closes. */
export function keepCookie(name: string, value: string, expiresAt?: Date): void {
  const expires = expiresAt ? `; Expires=${expiresAt.toUTCString()}` : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the tools that are imitated here write cookies in this way.
  document.cookie = `${name}=${value}; Path=/; SameSite=Lax${expires}`;
}

/** Removes every cookie scripts can see whose name fits, as host cookie and as domain cookie. */
export function eraseCookies(fits: (name: string) => boolean): void {
  for (const pair of document.cookie.split('; ')) {
    const name = pair.split('=')[0] ?? '';
    if (!fits(name)) continue;
    for (const domain of ['', `; Domain=${location.hostname}`]) {
      // biome-ignore lint/suspicious/noDocumentCookie: see above.
      document.cookie = `${name}=; Path=/; Max-Age=0${domain}`;
    }
  }
}

/** Removes every storage entry of this page's origin whose name fits. */
export function eraseEntries(fits: (name: string) => boolean): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) if (fits(name)) storage.removeItem(name);
  }
}

/** The same day, some months on. */
export function monthsFromNow(months: number): Date {
  const date = new Date();
  date.setMonth(date.getMonth() + months);
  return date;
}
