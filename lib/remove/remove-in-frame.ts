import { listNames } from '../capture/list-names.ts';
import type { RemovalReason } from '../removal-types.ts';
import type { FrameAnswer, FrameTarget } from './frame-removal.ts';
import { findCaches, findDatabases, findWorkers, isNamed, removeCache, removeDatabase } from './remove-container.ts';
import { removeScriptCookie } from './remove-script-cookie.ts';

/**
 * Removes these items of this frame, and nothing else. Runs in the extension's isolated world. Service workers first: they write too.
 * @returns for each, why not
 */
export async function removeInFrame(targets: FrameTarget[]): Promise<FrameAnswer[]> {
  const isWorker = ({ store }: FrameTarget) => Number(store === 'serviceWorker');
  const answers: FrameAnswer[] = [];
  for (const target of [...targets].sort((one, two) => isWorker(two) - isWorker(one)))
    answers.push([target.id, await removeOne(target)]);
  return answers;
}

async function removeOne(target: FrameTarget): Promise<RemovalReason | null> {
  if (target.origin !== self.origin) return 'frameGone'; // another document came into the frame
  try {
    switch (target.store) {
      case 'cookie':
        return await removeScriptCookie(target);
      case 'localStorage':
      case 'sessionStorage':
        return removeEntry(window[target.store], target);
      case 'indexedDB':
        return findFirst(await Promise.all((await findDatabases(target)).map(removeDatabase)));
      case 'cacheStorage':
        return findFirst(await Promise.all((await findCaches(target)).map(removeCache)));
      case 'serviceWorker':
        return findFirst(await Promise.all((await findWorkers(target)).map(({ remove }) => remove())));
    }
  } catch {
    return 'refused'; // storage that the browser closes to the frame, or no answer in time
  }
}

function removeEntry(area: Storage, target: FrameTarget): null {
  const names =
    target.nameLength === undefined ? [target.name] : listNames(area).filter((name) => isNamed(name, target));
  for (const name of names) area.removeItem(name);
  return null;
}

function findFirst(reasons: readonly (RemovalReason | null)[]): RemovalReason | null {
  return reasons.find((reason) => reason !== null) ?? null;
}
