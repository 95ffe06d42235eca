import type { APIEmbed } from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Minutes } from '../../src/minutes/index.ts';
import { EMBED, renderEmbed, webAddress } from '../../src/render/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { empty, sample } from './sample.ts';
import { wildMinutes } from './wild.ts';

const item = (n: number, text: string): Item => ({ id: `${n}`, message: `m${n}`, author: 'Ada Quist', text });
const quotationsOf = (minutes: Minutes): readonly { url?: string }[] => [
  ...minutes.agreed,
  ...minutes.agreed.flatMap(({ evidence }) => evidence),
  ...minutes.openQuestions,
  ...minutes.answeredQuestions,
  ...minutes.answeredQuestions.flatMap(({ answer }) => (answer ? [answer] : [])),
  ...minutes.objections,
  ...minutes.keyPoints,
];
type Nodes = ReturnType<typeof parse>;
function visit(nodes: Nodes, look: (node: Nodes[number]) => void): void {
  for (const node of nodes) {
    look(node);
    if (Array.isArray(node.content)) visit(node.content, look);
  }
}
const embedOf = (minutes: Minutes, options = {}) => renderEmbed(minutes, options).payload.embeds[0];
const field = (embed: APIEmbed, name: string) => embed.fields?.find((it) => it.name.includes(name))?.value;

