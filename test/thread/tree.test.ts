import { describe, expect, it } from 'vitest';
import { buildThread, buildThreads, type Message, type Person, type Thread } from '../../src/thread/index.ts';
import { arrange } from '../../src/thread/tree/tree.ts';

const mail = (id: string, parentIds: readonly string[] = [], fields: Partial<Message> = {}): Message => ({
  medium: 'mail',
  id,
  author: { name: `Author ${id}`, address: `${id}@mail.example` },
  subject: 'orchard fence',
  date: new Date(Date.UTC(2025, 0, 1, 0, Number.parseInt(id, 36))).toISOString(),
  parentIds,
  text: `The words of ${id}.`,
  ...fields,
});

const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Every tree of up to so many messages, as the place of each one's parent; a parent stands before its answers. */
function treesOf(size: number): number[][] {
  const trees: number[][] = [[-1]];
  for (const tree of trees)
    if (tree.length < size) for (let parent = 0; parent < tree.length; parent++) trees.push([...tree, parent]);
  return trees;
}

function ancestorsOf(n: number, parents: readonly number[]): string[] {
  const ids: string[] = [];
  for (let at = parents[n] ?? -1; at >= 0; at = parents[at] ?? -1) ids.push(IDS[at] ?? '');
  return ids;
}

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, n) => ordersOf(items.toSpliced(n, 1)).map((rest) => [item, ...rest]));
}

/** The ids of each thread, sorted, so that only membership counts. */
const groups = (messages: readonly Message[]) =>
  buildThreads(messages)
    .map((thread) => thread.messages.map((message) => message.id).sort())
    .sort();

