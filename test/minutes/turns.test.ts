import { describe, expect, it } from 'vitest';
import type { Minutes } from '../../src/minutes/index.ts';
import { readChatLog } from '../../src/sources/chat-log/index.ts';
import { chat, minutesOf } from './discussions.ts';

/** The minutes of `[10:03:20] <ann> text` lines. */
const minutesOfLog = (log: string): Minutes => minutesOf(readChatLog(log.replace(/^ +/gm, '').trim()) ?? []);
const answersIn = ({ answeredQuestions }: Minutes) =>
  Object.fromEntries(answeredQuestions.map(({ text, answer }) => [text, answer?.text]));
const pointsIn = ({ agreed }: Minutes) => agreed.map(({ text }) => text);

describe('what somebody writes in a row in chat', () => {
  it('answers what its first message does', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: 'Which pump do you use for the butts?', more: {} },
        { from: 'bo', text: 'hmm', to: 0 },
        { from: 'bo', text: 'the old one with the red handle', to: 1 },
      ),
    );
    expect(answersIn(minutes)).toEqual({
      'Which pump do you use for the butts?': 'the old one with the red handle',
    });
  });

  it('may accept in a later message what its first one answers', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: "Let's empty the butts before the frost comes." },
        { from: 'bo', text: 'hmm', to: 0 },
        { from: 'bo', text: 'yes, agreed', to: 1 },
      ),
    );
    expect(pointsIn(minutes)).toEqual(["Let's empty the butts before the frost comes."]);
  });
});

describe('a question in chat', () => {
  it('to one of several is not answered by what another says to the asker meanwhile', () => {
    const minutes = minutesOfLog(`
      [10:00:00] <ada> ben: bullets will do
      [10:00:35] <ada> cleo: did you get the plans of the shed?
      [10:00:37] <ben> ada, I'll cc you, in case I forget something that she should know
      [10:00:50] <ada> he sent me so many
      [10:01:20] <cleo> hi ada , yes I got them yesterday`);
    expect(answersIn(minutes)['cleo: did you get the plans of the shed?']).toBe('hi ada , yes I got them yesterday');
  });

  it.each([
    ['did you water the beds this morning?', 'I just did'],
    ['does the pump run again?', 'It does not.'],
    ['what is the size of the map?', '7,5 MB'],
    ['what do you want as the title of the page?', '"the butts leak in winter" ?'],
    ['when shall we empty the butts?', 'Tuesday?'],
  ])('%s is answered by: %s', (question, answer) => {
    const minutes = minutesOf(chat({ from: 'ada', text: question }, { from: 'bo', text: answer, to: 0 }));
    expect(answersIn(minutes)).toEqual({ [question]: answer });
  });

  it.each([
    ['when shall we empty the butts?', 'Which butts do you mean?'],
    ['does the pump run again?', 'Tuesday?'],
  ])('%s is not answered by: %s', (question, said) => {
    const minutes = minutesOf(chat({ from: 'ada', text: question }, { from: 'bo', text: said, to: 0 }));
    expect(answersIn(minutes)).not.toHaveProperty([question]);
  });

  it('whether something is so, as another thinks, is no point to agree on', () => {
    const asked = "The handle is bent. Do you think that might've caused it?";
    const minutes = minutesOf(chat({ from: 'ada', text: asked }, { from: 'bo', text: 'yep', to: 0 }));
    expect(pointsIn(minutes)).not.toContain("Do you think that might've caused it?");
  });

  it('whether something is a good idea is one', () => {
    const asked = 'Do you think we should paint it before winter?';
    const minutes = minutesOf(chat({ from: 'ada', text: asked }, { from: 'bo', text: 'yep, agreed', to: 0 }));
    expect(pointsIn(minutes)).toEqual([asked]);
  });
});

describe('agreement in chat', () => {
  it('is not with what was said in passing', () => {
    const minutes = minutesOfLog(`
      [10:00:00] <ada> for now we should leave the old pump alone
      [10:00:30] <ada> (typing this from the shed, with gloves)
      [10:00:50] <bo> ok, agreed`);
    expect(pointsIn(minutes)).toEqual(['for now we should leave the old pump alone']);
  });

  it('is nothing that says what its writer has not', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: "great. let's use the big telescope." },
        { from: 'bo', text: "I actually don't have a telescope...", to: 0 },
      ),
    );
    expect(pointsIn(minutes)).toEqual([]);
  });
});
