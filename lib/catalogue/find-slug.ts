/** A name as an id: lower case, hyphens for all that is neither letter nor digit. Most vendors' ids are the slugs of their names. */
export function findSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
