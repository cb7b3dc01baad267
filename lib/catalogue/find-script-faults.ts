import type { FileProblem } from './find-unlisted.ts';
import { isPublicSuffix, isSharedHost } from './shared-hosts.ts';
import type { VendorFile, VendorScript } from './vendor-schema.ts';

type WithScripts = Pick<VendorFile, 'id' | 'scripts'>;

const OWN = "add a `path`, such as /npm/acme, or write a host of the vendor's own";

/**
 * What the schema cannot see of a file's script hosts: hosts that are none, that many share, or that are there twice.
 * @param findSite gives the registrable domain of a host
 */
export function findScriptFaults({ scripts = [] }: WithScripts, findSite: (host: string) => string): FileProblem[] {
  const seen = new Map<string, number>();
  return scripts.flatMap((script, at) => {
    const place = sayScript(script);
    const twin = seen.get(place);
    seen.set(place, twin ?? at);
    const reason =
      findHostFault(script, findSite) ??
      (twin === undefined ? undefined : `is the same as scripts[${twin}]: leave one out`);
    return reason === undefined ? [] : [{ path: ['scripts', at, 'host'], reason }];
  });
}

function findHostFault({ host, path }: VendorScript, findSite: (host: string) => string): string | undefined {
  // Browsers read 10.1 as 10.0.0.1, and refuse a host that ends in a number and is no address.
  if (URL.parse(`https://${host}/`)?.hostname !== host) return `"${host}" is no host that a browser knows`;
  if (path !== undefined) return undefined;
  if (isSharedHost(host)) return `"${host}" serves the scripts of many: ${OWN}`;
  if (isPublicSuffix(host, findSite)) return `"${host}" belongs to many sites: ${OWN}`;
  return undefined;
}

/** A script host that another file of the list names too. Indices into the list and into that file's `scripts`. */
export interface ScriptTwin {
  file: number;
  script: number;
  /** Id of the other vendor. */
  other: string;
  reason: string;
}

/** Where two vendors claim the very same scripts, seen from each of them. A longer path is no twin: it tells the two apart. */
export function findScriptTwins(files: readonly WithScripts[]): ScriptTwin[] {
  const all = files.flatMap(({ scripts = [] }, file) =>
    scripts.map((one, script) => ({ file, script, place: sayScript(one) })),
  );
  const byPlace = Map.groupBy(all, ({ place }) => place);
  return all.flatMap(({ file, script, place }) => {
    const others = byPlace.get(place)?.map((one) => files[one.file]?.id) ?? [];
    const other = others.find((id) => id !== files[file]?.id);
    const reason = `"${place}" is also ${other}'s: leave it to the vendor whose script it is, or tell the two apart by \`path\``;
    return other === undefined ? [] : [{ file, script, other, reason }];
  });
}

function sayScript({ host, path = '' }: Pick<VendorScript, 'host' | 'path'>): string {
  return host + path;
}
