/** Names of the purposes in the standard's own wording: IAB Europe TCF Policies, Appendix A, as in
 * Global Vendor List 3, version 175 of 2026-09-03. Place in the list + 1 is the id. */
export const purposeNames: readonly string[] = [
  'Store and/or access information on a device',
  'Use limited data to select advertising',
  'Create profiles for personalised advertising',
  'Use profiles to select personalised advertising',
  'Create profiles to personalise content',
  'Use profiles to select personalised content',
  'Measure advertising performance',
  'Measure content performance',
  'Understand audiences through statistics or combinations of data from different sources',
  'Develop and improve services',
  'Use limited data to select content',
];

/** The same for special features, which need an opt-in too. */
export const specialFeatureNames: readonly string[] = [
  'Use precise geolocation data',
  'Identify devices based on information actively requested',
];
