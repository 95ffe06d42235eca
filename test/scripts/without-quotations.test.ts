import { describe, expect, it } from 'vitest';
import { withoutQuotations } from '../../scripts/fitting/without-quotations.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';
import { chat, mails, people } from '../minutes/discussions.ts';

const QUESTIONS = 'Who has the key to the pump?\n\nAnd who pays for the hose?';
const ANSWERS =
  'Ada Quill wrote:\n> Who has the key to the pump?\nI have it.\n> And who pays for the hose?\nThe club does.';

const textsOf = (messages: readonly Message[]) => messages.map(({ text }) => text);
const answeredBy = (messages: readonly Message[]) => messages.map(({ parentIds }) => parentIds);

describe('a thread without its quotations', () => {
  it('keeps what each wrote, and who answers whom', () => {
    const sent = mails({ from: 'ada', text: QUESTIONS }, { from: 'bo', text: ANSWERS });
    const left = withoutQuotations(buildThread(sent));
    expect(textsOf(left)).toEqual([QUESTIONS, 'I have it.\nThe club does.']);
    expect(answeredBy(left)).toEqual(answeredBy(sent));
  });

  it('leaves out the turns that stand in quotations alone', () => {
    const left = withoutQuotations(buildThread(mails({ from: 'bo', text: ANSWERS })));
    expect(textsOf(left)).toEqual(['I have it.\nThe club does.']);
  });

  it('lets mails that all name the first one do so again, whomever they answer', () => {
    const [asked, answered, agreed, thanked] = mails(
      { from: 'ada', text: QUESTIONS },
      { from: 'bo', text: ANSWERS },
      { from: 'ada', text: 'Good.', to: 0 },
      { from: 'ada', text: 'Thank you.', to: 0 },
    ) as [Message, Message, Message, Message];
    const to = [people.bo ?? {}];
    const thread = buildThread([asked, answered, { ...agreed, to }, { ...thanked, to }]);
    expect(thread.messages.find(({ id }) => id === agreed.id)?.parentIds).toEqual([answered.id, asked.id]);
    expect(answeredBy(withoutQuotations(thread))).toEqual([[], [asked.id], [asked.id], [asked.id]]);
  });

  it('leaves chat as it is', () => {
    const text = '> Who has the key?\nI have.';
    expect(textsOf(withoutQuotations(buildThread(chat({ from: 'ada', text }))))).toEqual([text]);
  });
});
