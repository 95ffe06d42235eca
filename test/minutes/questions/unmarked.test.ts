import { describe, expect, it } from 'vitest';
import { chat, minutesOf } from '../discussions.ts';

const TOLD = {
  English: 'The old pump behind the mill failed again on Monday.',
  German: 'Die alte Pumpe hinter der Mühle ist am Montag wieder ausgefallen.',
  French: 'La vieille pompe derrière le moulin est encore tombée en panne lundi.',
  Spanish: 'La vieja bomba que está detrás del molino volvió a fallar el lunes.',
  Portuguese: 'A velha bomba que fica atrás do moinho falhou outra vez na segunda-feira.',
};

/** The questions that are listed of two messages in chat. */
const asked = (text: string, told = TOLD.English) =>
  minutesOf(chat({ from: 'ada', text: told }, { from: 'bo', text })).openQuestions.map((question) => question.text);

const UNMARKED = {
  English: [
    'which pump',
    'since when',
    'why though',
    'how long',
    'what valve',
    'what if we drain it in October',
    'what are we going to do about it.',
    'has anybody looked at the valve tho',
  ],
  German: ['welche pumpe', 'seit wann'],
  French: ['quelle pompe', 'depuis quand'],
  Spanish: ['desde cuándo'],
  Portuguese: ['qual'],
};

describe.each(Object.entries(UNMARKED))(
  'in %s chat, what asks without a question mark is listed',
  (language, texts) => {
    it.each(texts)('%s', (text) => expect(asked(text, TOLD[language as keyof typeof TOLD])).toEqual([text]));
  },
);

describe('and what only looks like it is not', () => {
  it.each(['what a mess', 'why not', 'which helps', 'did it twice already', 'how nice'])('%s', (text) =>
    expect(asked(text)).toEqual([]),
  );
  it('in French', () => expect(asked('quelle horreur', TOLD.French)).toEqual([]));
});

it('who asks and gives the reason does not answer himself', () => {
  const text = 'Does the new valve fit the old pump? Because we have three of these in the shed.';
  expect(asked(text)).toEqual(['Does the new valve fit the old pump?']);
});

it('who asks why and gives the reason does', () =>
  expect(asked('Why did it fail? Because nobody drained it.')).toEqual([]));

it('who goes on with what he asks it for has asked, as who responds shows', () => {
  const { answeredQuestions } = minutesOf(
    chat(
      { from: 'ada', text: TOLD.English },
      { from: 'bo', text: 'Two valves? I have one in the shed.' },
      { from: 'ada', text: 'One is enough.' },
    ),
  );
  expect(answeredQuestions).toMatchObject([{ text: 'Two valves?', answer: { text: 'One is enough.' } }]);
});

it('and else has only named what he speaks of', () => expect(asked('The result? Nothing changed at all.')).toEqual([]));
