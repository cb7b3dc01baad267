import { expect, it, test } from 'vitest';
import { listTexts } from './list-texts.ts';

test.each<[data: unknown, texts: string[]]>([
  ['one', ['one']],
  ['one,two', ['one,two', 'one', 'two']],
  ['a=1YNN&b=x', ['a=1YNN&b=x', 'a', '1YNN', 'b', 'x']],
  [
    ['one', ['two', { three: 'three' }]],
    ['one', 'two', 'three'],
  ],
  ['["one",["two"]]', ['one', 'two']],
  [encodeURIComponent('{"one":"two"}'), ['two']],
  [{ nested: '{"more":"[\\"text\\"]"}' }, ['text']],
  [btoa('{"name":"a text that is long enough to be found"}'), expect.arrayContaining(['a', 'text'])],
  [7, []],
  [null, []],
  [undefined, []],
  ['', ['']],
])('%j: %j', (data, texts) => {
  expect(listTexts(data)).toEqual(texts);
});

it('leaves out broken JSON, and what is nested without end', () => {
  expect(listTexts('{"usp":"1YYN","more":')).toEqual([]);
  expect(listTexts(`${'['.repeat(50)}"1YYN"${']'.repeat(50)}`)).toEqual([]);
  let deep: unknown = 'bottom';
  for (let level = 0; level < 20; level += 1) deep = [deep];
  expect(listTexts(deep)).toEqual([]);
});

it('is done soon with data made to keep it busy', () => {
  const wide = Array.from({ length: 100_000 }, (_, place) => [`${place}`, { place: `${place}` }]);
  const start = performance.now();
  expect(listTexts(wide).length).toBeLessThanOrEqual(1000);
  expect(listTexts('a'.repeat(1_000_000))).toEqual([]);
  expect(listTexts(`${'['.repeat(60_000)}`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(300);
});
