import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../browser.ts';
import { buildGpcRules, switchGpcOff, switchGpcOn } from './switch-gpc.ts';

vi.mock('../browser.ts', () => {
  const state = { rules: [] as { id: number }[], scripts: [] as { id: string }[] };
  return {
    browser: {
      state,
      declarativeNetRequest: {
        updateSessionRules: vi.fn(async (change: { removeRuleIds: number[]; addRules?: { id: number }[] }) => {
          state.rules = [
            ...state.rules.filter(({ id }) => !change.removeRuleIds.includes(id)),
            ...(change.addRules ?? []),
          ];
        }),
      },
      scripting: {
        registerContentScripts: vi.fn(async (added: { id: string }[]) => void state.scripts.push(...added)),
        getRegisteredContentScripts: vi.fn(async ({ ids }: { ids: string[] }) =>
          state.scripts.filter(({ id }) => ids.includes(id)),
        ),
        unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
          state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
        }),
      },
    },
  };
});
const fake = browser as unknown as {
  state: { rules: { id: number }[]; scripts: { id: string; persistAcrossSessions?: boolean }[] };
  declarativeNetRequest: { updateSessionRules: ReturnType<typeof vi.fn> };
  scripting: {
    registerContentScripts: ReturnType<typeof vi.fn>;
    getRegisteredContentScripts: ReturnType<typeof vi.fn>;
  };
}; // mocked above

beforeEach(() => {
  fake.state.rules = [];
  fake.state.scripts = [{ id: 'relay' }];
});

describe('rules', () => {
  it.each(['shop.example', 'localhost', '127.0.0.1'])('are about one tab, its page of %s alone', (site) => {
    const rules = buildGpcRules(7, site);
    expect(rules.map(({ condition }) => condition)).toEqual([
      { tabIds: [7], resourceTypes: ['main_frame'], requestDomains: [site] },
      { tabIds: [7], resourceTypes: ['sub_frame'] },
      { tabIds: [7], excludedResourceTypes: ['main_frame', 'sub_frame'] },
    ]);
    for (const { action } of rules)
      expect(action.requestHeaders).toEqual([{ header: 'Sec-GPC', operation: 'set', value: '1' }]);
    expect(rules.map(({ action }) => action.responseHeaders?.length)).toEqual([3, 3, undefined]);
  });

  it('name no numeric IPv6 address: browsers refuse it', () => {
    expect(buildGpcRules(7, '[::1]')[0]?.condition).not.toHaveProperty('requestDomains');
  });
});

describe('the switch', () => {
  it('is on for the session alone, and off without a trace', async () => {
    await switchGpcOn(7, 'shop.example');
    expect(fake.state.rules).toHaveLength(3);
    expect(fake.state.scripts.map(({ id, persistAcrossSessions }) => [id, persistAcrossSessions])).toEqual([
      ['relay', undefined],
      ['gpc', false],
    ]);
    await switchGpcOff();
    expect(fake.state).toEqual({ rules: [], scripts: [{ id: 'relay' }] });
  });

  it('may be switched off twice', async () => {
    await switchGpcOff();
    await switchGpcOff();
    expect(fake.state.scripts).toEqual([{ id: 'relay' }]);
  });

  it('leaves nothing on when the browser refuses the second half', async () => {
    fake.scripting.registerContentScripts.mockRejectedValueOnce(new Error('refused'));
    await expect(switchGpcOn(7, 'shop.example')).rejects.toThrow('refused');
    expect(fake.state.rules).toEqual([]);
  });

  it('switches off the rules when the script cannot be, and says so', async () => {
    await switchGpcOn(7, 'shop.example');
    fake.scripting.getRegisteredContentScripts.mockRejectedValueOnce(new Error('gone'));
    await expect(switchGpcOff()).rejects.toThrow('gone');
    expect(fake.state.rules).toEqual([]);
  });
});
