import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beforeRecord, newsOf } from '../../src/digests/news.ts';
import { readRecord, recordOf, type ThreadRecord } from '../../src/digests/record.ts';
import { nextTimes, parseSchedule, ScheduleError } from '../../src/digests/schedule.ts';
import { takeMinutes } from '../../src/minutes/index.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';

const SENTENCES = [
  'I propose that we lay the hose along the fence.',
  'I agree.',
  'Yes, but the tap is at the other end.',
  'Who has the key to the pump house?',
  'I object, the hose would freeze.',
  'It hangs behind the door.',
  'Will do.',
  'Thanks!',
] as const;
const PEOPLE = ['Ilse Varga', 'Tom Reiter', 'Noor Haddad'] as const;

interface Written {
  readonly by: (typeof PEOPLE)[number];
  readonly says: readonly string[];
  readonly quotes: boolean;
  readonly answers: number;
}

const written: fc.Arbitrary<Written> = fc.record({
  by: fc.constantFrom(...PEOPLE),
  says: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }),
  quotes: fc.boolean(),
  answers: fc.nat({ max: 20 }),
});

/** The mails of one thread, each in answer to one before it. */
function mailsOf(discussion: readonly Written[]): Message[] {
  return discussion.map(({ by, says, quotes, answers }, n) => {
    const parent = n === 0 ? undefined : answers % n;
    const quoted = quotes && parent !== undefined ? `> ${discussion[parent]?.says.join('\n> ')}\n\n` : '';
    return {
      medium: 'mail',
      id: `${n}@garden.example`,
      author: { name: by, address: `${by.replace(' ', '.').toLowerCase()}@garden.example` },
      date: new Date(Date.UTC(2026, 4, 4, 8) + n * 3_600_000).toISOString(),
      subject: 'Watering',
      parentIds: parent === undefined ? [] : [`${parent}@garden.example`],
      text: `${quoted}${says.join(' ')}\n`,
    };
  });
}

/** A thread that grows, and after how many of its mails a digest is made, each time. */
const growing = fc
  .array(written, { minLength: 1, maxLength: 10 })
  .chain((discussion) =>
    fc
      .subarray(discussion.map((_, n) => n + 1))
      .map((cuts) => ({ mails: mailsOf(discussion), cuts: [...new Set([...cuts, discussion.length])] })),
  );

describe('digests of a thread that grows', () => {
  const SINCE_EVER = new Date(0).toISOString();

  /** What each digest tells, from the first mail to the last; the record goes through its JSON as in the store. */
  function tell(mails: readonly Message[], cuts: readonly number[]) {
    let record: ThreadRecord | undefined;
    return cuts.map((count) => {
      const thread = buildThread(mails.slice(0, count) as [Message, ...Message[]]);
      const minutes = takeMinutes(thread);
      const known = record;
      const empty = { messages: {}, agreed: [], questions: [], answered: [], objections: [] };
      const news = newsOf(thread, minutes, beforeRecord(known ?? empty, SINCE_EVER));
      record = readRecord(JSON.stringify(recordOf(thread, minutes, known)));
      return news;
    });
  }

  test('tell of each message once, and of each point, question, answer and objection at most once', () => {
    fc.assert(
      fc.property(growing, ({ mails, cuts }) => {
        const told = tell(mails, cuts);
        expect(told.reduce((sum, { newMessages }) => sum + newMessages, 0)).toBe(mails.length);
        for (const kind of ['agreed', 'opened', 'answered', 'objections'] as const) {
          const ids = told.flatMap((news) => news[kind].map(({ id }) => id));
          expect(new Set(ids).size, kind).toBe(ids.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('tell of whoever takes part as joined once', () => {
    fc.assert(
      fc.property(growing, ({ mails, cuts }) => {
        const names = tell(mails, cuts).flatMap(({ joined }) => joined.map(({ name }) => name));
        expect(names.sort()).toEqual([...new Set(mails.map(({ author }) => author.name))].sort());
      }),
      { numRuns: 150 },
    );
  });

  test('tell nothing when nothing was written since', () => {
    fc.assert(
      fc.property(growing, ({ mails }) => {
        const [, again] = tell(mails, [mails.length, mails.length]);
        expect(again).toMatchObject({
          newMessages: 0,
          agreed: [],
          opened: [],
          answered: [],
          objections: [],
          joined: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever somebody writes as a schedule', () => {
  const NOW = Date.UTC(2026, 2, 28, 12);
  const field = fc.oneof(
    fc.constantFrom('*', '*/20', '0', '30', '2', '1-5', 'mon', '29', '31', '0,30', '7', '99', '-1', 'L', '?', '5/2'),
    fc.nat({ max: 70 }).map(String),
  );
  const schedule = fc.oneof(
    fc.array(field, { minLength: 4, maxLength: 6 }).map((fields) => fields.join(' ')),
    fc.constantFrom('daily 09:00', 'weekly mon 02:30', 'weekdays 7.15', 'monthly 31 23:59', 'hourly', 'daily 25:00'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Mars/Olympus', '');

  test('is refused in words, or comes at times that lie a quarter of an hour apart or more', () => {
    fc.assert(
      fc.property(schedule, zone, (wanted, timeZone) => {
        let expression: string;
        try {
          expression = parseSchedule(wanted, timeZone, NOW);
        } catch (error) {
          expect(error).toBeInstanceOf(ScheduleError);
          return;
        }
        const times = nextTimes(expression, timeZone, NOW, 20);
        expect(times.length).toBeGreaterThan(0);
        times.reduce((earlier, time) => {
          expect(time - earlier).toBeGreaterThanOrEqual(earlier === NOW ? 1 : 900_000);
          return time;
        }, NOW);
      }),
      { numRuns: 300 },
    );
  });
});
