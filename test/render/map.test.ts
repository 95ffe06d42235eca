import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it, test } from 'vitest';
import { type Minutes, takeMinutes } from '../../src/minutes/index.ts';
import { renderMap, replyTree } from '../../src/render/index.ts';
import { layOutMap, type MapLayout } from '../../src/render/map/layout.ts';
import { MAP_THEMES } from '../../src/render/map/theme.ts';
import { buildThread, type Message, type Thread } from '../../src/thread/index.ts';
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
const inside = ({ width, height, beads, marks, ticks, lanes }: MapLayout) =>
  beads.every((bead) => bead.x >= 0 && bead.x <= width && bead.foot - bead.height >= 0 && bead.foot <= height) &&
  marks.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height) &&
  ticks.every(({ x }) => x >= 0 && x <= width) &&
  lanes.every(({ foot }) => foot >= 0 && foot <= height);
/** What a test has marked in its messages, as minutes list it. */
function minutesWith(
  built: Thread,
  marked: { readonly agreed?: Choice; readonly open?: Choice; readonly objections?: Choice },
): Minutes {
  const chosen = (name: string, choose: Choice = () => false) =>
    built.messages
      .map(({ id }, n) => ({ id: `${name} ${n}`, message: id, author: 'Wen Li', text: `${name} ${n}.`, n }))
      .filter(({ n }) => choose(n));
  return {
    ...takeMinutes(built),
    agreed: chosen('We', marked.agreed).map((point) => ({ ...point, by: [], evidence: [], strength: 'explicit' })),
    openQuestions: chosen('Who', marked.open),
    objections: chosen('No', marked.objections),
  } as unknown as Minutes;
}
type Choice = (n: number) => boolean;
const withoutPlace = ({ foot: _, ...lane }: MapLayout['lanes'][number]) => lane;
const namesOf = (lanes: MapLayout['lanes']) => lanes.map((lane) => (lane.kind === 'person' ? lane.name : undefined));

