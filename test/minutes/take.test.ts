import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements, takeMinutes } from '../../src/minutes/index.ts';
import { buildThread, type Person } from '../../src/thread/index.ts';
import { cpuTime } from '../cpu-time.ts';
import { chat, mails, minutesOf, people } from './discussions.ts';

const proposal = 'I suggest that we put a second water butt behind the shed.';

describe('agreed points', () => {
  it('quotes the point in the words of who proposed it, and the acceptance as evidence', () => {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\nI completely agree.\n` }),
    );
    expect(agreed).toMatchObject([
      {
        text: proposal,
        author: 'Ada Quill',
        by: ['Ada Quill', 'Bo Marl'],
        strength: 'explicit',
        message: '0@garden.example',
        url: 'https://lists.garden.example/0',
        evidence: [{ text: 'I completely agree.', author: 'Bo Marl', url: 'https://lists.garden.example/1' }],
      },
    ]);
  });

  it('is one point however many accept it', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> ${proposal}\n\nI agree.\n`, to: 0 },
        { from: 'cy', text: `> ${proposal}\n\nYes, good idea.\n`, to: 0 },
      ),
    );
    expect(agreed.map(({ by }) => by)).toEqual([['Ada Quill', 'Bo Marl', 'Cy Fenn']]);
  });

  it('is the proposal, for those too who agree with somebody that agreed', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> ${proposal}\n\nI completely agree.\n` },
        { from: 'cy', text: '> I completely agree.\n\nI agree, too.\n' },
      ),
    );
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl', 'Cy Fenn'] }]);
  });

  it('is what the one said with whom somebody agrees by name, wherever it stands', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: 'The shed needs a new roof before the winter.' },
        {
          from: 'Dora Finch',
          text: '> The shed needs a new roof before the winter.\n\nWe should use slate for the roof.\n',
          to: 0,
        },
        {
          from: 'cy',
          text: '> The shed needs a new roof before the winter.\n\nI agree with Dora that slate is best for the roof.\n',
          to: 0,
        },
      ),
    );
    expect(agreed).toMatchObject([{ text: 'We should use slate for the roof.', by: ['Dora Finch', 'Cy Fenn'] }]);
  });

  it.each(['You are right, I forgot.', 'Agreed, the yard it is.'])(
    'leaves out of the quotation what only answered the mail before: %s',
    (answer) => {
      const { agreed } = minutesOf(
        mails(
          { from: 'cy', text: 'What about the well in the yard?' },
          { from: 'ada', text: `> What about the well in the yard?\n\n${answer} ${proposal}\n` },
          { from: 'bo', text: `> ${answer} ${proposal}\n\nI completely agree.\n` },
        ),
      );
      expect(agreed.find(({ author }) => author === 'Ada Quill')?.text).toBe(proposal);
    },
  );

  it('is what the mail before says where somebody accepts in an answer to himself and quotes nothing', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'bo', text: 'The tap behind the shed drips.' },
        { from: 'ada', text: 'We should fit a new washer to the tap.' },
        { from: 'bo', text: 'Yes, I agree.', to: 0 },
      ),
    );
    expect(agreed).toMatchObject([{ text: 'We should fit a new washer to the tap.', by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it('says that an acceptance with a reservation is qualified', () => {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\nI agree, but not before May.\n` }),
    );
    expect(agreed.map(({ strength }) => strength)).toEqual(['qualified']);
  });

  it('takes no denied agreement for one', () => {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\nI don't agree with that.\n` }),
    );
    expect(agreed).toEqual([]);
  });

  it('is reversed by a later objection to the same point', () => {
    const thread = mails(
      { from: 'ada', text: proposal },
      { from: 'bo', text: `> ${proposal}\n\nI agree.\n`, to: 0 },
      { from: 'cy', text: `> ${proposal}\n\nI disagree, the ground there is far too soft.\n`, to: 0 },
    );
    const { agreed, objections } = minutesOf(thread);
    expect(agreed).toEqual([]);
    expect(objections).toMatchObject([{ author: 'Cy Fenn', against: { text: proposal, author: 'Ada Quill' } }]);
  });

  it('stands again when the objection is withdrawn', () => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> ${proposal}\n\nI agree.\n`, to: 0 },
        { from: 'cy', text: `> ${proposal}\n\nI disagree, the ground there is far too soft.\n`, to: 0 },
        { from: 'cy', text: 'I withdraw that, the ground has dried.', to: 2 },
      ),
    );
    expect(agreed.map(({ text }) => text)).toContain(proposal);
    expect(objections).toEqual([]);
  });

  it('counts a trailer on a patch as acceptance of it', () => {
    const { agreed } = minutesOf(
      mails(
        {
          from: 'ada',
          subject: '[PATCH 1/2] butts: Close the tap before the hose is taken off',
          text: 'The tap drips while the hose is off, so close it first.\n\nSigned-off-by: Ada Quill <ada@garden.example>\n',
        },
        { from: 'bo', text: 'Acked-by: Bo Marl <bo@garden.example>\n' },
      ),
    );
    expect(agreed).toMatchObject([
      {
        text: 'The tap drips while the hose is off, so close it first.',
        by: ['Ada Quill', 'Bo Marl'],
        strength: 'tacit',
        evidence: [{ text: 'Acked-by: Bo Marl <bo@garden.example>' }],
      },
    ]);
  });

  it('names a patch without prose by its subject', () => {
    const { agreed } = minutesOf(
      mails(
        {
          from: 'ada',
          subject: '[PATCH v2] butts: Remove the second tap',
          text: 'Signed-off-by: Ada Quill <ada@garden.example>\n',
        },
        { from: 'bo', text: 'Reviewed-by: Bo Marl <bo@garden.example>\n' },
      ),
    );
    expect(agreed.map(({ text }) => text)).toEqual(['butts: Remove the second tap']);
  });

  it('counts a reaction of somebody else, and not one’s own', () => {
    const reacted = (by: string) =>
      minutesOf(
        chat(
          { from: 'ada', text: proposal, more: { reactions: [{ emoji: '👍', count: 1, by: [people[by] as Person] }] } },
          { from: 'bo', text: 'the shed leans to the left' },
        ),
      ).agreed;
    expect(reacted('bo')).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'], strength: 'tacit' }]);
    expect(reacted('ada')).toEqual([]);
  });

  it('needs a second reaction of a kind where nobody knows whose they are', () => {
    const reacted = (count: number) =>
      minutesOf(
        chat(
          { from: 'ada', text: proposal, more: { reactions: [{ emoji: '👍', count }] } },
          { from: 'bo', text: 'the shed leans to the left' },
        ),
      ).agreed;
    expect(reacted(1)).toEqual([]);
    expect(reacted(2)).toMatchObject([{ text: proposal, strength: 'tacit' }]);
  });

  it('takes the leading option of a closed poll, and none of an open one', () => {
    const poll = {
      question: 'Which colour?',
      options: [
        { text: 'Green', votes: 3 },
        { text: 'Brown', votes: 1 },
      ],
    };
    const polled = (closed: boolean) =>
      minutesOf(chat({ from: 'ada', text: 'Which colour?', more: { poll: { ...poll, closed } } })).agreed;
    expect(polled(true)).toMatchObject([{ text: 'Green', evidence: [{ text: 'Which colour?' }] }]);
    expect(polled(false)).toEqual([]);
  });

  it("takes a meeting bot's record for a decision", () => {
    const { agreed } = minutesOf(
      chat(
        { from: 'ada', text: 'the second butt then' },
        { from: 'Scribe', text: '[AGREED] The second butt goes behind the shed.', more: { automated: true } },
      ),
    );
    expect(agreed.map(({ text }) => text)).toEqual(['[AGREED] The second butt goes behind the shed.']);
  });
});

describe('questions', () => {
  const asked = 'How many litres does the old one hold?';

  it('is answered by what somebody else writes under it', () => {
    const { answeredQuestions, openQuestions } = minutesOf(
      mails({ from: 'ada', text: asked }, { from: 'bo', text: `> ${asked}\n\nIt holds two hundred litres.\n` }),
    );
    expect(answeredQuestions).toMatchObject([
      { text: asked, author: 'Ada Quill', answer: { text: 'It holds two hundred litres.', author: 'Bo Marl' } },
    ]);
    expect(openQuestions).toEqual([]);
  });

  it('stays open when nobody writes under it', () => {
    const { openQuestions } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\n${asked}\n` }),
    );
    expect(openQuestions).toMatchObject([{ text: asked, author: 'Bo Marl', askedAt: '2024-03-01T11:00:00.000Z' }]);
  });
});

