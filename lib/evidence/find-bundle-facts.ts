import type { Screenshot } from '../visit-record-types.ts';
import { decodeTexts } from './encode-texts.ts';
import { findPicture } from './find-picture.ts';
import { isObject } from './is-object.ts';

/** What a bundle says of itself, as far as it has its form. Times as they were sealed. */
export interface BundleFacts {
  name: string;
  url: string;
  visitStartedAt: string;
  capturedAt: string;
  sealedAt: string;
  timeZone: string;
  /** Programs with their versions, and the system. */
  by: string[];
  items: number;
  findings: number;
  /** Only what is a picture. */
  screenshot?: Pick<Screenshot, 'type' | 'base64'>;
}

/** Reads what is shown of a bundle from its parts, which nobody has checked but for their hashes. Pure; never throws. */
export function findBundleFacts(parts: unknown): BundleFacts {
  const { page, visit, sealing, screenshot, items, findings } = fieldsOf(parts);
  const [ofPage, ofVisit, ofSealing] = [page, visit, sealing].map(fieldsOf);
  const picture = fieldsOf(screenshot);
  const found = typeof picture.base64 === 'string' ? findPicture(picture.base64) : undefined;
  return {
    name: textOf(ofVisit?.name),
    url: textOf(ofPage?.url),
    visitStartedAt: textOf(ofSealing?.visitStartedAt),
    capturedAt: textOf(ofSealing?.capturedAt),
    sealedAt: textOf(ofSealing?.sealedAt),
    timeZone: textOf(ofSealing?.timeZone),
    by: [...[ofSealing?.tool, ofSealing?.browser].map(nameOf), textOf(ofSealing?.platform)].filter(Boolean),
    items: Array.isArray(items) ? items.length : 0,
    findings: Array.isArray(findings) ? findings.length : 0,
    ...(found && picture.type === found.type
      ? { screenshot: { type: found.type, base64: String(picture.base64) } }
      : {}),
  };
}

/** What people call a part: an entry of the items by its store and name. '' where it has no name. Pure; never throws. */
export function findPartName(part: string, parts: unknown): string {
  const [, list = '', place = ''] = /^(items|findings)\[(\d+)\]$/.exec(part) ?? [];
  const entries = fieldsOf(parts)[list];
  const entry = fieldsOf(Array.isArray(entries) ? entries[Number(place)] : undefined);
  return [entry.store, list === 'items' ? entry.name : entry.title].map(textOf).filter(Boolean).join(' ');
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  try {
    return String(decodeTexts(value));
  } catch {
    return value; // behind the mark stands what was never written there: shown as it is
  }
}

function nameOf(value: unknown): string {
  const { name, version } = fieldsOf(value);
  return [name, version].map(textOf).filter(Boolean).join(' ');
}
