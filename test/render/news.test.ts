import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { News } from '../../src/render/index.ts';
import { EMBED, renderNewsEmbed, renderNewsMarkdown, renderNewsTerminal, sizeOf } from '../../src/render/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { sample } from './sample.ts';
import { wildMinutes } from './wild.ts';

const quietThread: News = {
  subject: 'Re: A second boat',
  participants: [],
  newMessages: 0,
  agreed: [],
  opened: [],
  answered: [],
  objections: [],
  joined: [],
  quiet: { days: 9, questions: sample.openQuestions },
};
const busyThread: News = {
  subject: sample.subject,
  url: 'https://list.example/t/m1',
  participants: sample.participants,
  newMessages: 4,
  agreed: sample.agreed,
  opened: sample.openQuestions,
  answered: sample.answeredQuestions,
  objections: [],
  joined: sample.participants.slice(2),
};

describe('the news of a thread', () => {
  test('are told in the sections that have any', () => {
    expect(renderNewsEmbed(busyThread, EMBED.all)?.embed).toMatchObject({
      title: 'timetable: sail every twenty minutes in winter',
      description: '4 new messages',
      fields: [
        { name: 'Joined', value: '**Wen Li** (1)' },
        { name: '✅ Newly agreed' },
        {
          name: '💡 Answered',
          value:
            '• “Is the second boat insured?” — [Wen Li](https://list.example/t/m4), ' +
            'answered by [Ingrid Solheim](https://list.example/t/m5): “Yes, since October.”',
        },
        { name: '❓ New open questions' },
      ],
    });
  });

  test('do not say that nobody joined', () => {
    const names = renderNewsEmbed({ ...busyThread, joined: [] }, EMBED.all)?.embed.fields?.map(({ name }) => name);
    expect(names).toEqual(['✅ Newly agreed', '💡 Answered', '❓ New open questions']);
  });

  test('of a thread that went quiet are the questions that wait', () => {
    expect(renderNewsMarkdown(quietThread)).toBe(`## A second boat

No new messages

### 🕰️ Unanswered for 9 days

- “Who tells the school?” — [Wen Li](https://list.example/t/m3)
`);
    expect(renderNewsTerminal(quietThread)).toContain('  • “Who tells the school?” — Wen Li');
  });

  test('stay inside the room that is left for them, whatever they are and in whatever language', () => {
    const languages = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(wildMinutes, fc.integer({ min: 100, max: EMBED.all }), languages, (minutes, room, language) => {
        const news: News = {
          subject: minutes.subject,
          participants: minutes.participants,
          newMessages: 1,
          agreed: minutes.agreed,
          opened: minutes.openQuestions,
          answered: minutes.answeredQuestions,
          objections: minutes.objections,
          joined: minutes.participants,
        };
        const rendered = renderNewsEmbed(news, room, sayIn(language));
        if (!rendered) return;
        expect(sizeOf(rendered.embed)).toBeLessThanOrEqual(room);
        expect(rendered.embed.fields?.length).toBeLessThanOrEqual(EMBED.fields);
        for (const { name, value } of rendered.embed.fields ?? []) {
          expect(name.length).toBeLessThanOrEqual(EMBED.fieldName);
          expect(value.length).toBeLessThanOrEqual(EMBED.fieldValue);
          expect(value.trim()).not.toBe('');
        }
      }),
      { numRuns: 30 },
    );
  });
});
