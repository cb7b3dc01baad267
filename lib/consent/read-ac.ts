/** Most ids that are read: Google lists some thousand providers. */
const MOST_IDS = 10_000;

/**
 * Google's Additional Consent string: version, ids of providers with consent, and (version 2) ids of those that were shown. Undefined: no such string.
 * Source: support.google.com/admanager/answer/9681920
 */
export function readAc(text: string): { version: number; vendorIds: number[]; disclosedIds: number[] } | undefined {
  const [version, consented = '', disclosed, ...more] = text.split('~', 5);
  if (more.length > 0 || (version !== '1' && version !== '2')) return undefined;
  if ((disclosed !== undefined) !== (version === '2')) return undefined;
  if (disclosed !== undefined && !disclosed.startsWith('dv.')) return undefined;
  const vendorIds = readIds(consented);
  const disclosedIds = readIds(disclosed?.slice('dv.'.length) ?? '');
  return vendorIds && disclosedIds ? { version: Number(version), vendorIds, disclosedIds } : undefined;
}

/** Numbers with points between; undefined when there is anything else. */
function readIds(text: string): number[] | undefined {
  if (text === '') return [];
  const ids = text.split('.', MOST_IDS);
  return ids.every((id) => /^\d{1,7}$/.test(id)) ? ids.map(Number) : undefined;
}
