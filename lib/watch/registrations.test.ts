import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import { emptyNetwork } from '../store/join-log.ts';
import { beginVisit, forgetTab } from '../store/visit-log.ts';
import { changeWatchedSites, readWatchedSites } from '../store/watched-sites.ts';
import { applyRegistrations, buildRegistrations } from './registrations.ts';
import { followRemovedAccess, followTab, switchWatching } from './switch-watching.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const tab = { site: 'shop.example', sites: ['shop.example'], storeId: '0' };
const open = () =>
  beginVisit(1, tab, { requestId: '1', url: 'https://shop.example/', requestedAt: 1, network: emptyNetwork() });
const registered = async () =>
  ((await fake.scripting.getRegisteredContentScripts()) as { id: string; matches?: string[] }[]).map(
    ({ id, matches }) => `${id} ${matches?.join(' ')}`,
  );

beforeEach(async () => {
  await forgetTab(1);
  for (const site of await readWatchedSites()) await changeWatchedSites(site, false);
  await applyRegistrations();
  fake.permissions.contains.mockResolvedValue(true);
  fake.permissions.getAll.mockResolvedValue({ origins: ['*://*.shop.example/*', '*://*.chat.example/*'] });
  fake.permissions.remove.mockClear();
});

describe('what the browser puts in by itself', () => {
  it('is nothing while no site is watched', () => {
    expect(buildRegistrations([], ['<all_urls>'])).toEqual([]);
  });

  it('is both worlds, in all frames, from the first moment, after a restart too', () => {
    const scripts = buildRegistrations(['shop.example', '127.0.0.1'], []);
    expect(scripts.map(({ id, world }) => [id, world])).toEqual([
      ['recorder', 'MAIN'],
      ['relay', undefined],
      ['answers', 'MAIN'],
    ]);
    const [recorder, relay, answers] = scripts;
    for (const script of [recorder, relay])
      expect(script).toMatchObject({ allFrames: true, matchOriginAsFallback: true });
    expect(answers).not.toHaveProperty('allFrames'); // what binds is said in the page itself
    for (const script of scripts)
      expect(script).toMatchObject({
        runAt: 'document_start',
        persistAcrossSessions: true,
        matches: ['*://*.shop.example/*', '*://127.0.0.1/*'],
      });
  });

  it('is put into other hosts’ frames only while a watched page is open', async () => {
    await switchWatching('shop.example', true);
    expect(await registered()).toEqual([
      'recorder *://*.shop.example/*',
      'relay *://*.shop.example/*',
      'answers *://*.shop.example/*',
    ]);
    await open();
    await applyRegistrations();
    expect((await registered()).slice(3)).toEqual([
      'frame-recorder *://*.chat.example/*',
      'frame-relay *://*.chat.example/*',
    ]);
    fake.tabs.get.mockRejectedValue(new Error('No tab with id: 1.'));
    await followTab(1, () => 'shop.example');
    expect(await registered()).toHaveLength(3);
  });

  it('stays as it is when it is applied again', async () => {
    await switchWatching('shop.example', true);
    fake.scripting.registerContentScripts.mockClear();
    fake.scripting.unregisterContentScripts.mockClear();
    await Promise.all([applyRegistrations(), applyRegistrations()]);
    expect(fake.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(fake.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  it('leaves what others have registered', async () => {
    await fake.scripting.registerContentScripts([{ id: 'gpc' }]);
    await switchWatching('shop.example', true);
    await switchWatching('shop.example', false);
    expect(await registered()).toEqual(['gpc undefined']);
    await fake.scripting.unregisterContentScripts({ ids: ['gpc'] });
  });
});

describe('the switch', () => {
  it('refuses a site to which there is no access', async () => {
    fake.permissions.contains.mockResolvedValue(false);
    await expect(switchWatching('shop.example', true)).rejects.toThrow('There is no access to shop.example.');
    expect(await readWatchedSites()).toEqual([]);
    expect(await registered()).toEqual([]);
  });

  it('off forgets what was observed, and gives the permission back with the last site', async () => {
    await switchWatching('shop.example', true);
    await switchWatching('chat.example', true);
    await open();
    await switchWatching('shop.example', false);
    expect(fake.permissions.remove).not.toHaveBeenCalled();
    expect(Object.keys(await fake.storage.session.get(null)).filter((key) => key.startsWith('log:'))).toEqual([]);
    await switchWatching('chat.example', false);
    expect(fake.permissions.remove).toHaveBeenCalledExactlyOnceWith({ permissions: ['webRequest'] });
    expect(await registered()).toEqual([]);
  });

  it('is off where access was taken back', async () => {
    await switchWatching('shop.example', true);
    fake.permissions.contains.mockResolvedValue(false);
    await followRemovedAccess();
    expect(await readWatchedSites()).toEqual([]);
  });
});

describe('a tab', () => {
  it('that shows the same site goes on; another one ends it', async () => {
    await switchWatching('shop.example', true);
    await open();
    fake.tabs.get.mockResolvedValue({ id: 1, url: 'https://shop.example/next' });
    await followTab(1, (url) => new URL(url).hostname);
    expect(Object.keys(await fake.storage.session.get(null))).toContain('log:1:next');
    fake.tabs.get.mockResolvedValue({ id: 1 }); // an address that we may not see
    await followTab(1, (url) => new URL(url).hostname);
    expect(Object.keys(await fake.storage.session.get(null))).not.toContain('log:1:next');
  });
});
