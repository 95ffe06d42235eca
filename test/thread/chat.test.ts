import { describe, expect, it } from 'vitest';
import { buildThread, type Message } from '../../src/thread/index.ts';

/** `14:03 ann text` or `14:03:20 ann text` lines as chat messages; ids are the line's number. */
function channel(log: string): Message[] {
  return log
    .trim()
    .split('\n')
    .map((line, n) => {
      const [time = '', author = '', ...text] = line.trim().split(' ');
      return {
        medium: 'chat',
        id: `${n + 1}`,
        author: { name: author, address: author },
        date: `2025-02-03T${time.length === 5 ? `${time}:00` : time}.000Z`,
        parentIds: [],
        text: text.join(' '),
      };
    });
}
const answersTo = (messages: readonly Message[]) =>
  Object.fromEntries([...buildThread(messages).replies].map(([id, answers]) => [id, answers]));

describe('a channel where nobody uses the reply function', () => {
  it.each<[string, string, Record<string, string[]>]>([
    ['an answer follows the question', '10:00 ann is the gate open?\n10:01 ben yes', { 1: ['2'] }],
    [
      'a name in front tells whom it answers',
      '10:00 ann is the gate open?\n10:01 cleo who has the key?\n10:02 ben ann: yes, since eight',
      { 1: ['2', '3'] },
    ],
    [
      'so does a name behind an at sign, or at the end',
      '10:00 ann is the gate open?\n10:01 cleo who has the key?\n10:05 ben @ann yes\n10:06 dora no idea, cleo',
      { 1: ['2', '3'], 2: ['4'] },
    ],
    [
      'whoever writes again goes on',
      '10:00 ann the gate is stuck\n10:00 ann again\n10:01 ben oil it',
      { 1: ['2'], 2: ['3'] },
    ],
    ['a long silence begins something else', '08:00 ann the gate is stuck\n15:00 ben lunch was good', {}],
    [
      'whoever was spoken to answers that',
      '10:00 ann ben: is the gate open?\n10:01 cleo the shed leaks\n10:02 ben yes it is',
      { 1: ['2', '3'] },
    ],
    [
      'a question to everybody is answered right after it, whoever the writer spoke to before',
      '10:00 ann ben: is the gate open?\n10:01 ben ann: yes it is\n10:02 cleo who has the key?\n10:02 ben in the shed',
      { 1: ['2'], 2: ['3'], 3: ['4'] },
    ],
    [
      'who has not written yet answers the open question, not what was said since',
      '10:00 ann is the gate open?\n10:01 ann the blue one\n10:02 ben yes',
      { 1: ['2', '3'] },
    ],
    [
      'a bot answers the command before it',
      '10:00 ann where is the key?\n10:00 ben !hours | ann\n10:00 cleo in the shed\n10:00 gatebot ann: the gate is open from 8 to 6',
      { 1: ['2', '3'], 2: ['4'] },
    ],
    [
      'who is named is answered where they spoke to the writer, though they went on',
      '10:00 ann ben: is the gate open?\n10:00 ann the blue one\n10:00 ben ann: yes',
      { 1: ['2', '3'] },
    ],
    [
      'who speaks to somebody and then asks is answered where they ask',
      '10:00 ann ben: the gate was moved last year\n10:00 ann which lock is it?\n10:01 ben the blue one',
      { 1: ['2'], 2: ['3'] },
    ],
    [
      'a partner’s message that came while a message was typed is not answered, the one before is',
      '10:00:00 ann ben: is it fixed?\n10:00:10 ben ann: yes\n10:00:40 dora ann: well done\n10:01:00 ben have you seen the new plan?\n10:01:04 ann so I looked at the hinges and the rust is gone from all',
      { 1: ['2', '3'], 3: ['5'], 2: ['4'] },
    ],
    [
      'what came while a message was typed is not what it answers',
      '10:00:05 ann the gate is stuck again, and the key is bent\n10:00:30 ben push it at the top, where the rust is\n10:00:50 ann it moves!\n10:00:52 ben and put oil on the hinges before you close it again',
      { 1: ['2'], 2: ['3', '4'] },
    ],
    [
      'whoever was just answered goes on with who answered',
      '10:00 ann is the gate open?\n10:01 ben cleo: here is the key\n10:02 cleo ann: yes\n10:02 ann since when',
      { 1: ['2', '3'], 3: ['4'] },
    ],
    [
      'but an answer to it may ask in turn',
      '10:00 ann is the gate open?\n10:01 ben ann: which one?\n10:02 ann the blue one',
      { 1: ['2'], 2: ['3'] },
    ],
    [
      'who names somebody after words to nobody answers them again',
      '10:00 ann the gate is stuck\n10:00 ben here we go again\n10:01 ben ann: oil it',
      { 1: ['2', '3'] },
    ],
    [
      'what somebody says to another by name is not what a third answers',
      '10:00 cleo hello\n10:00 ann let us paint it green\n10:00 ann cleo: yes\n10:01 ben ann: good',
      { 1: ['2', '3'], 2: ['4'] },
    ],
    [
      'a smiley reacts to what was said right before, whoever its writer spoke with',
      '10:00 ann the gate is stuck\n10:00 ben oil it\n10:01 ann it is green all over\n10:01 cleo I lost the key\n10:02 ben 😕',
      { 1: ['2'], 2: ['3'], 3: ['4'], 4: ['5'] },
    ],
    [
      'of a turn that asks, the question is answered',
      '10:00 ben here I am\n10:00 ann is the gate open?\n10:01 ann I stand in front of it\n10:01 ben it is',
      { 1: ['2'], 2: ['3', '4'] },
    ],
    [
      'but who asks in turn asks about the end of it',
      '10:00 ben here I am\n10:00 ann is the gate open?\n10:01 ann I stand in front of it\n10:01 ben why?',
      { 1: ['2'], 2: ['3'], 3: ['4'] },
    ],
    [
      'nobody answers an aside in brackets',
      '10:00 ben the gate is stuck\n10:00 ann oil it\n10:01 ann (I do so every year)\n10:01 ben I will',
      { 1: ['2'], 2: ['3', '4'] },
    ],
    [
      'nor a slip that is mended',
      '10:00 ben the gate is stuck\n10:00 ann oil the hinegs\n10:01 ann *hinges\n10:01 ben I will',
      { 1: ['2'], 2: ['3', '4'] },
    ],
    [
      'a third who speaks after a question was asked back answers the first question',
      '10:00 ann is the gate open?\n10:00 ben which one?\n10:01 cleo it should be',
      { 1: ['2', '3'] },
    ],
    [
      'who begins as responses do does not go on with their own words',
      '10:00 ann the gate is stuck\n10:00 ben oil it\n10:00 cleo ann: or paint it\n10:01 ben oh, in green I hope',
      { 1: ['2', '3'], 3: ['4'] },
    ],
    [
      'who goes on still speaks to whom they answered',
      '10:00 ben ann: hello\n10:00 cleo the gate is stuck\n10:00 ann cleo: oil it\n10:01 cleo I have no oil\n10:01 ben there is some in the shed\n10:01 ben behind the ladder\n10:02 ann I see it',
      { 1: ['2'], 2: ['3'], 3: ['4', '5'], 5: ['6'], 6: ['7'] },
    ],
    [
      'who only takes note of something is passed over by a third',
      '10:00 ann oil the hinges first\n10:01 ben ok thanks\n10:05 cleo and paint it',
      { 1: ['2', '3'] },
    ],
    [
      'what is about the same is answered rather than what was said right before',
      '10:00 ann the hinges rust again\n10:01 ben the swans are hungry\n10:05 cleo hinges of brass would last',
      { 1: ['2', '3'] },
    ],
    [
      'whom somebody spoke to is answered where others talk to each other by name meanwhile',
      '10:00 dora hello\n10:01 ann the gate is stuck\n10:02 ben oil it\n10:03 ann I have none\n10:04 cleo dora: hello\n10:05 ben I bring some',
      { 1: ['2', '5'], 2: ['3'], 3: ['4'], 4: ['6'] },
    ],
    [
      'and where they do not, what was said last',
      '10:00 ann the gate is stuck\n10:01 ben oil it\n10:02 ann I have none\n10:08 cleo the shed leaks\n10:09 ben on which side',
      { 1: ['2'], 2: ['3'], 3: ['4'], 4: ['5'] },
    ],
    [
      'a question after another was answered is no question back',
      '10:00 ann is the gate open?\n10:01 ben no idea\n10:02 cleo shall we paint the gate?\n10:03 dora yes',
      { 1: ['2', '3'], 3: ['4'] },
    ],
    [
      'a question mark in a link asks nothing',
      '10:00 ann see https://gates.example/?id=4\n10:01 ben who has the key?',
      { 1: ['2'] },
    ],
  ])('%s', (_, log, expected) => {
    expect(answersTo(channel(log))).toEqual(expected);
  });
});

