import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** The font's own folder: its package has no entry point to ask for. */
const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
/** What DejaVu Sans cannot write: East Asian, Indic and other scripts. Their fonts are the machine's; where it has none, boxes stand for them. */
const OTHER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u;

/** resvg reads the file that an image names. The maps have none; this is the second lock. */
const LOADS = /<(?:image|use|feImage|style)\b|\bhref\s*=/i;

/**
 * An SVG as PNG, `scale` times as many pixels, drawn in a thread of its own. Throws `TypeError` on an SVG that would load something. Letters are drawn with DejaVu Sans, which ships in
 * a package, so that the picture is the same on every machine.
 */
export async function rasterise(svg: string, { scale = 2 }: { readonly scale?: number } = {}): Promise<Uint8Array> {
  if (LOADS.test(svg)) throw new TypeError('an SVG that loads nothing is wanted');
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [join(FONTS, 'DejaVuSans.ttf')],
      // Reading all of a machine's fonts takes longer than drawing.
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return picture.asPng();
}
