import { randomUUID } from 'node:crypto';
import { type AutocompleteInteraction, DiscordAPIError, type Interaction } from 'discord.js';
import { SourceError } from '../../sources/index.ts';
import { languageFor, type Say, sayIn, text } from '../../wording/index.ts';
import type { Bot } from '../bot.ts';
import { heeding } from '../preferences.ts';
import { type Answer, type Answerable, type AnswerOptions, createAnswer } from './answer.ts';
import type { Command, ComponentHandler } from './command.ts';
import { createFirstSigns } from './first-signs.ts';
import type { Happening } from './happening.ts';
import type { OpenInteractions } from './interrupted.ts';
import { writtenIn } from './written.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const UNKNOWN_INTERACTION = 10_062;
const INVALID_WEBHOOK_TOKEN = 50_027;
const ALREADY_ACKNOWLEDGED = 40_060;
/** So many interactions are remembered, to tell repeated ones. */
const RECENT = 1000;

export interface DispatchOptions extends AnswerOptions {
  /** Where interactions are noted while they say "thinking …". */
  readonly open?: OpenInteractions | undefined;
  readonly observe?: ((happening: Happening) => void) | undefined;
}

export interface Dispatcher {
  dispatch(interaction: Interaction): Promise<void>;
  /** Tells whoever still sees “thinking …” that nothing comes of it. */
  interrupt(): Promise<void>;
}

/**
 * Gives each interaction to the command it belongs to, and ends each in a reply: what the person asking can mend is told to them,
 * anything else is logged once under an id which they are told.
 */
export function createDispatcher(
  bot: Bot,
  commands: readonly Command[],
  { open, observe = () => {}, ...options }: DispatchOptions = {},
): Dispatcher {
  const { start, suggestionsOf } = readHandlers(bot, commands);
  const firstSigns = createFirstSigns();
  /** Says of each interaction under way that it is interrupted. */
  const underWay = new Map<string, () => Promise<void>>();

  const isRepeated = createRecent();

  /** What is offered while somebody types is a help: where it fails, nothing is offered and nothing is said. */
  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const found = await suggestionsOf(interaction);
      await interaction.respond((found ?? []).slice(0, 25).map((each) => ({ name: each, value: each })));
    } catch (error) {
      const { name } = interaction.options.getFocused(true);
      bot.log.warn({ interaction: interaction.id, name, error: describe(error) }, 'nothing suggested');
    }
  }

  async function dispatch(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return suggest(interaction);
    if (!isAnswerable(interaction) || isRepeated(interaction.id)) return;
    const started = performance.now();
    const say = sayIn(languageFor(interaction.locale));
    const name = 'commandName' in interaction ? interaction.commandName : split(interaction.customId)[0];
    const log = bot.log.child({ interaction: interaction.id, name, guild: interaction.guildId ?? undefined });
    const seconds = () => (performance.now() - started) / 1000;
    let noted: Promise<void> | undefined;
    const signGiven = firstSigns.await();
    const answer = createAnswer(interaction, {
      ...options,
      turn: firstSigns.given,
      acknowledged(how) {
        signGiven();
        observe({ kind: 'acknowledged', command: name, seconds: seconds() });
        const { id, applicationId, token, locale } = interaction;
        if (how === 'thinking') noted = open?.add({ id, applicationId, token, locale }).catch(unnoted(log));
      },
    });
    underWay.set(interaction.id, async () => {
      if (!(await answer.interrupt(say('answer.interrupted')))) return;
      log.info('told that it was interrupted');
      await noted;
      await open?.remove(interaction.id);
    });
    try {
      const running = start(interaction, answer, say);
      if (!running) throw new SourceError(text('answer.unknownCommand'));
      await running;
      if (!answer.settled) throw new TypeError(`${name} ended without a reply`);
      log.info({ ms: Math.round(performance.now() - started) }, 'answered');
      observe({ kind: 'ended', command: name, outcome: 'answered', seconds: seconds() });
    } catch (error) {
      const written = interaction.isModalSubmit() ? writtenIn(interaction) : undefined;
      const outcome = await report(error, { answer, say, log, written });
      observe({ kind: 'ended', command: name, outcome, seconds: seconds() });
    } finally {
      underWay.delete(interaction.id);
      signGiven();
      if (noted) await noted.then(() => open?.remove(interaction.id)).catch(unnoted(log));
    }
  }

  return {
    dispatch,
    async interrupt() {
      await Promise.allSettled([...underWay.values()].map((tell) => tell()));
    },
  };
}

