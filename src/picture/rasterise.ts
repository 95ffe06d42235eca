import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

// The packages have no entry points to ask for.
const { resolve } = createRequire(import.meta.url);
/** Latin, Greek, Cyrillic, Arabic, Hebrew and more. */
const DEJAVU = join(dirname(resolve('dejavu-fonts-ttf/package.json')), 'ttf/DejaVuSans.ttf');
/** Kana and the characters that Japanese is written with, which Chinese mostly shares. */
const BIZ_UDP_GOTHIC = join(
  dirname(resolve('@expo-google-fonts/biz-udpgothic/package.json')),
  '400Regular/BIZUDPGothic_400Regular.ttf',
);
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What neither can write: their fonts are the machine's; where it has none, boxes stand for them. Chinese as well, for what Japanese does not use. */
const OTHER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u;

/** resvg reads the file that an image names. The maps have none; this is the second lock. */
const LOADS = /<(?:image|use|feImage|style)\b|\bhref\s*=/i;

/**
 * An SVG as PNG, `scale` times as many pixels, drawn in a thread of its own. Throws `TypeError` on an SVG that would load something. Letters are drawn
 * with fonts that ship in packages, so that the picture is the same on every machine.
 */
export async function rasterise(svg: string, { scale = 2 }: { readonly scale?: number } = {}): Promise<Uint8Array> {
  if (LOADS.test(svg)) throw new TypeError('an SVG that loads nothing is wanted');
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: JAPANESE.test(svg) ? [DEJAVU, BIZ_UDP_GOTHIC] : [DEJAVU],
      // Reading all of a machine's fonts takes longer than drawing.
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return picture.asPng();
}