describe('the map of a thread', () => {
  it('has a bead a message, a lane a person and a line a reply', () => {
    const map = layout(7, 3);
    expect(map.beads).toHaveLength(7);
    expect(map.beads.every(({ messages, height }) => messages === 1 && height === map.beadWidth)).toBe(true);
    expect(map.lanes.map(withoutPlace)).toEqual([
      { kind: 'person', name: 'Person Number0', messages: 3 },
      { kind: 'person', name: 'Person Number1', messages: 2 },
      { kind: 'person', name: 'Person Number2', messages: 2 },
    ]);
    expect(map.lines).toHaveLength(6);
    expect(map.everyLine).toBe(true);
  });

  it.each([
    [1, 1],
    [2, 2],
    [40, 10],
    [500, 11],
    [500, 60],
  ])('keeps %i messages by %i people inside the size that Discord shows it at', (size, people) => {
    const map = layout(size, people);
    expect(map.beads.reduce((sum, { messages }) => sum + messages, 0)).toBe(size);
    expect(inside(map)).toBe(true);
    expect(map.width).toBeLessThanOrEqual(440);
    expect(map.height).toBeLessThanOrEqual(300);
  });

  it('makes one bead of what would stand on each other, the taller the more messages it is', () => {
    const map = layout(500, 60);
    expect(map.beads.length).toBeLessThan(500);
    for (const [lane] of map.lanes.entries()) {
      const beads = map.beads.filter((bead) => bead.lane === lane);
      for (const [n, bead] of beads.entries()) {
        if (n > 0) expect(bead.x - (beads[n - 1] as typeof bead).x).toBeGreaterThan(map.beadWidth);
        expect(bead.height).toBeLessThan(22);
      }
    }
    const [lowest, tallest] = [1, -1].map((at) => map.beads.toSorted((a, b) => a.height - b.height).at(at));
    expect(tallest?.messages).toBeGreaterThan(lowest?.messages as number);
  });

  it('draws the lines of what is marked alone, where there are too many: from what it answers, and to what accepts it', () => {
    const built = thread(300, 12);
    const minutes = minutesWith(built, { agreed: (n) => n === 20, open: (n) => n === 41, objections: (n) => n === 90 });
    const accepted = {
      ...minutes,
      agreed: minutes.agreed.map((point) => ({
        ...point,
        evidence: [{ message: 'm81@harbour.example', author: 'Wen Li', text: 'Yes.' }],
      })),
    };
    const map = layOutMap(replyTree(built), accepted);
    expect(map.everyLine).toBe(false);
    expect(map.replies).toBe(299);
    const laneOf = (n: number) => namesOf(map.lanes).indexOf(`Person Number${n % 12}`);
    const others = map.lanes.length - 1;
    const ends = [
      [9, 20],
      [20, 81],
      [20, 41],
      [44, 90],
    ].map((pair) => pair.map((n) => (laneOf(n) < 0 ? others : laneOf(n))));
    expect(map.lines.map(({ from, to }) => [from.lane, to.lane]).sort()).toEqual(ends.sort());
  });

  it('draws those of the first marks, where even these are too many', () => {
    const built = thread(500, 12);
    const minutes = minutesWith(built, { agreed: (n) => n % 9 === 0, open: (n) => n % 2 === 1 });
    const { lines } = layOutMap(replyTree(built), minutes);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.length).toBeLessThanOrEqual(70);
  });

  it('gathers whoever wrote least in a last lane, where there are too many people', () => {
    const { lanes } = layout(70, 60);
    expect(lanes).toHaveLength(10);
    expect(lanes.at(-1)).toMatchObject({ kind: 'others', count: 51 });
    expect(lanes.reduce((sum, { messages }) => sum + messages, 0)).toBe(70);
  });

  it('keeps a lane for who wrote little but was marked', () => {
    const built = thread(70, 60);
    const { lanes } = layOutMap(replyTree(built), minutesWith(built, { objections: (n) => n === 40 }));
    expect(namesOf(lanes)).toContain('Person Number40');
  });

  describe('with messages of robots', () => {
    const byRobots = (size: number, people: number, robots: number) =>
      thread(size, people, (message, n) => (n % people < robots ? { ...message, automated: true } : message));

    it('gives these a last lane in the colour of nobody, and counts them among no people', () => {
      const built = byRobots(8, 4, 2);
      const map = layOutMap(replyTree(built), takeMinutes(built));
      expect(map.lanes.map(withoutPlace)).toEqual([
        { kind: 'person', name: 'Person Number2', messages: 2 },
        { kind: 'person', name: 'Person Number3', messages: 2 },
        { kind: 'robots', count: 2, messages: 4 },
      ]);
      expect(map.beads.filter(({ lane }) => lane === 2)).toHaveLength(4);
      const { svg, alt } = renderMap(replyTree(built), takeMinutes(built));
      expect(svg).toContain(`fill="${MAP_THEMES.dark.others}">2 bots<`);
      expect(alt).toContain('2 people');
      expect(alt).toContain('2 bots 4');
    });

    it('keeps as many lanes as there is room for', () => {
      const built = byRobots(120, 60, 1);
      const { lanes } = layOutMap(replyTree(built), takeMinutes(built));
      expect(lanes).toHaveLength(10);
      expect(lanes.slice(-2)).toMatchObject([
        { kind: 'others', count: 51 },
        { kind: 'robots', count: 1, messages: 2 },
      ]);
    });

    it('draws a thread that nobody else wrote in', () => {
      const built = byRobots(3, 1, 1);
      expect(layOutMap(replyTree(built), takeMinutes(built)).lanes).toMatchObject([{ kind: 'robots', messages: 3 }]);
    });
  });

  it('puts later messages further right, and gives a long silence more room than a short one', () => {
    const hours = [0, 1, 2, 200];
    const { beads } = layout(4, 1, (message, n) => ({
      ...message,
      date: new Date(Date.UTC(2024, 10, 1, hours[n])).toISOString(),
    }));
    const x = beads.map((bead) => bead.x);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    const steps = x.slice(1).map((right, n) => right - (x[n] as number));
    expect(steps[2]).toBeGreaterThan(2 * (steps[0] as number));
  });

  /** A message at each of so many seconds after six in the morning of 25 November 2024. */
  const at = (...seconds: number[]) =>
    layout(seconds.length, 2, (message, n) => ({
      ...message,
      date: new Date(Date.UTC(2024, 10, 25, 6, 0, seconds[n])).toISOString(),
    }));
  const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
  it.each([
    ['seconds', at(0, 7), ['06:00:00', '06:00:07'], '25 Nov 2024 UTC'],
    ['one second', at(0, 0, 0), ['06:00:00'], '25 Nov 2024 UTC'],
    ['minutes', at(0, 20 * MINUTE, 50 * MINUTE), ['06:00', '06:20', '06:50'], '25 Nov 2024 UTC'],
    ['a night', at(17 * HOUR, 20 * HOUR), ['25 Nov, 23:00', '26 Nov, 02:00'], '2024 UTC'],
    ['days', at(0, HOUR, 3 * DAY), ['25 Nov', '28 Nov'], '2024'],
    ['a turn of the year', at(0, HOUR, 40 * DAY), ['25 Nov 2024', '4 Jan 2025'], undefined],
    ['years', at(0, 200 * DAY, 2000 * DAY), ['Nov 2024', 'Jun 2025', 'May 2030'], undefined],
  ])('has dates as the time demands: %s', (_, { ticks, caption }, texts, said) => {
    expect(ticks.map(({ text }) => text)).toEqual(texts);
    expect(caption).toBe(said);
  });

  it('says how long a long silence was, and dates what came after it', () => {
    const map = at(0, HOUR, 2 * HOUR, 3 * HOUR, 380 * DAY, 380 * DAY + HOUR, 381 * DAY);
    expect(map.silenceLabels.map(({ text }) => text)).toEqual(['12 months']);
    expect(map.ticks.map(({ text }) => text)).toEqual(['25 Nov 2024', '10 Dec 2025', '11 Dec 2025']);
    expect(at(0, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 5 * HOUR).silenceLabels).toEqual([]);
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
    const every = (step: number) => (n: number) => n % step === step - 1 || n > size - 4;
    const minutes = minutesWith(built, { agreed: every(5), open: every(4), objections: every(7) });
    const { marks, width, plot } = layOutMap(replyTree(built), minutes);
    expect(marks.length).toBeGreaterThan(3);
    for (const { x } of marks) {
      expect(x).toBeGreaterThanOrEqual(plot.left - 6);
      // Half of a mark, which is 12 pixels wide, stands to the right of its place.
      expect(x + 6).toBeLessThanOrEqual(width);
    }
    // None stands on another.
    for (const one of marks)
      for (const other of marks)
        if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(12.9);
    // And none is lost: each stands for one or several.
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(
      minutes.agreed.length + minutes.openQuestions.length + minutes.objections.length,
    );
  });

  it('marks an objection above the message that raises it', () => {
    const built = buildThread([
      mail('1', 'Ingrid Solheim', [], 'I propose that we sail every twenty minutes until March.\n'),
      mail(
        '2',
        'Wen Li',
        ['1'],
        '> I propose that we sail every twenty minutes until March.\n\nI disagree, the second boat has no licence for the winter.\n',
      ),
    ]);
    const minutes = takeMinutes(built);
    expect(minutes.objections).toHaveLength(1);
    const map = layOutMap(replyTree(built), minutes);
    expect(map.marks).toMatchObject([{ kind: 'objection', of: { x: map.beads[1]?.x } }]);
    expect(renderMap(replyTree(built), minutes).alt).toContain('1 objection.');
  });

  it('tells the marks apart by their shape, not their colour alone', () => {
    const built = thread(20, 3);
    const kinds = [
      { agreed: (n: number) => n === 5 },
      { open: (n: number) => n === 5 },
      { objections: (n: number) => n === 5 },
    ];
    const shapes = kinds.map((marked) => {
      const { svg } = renderMap(replyTree(built), minutesWith(built, marked));
      // What is drawn at the place of a mark, without its colours.
      return /<g transform.*<\/g>/.exec(svg)?.[0].replace(/(?:fill|stroke)="#[^"]*"/g, '');
    });
    expect(new Set(shapes).size).toBe(3);
  });

  it('says how a map of many messages is to be read, and nothing of it on one of few', () => {
    const [many, few] = [thread(300, 5), thread(9, 3)].map(
      (built) => renderMap(replyTree(built), takeMinutes(built)).svg,
    );
    expect(many).toContain('a taller dot: several messages · lines: only at the marks');
    expect(few).not.toContain('taller');
    expect(few).not.toContain('lines:');
  });

  it('cuts a name before a point, which would look like a fourth dot', () => {
    const names = Array.from({ length: 8 }, (_, n) => `${'anna'.repeat(2)}${'o'.repeat(n)}.lindqvist@harbour.example`);
    const built = thread(8, 8, (message, n) => ({ ...message, author: { name: names[n] as string } }));
    const { svg } = renderMap(replyTree(built), takeMinutes(built));
    const labels = [...svg.matchAll(/>([^<]*…)</g)].map(([, label]) => label);
    expect(labels.filter((label) => /^annaannao+…$/.test(label ?? ''))).not.toEqual([]);
    expect(labels.filter((label) => label?.endsWith('.…'))).toEqual([]);
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
    const own = new Set(['svg', 'title', 'rect', 'path', 'text', 'g']);
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
