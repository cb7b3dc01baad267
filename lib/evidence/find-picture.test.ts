import { expect, test } from 'vitest';
import { onePixel } from '../../test/made-evidence.ts';
import { findPicture } from './find-picture.ts';

test.each([
  [onePixel, { type: 'image/png', width: 1, height: 1 }],
  ['/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAACAAMDASIAAhEBAxEBAAA=', { type: 'image/jpeg', width: 3, height: 2 }],
  [onePixel.replace('AAAAEAAAABC', '/////////C'), undefined],
  [makePng(7680, 4320), { type: 'image/png', width: 7680, height: 4320 }],
  [makePng(10_000, 10_000), undefined],
  [makePng(40_000, 2), undefined],
  [makePng(0, 1), undefined],
  [onePixel.replace(/I=$/, 'J='), undefined],
  [`${onePixel} `, undefined],
  ['', undefined],
  ['iVBORw0KGgo=', undefined],
  [btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
])('findPicture(%j)', (base64, picture) => {
  expect(findPicture(base64)).toEqual(picture);
});

/** The head of a PNG of this size: a small file that would take much memory to be shown. */
function makePng(width: number, height: number): string {
  const bytes = Buffer.from(onePixel, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}
