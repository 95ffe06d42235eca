import { describe, expect, it } from 'vitest';
import { findStatements, takeMinutes } from '../../../src/minutes/index.ts';
import { buildThread, type Message } from '../../../src/thread/index.ts';

const opener: Message = {
  medium: 'mail',
  id: 'a@garden.example',
  author: { name: 'Ada Quill', address: 'ada@garden.example' },
  date: '2024-03-01T09:00:00.000Z',
  subject: 'Water butts',
  parentIds: [],
  text: 'I suggest that we put a second butt behind the shed.',
};

/** What Bo writes under Ada's proposal, and that. */
function threadOf(sentence: string) {
  const reply: Message = {
    ...opener,
    id: 'b@garden.example',
    author: { name: 'Bo Marl', address: 'bo@garden.example' },
    date: '2024-03-01T10:00:00.000Z',
    parentIds: [opener.id],
    text: `> ${opener.text}\n\n${sentence}\n`,
  };
  return buildThread([opener, reply]);
}

/** The act of a sentence that Bo writes under Ada's proposal. */
function actOf(sentence: string) {
  return findStatements(threadOf(sentence)).find(({ message }) => message === 'b@garden.example')?.act;
}

function agreedUnder(sentence: string) {
  return takeMinutes(threadOf(sentence)).agreed;
}