describe('the embed', () => {
  test('keeps the order of a line around names and words that are written from right to left', () => {
    const said = { id: 'a#1', message: 'a', author: 'דוד לוי', text: 'נזיז את השוק?' };
    const embed = embedOf({
      ...empty,
      participants: [
        { name: 'דוד לוי', messages: 2 },
        { name: 'Ada Quist', messages: 1 },
      ],
      agreed: [{ ...said, by: ['דוד לוי', 'Ada Quist'], strength: 'explicit', evidence: [] }],
    });
    expect(field(embed, 'Participants')).toBe('**\u2068דוד לוי\u2069** (2) · **Ada Quist** (1)');
    expect(field(embed, 'Agreed')).toBe('• “\u2068נזיז את השוק?\u2069” — \u2068דוד לוי\u2069, agreed by Ada Quist');
  });

  test('has a linked title without reply and patch prefixes, and the patch number in its footer', () => {
    expect(embedOf(sample)).toMatchObject({
      title: 'timetable: sail every twenty minutes in winter',
      url: 'https://list.example/t/m1',
      description: '3 people · 6 turns · <t:1732521600:D> – <t:1732611600:D>',
      footer: { text: 'Quoted from the thread, nothing written by us · PATCH v2 3/7' },
    });
  });

  test('names the participants with their turns, then what was agreed, asked, objected to and said', () => {
    expect(embedOf(sample).fields).toEqual([
      { name: 'Participants', value: '**Ingrid Solheim** (3) · **Tomás Figueroa** (2) · **Wen Li** (1)' },
      {
        name: '✅ Agreed',
        value:
          '• “We should keep the twenty-minute interval until the second boat is back.” — [Ingrid Solheim](https://list.example/t/m1), ' +
          'agreed with a reservation by [Tomás Figueroa](https://list.example/t/m2): “Fine with me, but only until March.”, and by Wen Li',
      },
      {
        name: '❓ Open questions',
        value:
          '• “Who tells the school?” — [Wen Li](https://list.example/t/m3)\n*1 question was answered in the thread*',
      },
      {
        name: '⚠️ Objections (unresolved)',
        value:
          '• “Cutting the night run leaves the shift workers stranded.” — [Tomás Figueroa](https://list.example/t/m6), ' +
          'against Ingrid Solheim: “Drop the 23\\:40.”',
      },
      {
        name: 'Key points',
        value: '• “The crossing takes eleven minutes in calm weather.” — [Ingrid Solheim](https://list.example/t/m7)',
      },
    ]);
  });

  test('mentions nobody', () => {
    expect(renderEmbed(sample).payload.allowed_mentions).toEqual({ parse: [] });
  });

  test('says so where a section has nothing', () => {
    const embed = embedOf(empty);
    for (const name of ['Agreed', 'Open questions', 'Objections', 'Key points'])
      expect(field(embed, name)).toBe('None found.');
    expect(renderEmbed(empty)).toMatchObject({ omitted: 0, attachments: [] });
  });

  test('brings the complete minutes along where it only counts what was answered', () => {
    const { omitted, attachments } = renderEmbed({ ...empty, answeredQuestions: sample.answeredQuestions });
    expect(omitted).toBe(0);
    expect(attachments[0]?.text).toContain('Is the second boat insured?');
  });

  test('names who agreed where there is no room for their words', () => {
    const far = (message: string) => ({ message, url: `https://list.example/${message.repeat(130)}` });
    const yes = (who: string) => `Green it is, says ${who}, ${'and that for good reasons, '.repeat(4)}as all know.`;
    const embed = embedOf({
      ...empty,
      agreed: [
        {
          ...item(1, 'Paint the shed green.'),
          ...far('m1'),
          by: ['Ada Quist', 'Bo Lind', 'Wen Li'],
          strength: 'explicit',
          evidence: [
            { ...far('m2'), author: 'Bo Lind', text: yes('Bo') },
            { ...far('m3'), author: 'Wen Li', text: yes('Wen') },
          ],
        },
      ],
    });
    const shown = field(embed, 'Agreed');
    expect(shown).toContain('says Bo');
    expect(shown).toMatch(/, and by Wen Li$/m);
  });

  test('does not link a name to where the whole bullet leads already', () => {
    const where = { message: 'm1', url: 'https://list.example/t/m1' };
    const embed = embedOf({
      ...empty,
      answeredQuestions: [],
      objections: [
        {
          ...item(1, 'The paint would flake.'),
          ...where,
          against: { ...where, text: 'Paint it green.', author: 'Bo Lind' },
        },
      ],
    });
    expect(field(embed, 'Objections')).toContain('against Bo Lind: “');
  });

  test('does not repeat an agreed point among the key points', () => {
    const point = item(1, 'Paint the shed green.');
    const minutes: Minutes = {
      ...empty,
      agreed: [{ ...point, by: ['Ada Quist'], strength: 'explicit', evidence: [] }],
      keyPoints: [{ ...point, id: 'other' }],
    };
    expect(field(embedOf(minutes), 'Key points')).toBe('*Quoted above.*');
  });

  test('does not repeat a part of an agreed point among the key points', () => {
    const point = item(1, 'The wasps like white. Paint the shed green.');
    const minutes: Minutes = {
      ...empty,
      agreed: [{ ...point, by: ['Ada Quist'], strength: 'explicit', evidence: [] }],
      keyPoints: [
        { ...point, id: 'part', text: 'Paint the shed green.' },
        { ...point, id: 'elsewhere', message: 'm9', text: 'Paint the shed green.' },
      ],
    };
    expect(field(embedOf(minutes), 'Key points')?.split('\n')).toHaveLength(1);
  });

  test('does not repeat what it quotes as agreement among the key points', () => {
    const answer = { message: 'm2', author: 'Bo Lind', text: 'Yes, green keeps the wasps away.' };
    const point = item(1, 'Paint the shed green.');
    const minutes: Minutes = {
      ...empty,
      agreed: [{ ...point, by: ['Ada Quist', 'Bo Lind'], strength: 'explicit', evidence: [answer] }],
      keyPoints: [{ ...answer, id: 'm2#1' }],
    };
    expect(field(embedOf(minutes), 'Key points')).toBe('*Quoted above.*');
  });

  test('shows the answer to a question that is a key point', () => {
    const question = item(1, 'Is green paint left?');
    const minutes: Minutes = {
      ...empty,
      answeredQuestions: [{ ...question, answer: { message: 'm2', author: 'Bo Lind', text: 'Two tins.' } }],
      keyPoints: [question],
    };
    const { payload, attachments } = renderEmbed(minutes);
    expect(field(payload.embeds[0], 'Key points')).toBe(
      '• “Is green paint left?” — Ada Quist, answered by Bo Lind: “Two tins.”',
    );
    expect(attachments).toEqual([]);
  });

  test('shows as many questions that one answer serves as there is room for, and attaches the others', () => {
    const question = item(1, 'Is green paint left?');
    const more = ['How much of it?', `Which tin was it that ${'nobody '.repeat(40)}wanted?`];
    const answer = { message: 'm2', author: 'Bo Lind', text: 'Two tins of moss green.' };
    const { payload, attachments } = renderEmbed({
      ...empty,
      answeredQuestions: [question, ...more.map((text, n) => ({ ...question, id: `m1#${n}`, text }))].map((asked) => ({
        ...asked,
        answer,
      })),
      keyPoints: [question],
    });
    expect(field(payload.embeds[0], 'Key points')).toBe(
      '• “Is green paint left?” “How much of it?” — Ada Quist, answered by Bo Lind: “Two tins of moss green.”',
    );
    expect(attachments[0]?.text).toContain('Which tin was it');
  });

  test('links a quotation without a link of its own to the message that carries the text', () => {
    const minutes = { ...empty, keyPoints: [item(1, 'Paint it green.')] };
    const fallbackUrl = 'https://discord.com/channels/1/2/3';
    expect(field(embedOf(minutes, { fallbackUrl }), 'Key points')).toBe(
      `• “Paint it green.” — [Ada Quist](${fallbackUrl})`,
    );
    expect(field(embedOf(minutes), 'Key points')).toBe('• “Paint it green.” — Ada Quist');
  });

  test('cuts a long sentence after a clause, and attaches the whole one', () => {
    const clause = 'We measured the tide at the old pier every morning for two months, ';
    const minutes = { ...empty, keyPoints: [item(1, clause.repeat(8).trim())] };
    const { payload, attachments, omitted } = renderEmbed(minutes);
    expect(field(payload.embeds[0], 'Key points')).toBe(`• “${clause.repeat(4)}…” — Ada Quist`);
    expect(omitted).toBe(0);
    expect(attachments.map(({ name }) => name)).toEqual(['minutes.md']);
    expect(attachments[0]?.text).toContain(clause.repeat(8).trim());
  });

  test('counts what it leaves out, in the section and in all, and attaches the complete minutes', () => {
    const keyPoints = Array.from({ length: 8 }, (_, n) => item(n, `Point number ${n}.`));
    const { payload, attachments, omitted } = renderEmbed({ ...empty, keyPoints });
    expect(field(payload.embeds[0], 'Key points')).toMatch(/\n\*\+3 more in the attached minutes\*$/);
    expect(omitted).toBe(3);
    for (const { text } of keyPoints) expect(attachments[0]?.text).toContain(text);
  });

  test('names each field of a section that is longer than a field', () => {
    const long = (n: number) => item(n, `Number ${n} ${'speaks at length about the harbour, '.repeat(7)}`.trim());
    const embed = embedOf({ ...empty, keyPoints: Array.from({ length: 5 }, (_, n) => long(n)) });
    expect(embed?.fields?.map(({ name }) => name).slice(-2)).toEqual(['Key points', 'Key points (continued)']);
    expect(embed?.fields?.at(-1)?.value).toMatch(/^• “Number 3 /);
  });

  test('gives every section its first bullets before one takes the room', () => {
    const long = (n: number) => item(n, `Number ${n} ${'speaks at length about the harbour, '.repeat(9)}`.trim());
    const all = (from: number) => Array.from({ length: 30 }, (_, n) => long(from + n));
    const shown = { agreed: 30, openQuestions: 30, objections: 30, keyPoints: 30 };
    const minutes: Minutes = {
      ...empty,
      agreed: all(0).map((said) => ({ ...said, by: [], strength: 'explicit', evidence: [] })),
      openQuestions: all(100),
      objections: all(200),
      keyPoints: all(300),
    };
    const text = JSON.stringify(renderEmbed(minutes, { shown }).payload);
    for (const first of ['Number 0', 'Number 100', 'Number 200', 'Number 300']) expect(text).toContain(first);
  });
});