it('takes a quoted line for whose words it answers', () => {
  const [first, second, third] = channel(
    '10:00 ann the gate is stuck\n10:01 cleo the shed leaks\n10:02 ben oil it',
  ) as [Message, Message, Message];
  expect(answersTo([first, second, { ...third, text: '> The gate is  stuck\noil it' }])).toEqual({ 1: ['2', '3'] });
});

it('keeps the replies that people made, and gives what a message answers', () => {
  const [first, second, third] = channel('10:00 ann is the gate open?\n10:01 cleo the shed leaks\n10:02 ben yes') as [
    Message,
    Message,
    Message,
  ];
  const thread = buildThread([first, second, { ...third, parentIds: ['1'] }]);
  const [own] = thread.blocks.get('3') ?? [];
  expect(own).toMatchObject({
    kind: 'own',
    answers: { message: '1', author: { name: 'ann' }, text: 'is the gate open?' },
  });
});

it('reads code in a fence as code and a quoted line as a quotation', () => {
  const [, reply] = channel('10:00 ann is the gate open?\n10:01 ben yes') as [Message, Message];
  const [ask] = channel('10:00 ann is the gate open?') as [Message];
  const text = '> is the gate open?\nyes, see\n```\ngate --status\n```';
  const thread = buildThread([ask, { ...reply, text, parentIds: ['1'] }]);
  expect(thread.blocks.get('2')?.map((block) => [block.kind, block.author?.name])).toEqual([
    ['quote', 'ann'],
    ['own', 'ben'],
    ['code', 'ben'],
  ]);
});
