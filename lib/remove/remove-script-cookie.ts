import { parseCookieText } from '../capture/parse-cookie-text.ts';
import type { RemovalReason } from '../removal-types.ts';
import type { FrameTarget } from './frame-removal.ts';
import { isNamed } from './remove-container.ts';

/** The part of `CookieStore` that is used; the browsers' type definitions disagree about it. */
interface ScriptCookies {
  getAll(name: string): Promise<{ domain?: string | null; path?: string; partitioned?: boolean }[]>;
}

/**
 * Removes one cookie that scripts of this document can see. Where two have its name and the browser does not tell them apart, neither goes.
 * @returns why not
 */
export async function removeScriptCookie(target: FrameTarget): Promise<RemovalReason | null> {
  const seen = parseCookieText(document.cookie).filter(({ name }) => isNamed(name, target));
  const [first, ...others] = seen;
  if (!first) return null; // gone already
  if (/[;\r\n\0]/.test(first.name)) return 'refused'; // cannot be written: no cookie text holds it
  const known = await readPlaces(first.name);
  const own = known.filter(
    ({ domain, path, partitioned }) =>
      path === target.path &&
      (domain ?? undefined) === target.domain &&
      (partitioned ?? false) === target.isPartitioned,
  );
  if (own.length === 1) {
    expire(first.name, target.path ?? '/', target.domain, target.isPartitioned);
    return null;
  }
  if (others.length > 0) return 'ambiguous';
  for (const domain of [undefined, ...listDomains(location.hostname)])
    for (const path of listPaths(location.pathname))
      for (const isPartitioned of [false, true]) expire(first.name, path, domain, isPartitioned);
  return null;
}

/** Where the cookies of a name are; none where the browser does not tell (insecure pages; Firefox 153 tells names alone). */
async function readPlaces(name: string): ReturnType<ScriptCookies['getAll']> {
  const { cookieStore } = globalThis as unknown as { cookieStore?: ScriptCookies }; // not in every browser's types
  try {
    const found = (await cookieStore?.getAll(name)) ?? [];
    return found.filter(({ path }) => typeof path === 'string');
  } catch {
    return []; // `document.cookie` still works
  }
}

/** Writing a cookie that has ended removes the one of that name, domain, path and partition (RFC 6265bis, 5.7). */
function expire(name: string, path: string, domain: string | undefined, isPartitioned: boolean): void {
  const parts = [
    `${name}=`,
    'Max-Age=0',
    `Path=${path}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(location.protocol === 'https:' || isSecureContext ? ['Secure'] : []),
    ...(isPartitioned ? ['SameSite=None', 'Partitioned'] : []),
  ];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API cannot be told a host-only cookie from one for the whole host
  document.cookie = parts.join('; ');
}

/** The domains that a cookie of this host can have. Pure. */
export function listDomains(host: string): string[] {
  if (/^[\d.]+$|:/.test(host)) return [];
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).filter((domain) => domain !== '');
}

/** The paths of cookies that this document is sent. Pure. */
export function listPaths(pathname: string): string[] {
  const paths = new Set(['/']);
  for (let end = pathname.indexOf('/', 1); end !== -1; end = pathname.indexOf('/', end + 1)) {
    paths.add(pathname.slice(0, end));
    paths.add(pathname.slice(0, end + 1));
  }
  paths.add(pathname);
  return [...paths];
}
