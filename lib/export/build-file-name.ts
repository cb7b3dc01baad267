import type { VisitRecord } from '../visit-record-types.ts';

/** Longest host in a file's name: some systems take 255 bytes in all, and people must be able to read it. */
const HOST_LIMIT = 80;

/**
 * A file's name for an export, safe on every system: `crumbscope-shop.example-2026-11-22-0930.csv`, the time in UTC. Of the host only small letters of
 * ASCII, digits, dots and hyphens stay; it never stands first, so that no name reserved by Windows comes out. Pure.
 * @param ending without its dot
 */
export function buildFileName({ report }: VisitRecord, ending: string): string {
  const { url, capturedAt } = report.page;
  const date = new Date(capturedAt);
  const when = Number.isNaN(date.getTime())
    ? 'undated'
    : date
        .toISOString()
        .replace(/:..\..*$/, '')
        .replace(/[^\dT-]/g, '');
  return `crumbscope-${findSafeHost(url)}-${when.replace('T', '-')}.${ending}`;
}

function findSafeHost(url: string): string {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  const safe = host.replace(/[^a-z0-9.-]+/g, '-').replace(/\.{2,}/g, '.');
  return safe.slice(0, HOST_LIMIT).replace(/^[.-]+|[.-]+$/g, '') || 'page';
}