describe('who answers whom', () => {
  it('hangs an answer under the nearest ancestor at hand', () => {
    const thread = buildThread([mail('a'), mail('c', ['b', 'a'])]);
    expect(thread.replies.get('a')).toEqual(['c']);
    expect(thread.ghosts?.get('b')).toEqual(['c']);
  });

  it('survives references that form a loop', () => {
    const thread = buildThread([mail('a', ['c']), mail('b', ['a']), mail('c', ['b'])]);
    expect(thread.messages).toHaveLength(3);
    expect([...thread.replies.values()].flat()).toHaveLength(2);
  });

  it('ignores a message that refers to itself', () => {
    expect(buildThread([mail('a', ['a'])]).replies.size).toBe(0);
  });

  it('puts an answer after its question even where a clock is wrong', () => {
    const early = mail('b', ['a'], { date: '2001-01-01T00:00:00.000Z' });
    expect(buildThread([early, mail('a')]).messages.map((message) => message.id)).toEqual(['a', 'b']);
  });

  it('keeps one of two copies of a message', () => {
    expect(buildThread([mail('a'), mail('a'), mail('b', ['a'])]).messages).toHaveLength(2);
  });

  it('marks where the subject changed', () => {
    const thread = buildThread([mail('a'), mail('b', ['a'], { subject: 'gate (was: orchard fence)' })]);
    expect([...(thread.branches ?? [])]).toEqual([['b', 'gate (was: orchard fence)']]);
  });

  it.each([
    'gate (was: orchard fence)',
    'gate [was: Re: orchard fence]',
    'Re: gate (Was: [garden] Orchard fence)',
    'gate (was orchard fence)',
    'gate was: orchard fence',
    'the gate instead',
  ])('keeps a branch in its thread, and marks where it begins and not each answer in it: %s', (subject) => {
    const thread = buildThread([
      mail('a'),
      mail('b', ['a'], { subject: 'Re: orchard fence' }),
      mail('c', ['b', 'a'], { subject }),
      mail('d', ['c', 'b', 'a'], { subject: `Re: ${subject}` }),
      mail('e', ['a'], { subject: 'AW: [garden] Orchard fence' }),
    ]);
    expect(thread.messages).toHaveLength(5);
    expect([...(thread.branches ?? [])]).toEqual([['c', subject]]);
  });

  it('takes an answer that drops "was" for the same branch', () => {
    const thread = buildThread([
      mail('a'),
      mail('b', ['a'], { subject: 'gate (was: orchard fence)' }),
      mail('c', ['b'], { subject: 'Re: gate' }),
    ]);
    expect([...(thread.branches ?? [])]).toEqual([['b', 'gate (was: orchard fence)']]);
  });

  it('has a ghost for each parent that is missing, with all that answer it', () => {
    const thread = buildThread([
      mail('b', ['lost'], { subject: 'Re: orchard fence' }),
      mail('c', ['lost'], { subject: 'Re: orchard fence' }),
      mail('d', ['gone', 'b', 'lost'], { subject: 'Re: orchard fence' }),
    ]);
    expect([...(thread.ghosts ?? [])]).toEqual([
      ['lost', ['b', 'c']],
      ['gone', ['d']],
    ]);
    expect(thread.messages.map((message) => message.id)).toEqual(['b', 'c', 'd']);
    expect(thread.replies.get('b')).toEqual(expect.arrayContaining(['d']));
  });

  it('has no ghosts where nothing is missing', () => {
    expect(buildThread([mail('a'), mail('b', ['a'])]).ghosts).toBeUndefined();
  });

  it.each<[string, Record<string, string[]>]>([
    ['two name each other', { a: ['b'], b: ['a'] }],
    ['one names its own answer', { a: ['c'], b: ['a'], c: ['b', 'a'] }],
    ['one names itself among others', { a: [], b: ['b', 'a'], c: ['c', 'b', 'b', 'a'] }],
    ['the order is turned round', { a: [], b: ['a'], c: ['a', 'b'], d: ['a', 'b', 'c'] }],
    ['all name all', { a: ['a', 'b', 'c'], b: ['a', 'b', 'c'], c: ['a', 'b', 'c'] }],
  ])('keeps every message once, under one top, where references are wrong: %s', (_, references) => {
    const messages = Object.entries(references).map(([id, parentIds]) => mail(id, parentIds));
    for (const arrived of [messages, [...messages].reverse()]) {
      const thread = buildThread(arrived);
      const answers = [...thread.replies.values()].flat();
      expect(thread.messages.map((message) => message.id).sort()).toEqual(Object.keys(references));
      expect(new Set(answers).size).toBe(answers.length);
      expect([thread.root, ...answers].sort()).toEqual(Object.keys(references));
    }
  });

  it('keeps the fuller of two copies, in whatever order they come', () => {
    const [cut, whole] = [mail('a', [], { text: 'The' }), mail('a', [], { text: 'The fence leans.' })];
    for (const copies of [
      [cut, whole],
      [whole, cut],
    ])
      expect(buildThread([...copies, mail('b', ['a'])]).messages.map(({ text }) => text)).toEqual([
        'The fence leans.',
        'The words of b.',
      ]);
  });

  it('takes a whole exchange with a wrong clock in the order of its answers', () => {
    const at = (year: number) => ({ date: `${year}-06-01T00:00:00.000Z` });
    const messages = [
      mail('a', [], at(2025)),
      mail('b', ['a'], at(1970)),
      mail('c', ['b', 'a'], at(2024)),
      mail('d', ['a'], at(2026)),
    ];
    const thread = buildThread(messages.reverse());
    expect(thread.root).toBe('a');
    expect(thread.messages.map((message) => message.id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reads messages without any date', () => {
    const messages = ['c', 'a', 'b'].map((id) => {
      const { date: _, ...undated } = mail(id, id === 'a' ? [] : ['a']);
      return undated;
    });
    expect(buildThread(messages).root).toBe('a');
    expect(buildThread(messages).messages[0]?.id).toBe('a');
  });

  it('is the same in every order of arrival, for every tree of up to five messages', () => {
    for (const parents of treesOf(5)) {
      const messages = parents.map((parent, n) => mail(IDS[n] ?? '', parent < 0 ? [] : [IDS[parent] ?? '']));
      const shape = (arrived: readonly Message[]) => {
        const { root, messages: ordered, parents: found } = arrange(arrived);
        return `${root} ${ordered.map(({ id }) => id).join('')} ${ordered.map(({ id }) => found.get(id) ?? '-').join('')}`;
      };
      const expected = `a ${IDS.slice(0, parents.length).join('')} ${parents.map((parent) => IDS[parent] ?? '-').join('')}`;
      for (const arrived of ordersOf(messages)) if (shape(arrived) !== expected) expect(shape(arrived)).toBe(expected);
    }
  });

  it('is the same in every order of arrival where one message of the tree is missing', () => {
    for (const parents of treesOf(4)) {
      const all = parents.map((_, n) => mail(IDS[n] ?? '', ancestorsOf(n, parents)));
      for (const missing of all) {
        const rest = all.filter((message) => message !== missing);
        if (rest.length === 0) continue;
        const shape = (arrived: readonly Message[]) => {
          const thread = buildThread(arrived);
          return [thread.root, [...thread.replies].sort(), [...(thread.ghosts ?? [])].sort()];
        };
        const expected = shape(rest);
        for (const arrived of ordersOf(rest)) expect(shape(arrived)).toEqual(expected);
      }
    }
  });
});

describe('threads', () => {
  it('are those that share a reference, at hand or not', () => {
    expect(groups([mail('a', ['x'], { subject: 'one' }), mail('b', ['x'], { subject: 'two' })])).toEqual([['a', 'b']]);
  });

  it('are joined by subject where the top has a reply prefix', () => {
    expect(groups([mail('a'), mail('b', [], { subject: 'Re: orchard fence' })])).toEqual([['a', 'b']]);
    expect(groups([mail('a'), mail('b', [], { subject: 'AW: Re: [garden] Orchard  fence' })])).toEqual([['a', 'b']]);
  });

  it('are joined by subject where the parent is missing', () => {
    expect(groups([mail('a'), mail('b', ['lost'])])).toEqual([['a', 'b']]);
  });

  it('are never joined without a prefix', () => {
    expect(groups([mail('a'), mail('b')])).toEqual([['a'], ['b']]);
    expect(groups([mail('a'), mail('b'), mail('c', ['a'])])).toEqual([['a', 'c'], ['b']]);
  });

  it('are not joined by a forward or by a subject with nothing in it', () => {
    expect(groups([mail('a'), mail('b', [], { subject: 'Fwd: orchard fence' })])).toEqual([['a'], ['b']]);
    expect(groups([mail('a', [], { subject: '' }), mail('b', [], { subject: 'Re:' })])).toEqual([['a'], ['b']]);
    expect(groups([mail('a', [], { subject: '[garden]' }), mail('b', [], { subject: 'Re: [garden]' })])).toHaveLength(
      1,
    );
  });

  it('join an answer without references onto the last that began with its subject before it', () => {
    const reply = (id: string) => mail(id, [], { subject: 'Re: orchard fence' });
    expect(groups([mail('a'), reply('b'), mail('c'), reply('d')])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(groups([reply('a'), mail('b')])).toEqual([['a', 'b']]);
  });

  it('keep the patches of a series apart that share a title', () => {
    const patch = (id: string, subject: string) => mail(id, [], { subject: `${subject} orchard fence` });
    expect(groups([patch('a', '[PATCH 1/2]'), patch('b', '[PATCH 2/2]'), patch('c', 'Re: [PATCH 1/2]')])).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('join two answers to the same lost mail, though neither names it', () => {
    const reply = (id: string) => mail(id, [], { subject: 'Re: orchard fence' });
    expect(groups([reply('a'), reply('b')])).toEqual([['a', 'b']]);
  });

  it('are not joined where only the subject before "was" is shared', () => {
    expect(groups([mail('a'), mail('b', [], { subject: 'gate (was: orchard fence)' })])).toEqual([['a'], ['b']]);
  });

  it('are the same in whatever order the mails are read', () => {
    const messages = [
      mail('a'),
      mail('b', [], { subject: 'Re: orchard fence' }),
      mail('c', ['lost']),
      mail('d', [], { subject: 'gate' }),
      mail('e', ['d']),
    ];
    const expected = [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ];
    for (const arrived of ordersOf(messages)) expect(groups(arrived)).toEqual(expected);
  });

  it('come largest first', () => {
    const threads = buildThreads([mail('a', [], { subject: 'alone' }), mail('b'), mail('c', ['b'])]);
    expect(threads.map((thread) => thread.root)).toEqual(['b', 'a']);
  });
});

describe('mails that all name the first one', () => {
  const [ann, bo, cem] = ['Ann Lee', 'Bo Ek', 'Cem Ay'].map((name) => ({
    name,
    address: `${name.split(' ')[0]?.toLowerCase()}@mail.example`,
  })) as [Person, Person, Person];
  const list = { address: 'orchard@lists.example' };
  const from = (id: string, author: Person, to: readonly Person[], fields: Partial<Message> = {}) =>
    mail(id, id === 'a' ? [] : ['a'], { author, to, subject: 'Re: orchard fence', ...fields });
  const answeredBy = (thread: Thread) =>
    Object.fromEntries([...thread.replies].flatMap(([parent, answers]) => answers.map((id) => [id, parent])));
  const first = from('a', ann, [list], { text: 'Whoever paints the fence in June should take the green paint.' });

  it('answer the last mail of who stands in To', () => {
    const thread = buildThread([first, from('b', bo, [ann]), from('c', cem, [list, bo]), from('d', ann, [cem, bo])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'b', d: 'c' });
    expect(thread.untold).toEqual(new Set());
  });

  it('answer the latest mail that they quote, whoever stands in To', () => {
    const thread = buildThread([
      first,
      from('b', bo, [list], { text: 'The green paint was used up for the gate last year.' }),
      from('c', cem, [list]),
      from('d', ann, [cem], {
        text: [
          '>> Whoever paints the fence in June should take the green paint.',
          '> The green paint was used up for the gate last year.',
          'Then take the brown one.',
        ].join('\n'),
      }),
    ]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'a', d: 'b' });
  });

  it.each([
    ['Bo,\n\nthe brown paint is in the cellar.', 'b'],
    ['Hi Bo, the brown paint is in the cellar.', 'b'],
    ['Bo - the brown paint is in the cellar.', 'b'],
    ['Dear Ann:\nthe brown paint is in the cellar.', 'a'],
    ['Note: the brown paint is in the cellar.', 'a'],
  ])('answer the last mail of whom their first line greets: %j', (text, answered) => {
    const thread = buildThread([
      first,
      from('b', bo, [ann]),
      from('c', bo, [list], { text: 'Ann, shall we?' }),
      from('d', cem, [ann], { text }),
    ]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'a', d: answered === 'b' ? 'c' : 'a' });
  });

  it('are no answers of the first one’s writer to himself, where no header names whom they are to', () => {
    const thread = buildThread([first, from('b', bo, []), from('c', ann, []), from('d', ann, [])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'b', d: 'b' });
    expect(thread.untold).toEqual(new Set(['b']));
  });

  it('answer the later mail where their first line greets two', () => {
    const thread = buildThread([
      first,
      from('b', bo, [list]),
      from('c', cem, [list]),
      from('d', ann, [], { text: 'Thanks Bo and Cem!\n\nThe brown paint it is.' }),
      from('e', bo, [list]),
      from('f', cem, [list]),
      from('g', ann, [], { text: 'Hi Bo, Cem,\n\nfine with me.' }),
    ]);
    expect(answeredBy(thread)).toMatchObject({ d: 'c', g: 'f' });
  });

  it('answer the one mail that came since their writer’s last', () => {
    const thread = buildThread([first, from('b', bo, []), from('c', cem, []), from('d', bo, []), from('e', cem, [])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'a', d: 'c', e: 'd' });
    expect(thread.untold).toEqual(new Set(['b', 'c']));
  });

  it('may answer any mail where somebody who did not start the thread comes back to it', () => {
    const [dee, eli] = ['Dee Orr', 'Eli Fox'].map((name) => ({ name, address: `${name.split(' ')[0]}@mail.example` }));
    const talk = [first, from('b', bo, []), from('c', cem, []), from('d', dee as Person, [])];
    expect(buildThread([...talk, from('e', eli as Person, [])]).untold).toBeUndefined();
    expect(buildThread([...talk, from('e', bo, [])]).untold).toEqual(new Set(['b', 'c', 'd', 'e']));
  });

  it('answer a further mail of the first one’s writer where they come right after it', () => {
    const thread = buildThread([first, from('b', bo, []), from('c', ann, []), from('d', cem, []), from('e', bo, [])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'b', d: 'c', e: 'a' });
    expect(thread.untold).toEqual(new Set(['b', 'e']));
  });

  it('stay where they are, and are told to answer any of them, where To names a list only', () => {
    const thread = buildThread([first, from('b', bo, [list]), from('c', cem, [bo]), from('d', ann, [list])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'b', d: 'a' });
    expect(thread.untold).toEqual(new Set(['b', 'd']));
  });

  it('answer the first one where nothing tells anything else', () => {
    const thread = buildThread([first, from('b', bo, [ann]), from('c', cem, [ann]), from('d', cem, [list])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'a', d: 'a' });
    expect(thread.untold).toBeUndefined();
  });

  it('are believed where there are two of them only', () => {
    const thread = buildThread([first, from('b', bo, [ann]), from('c', cem, [bo])]);
    expect(answeredBy(thread)).toEqual({ b: 'a', c: 'a' });
  });
});
