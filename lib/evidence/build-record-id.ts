import { hashText } from './canonical.ts';

/** A UUID made of a value (RFC 9562, section 5.8): the same for the same report, also when it is read twice. Pure. */
export function buildRecordId(value: unknown): string {
  const digits = hashText(JSON.stringify(value));
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  const written = `${digits.slice(0, 12)}8${digits.slice(13, 16)}${variant}${digits.slice(17, 32)}`;
  return written.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
