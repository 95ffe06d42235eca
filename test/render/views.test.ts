import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Minutes } from '../../src/minutes/index.ts';
import {
  EMBED,
  minutesRows,
  type PostedMessage,
  type PostedMinutes,
  pageRows,
  renderPages,
  renderView,
  sizeOf,
  type View,
} from '../../src/render/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { messageFaults } from '../discord/standin/limits.ts';
import { empty } from './sample.ts';
import { wildMinutes, wildText } from './wild.ts';

const VIEWS: readonly View[] = ['more', 'people', 'thread'];
/** What no text of a thread can be by chance, and what Discord's Markdown leaves as it is: the n-th of its kind. */
const token = (kind: string, n: number) => `qz${kind}${n}zq`;
const PEOPLE = 5;

/** Each text carries a mark of its own, and everything is said by one of the participants. */
const marked = (minutes: Minutes): Minutes => {
  let n = 0;
  const mark = <T extends { text: string; author: string }>(said: T): T => {
    n += 1;
    return { ...said, text: `${token('said', n)} ${said.text}`, author: token('person', n % PEOPLE) };
  };
  return {
    ...minutes,
    participants: Array.from({ length: PEOPLE }, (_, person) => ({
      name: token('person', person),
      messages: 1,
      ...minutes.participants[person],
    })).map((each, person) => ({ ...each, name: token('person', person) })),
    agreed: minutes.agreed.map((point) => ({ ...mark(point), evidence: point.evidence.map(mark) })),
    openQuestions: minutes.openQuestions.map(mark),
    answeredQuestions: minutes.answeredQuestions.map((question) => ({
      ...mark(question),
      ...(question.answer ? { answer: mark(question.answer) } : {}),
    })),
    objections: minutes.objections.map((objection) => ({
      ...mark(objection),
      ...(objection.against ? { against: mark(objection.against) } : {}),
    })),
    keyPoints: minutes.keyPoints.map(mark),
  };
};
const sizes = fc.constantFrom(0, 1, 20);
/** A tree of messages, each with a name of its own. */
const wildTree: fc.Arbitrary<PostedMessage[]> = fc
  .tuple(sizes, wildText, fc.infiniteStream(fc.nat()))
  .map(([length, name, numbers]) =>
    Array.from({ length }, (_, n) => {
      const { value } = numbers.next();
      return {
        id: `m${n}`,
        author: `${token('message', n)} ${name.slice(0, 60)}`,
        date: '2024-11-25T08:00:00.000Z',
        ...(n > 0 && value % 3 > 0 ? { parent: value % n } : {}),
      };
    }),
  );
const wildPosted: fc.Arbitrary<PostedMinutes> = fc
  .tuple(wildMinutes, wildTree, fc.constantFrom(...LANGUAGES), fc.boolean())
  .map(([minutes, messages, language, digest]) => ({
    version: 1,
    language,
    ...(digest ? { digest: true as const } : { askedBy: '18446744073709551615' }),
    threads: [{ minutes: marked(minutes), messages, source: { kind: 'link', url: 'https://x.example/' } }],
  }));

const optionsFor = ({ language }: PostedMinutes) => ({
  say: sayIn(language),
  fallbackUrl: () => 'https://discord.com/channels/1/2/3',
});
const pagesOf = (posted: PostedMinutes, view: View) => renderPages(posted, view, optionsFor(posted));
const wholeOf = (posted: PostedMinutes, view: View) =>
  pagesOf(posted, view)
    .map(({ description }) => description)
    .join('\n');
const timesIn = (text: string, words: string) => text.split(words).length - 1;
const itemsOf = ({ agreed, openQuestions, answeredQuestions, objections, keyPoints }: Minutes): Item[] => [
  ...agreed,
  ...openQuestions,
  ...answeredQuestions,
  ...objections,
  ...keyPoints,
];
const markIn = ({ text }: { text: string }) => text.split(' ')[0] ?? '';

function checkLimits(posted: PostedMinutes): void {
  const say = sayIn(posted.language);
  for (const audience of ['everybody', 'asker', 'copy'] as const) {
    const components = minutesRows(posted, { say, audience, navigable: true });
    expect(messageFaults({ components })).toEqual([]);
    for (const { custom_id, label = '' } of components.flatMap((row) => row.components)) {
      expect(custom_id.length).toBeLessThanOrEqual(100);
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(80);
    }
  }
  for (const view of VIEWS) {
    const embeds = pagesOf(posted, view);
    for (const [page, embed] of embeds.entries()) {
      const components = pageRows(view, page, embeds.length, say);
      expect(messageFaults({ embeds: [embed], components })).toEqual([]);
      expect(embed.title?.length).toBeLessThanOrEqual(EMBED.title);
      expect(embed.description?.length).toBeLessThanOrEqual(EMBED.description);
      expect(embed.description?.trim()).not.toBe('');
      expect(sizeOf(embed)).toBeLessThanOrEqual(EMBED.all);
      expect(JSON.stringify([embed, components])).not.toMatch(/\\ud[89a-f]/);
    }
  }
}

