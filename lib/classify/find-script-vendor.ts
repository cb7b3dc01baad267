import { type PackedCatalogue, readScriptsLine, readVendorLine } from '../catalogue/pack-catalogue.ts';
import type { VendorKind } from '../catalogue/vendor-kinds.ts';
import type { Layer } from '../types.ts';
import type { Lookup } from './find-match.ts';

/** Whose script it is. Shared by all addresses of the vendor, hence frozen. */
export interface ScriptVendor {
  vendorId: string;
  vendorName: string;
  layer: Layer;
  kind: VendorKind;
  /** Of its keys (`Match.keyIndex`) those that are written only while it records. Absent: no document tells. */
  recordingKeys?: readonly number[];
}

/** What the scripts of one host are told by. */
interface ScriptHost {
  /** Whose all other scripts of the host are. */
  whole: ScriptVendor | undefined;
  /** Longest first. */
  paths: { path: string; isWord: boolean; vendor: ScriptVendor }[];
}

/** By host, in lower case. */
export type ScriptHosts = ReadonlyMap<string, ScriptHost>;

/** No more of an address is read; no host and no path of the catalogue is that long. */
const LONGEST_ADDRESS = 2048;
/** RFC 1035, as text. */
const LONGEST_HOST = 253;
/** An address as browsers write almost all of them, its host no number. The rest is left to `URL`, which is several times slower. */
const PLAIN = /^https?:\/\/((?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*)(?=[/?#]|$)/;
/** What `URL` would resolve or take out. */
const UNRESOLVED = /\/(?:\.|%2e)|[\\\t\n\r]/i;
const WORD_END = /[a-z0-9]$/i;
const WORD = /^[\w-]/;

/**
 * Whose script an address is: the best layer that knows it, then the longest host (subdomains count too), then the longest path. Undefined when
 * it is nobody's, and for what is no web address: `blob:`, `data:`, an extension's. A vendor's scripts that a site serves from a host of its own are
 * not recognised.
 */
export function findScriptVendor({ layers }: Lookup, address: string): ScriptVendor | undefined {
  const place = findPlace(address);
  if (!place) return undefined;
  for (const layer of layers) {
    layer.scripts ??= readScripts(layer.catalogue);
    const found = layer.scripts.size > 0 ? findInHosts(layer.scripts, place) : undefined;
    if (found) return found;
  }
  return undefined;
}

interface Place {
  /** Without the dot at the end of a full name. */
  host: string;
  path: string;
}

function findPlace(address: string): Place | undefined {
  const isCut = address.length > LONGEST_ADDRESS;
  const text = isCut ? address.slice(0, LONGEST_ADDRESS) : address;
  const [beginning = '', plainHost = ''] = PLAIN.exec(text) ?? [];
  const isPlain = beginning !== '';
  // Of an address that was cut, it has to be certain that the host was not.
  if (isCut && (!isPlain || beginning === text)) return undefined;
  if (isPlain && !UNRESOLVED.test(text)) return makePlace(plainHost, text.slice(beginning.length));
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? makePlace(url.hostname, url.pathname) : undefined;
}

function makePlace(host: string, path: string): Place | undefined {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return name.length > LONGEST_HOST ? undefined : { host: name, path };
}

function findInHosts(hosts: ScriptHosts, { host, path }: Place): ScriptVendor | undefined {
  for (let from = 0; ; ) {
    const known = hosts.get(from === 0 ? host : host.slice(from));
    const found = known && (findByPath(known, path) ?? known.whole);
    if (found) return found;
    const dot = host.indexOf('.', from);
    if (dot < 0) return undefined;
    from = dot + 1;
  }
}

function findByPath({ paths }: ScriptHost, path: string): ScriptVendor | undefined {
  for (const one of paths)
    if (path.startsWith(one.path) && !(one.isWord && WORD.test(path.charAt(one.path.length)))) return one.vendor;
  return undefined;
}

function readScripts({ layer, vendors, scripts }: PackedCatalogue): ScriptHosts {
  const hosts = new Map<string, ScriptHost>();
  if (scripts === undefined) return hosts;
  const names = vendors.split('\n');
  for (const [at, line] of scripts.split('\n').entries()) {
    const read = readScriptsLine(line);
    if (!read) continue;
    const { id: vendorId, name: vendorName } = readVendorLine(names[at] ?? '');
    const { kind, recordingKeys } = read;
    const vendor: ScriptVendor = { vendorId, vendorName, layer, kind };
    if (recordingKeys.length > 0) vendor.recordingKeys = Object.freeze(recordingKeys);
    Object.freeze(vendor);
    for (const script of read.scripts) addScript(hosts, script, vendor);
  }
  for (const { paths } of hosts.values()) paths.sort((a, b) => b.path.length - a.path.length);
  return hosts;
}

/** Of two vendors with the very same place, which only own rules added one by one can have, the one whose id comes first counts. */
function addScript(hosts: Map<string, ScriptHost>, script: string, vendor: ScriptVendor): void {
  const slash = script.indexOf('/');
  const host = slash < 0 ? script : script.slice(0, slash);
  const path = script.slice(host.length);
  const known = hosts.get(host) ?? { whole: undefined, paths: [] };
  hosts.set(host, known);
  const twin = path === '' ? known.whole : known.paths.find((one) => one.path === path)?.vendor;
  if (twin && twin.vendorId < vendor.vendorId) return;
  if (path === '') known.whole = vendor;
  else known.paths = [...known.paths.filter((one) => one.path !== path), { path, isWord: WORD_END.test(path), vendor }];
}