describe('acts', () => {
  it.each([
    ['I agree.', 'explicit'],
    ['I completely agree with you.', 'explicit'],
    ['Yes, that makes sense.', 'explicit'],
    ['Sounds good to me.', 'explicit'],
    ['+1', 'explicit'],
    ['No objections from here.', 'explicit'],
    ["That's exactly what I had in mind.", 'explicit'],
    ['Good point.', 'explicit'],
    ['Seconded.', 'explicit'],
    ['Tuesdays suit me.', 'explicit'],
    ['A second butt gets my blessing.', 'explicit'],
    ['I have no quarrel with it.', 'explicit'],
    ['I can accept that.', 'explicit'],
    ['I completely agree that we should not put it in the sun.', 'explicit'],
    ['I am mostly on board.', 'qualified'],
    ['Yes to the butt, no to the shed.', 'qualified'],
    ['Already asked the neighbour.', 'tacit'],
    ['Works for me.', 'explicit'],
    ['It does indeed.', 'explicit'],
    ['I can also confirm that.', 'explicit'],
    ['Good points, all of them.', 'explicit'],
    ["I'm in general agreement with that.", 'explicit'],
    ['No, I agree.', 'explicit'],
    ['No, that works for me.', 'explicit'],
    ["I don't mind, agreed.", 'explicit'],
    ['No problem, good idea.', 'explicit'],
    ["It isn't cheap, agreed.", 'explicit'],
    ['Not ideal, but I can live with it.', 'qualified'],
    ['Not ideal but I can live with it.', 'qualified'],
    ['Agreed, but the ground there is soft.', 'qualified'],
    ['I agree in principle.', 'qualified'],
    ['Right, except for the colour.', 'qualified'],
    ['Will do.', 'tacit'],
    ["I'll order one tomorrow.", 'tacit'],
    ['Done.', 'tacit'],
    ['Applied, thanks.', 'tacit'],
  ])('%s accepts, %s', (sentence, strength) => {
    expect(actOf(sentence)).toEqual({ kind: 'acceptance', strength });
  });

  it.each([
    'No concerns from me.',
    'No issues with that on my end.',
    'I have no reservations about it.',
    'Either is fine.',
    'Both options work.',
    'Any of those dates works.',
    'Option B for me.',
    'I prefer the second one.',
    'My preference would be the second option.',
    'The second option sounds better.',
    'Your wording is better than mine.',
    'I like your wording.',
    'Friday it is.',
    'Wednesday would work for me.',
    'So be it.',
  ])('%s accepts what was offered', (sentence) => {
    expect(actOf(sentence)).toEqual({ kind: 'acceptance', strength: 'explicit' });
  });

  it.each(['I have made the change you suggested.', 'I used your text.', 'I made those corrections.'])(
    '%s accepts by doing',
    (sentence) => {
      expect(actOf(sentence)).toEqual({ kind: 'acceptance', strength: 'tacit' });
    },
  );

  it.each([
    'Both pipes leak.',
    'Either the pipe or the hose leaks.',
    'Option B is too dear.',
    'The second pipe is better than none.',
    'Your text is unclear.',
    'I used your ladder.',
    'I made the bed.',
    'Here it is.',
    'The hose will last for years.',
  ])('%s takes up nothing that was offered', (sentence) => {
    expect(actOf(sentence)?.kind).not.toBe('acceptance');
  });

  it.each([
    ['Of course we can move it to the corner.', 'explicit'],
    ["Of course, I'll bring the hose.", 'tacit'],
    ['I rather like that idea.', 'explicit'],
    ['I can confirm that the ground is soft.', 'explicit'],
  ])('%s accepts, %s, and does not object or put off', (sentence, strength) => {
    expect(actOf(sentence)).toEqual({ kind: 'acceptance', strength });
  });

  it.each(["I'm sure that it fits.", 'We are certain of that.'])('%s hedges nothing', (said) => {
    expect(findStatements(threadOf(said)).map(({ act }) => act?.kind)).not.toContain('hedge');
  });

  it.each(["I'm not sure that it fits.", "I'd rather wait.", 'I would much rather wait.', 'Of course not.'])(
    '%s still does not accept',
    (said) => {
      expect(['hedge', 'objection']).toContain(actOf(said)?.kind);
    },
  );

  it('hears an objection only where something is said never to work, or not to', () => {
    expect(actOf('The pump would not work there.')?.kind).toBe('objection');
    expect(actOf('The pipe will never fit.')?.kind).toBe('objection');
    expect(actOf('The hose will last for years.')?.kind).toBe('claim');
  });

  it.each([
    'Right now, I keep the hose in the cellar.',
    'Right after the gate the path is wet.',
    'Correct me where the sizes are wrong.',
    'Certainly a gardener can carry one alone.',
    'Precisely where the pipe leaks the moss grows.',
  ])('%s accepts nothing with its first word', (sentence) => {
    expect(actOf(sentence)?.kind).not.toBe('acceptance');
  });

  it.each([
    "I'm not saying it's a good idea.",
    "I'm not saying that I agree.",
    "I wouldn't say that it makes sense.",
    "I can't say I agree.",
  ])('%s accepts nothing, since it denies having said so', (sentence) => {
    expect(actOf(sentence)?.kind).not.toBe('acceptance');
    expect(agreedUnder(sentence)).toEqual([]);
  });

  it.each(['Right, behind the shed.', 'Correct.', 'Certainly.', 'Exactly.', 'Precisely the place for it.'])(
    '%s accepts with its first word',
    (sentence) => {
      expect(actOf(sentence)?.kind).toBe('acceptance');
    },
  );

  it('takes the first digit of a telephone number for no vote', () => {
    expect(actOf('The key is with Cy, +1 617 555 0142 in the evening.')?.kind).toBe('claim');
    expect(actOf('+1 for the corner.')?.kind).toBe('acceptance');
  });

  it('takes "@" before a name for a form of address', () => {
    expect(actOf('@Ada agreed')?.kind).toBe('acceptance');
  });

  it('hears no objection where somebody only speaks of disagreeing', () => {
    expect(actOf('Let us try to disagree a little less.')?.kind).not.toBe('objection');
    expect(actOf('I beg to disagree.')?.kind).toBe('objection');
  });

  it('reads no line of a program as a sentence', () => {
    expect(actOf('k <- length(butts)')).toBeUndefined();
  });

  it.each([
    "I don't agree.",
    'I do not really agree with that.',
    'I disagree.',
    'NAK.',
    "I'd rather not.",
    'That is not a good idea.',
    "That won't work.",
    'This breaks the path to the compost.',
    'No way.',
  ])('%s objects', (sentence) => {
    expect(actOf(sentence)).toEqual({ kind: 'objection' });
  });

  it.each([
    ['Where would it stand?', 'direct'],
    ['Is the ground firm there?', 'direct'],
    ['How about a smaller one?', 'direct'],
    ['what is the volume of the old one', 'direct'],
    ['I wonder whether the ground is firm there.', 'indirect'],
    ["It's not clear to me how the pipe gets there.", 'indirect'],
    ['Please let me know which colour you want.', 'indirect'],
  ])('%s asks, in %s form', (sentence, form) => {
    expect(actOf(sentence)).toEqual({ kind: 'question', form });
  });

  it.each([
    ['It is still unclear to us who empties it.', 'question'],
    ['If you have any ideas for the joint, they would be welcome.', 'question'],
    ['I have to be in York on Friday.', 'claim'],
    ['You need to figure out the slope first.', 'claim'],
    ['I will explain it with a drawing.', 'claim'],
    ['For some reason the tap drips.', 'claim'],
    ['I have one comment on the slope.', 'claim'],
    ['As far as I can tell, the pump holds.', 'hedge'],
    ['Let us start with the beds.', 'proposal'],
  ])('tells asking from the words that it is done with: %s is a %s', (sentence, kind) => {
    expect(actOf(sentence)?.kind).toBe(kind);
  });

  it('takes back a negated disagreement for a reserved acceptance', () => {
    expect(actOf('Not that I disagree.')).toEqual({ kind: 'acceptance', strength: 'qualified' });
  });

  it('does not take agreement under a condition for acceptance', () => {
    expect(actOf("I'd agree if the shed were ours.")).toEqual({ kind: 'hedge' });
  });

  it.each([
    ['[AGREED] The second butt goes behind the shed.', 'decision'],
    ['We decided that at the last meeting in May.', 'decision'],
    ['Please send the bill to the treasurer.', 'request'],
    ["Let's measure the corner on Sunday.", 'proposal'],
    ['We should measure the corner on Sunday.', 'proposal'],
    ['Thanks a lot!', 'thanks'],
    ['Hello Ada,', 'greeting'],
    ['The shed leans to the left.', 'claim'],
    ['Perhaps the shed leans.', 'hedge'],
  ])('%s is a %s', (sentence, kind) => {
    expect(actOf(sentence)?.kind).toBe(kind);
  });

  it('takes a question mark in an address or for a lost character for none', () => {
    expect(actOf('The sketch is at https://garden.example/plan?sheet=2')?.kind).toBe('claim');
    expect(actOf('The label says ?overflow? in red')?.kind).toBe('claim');
  });
});
