import { describe, expect, test } from 'vitest';
import type { AnsweredQuestion, Item, Minutes } from '../../src/minutes/index.ts';
import type { Bullet } from '../../src/render/bullet.ts';
import { outline } from '../../src/render/outline.ts';
import { cpuTime } from '../cpu-time.ts';
import { empty } from './sample.ts';

const said = (message: string, author: string, text: string): Item => ({
  id: `${message}#${text}`,
  message,
  author,
  text,
});
const answeredBy = (question: Item, answer: Item): AnsweredQuestion => ({ ...question, answer });
const discussion = (parts: Partial<Minutes>): Minutes => ({ ...empty, ...parts });
/** What a reader sees of bullets: the words, and what stands with them. */
const seen = (bullets: readonly Bullet[]) =>
  bullets.map((bullet) => [
    [bullet.said, ...(bullet.further ?? [])].map(({ text }) => text),
    ...bullet.relations.flatMap(({ how, evidence }) => evidence.map(({ author, text }) => `${how} ${author}: ${text}`)),
  ]);
const sectionOf = (minutes: Minutes, name: string) =>
  seen(outline(minutes).sections.find((section) => section.name === name)?.bullets ?? []);

const asked = said('m1', 'Wen Li', 'When does the second boat come back from the yard?');
const told = said('m2', 'Ingrid Solheim', 'Not before the first week of March.');

describe('a question and its answer stand together once', () => {
  test('as a key point, where the question is one', () => {
    const minutes = discussion({ answeredQuestions: [answeredBy(asked, told)], keyPoints: [asked] });
    expect(sectionOf(minutes, 'keyPoints')).toEqual([[[asked.text], `answered by Ingrid Solheim: ${told.text}`]]);
    expect(outline(minutes)).toMatchObject({ answered: [], wereAnswered: 1 });
  });

  test('as a key point, where the answer is one', () => {
    const minutes = discussion({ answeredQuestions: [answeredBy(asked, told)], keyPoints: [told] });
    expect(sectionOf(minutes, 'keyPoints')).toEqual([[[told.text], `in answer to Wen Li: ${asked.text}`]]);
    expect(outline(minutes).answered).toEqual([]);
  });

  test.each([
    ['question', [asked, told]],
    ['answer', [told, asked]],
  ])('as one key point where both are, the %s first', (_, keyPoints) => {
    const minutes = discussion({ answeredQuestions: [answeredBy(asked, told)], keyPoints });
    expect(sectionOf(minutes, 'keyPoints')).toEqual([[[asked.text], `answered by Ingrid Solheim: ${told.text}`]]);
  });

  test('with the point, where a few words that were agreed to answer it', () => {
    const point = { ...told, by: ['Ingrid Solheim', 'Wen Li'], strength: 'explicit' as const };
    const evidence = [said('m3', 'Wen Li', 'OK.')];
    const minutes = discussion({ agreed: [{ ...point, evidence }], answeredQuestions: [answeredBy(asked, told)] });
    expect(sectionOf(minutes, 'agreed')).toEqual([
      [[told.text], `in answer to Wen Li: ${asked.text}`, 'agreed by Wen Li: OK.'],
    ]);
    expect(outline(minutes).answered).toEqual([]);
  });

  test('among the answered ones, where the point that was agreed to says enough by itself', () => {
    const text =
      'We keep the twenty-minute interval until the second boat is back, and look at it again before the summer season.';
    const long = { ...told, text, by: ['Ingrid Solheim', 'Wen Li'], strength: 'explicit' as const, evidence: [] };
    const minutes = discussion({ agreed: [long], answeredQuestions: [answeredBy(asked, long)] });
    expect(sectionOf(minutes, 'agreed')).toEqual([[[text]]]);
    expect(seen(outline(minutes).answered)).toEqual([[[asked.text], `answered by Ingrid Solheim: ${text}`]]);
  });

  test('in the point that was agreed, where that is the question and the agreement its answer', () => {
    const text = 'Shall we keep the interval? It worked last winter.';
    const question = { ...asked, text: 'Shall we keep the interval?' };
    const evidence = [said('m3', 'Tomás Figueroa', 'Yes, please.')];
    const minutes = discussion({
      agreed: [{ ...asked, text, by: ['Wen Li', 'Tomás Figueroa'], strength: 'explicit', evidence }],
      answeredQuestions: [{ ...question, answer: evidence[0] as Item }],
    });
    expect(outline(minutes)).toMatchObject({ answered: [], wereAnswered: 0 });
  });
});

test('questions of one message that one answer serves stand in one bullet', () => {
  const further = { ...asked, id: 'm1#2', text: 'And is it insured?' };
  const elsewhere = said('m9', 'Tomás Figueroa', 'Any news of the boat?');
  const answeredQuestions = [asked, elsewhere, further].map((question) => answeredBy(question, told));
  expect(seen(outline(discussion({ answeredQuestions })).answered)).toEqual([
    [[asked.text, further.text], `answered by Ingrid Solheim: ${told.text}`],
    [[elsewhere.text], `answered by Ingrid Solheim: ${told.text}`],
  ]);
});

