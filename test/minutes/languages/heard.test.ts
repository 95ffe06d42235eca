import { describe, expect, it } from 'vitest';
import type { Minutes } from '../../../src/minutes/index.ts';
import { chat, mails, minutesOf, under } from '../discussions.ts';
import { HEARD, SCENES, type Scene } from './heard.ts';

type Reading = (said: string, scene: Scene) => readonly boolean[];

/** What is answered to something: under its quotation, in a mail that quotes nothing, as a reply in chat and without one. */
const answering = (said: string, answer: string, { introduction }: Scene): Minutes[] =>
  [
    mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, answer) }),
    mails({ from: 'ada', text: `${introduction}\n\n${said}\n` }, { from: 'bo', text: `${answer}\n` }),
    chat({ from: 'ada', text: said }, { from: 'bo', text: answer, to: 0 }),
    chat({ from: 'ada', text: said }, { from: 'bo', text: answer }),
  ].map(minutesOf);

/** What is told in a mail, in chat, and among other sentences. */
const telling = (said: string, { introduction }: Scene): Minutes[] =>
  [
    mails({ from: 'ada', text: `${introduction}\n\n${said}\n` }),
    chat({ from: 'ada', text: introduction }, { from: 'ada', text: said }),
    mails({ from: 'ada', text: `${introduction} ${said}\n` }),
  ].map(minutesOf);

const asked = ({ openQuestions, answeredQuestions }: Minutes) => openQuestions.length + answeredQuestions.length > 0;
const inAll = (answered: readonly string[], said: string, scene: Scene) =>
  answered.flatMap((one) => answering(one, said, scene));

/** Whether each reading of a sentence is right, by what it does. */
const READ: Readonly<Record<(typeof HEARD)[number], Reading>> = {
  agrees: (said, scene) =>
    inAll(scene.proposals, said, scene).map(({ agreed }) => agreed.some(({ by }) => by.includes('Bo Marl'))),
  doesNotAgree: (said, scene) => inAll(scene.proposals, said, scene).map(({ agreed }) => agreed.length === 0),
  objects: (said, scene) => answering(scene.proposals[0], said, scene).map(({ objections }) => objections.length > 0),
  doesNotAnswer: (said, scene) =>
    inAll(scene.questions, said, scene).map(({ openQuestions }) => openQuestions.length > 0),
  answers: (said, scene) => inAll(scene.questions, said, scene).map(({ openQuestions }) => openQuestions.length === 0),
  closes: (said, { questions }) =>
    questions.flatMap((question) =>
      [
        mails({ from: 'ada', text: question }, { from: 'ada', text: said }),
        mails({ from: 'ada', text: question }, { from: 'ada', text: under(question, said) }),
        chat({ from: 'ada', text: question }, { from: 'ada', text: said }),
      ].map((messages) => minutesOf(messages).openQuestions.length === 0),
    ),
  asks: (said, scene) => telling(said, scene).map(asked),
  doesNotAsk: (said, scene) => telling(said, scene).map((minutes) => !asked(minutes)),
  withdraws: (said, { proposals: [proposal], objection, rejoinder }) =>
    [
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: under(proposal, objection) },
        { from: 'ada', text: `${rejoinder}\n` },
        { from: 'bo', text: `${said}\n` },
      ),
      chat(
        { from: 'ada', text: proposal },
        { from: 'bo', text: objection, to: 0 },
        { from: 'ada', text: rejoinder, to: 1 },
        { from: 'bo', text: said, to: 2 },
      ),
    ].map((messages) => minutesOf(messages).objections.length === 0),
  records: (said, scene) =>
    telling(said, scene)
      .slice(0, 2)
      .map(({ agreed }) => agreed.length > 0),
  doesNotRecord: (said, scene) =>
    telling(said, scene)
      .slice(0, 2)
      .map(({ agreed }) => agreed.length === 0),
};

describe.each(SCENES)('what people say in $name', (scene) => {
  it.each(HEARD)('is read as meant, wherever it stands: what %s', (act) => {
    const misread = scene.heard[act].filter((said) => READ[act](said, scene).includes(false));
    expect(misread).toEqual([]);
  });
});
