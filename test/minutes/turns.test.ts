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

describe('a message without words in chat', () => {
  it('is passed over by who goes on after it', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: "Let's oil the hinge before it rusts." },
        { from: 'bo', text: ':|', to: 0 },
        { from: 'bo', text: 'ok, will do', to: 1 },
      ),
    );
    expect(pointsIn(minutes)).toEqual(["Let's oil the hinge before it rusts."]);
  });

  it('is answered with the words that it belongs to', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: 'why does the valve need two springs?' },
        { from: 'ada', text: '[[ << == >> ]]', to: 0 },
        { from: 'bo', text: 'the upper one holds the handle', to: 1 },
      ),
    );
    expect(answersIn(minutes)).toEqual({ 'why does the valve need two springs?': 'the upper one holds the handle' });
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

describe('a message that mends the one before', () => {
  it.each(['oops cleo *', 'handles*', '*handles', 's/handel/handle/'])('says nothing of its own: %s', (mended) => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: 'cleo: any ideas how we get the bent handle straight again?' },
        { from: 'bo', text: mended, to: 0 },
        { from: 'ada', text: 'yes, right', to: 1 },
      ),
    );
    expect(minutes.answeredQuestions).toEqual([]);
    expect(pointsIn(minutes)).not.toContain(mended);
  });
});

describe('a question that sounds out whether anything is left to say', () => {
  it.each([
    'anyone else have anything for the third item?',
    'ok, anything else for today?',
    'ok, anything else for 2) the butts?',
    'does anybody have anything else to add?',
    'any other business?',
    'is there anything else we should discuss?',
  ])('is not left open: %s', (question) => {
    const minutes = minutesOf(
      chat({ from: 'ada', text: 'The butts are empty and the pump is in the shed.' }, { from: 'bo', text: question }),
    );
    expect(minutes.openQuestions).toEqual([]);
  });

  it.each([
    ['Die Fässer sind leer und die Pumpe steht im Schuppen.', 'sonst noch was für heute?'],
    ['Die Fässer sind leer und die Pumpe steht im Schuppen.', 'hat noch jemand was dazu?'],
    ['Les tonneaux sont vides et la pompe est dans la remise.', 'autre chose à ajouter ?'],
    ['Les tonneaux sont vides et la pompe est dans la remise.', "d'autres points ?"],
  ])('is not left open in German and French: %s %s', (told, question) => {
    const minutes = minutesOf(chat({ from: 'ada', text: told }, { from: 'bo', text: question }));
    expect(minutes.openQuestions).toEqual([]);
  });

  it('is nothing to agree with', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: 'perhaps in the spring we can plant a hedge along the lane' },
        { from: 'bo', text: 'anyone have anything else for the lane, or shall we move on to the butts?' },
        { from: 'cy', text: 'Ada: yeah, excellent idea.' },
      ),
    );
    expect(pointsIn(minutes)).toEqual(['perhaps in the spring we can plant a hedge along the lane']);
  });

  it('still asks where it wants something named', () => {
    const minutes = minutesOf(chat({ from: 'ada', text: 'Is there anything else that could make the pump leak?' }));
    expect(minutes.openQuestions).toHaveLength(1);
  });
});

describe('who asks in chat and writes on', () => {
  it('has no answer yet because something else works', () => {
    const minutes = minutesOf(
      chat(
        { from: 'ada', text: 'how do I get the hose off the pump?', more: {} },
        { from: 'ada', text: 'at least it works in the yard', to: 0 },
        { from: 'bo', text: 'with the red lever under the handle', to: 0 },
      ),
    );
    expect(answersIn(minutes)).toEqual({
      'how do I get the hose off the pump?': 'with the red lever under the handle',
    });
  });
});

describe('agreement in chat', () => {
  it.each([
    ['is everyone still happy for a work day at the end of May?', 'yes'],
    ['are we all ok with a new lock on the shed?', 'yes, fine with me'],
  ])('is with what all are asked to be content with: %s', (asked, accepted) => {
    const minutes = minutesOf(chat({ from: 'ada', text: asked }, { from: 'bo', text: accepted, to: 0 }));
    expect(pointsIn(minutes)).toEqual([asked]);
  });

  it.each([
    ['looks like you need to oil the hinge of the gate', 'thanks, i did oil the hinge though'],
    ["the gate doesn't open at all since the storm", 'it works for me'],
    ["I can't get the pump to start", 'it runs fine here'],
    ['The lock is from 1998 and made in Spain', 'and same questions for the hinge, which sticks'],
    ['The pump needs a new seal before the winter.', 'Ok, I have a question about the fence.'],
    ['Die Pumpe steht im Schuppen.', 'ok, ich hab noch eine Frage zum Zaun'],
    ['La pompe est dans la remise.', "ok, j'ai une question sur la clôture"],
    ['The manual is on the shelf.', "ok if you're still here, read page four"],
    ['Photo of the pump : https://example.org/p.jpg', "OK put it on another page because this one won't open"],
  ])('is none, under “%s”, in: %s', (said, answer) => {
    const minutes = minutesOf(chat({ from: 'ada', text: said }, { from: 'bo', text: answer, to: 0 }));
    expect(pointsIn(minutes)).toEqual([]);
  });

  it.each([
    ["I don't think we should meet on Monday, Tuesday is better", 'that works for me'],
    ["Let's oil the hinge before it rusts.", 'works for me'],
    ['Shall I put it up on the wall?', 'ok, put it next to the door please'],
    ["Let's oil the hinge before it rusts.", 'ok, I can bring some oil from home'],
  ])('stays one, under “%s”, in: %s', (said, answer) => {
    const minutes = minutesOf(chat({ from: 'ada', text: said }, { from: 'bo', text: answer, to: 0 }));
    expect(pointsIn(minutes)).toEqual([said]);
  });

  it.each([
    ['how big is the map?', '7,49 MB', 'ok'],
    ['where did you buy the seal?', 'In the shop behind the station', 'ah ok'],
    ['You could ask the council for an account.', "I don't have a key to the town hall", 'ok'],
  ])('is none where “%s” – “%s” is only closed with: %s', (asked, told, closed) => {
    const minutes = minutesOf(
      chat({ from: 'ada', text: asked }, { from: 'bo', text: told, to: 0 }, { from: 'ada', text: closed, to: 1 }),
    );
    expect(pointsIn(minutes)).toEqual([]);
  });

  it.each([
    ['what do we do with the old seal?', 'we should keep it for the second pump'],
    ['how so?', "since the second pump isn't built before the old one is sold"],
  ])('is one where the answer puts something forward, or argues: %s – %s', (asked, told) => {
    const minutes = minutesOf(
      chat({ from: 'ada', text: asked }, { from: 'bo', text: told, to: 0 }, { from: 'ada', text: 'ok', to: 1 }),
    );
    expect(pointsIn(minutes)).toEqual([told]);
  });

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
