import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Minutes, takeMinutes } from '../../src/minutes/index.ts';
import { rasterise } from '../../src/picture/index.ts';
import { renderMap, replyTree } from '../../src/render/index.ts';
import { buildThread, type Thread } from '../../src/thread/index.ts';
import { LANGUAGES, type Language, sayIn } from '../../src/wording/index.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = [
  resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
];

const NAMES = [
  'Ingrid Solheim',
  'Wolfeschlegelsteinhausenbergerdorff, Hubert',
  'WWWWWWWWWWWWWWWWWWWWWWWW',
  'Jean-Baptiste de la Fontaine-Beauregard',
  'Щукина-Ющенко Жанна Шамшиевна',
  'Ἀριστοτέλης Παπαδόπουλος-Μαυρομιχάλης',
  '山田太郎左衛門之助・国際協力機構',
  'محمد بن عبد الرحمن بن خالد الأنصاري',
  'שרה בת-שבע רוזנברג-הכהן',
  'Nguyễn Thị Minh Khai Hoàng Phượng',
  'li',
];

interface Discussion {
  readonly size: number;
  readonly people: number;
  /** Seconds from each message to the next; the list is gone through again where it ends. */
  readonly gaps: readonly number[];
  readonly language: Language;
}

function discuss({ size, people, gaps }: Discussion): Thread {
  let seconds = Date.UTC(2024, 10, 25, 6) / 1000;
  return buildThread(
    Array.from({ length: size }, (_, n) => {
      if (n > 0) seconds += gaps[n % gaps.length] ?? 0;
      const author = (n * 7) % people;
      return {
        medium: 'mail' as const,
        id: `m${n}@harbour.example`,
        author: {
          name: `${NAMES[author % NAMES.length]}${author < NAMES.length ? '' : ` ${author}`}`,
          address: `p${author}@harbour.example`,
        },
        date: new Date(seconds * 1000).toISOString(),
        subject: 'Winter timetable',
        parentIds: n === 0 ? [] : [`m${Math.floor((n - 1) / 2)}@harbour.example`],
        text: `The boat leaves at ${n} past.`,
      };
    }),
  );
}

/** Every second message is marked with something. */
function mark(thread: Thread): Minutes {
  const chosen = (name: string, rest: number) =>
    thread.messages
      .map(({ id }, n) => ({ id: `${name} ${n}`, message: id, author: 'Wen Li', text: `${name} ${n}.`, n }))
      .filter(({ n }) => n % 6 === rest);
  return {
    ...takeMinutes(thread),
    agreed: chosen('We', 0).map((point) => ({ ...point, by: [], evidence: [] })),
    openQuestions: chosen('Who', 2),
    objections: chosen('No', 4),
  } as unknown as Minutes;
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the words of a picture stand, as they are drawn. */
function labelBoxes(svg: string): Box[] {
  const [head = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([element, text = '']) => {
    const drawn = new Resvg(`${head}${element}</svg>`, {
      font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
    }).getBBox();
    if (!drawn) throw new Error(`“${text}” is not drawn`);
    return { text, left: drawn.x, right: drawn.x + drawn.width, top: drawn.y, bottom: drawn.y + drawn.height };
  });
}

function checkLabels(discussion: Discussion): void {
  const thread = discuss(discussion);
  const { svg, width, height } = renderMap(replyTree(thread), mark(thread), { say: sayIn(discussion.language) });
  const boxes = labelBoxes(svg);
  expect(boxes.length).toBeGreaterThan(2);
  for (const [n, one] of boxes.entries()) {
    expect.soft(one.left, one.text).toBeGreaterThanOrEqual(2);
    expect.soft(one.right, one.text).toBeLessThanOrEqual(width - 2);
    expect.soft(one.bottom, one.text).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(n + 1)) {
      const apart =
        one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;
      expect(apart, `“${one.text}” and “${other.text}”`).toBe(true);
    }
  }
}

describe('the words on a map', () => {
  test('never touch each other or an edge', () => {
    const discussion = fc.record({
      size: fc.integer({ min: 1, max: 120 }),
      people: fc.integer({ min: 1, max: 60 }),
      gaps: fc.array(fc.constantFrom(0, 1, 40, 600, 7200, 86_400, 900_000, 40_000_000), { minLength: 1, maxLength: 8 }),
      language: fc.constantFrom(...LANGUAGES),
    });
    fc.assert(fc.property(discussion, checkLabels), { numRuns: 20 });
  });

  test.each(LANGUAGES)('never do in %s where there are hundreds of messages and marks', (language) => {
    checkLabels({ size: 500, people: 60, gaps: [3600, 40, 200_000], language });
  });
});

test.each([
  ['two', { size: 2, people: 2 }, 40_000],
  ['sixty', { size: 60, people: 12 }, 150_000],
  ['five hundred', { size: 500, people: 60 }, 150_000],
])('the picture of %s messages is small enough to come with every post', async (_, size, most) => {
  const thread = discuss({ ...size, gaps: [3600, 40, 200_000], language: 'en' });
  for (const theme of ['dark', 'light'] as const) {
    const png = await rasterise(renderMap(replyTree(thread), mark(thread), { theme }).svg);
    expect(png.byteLength).toBeLessThan(most);
  }
});
