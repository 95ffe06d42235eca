import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it, test } from 'vitest';
import { type Minutes, takeMinutes } from '../../src/minutes/index.ts';
import { renderMap, replyTree } from '../../src/render/index.ts';
import { layOutMap, type MapLayout } from '../../src/render/map/layout.ts';
import { MAP_THEMES } from '../../src/render/map/theme.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { wildText } from './wild.ts';

/** A thread of `size` mails by `people` people, an hour apart, each answering one before it. */
function thread(size: number, people: number, change: (message: Message, n: number) => Message = (message) => message) {
  const messages = Array.from({ length: size }, (_, n): Message => {
    const author = n % people;
    return change(
      {
        medium: 'mail',
        id: `m${n}@harbour.example`,
        author: { name: `Person Number${author}`, address: `p${author}@harbour.example` },
        date: new Date(Date.UTC(2024, 10, 25, n)).toISOString(),
        subject: 'Winter timetable',
        parentIds: n === 0 ? [] : [`m${Math.floor((n - 1) / 2)}@harbour.example`],
        text: `The boat leaves at ${n} past.`,
      },
      n,
    );
  });
  return buildThread(messages);
}
const layout = (...about: Parameters<typeof thread>): MapLayout => {
  const built = thread(...about);
  return layOutMap(replyTree(built), takeMinutes(built));
};
const inside = ({ width, height, dots, marks, ticks, lanes }: MapLayout) =>
  [...dots, ...marks].every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height) &&
  ticks.every(({ x }) => x >= 0 && x <= width) &&
  lanes.every(({ y }) => y >= 0 && y <= height);

