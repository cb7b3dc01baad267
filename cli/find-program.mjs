// Finds the programs Crumbscope is run with. Plain JavaScript without dependencies: it also runs before anything is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What each program is called on PATH (the first that is there is used) and by Debian. `also`: commands that must be there too. */
export const programs = {
  chromium: {
    title: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    also: [],
    override: 'CRUMBSCOPE_CHROMIUM',
    packages: ['chromium'],
  },
  firefox: {
    title: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    also: [],
    override: 'CRUMBSCOPE_FIREFOX',
    packages: ['firefox-esr'],
  },
  xvfb: {
    title: 'Xvfb',
    names: ['Xvfb'],
    also: ['xvfb-run', 'xauth'],
    override: undefined,
    packages: ['xvfb', 'xauth'],
  },
  xdotool: { title: 'xdotool', names: ['xdotool'], also: [], override: undefined, packages: ['xdotool'] },
};

/**
 * The full path of a program, or `undefined` when it is not installed.
 * A path in CRUMBSCOPE_CHROMIUM or CRUMBSCOPE_FIREFOX goes before PATH. @throws Error when there is no program at that path.
 */
export function findProgram(id, environment = process.env) {
  const { title, names, also, override } = programs[id];
  const chosen = override && environment[override];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(
      `${override} is set to ${chosen}, but there is no program that can be run. Set it to the path of ${title}, or unset it.`,
    );
  }
  const find = (name) => findOnPath(name, environment.PATH ?? '');
  return also.every(find) ? names.map(find).find(Boolean) : undefined;
}

/** One sentence for a person: what is missing and how to get it. */
export function describeMissing(id) {
  const { title, override, packages } = programs[id];
  const orElse = override ? `, or set ${override} to its path` : '';
  return `${title} is not installed: install it (on Debian: sudo apt-get install ${packages.join(' ')})${orElse}.`;
}

function findOnPath(name, path) {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // not there, or not for us: the same to the caller
  }
}