it('quotes an item of a list without its mark, and keeps what belongs to the words', () => {
  const text =
    'Two things are left:\n\n- We should paint the shed before the winter.\n\n-1 is what the thermometer said.\n';
  const { agreed, keyPoints } = minutesOf(
    mails({ from: 'ada', text }, { from: 'bo', text: '> - We should paint the shed before the winter.\n\nAgreed.\n' }),
  );
  expect(agreed.map((point) => point.text)).toEqual(['We should paint the shed before the winter.']);
  expect(keyPoints.map((point) => point.text)).toContain('-1 is what the thermometer said.');
});

describe('participants', () => {
  it('are those who wrote, most first', () => {
    const { participants, stats } = minutesOf(
      mails({ from: 'ada', text: proposal }, { from: 'bo', text: 'Yes.' }, { from: 'bo', text: 'And a third one.' }),
    );
    expect(participants.map(({ name, messages }) => [name, messages])).toEqual([
      ['Bo Marl', 2],
      ['Ada Quill', 1],
    ]);
    expect(stats).toEqual({ messages: 3, people: 2, days: 1 });
  });
});

describe('whatever the thread', () => {
  const sentence = fc.constantFrom(
    proposal,
    'I agree.',
    'Yes, but the ground is soft.',
    'Where would it stand?',
    'I disagree.',
    'Behind the shed, e.g. next to the compost.',
    'Thanks!',
    'Will do.',
    '- firm ground\n- a tap',
    'See https://garden.example/plan?sheet=2 for the plan.',
    '👍',
  );
  const thread = fc
    .array(
      fc.record({
        from: fc.constantFrom('ada', 'bo', 'cy'),
        parts: fc.array(sentence, { minLength: 1, maxLength: 4 }),
        quotes: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((sent) => {
      let before = '';
      return mails(
        ...sent.map(({ from, parts, quotes }) => {
          const own = parts.join('\n\n');
          const quoted = quotes && before ? `${before.replace(/^/gm, '> ')}\n\n` : '';
          before = own;
          return { from, text: `${quoted}${own}\n` };
        }),
      );
    });
  const fold = (text: string) =>
    text
      .replace(/^[> ]+/gm, '')
      .replace(/\s+/g, ' ')
      .trim();

  it('quotes verbatim only, with ids that last, and the same each time', () => {
    fc.assert(
      fc.property(thread, (messages) => {
        const minutes = minutesOf(messages);
        expect(minutesOf(messages)).toEqual(minutes);
        const byId = new Map(messages.map(({ id, text }) => [id, fold(text)]));
        const { agreed, openQuestions, answeredQuestions, objections, keyPoints } = minutes;
        const items = [...agreed, ...openQuestions, ...answeredQuestions, ...objections, ...keyPoints];
        const quotations = [
          ...items,
          ...agreed.flatMap(({ evidence }) => evidence),
          ...answeredQuestions.flatMap(({ answer }) => answer ?? []),
        ];
        for (const { text, message } of quotations) expect(byId.get(message)).toContain(text);
        const known = new Set(findStatements(buildThread(messages)).map(({ id }) => id));
        for (const { id } of items) expect(known).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('takes time in proportion to its length', async () => {
    const long = (count: number) =>
      buildThread(
        mails(
          ...Array.from({ length: count }, (_, n) => ({
            from: n % 2 ? 'bo' : 'ada',
            text: `> ${proposal}\n\nYes, number ${n} is good. What about number ${n + 1}?\n`,
          })),
        ).map((message, n) => ({ ...message, date: new Date(1_700_000_000_000 + n * 60_000).toISOString() })),
      );
    const [small, large] = [long(200), long(1600)];
    const time = (one: typeof small) => cpuTime(() => takeMinutes(one));
    await time(small);
    const few = Math.min(await time(small), await time(small));
    const many = Math.min(await time(large), await time(large));
    // Eight times the messages; a quadratic step would make it sixty-four times the time.
    expect(many / few).toBeLessThan(30);
  });
});
