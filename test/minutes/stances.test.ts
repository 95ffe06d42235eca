import { describe, expect, it } from 'vitest';
import { PROPOSALS } from './acts/sentences.ts';
import { mails, minutesOf } from './discussions.ts';
import { STANCES } from './stances.ts';

describe.each(['english', 'german', 'french'] as const)('under a proposal, in %s', (language) => {
  const proposal = PROPOSALS[language];
  const answered = (sentence: string) =>
    minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\n${sentence}\n` }));

  it.each(STANCES[language].objects)('"%s" is shown as an objection and not as agreement', (sentence) => {
    const { agreed, objections } = answered(sentence);
    expect(objections).toMatchObject([{ author: 'Bo Marl', against: { author: 'Ada Quill' } }]);
    expect(agreed).toEqual([]);
  });

  it.each(STANCES[language].doesNot)('"%s" is no objection', (sentence) => {
    expect(answered(sentence).objections).toEqual([]);
  });
});

describe('what only values a plan low', () => {
  const plan = 'I suggest that we put a second butt behind the shed.';
  const low = "I'd keep the shed as it is.";

  it('takes back no agreement', () => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: plan },
        { from: 'bo', text: `> ${plan}\n\nI agree.\n` },
        { from: 'cy', text: `> ${plan}\n\n${low}\n`, to: 0 },
      ),
    );
    expect(agreed).toMatchObject([{ text: plan, by: ['Ada Quill', 'Bo Marl'] }]);
    expect(objections).toEqual([]);
  });

  it('is passed over for what leaves no doubt in the same breath', () => {
    const { objections } = minutesOf(
      mails({ from: 'ada', text: plan }, { from: 'bo', text: `> ${plan}\n\n${low} I disagree with the place.\n` }),
    );
    expect(objections).toMatchObject([{ text: 'I disagree with the place.' }]);
  });
});

describe('an objection', () => {
  it('is none where "no way" goes on with an agreement', () => {
    const said = 'We should not put it in the sun.';
    const { objections } = minutesOf(
      mails(
        { from: 'ada', text: said },
        { from: 'bo', text: `> ${said}\n\nI completely agree that we should not. No way.\n` },
      ),
    );
    expect(objections).toEqual([]);
  });

  it('is against what a question suggests, and not against one that wants to know', () => {
    const suggested = 'Any opinion on whether we might put a butt behind the shed?';
    const asked = 'Is the pipe behind the shed made of lead?';
    const reply = 'I would recommend against it.';
    const against = (question: string) =>
      minutesOf(mails({ from: 'ada', text: question }, { from: 'bo', text: `> ${question}\n\n${reply}\n` })).objections;
    expect(against(suggested)).toMatchObject([{ against: { text: suggested } }]);
    expect(against(asked)).toEqual([]);
  });

  it('is against the plan and not against the praise before it', () => {
    const text = 'We could lay a pipe from the shed to the beds.\n\nThanks to all of you.';
    const { objections } = minutesOf(
      mails({ from: 'ada', text }, { from: 'bo', text: "I'm not sure I like this that much." }),
    );
    expect(objections).toMatchObject([{ against: { text: 'We could lay a pipe from the shed to the beds.' } }]);
  });
});
