import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIUser } from 'discord-api-types/v10';
import { type Channel, type Guild, type Standin, startDiscord } from '../discord/standin/index.ts';

/** What was measured of a program that connects to Discord. */
export interface Started {
  /** From its start until it says that it is logged in, in milliseconds. */
  readonly ready: number;
  /** What it holds of the machine's memory once it has nothing to do, in bytes. */
  readonly idle: number;
}

/** How long people waited, from the command to the minutes, in milliseconds. */
export interface Waited {
  readonly atOnce: number;
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
}

/** After so many milliseconds without work the memory is read. */
const IDLE_AFTER = 5_000;
/** How many ask at once, and how often they do. */
const CROWDS = [
  { atOnce: 1, rounds: 100 },
  { atOnce: 10, rounds: 20 },
  { atOnce: 100, rounds: 5 },
];
const MESSAGES = 30;

/** The bot, as its operator starts it, and a client that does nothing, both on a stand-in Discord; then people who ask the bot for minutes of a channel. */
export async function measureCommands({
  program,
  bareClient,
  crowds = CROWDS,
  idleAfter = IDLE_AFTER,
}: {
  readonly program: string;
  readonly bareClient: string;
  readonly crowds?: readonly { readonly atOnce: number; readonly rounds: number }[];
  readonly idleAfter?: number;
}): Promise<{ readonly bot: Started; readonly bare: Started; readonly waited: readonly Waited[] }> {
  const discord = await startDiscord();
  // A hundred at once of one server would be refused some: it has its share of the queue.
  const guilds = Array.from({ length: 10 }, (_, n) => discord.guild(`Allotments ${n}`));
  const people = Array.from({ length: 100 }, (_, n) => discord.user(`Person ${n}`));
  const channels = people.map((person, n) => {
    const guild = guilds[n % guilds.length] as Guild;
    discord.join(guild, person);
    return discord.text(guild, `plot-${n}`);
  });
  for (const channel of channels) talk(discord, channel, people);

  const bare = await start(discord, bareClient, idleAfter);
  await stop(bare.child);
  const bot = await start(discord, program, idleAfter);
  const waited: Waited[] = [];
  try {
    await crowd(discord, people, channels, 10);
    for (const { atOnce, rounds } of crowds) {
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) took.push(...(await crowd(discord, people, channels, atOnce)));
      took.sort((a, b) => a - b);
      const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
      waited.push({ atOnce, answers: took.length, p50: at(0.5), p99: at(0.99) });
    }
  } finally {
    await stop(bot.child);
  }
  await discord.close();
  return { bot: bot.started, bare: bare.started, waited };
}

/** A question, a proposal, assent and talk, by turns. */
function talk(discord: Standin, channel: Channel, people: readonly APIUser[]): void {
  const said = [
    'Should we mend the fence before the winter?',
    'I propose that we mend it on Saturday, with the posts from the shed.',
    'Agreed, I will bring the hammer.',
    'Who has the key to the shed?',
    'The ground is still soft, so it would be easy now.',
  ];
  for (let n = 0; n < MESSAGES; n++)
    discord.say(channel, people[n % 7] as APIUser, `${said[n % said.length]} (plot ${n})`);
}

/** So many ask at once, each in a channel of their own; how long each waited. */
async function crowd(
  discord: Standin,
  people: readonly APIUser[],
  channels: readonly Channel[],
  atOnce: number,
): Promise<number[]> {
  const took = await Promise.all(
    people.slice(0, atOnce).map(async (person, n) => {
      const channel = channels[n] as Channel;
      const asked = performance.now();
      const answer = discord.start(person, channel, 'summarize here', {});
      // While much waits, the person is told how far it is.
      await answer.until(
        (step) => (step.kind === 'message' || step.kind === 'edit') && !answer.message?.content.startsWith('Reading '),
      );
      const milliseconds = performance.now() - asked;
      if (!answer.message?.embeds[0]) throw new Error(`no minutes, but: ${answer.message?.content}`);
      return milliseconds;
    }),
  );
  // The next round finds the channels as this one did.
  for (const channel of channels) channel.messages.length = MESSAGES;
  return took;
}

/** Starts a program on the Discord, and looks at it when it is idle. */
async function start({ token, apiUrl, cdnUrl }: Standin, script: string, idleAfter: number) {
  const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_CDN_URL: cdnUrl };
  const began = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, DATABASE_FILE: ':memory:', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = child.stdout as Readable;
  output.setEncoding('utf8');
  let said = '';
  while (!/^Logged in/m.test(said)) {
    const [more] = await Promise.race([once(output, 'data'), once(output, 'end')]);
    if (more === undefined) throw new Error(`${script} ended before it was logged in`);
    said += more;
  }
  output.resume();
  const ready = performance.now() - began;
  await pause(idleAfter);
  const idle = Number(execFileSync('ps', ['-o', 'rss=', '-p', `${child.pid}`], { encoding: 'utf8' })) * 1024;
  return { child, started: { ready, idle } };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
