import { describe, expect, it } from 'vitest';
import { findReferences } from './find-references.ts';
import { parseSource, readShipped, type Source } from './read-sources.ts';

const shipped = readShipped();

/** What these files use of those names, each as `file: name`. */
function findUses(files: readonly Source[], isMeant: (name: string) => boolean): string[] {
  return files.flatMap(({ path, program }) => {
    const { globals, properties } = findReferences(program);
    return [...new Set([...globals, ...properties])].filter(isMeant).map((name) => `${path}: ${name}`);
  });
}

/** The files that run in the background, by what it imports. */
function findBackground(): Source[] {
  const byPath = new Map(shipped.map((source) => [source.path, source]));
  const found = new Set(['entrypoints/background/index.ts']);
  for (const path of found)
    for (const { target, kind } of byPath.get(path)?.imports ?? [])
      if (kind !== 'type' && byPath.has(target)) found.add(target);
  return shipped.filter(({ path }) => found.has(path));
}

describe('nothing runs while nobody looks', () => {
  it('no alarm, no polling, no port that keeps the worker awake', () => {
    const AWAKE = ['alarms', 'setInterval', 'connect', 'onConnect', 'offscreen', 'keepalive'];
    expect(findUses(shipped, (name) => AWAKE.includes(name))).toEqual([]);
    expect(findUses([parseSource('a.ts', 'self.setInterval(look)')], (name) => AWAKE.includes(name))).toHaveLength(1);
  });

  // Beside these events of the browser, files of the background listen only for as long as a command is under way.
  it('the worker is woken by commands, grants, closed tabs, updates, and by what is watched', () => {
    const background = findBackground();
    expect(background.length).toBeGreaterThan(60);
    const isEvent = (name: string) => /^on[A-Z]/.test(name);
    const events = findUses(background, isEvent).filter((use) => !/: (onChange|onLoaded)$/.test(use)); // our own
    expect(events.sort()).toEqual([
      'entrypoints/background/index.ts: onAdded',
      'entrypoints/background/index.ts: onInstalled',
      'entrypoints/background/index.ts: onRemoved',
      'entrypoints/background/index.ts: onStartup',
      // While a comparison is under way.
      'lib/gpc/load-visit.ts: onChanged',
      'lib/gpc/load-visit.ts: onRemoved',
      'lib/gpc/load-visit.ts: onUpdated',
      'lib/messages.ts: onMessage',
      // While something is being deleted.
      'lib/remove/load-page.ts: onRemoved',
      'lib/remove/load-page.ts: onUpdated',
      // Of the views, which mirror the storage.
      'lib/store/gpc-states.ts: onChanged',
      'lib/store/removal-states.ts: onChanged',
      'lib/store/rules.ts: onChanged',
      'lib/store/watched-sites.ts: onChanged',
      // While some site is watched.
      'lib/watch/listen-to-browser.ts: onBeforeRequest',
      'lib/watch/listen-to-browser.ts: onChanged',
      'lib/watch/listen-to-browser.ts: onErrorOccurred',
      'lib/watch/listen-to-browser.ts: onHeadersReceived',
      'lib/watch/listen-to-browser.ts: onUpdated',
    ]);
  });

  // Each of these waits once for something that has begun. A new one belongs here only if it does not start itself again without a cause.
  it('timers are set in these places and no others', () => {
    const TIMERS = ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'];
    expect(findUses(shipped, (name) => TIMERS.includes(name))).toEqual([
      'components/live/use-announcement.ts: setTimeout',
      'components/use-details.ts: requestIdleCallback',
      'components/use-details.ts: setTimeout',
      'entrypoints/lookup/main.tsx: setTimeout',
      'entrypoints/options/main.tsx: setTimeout',
      'entrypoints/popup/main.tsx: setTimeout',
      'entrypoints/verify/verify-file.ts: setTimeout',
      'lib/capture/ask.ts: setTimeout',
      'lib/capture/deadline.ts: setTimeout',
      'lib/capture/inject.ts: setTimeout',

      'lib/gpc/load-visit.ts: setTimeout',
      'lib/gpc/read-page.ts: setTimeout',
      'lib/inspect-tab.ts: setTimeout',
      'lib/keep-badge.ts: setTimeout',
      'lib/panel/pace-looks.ts: setTimeout',
      'lib/remove/call-remover.ts: setTimeout',
      'lib/remove/load-page.ts: setTimeout',
      'lib/remove/remove-container.ts: setTimeout',
      'lib/remove/remove-site.ts: setTimeout',
      'lib/remove/run-removal.ts: setTimeout',
      'lib/save-file.ts: setTimeout',
      'lib/take-screenshot.ts: setTimeout',
      'lib/take-screenshot.ts: requestAnimationFrame',
      'lib/watch/call-relays.ts: setTimeout',
      'lib/watch/relay/pace.ts: setTimeout',
    ]);
  });

  it('a page is watched by what it does, not by looking at it again and again: no observer of its elements', () => {
    const OBSERVERS = ['MutationObserver', 'PerformanceObserver', 'IntersectionObserver'];
    expect(findUses(shipped, (name) => OBSERVERS.includes(name))).toEqual([]);
  });
});