describe('the map of a thread', () => {
  it('has a dot a message, a lane a person and a line a reply', () => {
    const map = layout(7, 3);
    expect(map.dots).toHaveLength(7);
    expect(map.lanes.map(({ name, messages }) => [name, messages])).toEqual([
      ['Person Number0', 3],
      ['Person Number1', 2],
      ['Person Number2', 2],
    ]);
    expect(map.replies).toHaveLength(6);
  });

  it.each([
    [1, 1],
    [2, 2],
    [40, 10],
    [500, 11],
    [500, 60],
  ])('keeps %i messages by %i people inside the size that Discord shows it at', (size, people) => {
    const map = layout(size, people);
    expect(map.dots).toHaveLength(size);
    expect(inside(map)).toBe(true);
    expect(map.width).toBeLessThanOrEqual(440);
    expect(map.height).toBeLessThanOrEqual(300);
  });

  it('gathers whoever wrote least in a last lane, where there are too many people', () => {
    const { lanes } = layout(70, 60);
    expect(lanes).toHaveLength(10);
    expect(lanes.at(-1)).toMatchObject({ people: 51 });
    expect(lanes.at(-1)).not.toHaveProperty('name');
    expect(lanes.reduce((sum, { people }) => sum + people, 0)).toBe(60);
    expect(lanes.reduce((sum, { messages }) => sum + messages, 0)).toBe(70);
  });

  it('puts later messages further right, and gives a long silence more room than a short one', () => {
    const hours = [0, 1, 2, 200];
    const { dots } = layout(4, 1, (message, n) => ({
      ...message,
      date: new Date(Date.UTC(2024, 10, 1, hours[n])).toISOString(),
    }));
    const x = dots.map((dot) => dot.x);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    const steps = x.slice(1).map((right, n) => right - (x[n] as number));
    expect(steps[2]).toBeGreaterThan(2 * (steps[0] as number));
  });

  it('places messages without a date beside the ones they follow', () => {
    const map = layout(5, 2, ({ date, ...message }, n) =>
      n % 2 === 1 || date === undefined ? message : { ...message, date },
    );
    expect(inside(map)).toBe(true);
    expect(map.period).toEqual({ first: '2024-11-25T00:00:00.000Z', last: '2024-11-25T04:00:00.000Z' });
    expect(inside(layout(3, 2, ({ date: _, ...message }) => message))).toBe(true);
  });

  it('marks what was agreed, asked and objected to, each once', () => {
    const built = buildThread([
      mail(
        '1',
        'Ingrid Solheim',
        [],
        'I propose that we sail every twenty minutes until March.\n\nWho tells the school?\n',
      ),
      mail('2', 'Wen Li', ['1'], '> I propose that we sail every twenty minutes until March.\n\nI completely agree.\n'),
    ]);
    const minutes = takeMinutes(built);
    expect(minutes.agreed).toHaveLength(1);
    expect(minutes.openQuestions).toHaveLength(1);
    const { marks } = layOutMap(replyTree(built), minutes);
    expect(marks.map(({ kind }) => kind)).toEqual(['agreed', 'open']);
    expect(new Set(marks.map(({ x }) => x)).size).toBe(2);
  });

  it.each([
    [30, 1],
    [500, 1],
    [500, 12],
  ])('keeps the marks of %i messages by %i people whole, also at the right edge', (size, people) => {
    const built = thread(size, people);
    const asked = built.messages.map(({ id }, n) => ({ id: `${n}`, message: id, author: 'Wen Li', text: `Who ${n}?` }));
    const every = (step: number) => asked.filter((_, n) => n % step === step - 1 || n > size - 4);
    const minutes = {
      ...takeMinutes(built),
      agreed: every(5).map((point) => ({
        ...point,
        id: `a${point.id}`,
        text: `We ${point.id}.`,
        by: [],
        evidence: [],
      })),
      openQuestions: every(4),
      objections: every(7).map((each) => ({ ...each, id: `o${each.id}`, text: `No ${each.id}.` })),
    } as unknown as Minutes;
    const { marks, width, plot } = layOutMap(replyTree(built), minutes);
    expect(marks.length).toBeGreaterThan(3);
    for (const { x } of marks) {
      expect(x).toBeGreaterThanOrEqual(plot.left - 6);
      // Half of a mark, which is 12 pixels wide, stands to the right of its place.
      expect(x + 6).toBeLessThanOrEqual(width);
    }
  });

  it('is told in words to whoever does not see it', () => {
    const built = thread(7, 3);
    expect(renderMap(replyTree(built), takeMinutes(built)).alt).toMatch(
      /^Map of the thread: 7 messages by 3 people, 25 Nov 2024, 6 replies\. Messages: Person Number0 3, .* 0 agreed points, 0 open questions, 0 objections\.$/,
    );
  });

  it.each(LANGUAGES)('speaks %s, inside its size', (language) => {
    const built = thread(70, 60);
    const { svg, alt } = renderMap(replyTree(built), takeMinutes(built), { say: sayIn(language) });
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toContain(sayIn(language)('minutes.people', { count: 60 }));
    expect(svg).toContain(sayIn(language)('map.others', { count: 51 }));
  });

  it('is well-formed and carries no element but its own, whatever the people are called', () => {
    const own = new Set(['svg', 'title', 'rect', 'path', 'text', 'circle', 'g']);
    fc.assert(
      fc.property(fc.array(wildText, { minLength: 1, maxLength: 12 }), (names) => {
        const built = thread(24, names.length, (message, n) => ({
          ...message,
          author: { name: names[n % names.length] as string, address: `p${n % names.length}@x.example` },
        }));
        const { svg, alt } = renderMap(replyTree(built), takeMinutes(built));
        expect(alt.length).toBeLessThanOrEqual(1024);
        const parser = new Parser(
          {
            onopentag(name, attributes) {
              expect(own).toContain(name);
              for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|href/i);
            },
          },
          { xmlMode: true },
        );
        parser.end(svg);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(['dark', 'light'] as const)('the %s colours', (name) => {
  const theme = MAP_THEMES[name];
  test.each(['ink', 'faint', 'others'] as const)('keep %s readable', (role) => {
    expect(contrast(theme[role], theme.ground)).toBeGreaterThanOrEqual(4.5);
  });
  test('keep the names readable', () => {
    for (const colour of theme.lanes) expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(['agreed', 'open', 'objection'] as const)('keep the mark for %s and its sign visible', (role) => {
    expect(contrast(theme[role], theme.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.sign, theme[role])).toBeGreaterThanOrEqual(4.5);
  });
});

function mail(id: string, name: string, parentIds: readonly string[], text: string): Message {
  const date = new Date(Date.UTC(2024, 10, 25, Number(id))).toISOString();
  return {
    medium: 'mail',
    id,
    author: { name, address: `${id}@harbour.example` },
    date,
    subject: 'Winter',
    parentIds,
    text,
  };
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