/** What the commands do, by the names that interactions carry. */
function readHandlers(bot: Bot, commands: readonly Command[]) {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const buttons = handlers(commands.map((command) => command.buttons));
  const menus = handlers(commands.map((command) => command.menus));
  const modals = handlers(commands.map((command) => command.modals));
  return {
    /** Starts what the interaction asks for; undefined when nobody answers such a thing. */
    start(interaction: Answerable, answer: Answer, say: Say): Promise<void> | undefined {
      // Servers take turns at what takes long; so do people outside of any.
      const party = interaction.guildId ?? interaction.user.id;
      const computing = heeding(bot.preferences, bot.computing.sharedBy(party), interaction.guildId);
      const call = { answer, say, bot: { ...bot, computing } };
      if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        return byName.get(interaction.commandName)?.run({ ...call, interaction } as Parameters<Command['run']>[0]);
      const [name = '', argument = ''] = split(interaction.customId);
      if (interaction.isModalSubmit()) return modals.get(name)?.(argument, { ...call, interaction });
      if (interaction.isButton()) return buttons.get(name)?.(argument, { ...call, interaction });
      if (interaction.isAnySelectMenu()) return menus.get(name)?.(argument, { ...call, interaction });
      return undefined;
    },
    /** What may be meant by what somebody types into an option; undefined where nothing is suggested. */
    async suggestionsOf(interaction: AutocompleteInteraction): Promise<readonly string[] | undefined> {
      const { name, value } = interaction.options.getFocused(true);
      return byName.get(interaction.commandName)?.suggestions?.[name]?.(value, { interaction, bot });
    },
  };
}

/** Tells interactions that were there before: the gateway may deliver an event again after a resume. */
function createRecent(): (id: string) => boolean {
  const recent = new Set<string>();
  return (id) => {
    if (recent.has(id)) return true;
    recent.add(id);
    const [oldest] = recent;
    if (recent.size > RECENT && oldest) recent.delete(oldest);
    return false;
  };
}

/** An interaction that could not be noted is answered all the same. */
const unnoted = (log: Bot['log']) => (error: unknown) =>
  log.warn({ error: error instanceof Error ? error.name : typeof error }, 'open interaction not noted');

interface Failing {
  readonly answer: Answer;
  readonly say: Say;
  readonly log: Bot['log'];
  /** What was written into the form that failed, which goes back to its writer. */
  readonly written: string | undefined;
}

async function report(
  error: unknown,
  { answer, say, log, written }: Failing,
): Promise<'refused' | 'failed' | 'expired'> {
  if (error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED) {
    log.warn('another process has answered it: where several run with one token, each needs SHARDS of its own');
    return 'failed';
  }
  const expected = error instanceof SourceError;
  const id = randomUUID().slice(0, 8);
  if (expected) log.info('refused');
  else log.error({ id, error: describe(error) }, 'failed');
  try {
    const reason = expected ? say(error.reason) : say('answer.failed', { id });
    if (written === undefined) await answer.refuse(reason);
    else
      await answer.refuse(`${reason}\n${say('answer.writtenBack')}`, [
        { name: 'written.txt', attachment: Buffer.from(written) },
      ]);
    return expected ? 'refused' : 'failed';
  } catch (failure) {
    if (
      failure instanceof DiscordAPIError &&
      (failure.code === UNKNOWN_INTERACTION || failure.code === INVALID_WEBHOOK_TOKEN)
    ) {
      log.warn({ id }, 'the interaction ran out before it could be answered');
      return 'expired';
    }
    log.error({ id, error: describe(failure) }, 'could not say so');
    return 'failed';
  }
}

/** What is logged of an error: no request bodies, which hold people's words, and no addresses, which hold tokens. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const api = error instanceof DiscordAPIError ? { code: error.code, status: error.status, method: error.method } : {};
  return { name, message, stack, ...api };
}

function isAnswerable(interaction: Interaction): interaction is Extract<Interaction, Answerable> {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

function handlers<I>(all: readonly (Readonly<Record<string, ComponentHandler<I>>> | undefined)[]) {
  return new Map(all.flatMap((each) => Object.entries(each ?? {})));
}

function split(customId: string): [name: string, argument: string] {
  const colon = customId.indexOf(':');
  return colon < 0 ? [customId, ''] : [customId.slice(0, colon), customId.slice(colon + 1)];
}
