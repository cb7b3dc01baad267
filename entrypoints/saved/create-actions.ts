import type { CheckedVisit, FileOutcome, SavedActions, SavedOutcome } from '../../components/saved/saved-contract.ts';
import { buildExpectation } from '../../lib/expect/build-expectation.ts';
import { checkExpectation } from '../../lib/expect/check-expectation.ts';
import { parseExpectation } from '../../lib/expect/parse-expectation.ts';
import { saveFile } from '../../lib/save-file.ts';
import { askToKeep } from '../../lib/store/keep-storage.ts';
import { listExpectations, removeExpectation, saveExpectation } from '../../lib/store/saved-expectations.ts';
import {
  type RemovedVisit,
  readSavedText,
  readSavedVisit,
  removeSavedVisit,
  renameSavedVisit,
  restoreSavedVisit,
} from '../../lib/store/saved-visits.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { findFailure, takeFile, takeThere } from './take-file.ts';

/** What the page has to do when something came of an action: show it, with the list read anew. */
export type SavedShow = (news: { outcome?: SavedOutcome; checked?: CheckedVisit }) => Promise<void>;

/** The real actions of the page of saved visits. @param readOutcome gives what is shown just now */
export function createActions(show: SavedShow, readOutcome: () => SavedOutcome | undefined): SavedActions {
  /** Does it and shows what came of it. */
  const follow = async (work: () => Promise<Parameters<SavedShow>[0]>) => {
    try {
      await show(await work());
    } catch (error) {
      await show({ outcome: { kind: 'failed', failure: findFailure(error) } });
    }
  };
  const saveText = (name: string, text: string) =>
    saveFile(`crumbscope-${findFileName(name)}.json`, new Blob([text], { type: 'application/json' }));
  return {
    addFiles: (files) =>
      void follow(async () => {
        const taken: FileOutcome[] = [];
        for (const file of files) taken.push(await takeFile(file)); // one after the other: each may have 50 MB
        return { outcome: { kind: 'files', files: taken } };
      }),
    decide: (asked, answer) =>
      void follow(async () => {
        const decided = answer === 'leave' ? [] : [await takeThere(asked, answer)];
        const outcome = readOutcome();
        const others = outcome?.kind === 'files' ? outcome.files : [asked];
        const files = others.flatMap((one) => (one === asked ? decided : [one]));
        return files.length > 0 ? { outcome: { kind: 'files', files } } : {};
      }),
    rename: (id, name) =>
      void follow(async () => {
        await renameSavedVisit(id, name);
        return { outcome: { kind: 'renamed', name, count: 1 } };
      }),
    remove: (ids) =>
      void follow(async () => {
        const removed: RemovedVisit[] = [];
        const putBack = async () => {
          for (const one of removed) await restoreSavedVisit(one);
        };
        try {
          for (const id of ids) {
            const one = await removeSavedVisit(id);
            if (one) removed.push(one);
          }
        } catch (error) {
          await putBack(); // all of them, or none
          throw error;
        }
        if (removed.length === 0) return {}; // another page was faster
        const restore = () =>
          void follow(async () => {
            await putBack();
            return { outcome: { kind: 'restored', name: '', count: removed.length } };
          });
        return { outcome: { kind: 'removed', count: removed.length, restore } };
      }),
    saveAsFile: (id) =>
      void follow(async () => {
        saveText(`visit-${id}`, (await readSavedText(id)) ?? '');
        return {};
      }),
    makeExpectation: (id) =>
      void follow(async () => {
        const { name, report } = await readVisit(id);
        const text = `${JSON.stringify(buildExpectation(report, name), null, 2)}\n`;
        await saveExpectation({ id: crypto.randomUUID(), name, savedAt: Date.now(), text });
        saveText(`expectation-${name}`, text);
        return { outcome: { kind: 'saved', name, count: 1 } };
      }),
    check: (visitId, expectationId) =>
      void follow(async () => {
        const { name: visitName, report } = await readVisit(visitId);
        const kept = (await listExpectations()).find(({ id }) => id === expectationId);
        const parsed = kept && parseExpectation(kept.text);
        if (!parsed?.ok) throw new Error('This expectation is not kept any more.');
        const { expectation } = parsed;
        return { checked: { visitName, expectation, result: checkExpectation(report, expectation) } };
      }),
    saveExpectation: (id) =>
      void follow(async () => {
        const kept = (await listExpectations()).find((one) => one.id === id);
        if (kept) saveText(`expectation-${kept.name}`, kept.text);
        return {};
      }),
    removeExpectation: (id) =>
      void follow(async () => {
        const kept = (await listExpectations()).find((one) => one.id === id);
        if (!kept) return {}; // another page has deleted it already
        await removeExpectation(id);
        const restore = () =>
          void follow(async () => {
            await saveExpectation(kept);
            return { outcome: { kind: 'saved', name: kept.name, count: 1 } };
          });
        return { outcome: { kind: 'expectationRemoved', name: kept.name, restore } };
      }),
    askToKeep: () => void follow(async () => ({ outcome: { kind: (await askToKeep()) ? 'kept' : 'notKept' } })),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

async function readVisit(id: string): Promise<VisitRecord> {
  const record = await readSavedVisit(id);
  if (!record) throw new Error('This visit is not saved any more.');
  return record;
}

/** What every file system takes. */
function findFileName(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.slice(0, 60).toWellFormed().replace(/^-|-$/g, '') || 'visit';
}
