import pino from 'pino';
import { createCommands } from '../../commands/index.ts';
import { type AnswerOptions, type BotOptions, type RunningBot, startBot } from '../../src/discord/index.ts';
import { createPreferences } from '../../src/preferences.ts';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Answer, type Standin, type StandinOptions, startDiscord } from './standin/index.ts';

/** The bot, running against a Discord of its own. */
export interface TestBot extends RunningBot {
  readonly discord: Standin;
  /** What it logged, an object a line. */
  readonly logged: readonly Record<string, unknown>[];
  /** Stops the bot alone, and gives another one on the same Discord that knows nothing of the first, with some options changed. */
  restart(changes?: TestBotOptions): Promise<TestBot>;
  /** Stops both; throws when the bot did what Discord would not have taken. */
  close(): Promise<void>;
}

/** Without progress, the first edit of an answer is the answer itself. */
const NO_PROGRESS: AnswerOptions = { progressEvery: Number.POSITIVE_INFINITY };

type TestBotOptions = Partial<BotOptions> & {
  readonly fetcher?: Fetcher;
  /** One in memory, which ends with the bot, where it is left out. */
  readonly store?: Store;
};

/** Starts both. `prepare` fills the Discord before the bot connects to it. */
export async function startTestBot({
  standin,
  prepare,
  ...options
}: TestBotOptions & {
  readonly standin?: StandinOptions;
  readonly prepare?: (discord: Standin) => void;
} = {}): Promise<TestBot> {
  const discord = await startDiscord(standin);
  prepare?.(discord);
  return runOn(discord, options);
}

async function runOn(discord: Standin, options: TestBotOptions): Promise<TestBot> {
  const { answers = NO_PROGRESS, store: given, ...rest } = options;
  const fetcher = options.fetcher ?? createFetcher({ archiveHosts: [], cache: false });
  const store = given ?? (await openStore({ file: ':memory:' }));
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const running = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    cdnUrl: discord.cdnUrl,
    commands: createCommands({ fetcher, store }),
    preferences: createPreferences(store),
    log,
    answers,
    ...rest,
  });
  return {
    ...running,
    discord,
    logged,
    async restart(changes = {}) {
      await running.stop();
      if (!given) await store.close();
      return runOn(discord, { ...options, ...changes });
    },
    async close() {
      await running.stop();
      await fetcher.close();
      if (!given) await store.close();
      await discord.close();
    },
  };
}

/** All that the embeds of the answer say, a line each. */
export function textOf({ message }: Pick<Answer, 'message'>): string {
  return (message?.embeds ?? [])
    .flatMap(({ title, description, fields, footer }) => [
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ])
    .join('\n');
}
