import { describe, expect, test } from 'vitest';
import { beforeDate, beforeRecord, newsOf } from '../../src/digests/news.ts';
import { mergeRecords, recordOf } from '../../src/digests/record.ts';
import { digestSince } from '../../src/digests/since.ts';
import { takeMinutes } from '../../src/minutes/index.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';

/** A mail of an invented discussion about a choir's tour, `hour` hours into 4 May. */
function mail(id: string, name: string, hour: number, text: string, parent?: string): Message {
  return {
    medium: 'mail',
    id: `${id}@choir.example`,
    author: { name, address: `${name.toLowerCase()}@choir.example` },
    date: new Date(Date.UTC(2026, 4, 4, hour)).toISOString(),
    subject: 'Tour in June',
    parentIds: parent ? [`${parent}@choir.example`] : [],
    text,
  };
}
const question = mail('1', 'Hanna', 8, 'Can we rent the small hall for the rehearsal on Thursday?\n');
const proposal = mail('2', 'Hanna', 9, 'I propose that we travel by train this time.\n', '1');
const accepted = mail(
  '3',
  'Luis',
  10,
  '> I propose that we travel by train this time.\n\nI agree, train it is.\n',
  '2',
);
const answer = mail(
  '4',
  'Odile',
  11,
  '> Can we rent the small hall for the rehearsal on Thursday?\n\nYes, it is ours from six to nine.\n',
  '1',
);
const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, hour)).toISOString();
const since = (messages: readonly Message[], hour: number) => digestSince([buildThread(messages)], at(hour));
const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);

describe('what is new since a date', () => {
  const all = [question, proposal, accepted, answer];

  test('a question asked and still open is opened', () => {
    const [thread] = since([question, proposal], 7).threads;
    expect(texts(thread?.opened ?? [])).toEqual(['Can we rent the small hall for the rehearsal on Thursday?']);
    expect(thread?.newMessages).toBe(2);
    expect(thread?.joined.map(({ name }) => name)).toEqual(['Hanna']);
  });

  test('a question asked before and answered since is answered, not opened', () => {
    const [thread] = since(all, 10).threads;
    expect(thread?.opened).toEqual([]);
    expect(thread?.answered.map(({ text, answer }) => ({ text, author: answer?.author }))).toEqual([
      { text: 'Can we rent the small hall for the rehearsal on Thursday?', author: 'Odile' },
    ]);
    expect(thread?.joined.map(({ name }) => name)).toEqual(['Odile']);
  });

  test('a point is newly agreed when it was accepted since, though it was proposed before', () => {
    const [thread] = since(all, 9).threads;
    expect(texts(thread?.agreed ?? [])).toEqual(['I propose that we travel by train this time.']);
    expect(since(all, 10).threads[0]?.agreed).toEqual([]);
  });

  test('what is dated exactly then is not new', () => {
    expect(since(all, 11).threads).toEqual([]);
    expect(since(all, 10).threads[0]?.newMessages).toBe(1);
  });

  test('who wrote before has not joined', () => {
    expect(since([question, proposal], 8).threads[0]?.joined).toEqual([]);
  });

  test('a turn that is quoted without a date is as old as the mail that quotes it', () => {
    const thread = buildThread([
      question,
      mail('5', 'Luis', 11, 'Odile wrote:\n> Who books the bus?\n\nI cannot.\n', '1'),
    ]);
    const turn = thread.messages.find(({ quotedIn }) => quotedIn === '5@choir.example');
    const asked = { id: 'bus', message: turn?.id ?? '', author: 'Odile', text: 'Who books the bus?' };
    const openedSince = (hour: number) =>
      newsOf(thread, { ...takeMinutes(thread), openQuestions: [asked] }, beforeDate(thread, at(hour))).opened;
    expect(openedSince(10)).toEqual([asked]);
    expect(openedSince(11)).toEqual([]);
  });

  test('a message without a date is not new', () => {
    const { date: _date, ...undated } = answer;
    expect(since([question, undated], 8).threads).toEqual([]);
  });
});

describe('what is new since a digest', () => {
  const floor = at(0);
  const told = (messages: readonly Message[]) => {
    const thread = buildThread(messages);
    return recordOf(thread, takeMinutes(thread));
  };
  const now = (messages: readonly Message[], record: ReturnType<typeof told>) => {
    const thread = buildThread(messages);
    return newsOf(thread, takeMinutes(thread), beforeRecord(record, floor));
  };

  test('nothing, when nothing was said', () => {
    const messages = [question, proposal, accepted];
    expect(now(messages, told(messages))).toMatchObject({
      newMessages: 0,
      agreed: [],
      opened: [],
      answered: [],
      objections: [],
      joined: [],
    });
  });

  test('the answer to a question that was told as open', () => {
    const news = now([question, proposal, answer], told([question, proposal]));
    expect(texts(news.answered)).toEqual(['Can we rent the small hall for the rehearsal on Thursday?']);
    expect(news.opened).toEqual([]);
    expect(news.newMessages).toBe(1);
  });

  test('a mail that arrived late is new though it is older than the last digest', () => {
    const news = now([question, proposal, accepted], told([question, accepted]));
    expect(news.newMessages).toBe(1);
  });

  test('a mail from before the digest began is not', () => {
    const old = { ...proposal, date: '2020-01-01T00:00:00.000Z' };
    const thread = buildThread([question, old]);
    expect(newsOf(thread, takeMinutes(thread), beforeRecord(told([question]), floor)).newMessages).toBe(0);
  });

  test('an edited message that asks something opens a question, and counts as no new message', () => {
    const before = { ...question, text: 'See you on Thursday.\n' };
    const news = now([question], told([before]));
    expect(texts(news.opened)).toHaveLength(1);
    expect(news.newMessages).toBe(0);
  });

  test('that another version of the program finds more in old messages is no news', () => {
    const nothingFound = { ...told([question, proposal, accepted]), agreed: [], questions: [] };
    expect(now([question, proposal, accepted], nothingFound)).toMatchObject({ agreed: [], opened: [] });
  });

  test('what was told stays told when two threads turn out to be one', () => {
    const record = mergeRecords([told([question]), told([proposal, accepted])]);
    if (!record) throw new Error('there are two');
    expect(now([question, proposal, accepted], record)).toMatchObject({ newMessages: 0, agreed: [], opened: [] });
  });

  test('a record holds no words of anybody', () => {
    const record = JSON.stringify(told([question, proposal, accepted]));
    expect(record).not.toMatch(/train|hall|rent|Hanna|choir/i);
  });
});

test('a thread nobody knew of is as old as its messages', () => {
  const thread = buildThread([question, answer]);
  expect(newsOf(thread, takeMinutes(thread), beforeDate(thread, at(9))).newMessages).toBe(1);
});
