import { load } from 'cheerio';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Item, Minutes } from '../../src/minutes/index.ts';
import { renderEmbed, renderHtml, renderMarkdown, renderTerminal, renderView } from '../../src/render/index.ts';
import { neutralise } from '../../src/render/neutral.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { sample } from './sample.ts';
import { INJECTIONS, wildMinutes } from './wild.ts';

const itemsOf = (minutes: Minutes): readonly Item[] => [
  ...minutes.agreed,
  ...minutes.openQuestions,
  ...minutes.answeredQuestions,
  ...minutes.objections,
  ...minutes.keyPoints,
];

test('what somebody says to a point more than once in a message stands in one line', () => {
  const [point] = sample.agreed;
  const [words] = point?.evidence ?? [];
  if (!point || !words) throw new TypeError('the sample has no agreed point');
  const twice = { ...sample, agreed: [{ ...point, evidence: [words, { ...words, text: 'I will tell the crew.' }] }] };
  const both = '“Fine with me, but only until March.” “I will tell the crew.”';
  expect(renderMarkdown(twice)).toContain(`by [Tomás Figueroa](https://list.example/t/m2): ${both}`);
  expect(renderTerminal(twice, { width: 200 })).toContain(`agreed with a reservation by Tomás Figueroa: ${both}`);
  expect(load(renderHtml(twice))('li li').first().find('q')).toHaveLength(2);
  const inDiscord = `agreed with a reservation by [Tomás Figueroa](https://list.example/t/m2): ${both}`;
  const [embed] = renderEmbed(twice).payload.embeds;
  expect(embed.fields?.map(({ value }) => value).join('\n')).toContain(inDiscord);
  const { description } = renderView({ version: 1, language: 'en', threads: [{ minutes: twice }] }, 'more', 0).embed;
  expect(description).toContain(`↳ ${inDiscord}`);
});

describe('the Markdown file', () => {
  test('holds every section in full', () => {
    expect(renderMarkdown(sample)).toBe(`# [timetable: sail every twenty minutes in winter](https://list.example/t/m1)

3 people · 6 turns · 25–26 Nov 2024

## Participants

- **Ingrid Solheim** (3)
- **Tomás Figueroa** (2)
- **Wen Li** (1)

## ✅ Agreed

- “We should keep the twenty-minute interval until the second boat is back.” — [Ingrid Solheim](https://list.example/t/m1)
  - agreed with a reservation by [Tomás Figueroa](https://list.example/t/m2): “Fine with me, but only until March.”
  - and by Wen Li

## ❓ Open questions

- “Who tells the school?” — [Wen Li](https://list.example/t/m3)

## ⚠️ Objections (unresolved)

- “Cutting the night run leaves the shift workers stranded.” — [Tomás Figueroa](https://list.example/t/m6)
  - against Ingrid Solheim: “Drop the 23\\:40.”

## Key points

- “The crossing takes eleven minutes in calm weather.” — [Ingrid Solheim](https://list.example/t/m7)

## Answered questions

- “Is the second boat insured?” — [Wen Li](https://list.example/t/m4)
  - answered by [Ingrid Solheim](https://list.example/t/m5): “Yes, since October.”

*Quoted from the thread, nothing written by us · PATCH v2 3/7*
`);
  });
});

describe('the HTML page', () => {
  test('holds every quotation as text', () => {
    const $ = load(renderHtml(sample));
    const quotations = $('q')
      .map((_, element) => $(element).text())
      .get();
    for (const { text } of itemsOf(sample)) expect(quotations).toContain(text);
  });

  test('loads nothing and runs nothing, whatever the minutes', () => {
    const known = 'html head meta title style body header h1 p main section h2 ul li strong bdi a q footer'.split(' ');
    fc.assert(
      fc.property(wildMinutes, (minutes) => {
        const $ = load(renderHtml(minutes));
        $('*').each((_, element) => expect(known).toContain($(element).prop('tagName')?.toLowerCase()));
        $('a').each((_, element) => expect($(element).attr('href')).toMatch(/^https?:/));
        $('body *').each((_, element) => {
          for (const name of Object.keys($(element).attr() ?? {}))
            expect(['class', 'href', 'rel', 'dir']).toContain(name);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('the terminal', () => {
  test('shows what the page shows', () => {
    expect(renderTerminal(sample, { width: 60 })).toBe(`timetable: sail every twenty minutes in winter
3 people · 6 turns · 25–26 Nov 2024

Participants
  Ingrid Solheim (3) · Tomás Figueroa (2) · Wen Li (1)

✅ Agreed
  • “We should keep the twenty-minute interval until the
    second boat is back.” — Ingrid Solheim
      agreed with a reservation by Tomás Figueroa: “Fine
      with me, but only until March.”
      and by Wen Li

❓ Open questions
  • “Who tells the school?” — Wen Li

⚠️ Objections (unresolved)
  • “Cutting the night run leaves the shift workers
    stranded.” — Tomás Figueroa
      against Ingrid Solheim: “Drop the 23:40.”

Key points
  • “The crossing takes eleven minutes in calm weather.”
    — Ingrid Solheim

Answered questions
  • “Is the second boat insured?” — Wen Li
      answered by Ingrid Solheim: “Yes, since October.”

Quoted from the thread, nothing written by us · PATCH v2 3/7
`);
  });

  test.each([20, 33, 46, 59])(
    'holds a name together with its dash, its number and the point after it, %i columns wide',
    (width) => {
      const lines = renderTerminal(sample, { width }).split('\n');
      expect(lines.filter((line) => /[—]$|^ *(?:·|\(\d)/.test(line))).toEqual([]);
      expect(lines.join('')).not.toContain('\u00a0');
    },
  );

  test('colours names and links them only when asked to', () => {
    expect(renderTerminal(sample)).not.toContain('\u001B');
    const styled = renderTerminal(sample, { color: true, hyperlinks: true });
    expect(styled).toContain('\u001B]8;;https://list.example/t/m3\u0007\u001B[1m\u001B[36mWen Li\u001B[39m\u001B[22m');
  });

  test('is never wider than the terminal, in whatever language', () => {
    const languages = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(wildMinutes, fc.integer({ min: 20, max: 120 }), languages, (minutes, width, language) => {
        const color = width % 2 === 0;
        const options = { width, color, hyperlinks: color, say: sayIn(language) };
        for (const line of renderTerminal(minutes, options).split('\n'))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 15 },
    );
  });

  test.each(INJECTIONS)('is not steered by the thread: %j', (injection) => {
    const item = { id: '1', message: 'm', author: injection, text: injection };
    const minutes = {
      ...sample,
      subject: injection,
      keyPoints: [item],
      participants: [{ name: injection, messages: 1 }],
    };
    expect(renderTerminal(minutes).replaceAll('\n', '')).toMatch(
      /^[^\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]*$/u,
    );
    expect(renderTerminal(minutes, { width: 500 })).toContain(`“${neutralise(injection)}”`);
  });
});
