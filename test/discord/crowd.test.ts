import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot, textOf } from './running-bot.ts';
import type { Answer, Channel, Guild } from './standin/index.ts';

let bot: TestBot;
const guilds: { guild: Guild; channel: Channel; people: APIUser[] }[] = [];

/** A mailbox that is read in another thread: 40 mails about one thing. */
const mailbox = (name: string) =>
  Array.from(
    { length: 40 },
    (_, n) =>
      `From a@example.org Tue Nov 10 10:15:00 2026\nFrom: Person ${n % 9} <p${n % 9}@example.org>\nSubject: ${name}\nMessage-ID: <${n}@example.org>\n${
        n ? `In-Reply-To: <${n >> 1}@example.org>\n` : ''
      }\nPoint ${n}: we should look at the wall of ${name} once more.\n${'It leaks where the stones fell. '.repeat(20)}\nCould it be done in week ${n}?\n\n`,
  ).join('');

beforeAll(async () => {
  bot = await startTestBot({
    prepare(standin) {
      for (const name of ['Harbour', 'Garden', 'Kiln', 'Allotment']) {
        const guild = standin.guild(name);
        const channel = standin.text(guild, 'general');
        const people = Array.from({ length: 50 }, (_, n) => standin.user(`${name} person ${n}`));
        for (const person of people) standin.join(guild, person);
        for (const person of people) standin.say(channel, person, `Is gate ${person.username} open?`);
        guilds.push({ guild, channel, people });
      }
    },
  });
});
afterAll(() => bot.close());

/** Lets everybody ask at once, every fifth for a mailbox, and waits for the end of each. */
async function crowd(): Promise<Answer[]> {
  const { discord } = bot;
  const asked = guilds.flatMap(({ channel, people, guild }) =>
    people.map((person, n) =>
      n % 5 === 0
        ? discord.start(person, channel, 'summarize file', {
            file: { name: 'wall.mbox', content: mailbox(guild.name) },
            private: true,
          })
        : discord.start(person, channel, 'summarize here', { private: true }),
    ),
  );
  // `until` rejects for whoever was not acknowledged within Discord's 3 seconds.
  await Promise.all(asked.map((answer) => answer.until(({ kind }) => kind === 'edit' || kind === 'message')));
  return asked;
}

// Without a collection, what is measured is mostly what nobody holds any more.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const settledMemory = async () => {
  for (let n = 0; n < 3; n++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
};

test('two hundred people at once are all acknowledged in time and get minutes or a clear word, and no memory stays behind', async () => {
  await crowd();
  const before = await settledMemory();
  const asked = [];
  for (let round = 0; round < 2; round++) asked.push(...(await crowd()));
  expect(asked).toHaveLength(400);
  for (const answer of asked) {
    expect(answer.acknowledged?.afterMs).toBeLessThan(3_000);
    const words = answer.message?.embeds.length ? textOf(answer) : answer.message?.content;
    expect(words).toMatch(/Is gate|wall of|too much to read just now/);
    expect(answer.steps.filter(({ kind }) => kind === 'edit' || kind === 'message')).toHaveLength(1);
  }
  expect(bot.bot.computing.load).toEqual({ running: 0, waiting: 0 });
  expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  // What the stand-in keeps of each interaction is in here too.
  expect((await settledMemory()) - before).toBeLessThan(50_000_000);
}, 120_000);
