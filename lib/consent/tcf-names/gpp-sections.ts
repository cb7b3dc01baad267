/** Sections of the Global Privacy Platform (Sections/Section Information.md, with what @iabgpp/cmpapi 3.2.0 adds): id, name in interfaces, what it is. */
const SECTIONS: readonly [id: number, key: string, name: string][] = [
  [2, 'tcfeuv2', 'EU TCF 2'],
  [5, 'tcfca', 'Canada TCF'],
  [6, 'uspv1', 'US Privacy'],
  [7, 'usnat', 'US National'],
  [8, 'usca', 'US California'],
  [9, 'usva', 'US Virginia'],
  [10, 'usco', 'US Colorado'],
  [11, 'usut', 'US Utah'],
  [12, 'usct', 'US Connecticut'],
  [13, 'usfl', 'US Florida'],
  [14, 'usmt', 'US Montana'],
  [15, 'usor', 'US Oregon'],
  [16, 'ustx', 'US Texas'],
  [17, 'usde', 'US Delaware'],
  [18, 'usia', 'US Iowa'],
  [19, 'usne', 'US Nebraska'],
  [20, 'usnh', 'US New Hampshire'],
  [21, 'usnj', 'US New Jersey'],
  [22, 'ustn', 'US Tennessee'],
  [23, 'usmn', 'US Minnesota'],
  [24, 'usmd', 'US Maryland'],
  [25, 'usin', 'US Indiana'],
  [26, 'usky', 'US Kentucky'],
  [27, 'usri', 'US Rhode Island'],
];

/** What a section is about, in words; undefined for ids that are not registered. */
export function findGppSectionName(id: number): string | undefined {
  return SECTIONS.find(([own]) => own === id)?.[2];
}

/** A section's id by its name in interfaces (`usnat`; older pages write `usnatv1`). */
export function findGppSectionId(key: string): number | undefined {
  const plain = key.toLowerCase().replace(/v1$/, '');
  return SECTIONS.find(([, own]) => own === key.toLowerCase() || own === plain)?.[0];
}
