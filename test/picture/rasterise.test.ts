import { expect, test } from 'vitest';
import { rasterise } from '../../src/picture/index.ts';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20" font-family="DejaVu Sans">${content}</svg>`;
/** Width and height stand at the start of a PNG (PNG specification, 11.2.1). */
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('an SVG becomes a PNG of twice its size', async () => {
  const png = await rasterise(svg(''));
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(size(png)).toEqual([120, 40]);
  expect(size(await rasterise(svg(''), { scale: 3 }))).toEqual([180, 60]);
});

test('letters of Latin, Greek and Cyrillic are drawn with the font that ships with the program', async () => {
  const drawn = await Promise.all(
    ['Ada', 'Ἀδα', 'Ада', ''].map((text) => rasterise(svg(`<text y="15">${text}</text>`))),
  );
  expect(new Set(drawn.map((png) => Buffer.from(png).toString('base64'))).size).toBe(4);
});

test('so are Japanese ones', async () => {
  const drawn = await Promise.all(
    ['山田', '田中', 'やま', 'ヤマ', ''].map((text) => rasterise(svg(`<text y="15">${text}</text>`))),
  );
  // Boxes, which stand for letters that no font has, would all be the same.
  expect(new Set(drawn.map((png) => Buffer.from(png).toString('base64'))).size).toBe(5);
});

test.each([
  '<image width="60" height="20" xlink:href="/usr/share/pixmaps/debian-logo.png"/>',
  '<use xlink:href="other.svg#a"/>',
  '<style>@import "other.css"</style>',
])('an SVG that would load something is refused: %s', async (content) => {
  await expect(rasterise(svg(content))).rejects.toThrow(TypeError);
});