describe('whatever the minutes', () => {
  const sizes = ({ title = '', description = '', footer, fields = [] }: APIEmbed) =>
    [title, description, footer?.text ?? '', ...fields.flatMap(({ name, value }) => [name, value])].reduce(
      (sum, { length }) => sum + length,
      0,
    );

  test('the embed is inside the limits of Discord, in whatever language', () => {
    fc.assert(
      fc.property(wildMinutes, fc.constantFrom(...LANGUAGES), (minutes, language) => {
        const embed = embedOf(minutes, { fallbackUrl: 'https://discord.com/channels/1/2/3', say: sayIn(language) });
        expect(embed.title?.length).toBeLessThanOrEqual(EMBED.title);
        expect(embed.title?.trim()).not.toBe('');
        expect(embed.fields?.length).toBeLessThanOrEqual(EMBED.fields);
        for (const { name, value } of embed.fields ?? []) {
          expect(name.length).toBeLessThanOrEqual(EMBED.fieldName);
          expect(value.length).toBeLessThanOrEqual(EMBED.fieldValue);
          expect(value.trim()).not.toBe('');
        }
        expect(sizes(embed)).toBeLessThanOrEqual(EMBED.all);
      }),
      { numRuns: 60 },
    );
  });

  test('Discord reads nothing in it but text, names in bold, our own remarks and links to where things were said', () => {
    const fallbackUrl = 'https://discord.com/channels/1/2/3';
    fc.assert(
      fc.property(wildMinutes, (minutes) => {
        const embed = embedOf(minutes, { fallbackUrl });
        const links = new Set([fallbackUrl]);
        for (const { url } of quotationsOf(minutes)) links.add(webAddress(url) ?? fallbackUrl);
        for (const text of [embed.title ?? '', ...(embed.fields ?? []).map(({ value }) => value)])
          visit(parse(text, 'extended'), ({ type, target }) => {
            expect(['text', 'twemoji', 'br', 'strong', 'em', 'link']).toContain(type);
            if (type === 'link') expect(links).toContain(target);
          });
      }),
      { numRuns: 40 },
    );
  });

  test('what the embed leaves out is attached', () => {
    fc.assert(
      fc.property(wildMinutes, (minutes) => {
        const { omitted, attachments } = renderEmbed(minutes);
        if (omitted > 0) expect(attachments).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
