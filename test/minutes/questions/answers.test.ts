import { expect, it } from 'vitest';
import { readAnswers } from '../../../src/minutes/questions/answers.ts';
import { transcribe } from '../../../src/minutes/transcript/transcribe.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mails } from '../discussions.ts';

it('the candidates for an answer are the same however often they are asked for', () => {
  const transcript = transcribe(
    buildThread(
      mails(
        { from: 'ada', text: 'How much water does the butt behind the shed hold?' },
        { from: 'bo', text: '> How much water does the butt behind the shed hold?\n\nIt holds 200 litres.' },
      ),
    ),
  );
  const { answersTo } = readAnswers(transcript);
  const [question] = transcript.utterances;
  const told = () => (question ? answersTo(question).candidates : []).map(({ saying }) => saying.first.text);
  expect(told()).toEqual(['It holds 200 litres.']);
  expect(told()).toEqual(['It holds 200 litres.']);
});
