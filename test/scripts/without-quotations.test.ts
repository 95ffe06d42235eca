import { describe, expect, it } from 'vitest';
import { withoutQuotations } from '../../scripts/fitting/without-quotations.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';

const asked: Message = {
  medium: 'mail',
  id: 'asked',
  author: { name: 'Maren Holt', address: 'maren@allotment.example' },
  date: '2003-04-02T09:00:00.000Z',
  subject: 'The pump',
  parentIds: [],
  text: 'Who has the key to the pump?\n\nAnd who pays for the hose?',
};
const answered: Message = {
  medium: 'mail',
  id: 'answered',
  author: { name: 'Tom Abel', address: 'tom@allotment.example' },
  date: '2003-04-02T10:00:00.000Z',
  subject: 'Re: The pump',
  parentIds: ['asked'],
  text: 'Maren Holt wrote:\n> Who has the key to the pump?\nI have it.\n> And who pays for the hose?\nThe club does.',
};

describe('a thread without its quotations', () => {
  it('keeps what each wrote, and who answers whom', () => {
    const mails = withoutQuotations(buildThread([asked, answered]));
    expect(mails.map(({ id, parentIds, text }) => ({ id, parentIds, text }))).toEqual([
      { id: 'asked', parentIds: [], text: asked.text },
      { id: 'answered', parentIds: ['asked'], text: 'I have it.\nThe club does.' },
    ]);
  });

  it('leaves out the turns that stand in quotations alone', () => {
    const mails = withoutQuotations(buildThread([{ ...answered, parentIds: [] }]));
    expect(mails.map(({ text }) => text)).toEqual(['I have it.\nThe club does.']);
  });

  it('lets mails that all name the first one do so again, whomever they answer', () => {
    const agreed: Message = {
      ...asked,
      id: 'agreed',
      date: '2003-04-02T11:00:00.000Z',
      parentIds: ['asked'],
      to: [answered.author],
      text: 'Good.',
    };
    const thanked: Message = { ...agreed, id: 'thanked', date: '2003-04-02T12:00:00.000Z', text: 'Thank you.' };
    const thread = buildThread([asked, answered, agreed, thanked]);
    expect(thread.messages.find(({ id }) => id === 'agreed')?.parentIds).toEqual(['answered', 'asked']);
    expect(withoutQuotations(thread).map(({ parentIds }) => parentIds)).toEqual([[], ['asked'], ['asked'], ['asked']]);
  });

  it('leaves chat as it is', () => {
    const said: Message = { ...asked, medium: 'chat', text: '> Who has the key?\nI have.' };
    expect(withoutQuotations(buildThread([said]))).toMatchObject([{ text: said.text }]);
  });
});
