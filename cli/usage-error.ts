/** Wrong words on the command line; the sentence says which. */
export class UsageError extends Error {}
