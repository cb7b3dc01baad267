/**
 * The option that npm kept for itself: of `npm run vendor:new acme --from=FILE` the script gets `acme` alone, and npm 11 says so only in a warning.
 * @param script the name in package.json; in a run inside another script's npm the options are not ours
 * @param options without the dashes
 */
export function findSwallowed(
  script: string,
  options: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (environment.npm_lifecycle_event !== script) return undefined;
  return options.find((option) => environment[`npm_config_${option.replaceAll('-', '_')}`] !== undefined);
}