test('the other answered questions are called so where key points tell some of them', () => {
  const other = said('m4', 'Tomás Figueroa', 'Who pays for the paint?');
  const answeredQuestions = [answeredBy(asked, told), answeredBy(other, said('m5', 'Wen Li', 'The harbour does.'))];
  expect(outline(discussion({ answeredQuestions, keyPoints: [told] }))).toMatchObject({
    answeredHeading: 'Other answered questions',
    answered: [{ said: other }],
    wereAnswered: 2,
  });
  expect(outline(discussion({ answeredQuestions })).answeredHeading).toBe('Answered questions');
});

test('what an objection is against is no key point as well', () => {
  const proposed = said('m1', 'Ingrid Solheim', 'Drop the 23:40.');
  const objection = { ...said('m2', 'Tomás Figueroa', 'That leaves the shift workers stranded.'), against: proposed };
  expect(sectionOf(discussion({ objections: [objection], keyPoints: [proposed] }), 'keyPoints')).toEqual([]);
});

test('an answer is found in its words, not in a part of one', () => {
  const yes = said('m2', 'Ingrid Solheim', 'yes');
  const point = said('m2', 'Ingrid Solheim', 'The crew says that it keeps an eye on the eyes of the ropes.');
  const minutes = discussion({ answeredQuestions: [answeredBy(asked, yes)], keyPoints: [point] });
  expect(sectionOf(minutes, 'keyPoints')).toEqual([[[point.text]]]);
});

describe('time grows with what one message holds, not with its square', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  const questionsOf = (count: number) =>
    numbers(count).map((n) =>
      answeredBy(
        said('m1', 'Wen Li', `Does boat ${n} come back from the yard?`),
        said('m2', 'Ingrid Solheim', `Not boat ${n} before March.`),
      ),
    );
  const pointsOf = (message: string, count: number) =>
    numbers(count).map((n) => said(message, 'Ingrid Solheim', `We paint boat ${n} before it goes out.`));
  const agreedTo = (points: readonly Item[]) =>
    points.map((point, n) => ({
      ...point,
      by: ['Ingrid Solheim', 'Wen Li'],
      strength: 'explicit' as const,
      evidence: [said(`n${n}`, 'Wen Li', 'OK.')],
    }));

  test.each<[what: string, of: (count: number) => Partial<Minutes>]>([
    [
      'agreed points beside answers',
      (count) => ({ agreed: agreedTo(pointsOf('m2', count)), answeredQuestions: questionsOf(count) }),
    ],
    [
      'agreed points beside questions',
      (count) => ({ agreed: agreedTo(pointsOf('m1', count)), answeredQuestions: questionsOf(count) }),
    ],
    [
      'agreed points beside key points',
      (count) => ({
        agreed: agreedTo(pointsOf('m2', count)),
        keyPoints: questionsOf(count).map(({ answer }) => answer as Item),
      }),
    ],
    [
      'questions that are key points',
      (count) => ({ answeredQuestions: questionsOf(count), keyPoints: questionsOf(count) }),
    ],
  ])('%s', async (_, of) => {
    const [few, many] = [discussion(of(2_000)), discussion(of(8_000))];
    // Four times as many: four times the time, doubled for a busy machine. Sixteen times would be quadratic.
    const isLinear = async () => {
      const short = await cpuTime(() => outline(few));
      return (await cpuTime(() => outline(many))) < 8 * short + 60;
    };
    expect((await isLinear()) || (await isLinear()) || (await isLinear())).toBe(true);
  });
});

describe('a section of which all stands above already', () => {
  const point = said('m1', 'Wen Li', 'We should bring the second boat back in April.');
  const agreed = [{ ...point, by: ['Wen Li', 'Ingrid Solheim'], strength: 'explicit' as const, evidence: [] }];
  const noted = (parts: Partial<Minutes>, name: string) =>
    outline(discussion(parts)).sections.find((section) => section.name === name)?.notes;

  test.each([
    ['keyPoints', { agreed, keyPoints: [point] }],
    ['objections', { agreed, objections: [point] }],
    ['openQuestions', { agreed, openQuestions: [point] }],
  ])('says so: %s', (name, parts) => {
    expect(sectionOf(discussion(parts), name)).toEqual([]);
    expect(noted(parts, name)).toEqual(['Quoted above.']);
  });

  test('does not where something stands in it, or nothing was found', () => {
    expect(noted({ agreed, keyPoints: [point, told] }, 'keyPoints')).toEqual([]);
    expect(noted({ agreed }, 'keyPoints')).toEqual([]);
  });
});