function checkReach({ threads, ...rest }: PostedMinutes): void {
  const [thread] = threads;
  if (!thread) throw new Error('no thread');
  const { minutes, messages = [] } = thread;
  const posted = { ...rest, threads };
  const [more, people, tree] = VIEWS.map((view) => wholeOf(posted, view));
  for (const item of itemsOf(minutes)) {
    expect(timesIn(more ?? '', markIn(item))).toBe(1);
    expect(timesIn(people ?? '', markIn(item))).toBeGreaterThanOrEqual(1);
  }
  for (const words of minutes.agreed.flatMap(({ evidence }) => evidence))
    expect(timesIn(more ?? '', markIn(words))).toBe(1);
  for (let n = 0; n < messages.length; n++) expect(timesIn(tree ?? '', token('message', n))).toBe(1);
}

describe('Who said what', () => {
  test.each([
    ['from one day to another', '2024-05-12T08:00:00Z', '2024-05-14T09:00:00Z', '<t:1715500800:D> – <t:1715677200:D>'],
    ['on one day only, which is said once', '2024-05-12T08:00:00Z', '2024-05-12T19:30:00Z', '<t:1715500800:D>'],
  ])('tells when somebody wrote: %s', (_, first, last, days) => {
    const minutes = { ...empty, participants: [{ name: 'Wen Li', messages: 2, first, last }] };
    expect(wholeOf({ version: 1, language: 'en', threads: [{ minutes }] }, 'people')).toContain(
      `**Wen Li** · 2 messages · ${days}\n`,
    );
  });
});

const nodesOf = (text: string): { type: string }[] =>
  parse(text, 'extended').flatMap(function all(node): { type: string }[] {
    return [node, ...(Array.isArray(node.content) ? node.content.flatMap(all) : [])];
  });

describe('The complete minutes', () => {
  const told = (parts: Partial<Minutes>) =>
    wholeOf({ version: 1, language: 'en', threads: [{ minutes: { ...empty, ...parts } }] }, 'more');

  test('say of a section what the post says of it: what is withheld there', () => {
    expect(told({ withheld: { openQuestions: 2 } })).toContain(
      '**❓ Open questions**\n*2 points by people who do not want to be quoted*\n',
    );
  });

  test('say of a list with nothing in it that nothing was found', () => {
    expect(told({})).toContain('**❓ Open questions**\nNone found.\n');
  });
});

describe('whatever the minutes, what the buttons show', () => {
  test('is inside the limits of Discord, on every page, in whatever language', () => {
    fc.assert(fc.property(wildPosted, checkLimits), { numRuns: 30 });
  });

  test('holds every item of the minutes once in the complete minutes, and every message once in the tree', () => {
    fc.assert(fc.property(wildPosted, checkReach), { numRuns: 30 });
  });

  test('is read by Discord as text, names, headings of ours, times and links, and as nothing else', () => {
    fc.assert(
      fc.property(wildPosted, (posted) => {
        for (const view of VIEWS)
          for (const { description = '' } of pagesOf(posted, view))
            for (const { type } of nodesOf(description))
              expect(['text', 'twemoji', 'br', 'newline', 'strong', 'em', 'underline', 'link', 'timestamp']).toContain(
                type,
              );
      }),
      { numRuns: 12 },
    );
  }, 90_000);

  test.each([0, 500])('does so with %i items and messages', (length) => {
    const said = (n: number) => ({
      id: `${n}`,
      message: `m${n}`,
      author: 'x',
      text: `Who minds the ${n}. lamp, and why? `.repeat(3),
    });
    const fifth = (from: number) => Array.from({ length: length / 5 }, (_, n) => said(from * 100 + n));
    const minutes: Minutes = {
      id: 'm0',
      subject: 'Lamps',
      participants: [],
      agreed: fifth(0).map((point) => ({ ...point, by: [], strength: 'tacit', evidence: [] })),
      openQuestions: fifth(1),
      answeredQuestions: fifth(2).map((question) => ({ ...question, answer: said(1) })),
      objections: fifth(3),
      keyPoints: fifth(4),
      stats: { messages: length, people: PEOPLE, days: 1 },
    };
    const messages = Array.from({ length }, (_, n) => ({
      id: `m${n}`,
      author: token('message', n),
      ...(n > 0 ? { parent: n - 1 } : {}),
    }));
    const posted: PostedMinutes = { version: 1, language: 'en', threads: [{ minutes: marked(minutes), messages }] };
    checkLimits(posted);
    checkReach(posted);
    expect(pagesOf(posted, 'more').length > 1).toBe(length > 0);
  });

  test('is inside the limits of Discord for the threads of a digest too', () => {
    const digest = fc.array(wildPosted, { minLength: 2, maxLength: 4 }).map(
      (all): PostedMinutes => ({
        version: 1,
        digest: true,
        language: 'en',
        threads: all.flatMap(({ threads }) => threads),
      }),
    );
    fc.assert(fc.property(digest, checkLimits), { numRuns: 10 });
  });

  test('is page after page what a button turns to', () => {
    fc.assert(
      fc.property(wildPosted, (posted) => {
        const options = optionsFor(posted);
        for (const view of VIEWS)
          for (const [page, embed] of renderPages(posted, view, options).entries())
            expect(renderView(posted, view, page, options)).toMatchObject({ embed, page });
      }),
      { numRuns: 5 },
    );
  });

  test('never turns to a page that there is not', () => {
    fc.assert(
      fc.property(wildPosted, fc.double(), fc.constantFrom(...VIEWS), (posted, wanted, view) => {
        const { page, pages } = renderView(posted, view, wanted);
        expect(Number.isInteger(page) && page >= 0 && page < pages).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
