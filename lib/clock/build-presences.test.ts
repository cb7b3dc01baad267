import { describe, expect, it, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { makeLog } from '../../test/made-log.ts';
import { items } from '../../test/made-reports/make-report.ts';
import { watchMadeVisit } from '../../test/watch-made-visit.ts';
import type { ScriptVendor } from '../classify/find-script-vendor.ts';
import type { ClassifiedItem } from '../types.ts';
import { buildPresences } from './build-presences.ts';
import { findScripts } from './find-scripts.ts';
import { findWriterVendor } from './find-writer-vendor.ts';

const vendors: Record<string, ScriptVendor> = {
  'chat.example': { vendorId: 'chat', vendorName: 'Chat', layer: 'vendor', kind: 'chat' },
  'rec.example': { vendorId: 'rec', vendorName: 'Rec', layer: 'vendor', kind: 'recording' },
  'told.example': { vendorId: 'told', vendorName: 'Told', layer: 'vendor', kind: 'recording', recordingKeys: [2] },
};
const findScriptVendor = (address: string) => vendors[URL.parse(address)?.hostname ?? ''];
const build = (scripts: string[], found: ClassifiedItem[] = []) =>
  buildPresences({ items: found, scripts, findScriptVendor });

/** An item that is a key of this vendor, or one that its script wrote and nobody knows. */
function keyOf(vendorId: string, keyIndex = 0, layer: 'vendor' | 'general' = 'vendor'): ClassifiedItem[] {
  return items(`cookie k shop.example 1d functional ${vendorId}`).map((item) => ({
    ...item,
    matches: item.matches.map((match) => ({ ...match, keyIndex, layer })),
  }));
}
function unknownOf(vendorId: string): ClassifiedItem[] {
  const clock = { phase: 'unknown', phases: {}, writes: 1, writers: [{ via: 'storage', vendorId, count: 1 }] } as const;
  return items('localStorage u shop.example').map((item) => ({
    ...item,
    clock: { ...clock, writers: [...clock.writers] },
  }));
}

describe('vendors whose scripts are here', () => {
  it('also those that kept nothing', () => {
    expect(build(['https://chat.example/a.js', 'https://shop.example/own.js', 'no address'])).toEqual([
      { vendorId: 'chat', vendorName: 'Chat', scripts: ['https://chat.example/a.js'], items: 0, unknownItems: 0 },
    ]);
  });

  it('each once, with at most three addresses', () => {
    const scripts = [1, 2, 3, 4, 1].map((at) => `https://chat.example/${at}.js`);
    expect(build(scripts)).toMatchObject([{ scripts: scripts.slice(0, 3) }]);
  });

  it('with their keys, and with what their scripts wrote and nobody knows', () => {
    const found = [...keyOf('chat'), ...keyOf('chat'), ...keyOf('other'), ...unknownOf('chat'), ...unknownOf('other')];
    expect(build(['https://chat.example/a.js'], found)).toMatchObject([{ items: 2, unknownItems: 1 }]);
  });

  it('a platform of the general list is none of them, whatever its id', () => {
    expect(build(['https://chat.example/a.js'], keyOf('chat', 0, 'general'))).toMatchObject([{ items: 0 }]);
  });

  it('nobody, where there is no script', () => {
    expect(build([], keyOf('chat'))).toEqual([]);
  });
});

describe('a recording tool that records nothing so far', () => {
  test.each<[what: string, script: string, found: ClassifiedItem[], isUnseen: boolean]>([
    ['no key at all', 'https://rec.example/r.js', [], true],
    ['some key, and its documents tie none to recording', 'https://rec.example/r.js', keyOf('rec'), false],
    ['a key of another kind than those of a recording', 'https://told.example/r.js', keyOf('told', 1), true],
    ['a key of a running recording', 'https://told.example/r.js', keyOf('told', 2), false],
    ['something nobody knows', 'https://rec.example/r.js', unknownOf('rec'), false],
    ['no recording tool', 'https://chat.example/r.js', [], false],
  ])('%s', (_, script, found, isUnseen) => {
    expect(build([script], found)[0]?.isRecordingUnseen).toBe(isUnseen ? true : undefined);
  });
});

test('scripts are those that frames show and those that were seen writing', () => {
  const frames = [frame('https://shop.example/', { reading: { scripts: ['https://a.example/1.js'] } })];
  const log = makeLog(
    '1 https://b.example/2.js<https://a.example/1.js cookie k set\n2 - localStorage k set via=reread',
  );
  expect([...findScripts(frames, log)]).toEqual(['https://a.example/1.js', 'https://b.example/2.js']);
  expect([...findScripts(frames)]).toEqual(['https://a.example/1.js']);
});

describe('whose write', () => {
  test.each<[what: Parameters<typeof findWriterVendor>[0], vendorId: string | undefined]>([
    [
      {
        via: 'storage',
        scripts: ['https://shop.example/lib.js', 'https://rec.example/r.js', 'https://chat.example/c.js'],
      },
      'rec',
    ],
    [{ via: 'header', source: 'https://chat.example/pixel' }, 'chat'],
    [{ via: 'otherDocument', source: 'https://chat.example/pixel' }, undefined], // a document is no script
    [{ via: 'storage', scripts: ['blob:https://rec.example'] }, undefined],
    [{ via: 'changed' }, undefined],
  ])('%j: %s', (writer, vendorId) => {
    expect(findWriterVendor(writer, findScriptVendor).vendorId).toBe(vendorId);
  });

  it('makes an unknown key of a known vendor recognisable', () => {
    const { items: found } = watchMadeVisit(
      makeLog('1 https://cdn.acme.example/a.js localStorage odd set'),
      'localStorage odd shop.example',
    );
    expect(found[0]?.clock?.writers[0]).toMatchObject({ vendorId: 'acme', vendorName: 'Acme' });
  });
});
