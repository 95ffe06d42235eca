import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import {
  type DigestSource,
  type Filters,
  newDigestId,
  nextTime,
  nextTimes,
  parseSchedule,
  readSettings,
  ScheduleError,
  type Settings,
  sourceName,
  writeSettings,
} from '../src/digests/index.ts';
import {
  type Bot,
  type Call,
  ChannelClosed,
  type Command,
  everyViewerMayRead,
  openForPosting,
  openPlace,
  parseDiscordLink,
  slashCommand,
} from '../src/discord/index.ts';
import { escapeMarkdown } from '../src/render/index.ts';
import { type Fetcher, isKnownLink, linkIn, SourceError } from '../src/sources/index.ts';
import {
  addDigest,
  changeDigest,
  type DigestRow,
  deliveriesOf,
  digestsOf,
  eraseGuild,
  exportGuild,
  removeDigest,
  type Store,
} from '../src/store/index.ts';

/** What the command needs of the digests. */
export interface DigestServices {
  readonly store: Store;
  /** Delivers a digest now. False when a delivery of it waits already. */
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
}

const MOST_DIGESTS = 50;
const MOST_SOURCES = 10;
const ONE_THREAD = 'One message can be kept for one thread only: name a single thread, or leave `in_place` out.';

const { String: TEXT, Integer, Boolean: FLAG, Channel, Role, Subcommand } = ApplicationCommandOptionType;
const NAME = {
  type: TEXT,
  name: 'name',
  description: 'What the digest is called',
  required: true,
  max_length: 60,
} as const;
/** The options of `add` and `edit` beside the name. */
const SOURCES = {
  type: TEXT,
  name: 'sources',
  description: 'Channels, threads and links to archives to watch, separated by spaces',
  max_length: 2000,
} as const;
const SCHEDULE = {
  type: TEXT,
  name: 'schedule',
  description: '"daily 09:00", "weekly Mon 09:00", or five fields as in cron: "0 9 * * 1-5"',
  max_length: 100,
} as const;
const CHOICES = [
  { type: TEXT, name: 'time_zone', description: 'Such as Europe/Berlin; UTC unless you say otherwise', max_length: 60 },
  {
    type: Channel,
    name: 'channel',
    description: 'The channel or forum to post in; here unless you say otherwise',
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
      ChannelType.GuildForum,
    ],
  },
  { type: Role, name: 'role', description: 'The role to mention' },
  { type: TEXT, name: 'subject', description: 'Only threads with this in their subject', max_length: 100 },
  { type: TEXT, name: 'author', description: 'Only threads in which somebody of this name writes', max_length: 100 },
  { type: Integer, name: 'min_messages', description: 'Only threads of at least so many messages', min_value: 1 },
  { type: FLAG, name: 'only_open', description: 'Only threads with open questions' },
  { type: FLAG, name: 'nothing_new', description: 'Post also when nothing is new' },
  { type: FLAG, name: 'in_place', description: 'Keep one message with the minutes of the one thread watched' },
  { type: FLAG, name: 'exception', description: 'Quote channels that not everyone who sees the digest may read' },
] as const;
/** What was given once and is to be given no more. */
const CLEAR = {
  type: TEXT,
  name: 'clear',
  description: 'What to take away',
  choices: [
    { name: 'The mention of a role', value: 'role' },
    { name: 'The filters: subject, author, min_messages, only_open', value: 'filters' },
  ],
} as const;

const DEFINITION = {
  name: 'digest',
  description: 'What changed in the threads you follow, posted on a schedule',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: Subcommand,
      name: 'add',
      description: 'Watch channels or archives and post what is new',
      options: [NAME, { ...SOURCES, required: true }, { ...SCHEDULE, required: true }, ...CHOICES],
    },
    { type: Subcommand, name: 'list', description: 'The digests of this server' },
    {
      type: Subcommand,
      name: 'edit',
      description: 'Change what you name, and leave the rest',
      options: [NAME, SOURCES, SCHEDULE, ...CHOICES, CLEAR],
    },
    { type: Subcommand, name: 'pause', description: 'Post nothing until it is resumed', options: [NAME] },
    { type: Subcommand, name: 'resume', description: 'Post again, beginning with what was missed', options: [NAME] },
    { type: Subcommand, name: 'remove', description: 'Delete a digest and all that is kept for it', options: [NAME] },
    { type: Subcommand, name: 'run', description: 'Post now what is new', options: [NAME] },
    { type: Subcommand, name: 'export', description: 'All that is kept of this server, as a file' },
    {
      type: Subcommand,
      name: 'erase',
      description: 'Delete all digests of this server and all that is kept of it',
      options: [{ type: FLAG, name: 'sure', description: 'There is no way back', required: true }],
    },
  ],
} as const;

/** What `add` and `edit` are given. */
interface Wanted {
  readonly sources?: string | undefined;
  readonly schedule?: string | undefined;
  readonly time_zone?: string | undefined;
  readonly channel?: string | undefined;
  readonly role?: string | undefined;
  readonly subject?: string | undefined;
  readonly author?: string | undefined;
  readonly min_messages?: number | undefined;
  readonly only_open?: boolean | undefined;
  readonly nothing_new?: boolean | undefined;
  readonly in_place?: boolean | undefined;
  readonly exception?: boolean | undefined;
  readonly clear?: string | undefined;
}

type SlashCall = Call<ChatInputCommandInteraction>;

/** `/digest`: what a server watches, and when it is told of it. */
export const digest = (fetcher: Fetcher, { store, runNow }: DigestServices): Command => {
  /** The server's digest of that name. */
  const named = async (name: string, { interaction }: SlashCall): Promise<DigestRow> => {
    const all = await digestsOf(store, guildOf(interaction));
    const found = all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
    if (found) return found;
    throw new SourceError(
      `There is no digest “${escapeMarkdown(name)}”. ${all.length > 0 ? `There are: ${all.map((each) => escapeMarkdown(each.name)).join(', ')}.` : 'There is none yet: `/digest add`.'}`,
    );
  };

  return slashCommand(DEFINITION, {
    async add({ name, ...wanted }, call) {
      const { interaction, answer, bot } = call;
      await answer.thinking('private');
      const guild = guildOf(interaction);
      if ((await digestsOf(store, guild)).length >= MOST_DIGESTS)
        throw new SourceError(`A server can have ${MOST_DIGESTS} digests. Remove one first.`);
      const plan = await planOf(fetcher, call, wanted);
      const now = bot.now();
      const row = {
        id: newDigestId(),
        guild_id: guild,
        owner_id: interaction.user.id,
        name: name.trim(),
        state: 'active' as const,
        created_at: now,
        next_at: nextTime(plan.schedule, plan.time_zone, now),
        ...plan,
      };
      if (row.name === '') throw new SourceError('Give the digest a name.');
      if (!(await addDigest(store, row)))
        throw new SourceError(
          `There is a digest “${escapeMarkdown(row.name)}” already: change it with \`/digest edit\`.`,
        );
      await answer.send({ content: `Added. ${describe(row, now)}` });
    },

    async list(_, { interaction, answer, bot }) {
      await answer.thinking('private');
      const all = await digestsOf(store, guildOf(interaction));
      const lines = await Promise.all(
        all.map(async (row) => {
          const [last] = await deliveriesOf(store, row.id, 1);
          const failed = last?.state === 'failed' ? ` Last time it failed: ${escapeMarkdown(last.reason ?? '')}.` : '';
          return `${describe(row, bot.now(), 1)}${failed}`;
        }),
      );
      await answer.send(
        all.length === 0
          ? { content: 'There is no digest yet. `/digest add` makes one.' }
          : { files: [], ...asMessage(lines) },
      );
    },

    async edit({ name, ...wanted }, call) {
      const { answer, bot } = call;
      await answer.thinking('private');
      const row = await named(name, call);
      const plan = await planOf(fetcher, call, wanted, row);
      const now = bot.now();
      const next_at = row.state === 'active' ? nextTime(plan.schedule, plan.time_zone, now) : null;
      const moved = plan.channel_id !== row.channel_id;
      await changeDigest(store, row.id, { ...plan, next_at, ...(moved ? { live_message_id: null, misses: 0 } : {}) });
      await answer.send({ content: `Changed. ${describe({ ...row, ...plan }, now)}` });
    },

    async pause({ name }, call) {
      const row = await named(name, call);
      await changeDigest(store, row.id, { state: 'paused', paused_because: null, next_at: null });
      await call.answer.send({
        content: `“${escapeMarkdown(row.name)}” is paused. \`/digest resume\` starts it again.`,
      });
    },

    async resume({ name }, call) {
      const row = await named(name, call);
      await reachable(call.bot, row.channel_id);
      const now = call.bot.now();
      const next_at = nextTime(row.schedule, row.time_zone, now);
      const change = { state: 'active', paused_because: null, misses: 0, next_at } as const;
      await changeDigest(store, row.id, change);
      await call.answer.send({ content: `Resumed. ${describe({ ...row, state: 'active' }, now)}` });
    },

    async remove({ name }, call) {
      const row = await named(name, call);
      await removeDigest(store, row.id);
      await call.answer.send({ content: `“${escapeMarkdown(row.name)}” is removed, with all that was kept for it.` });
    },

    async run({ name }, call) {
      const { answer } = call;
      await answer.thinking('private');
      const row = await named(name, call);
      if (row.state === 'paused') throw new SourceError('It is paused: `/digest resume` first.');
      const started = await runNow(row);
      await answer.send({
        content: started
          ? `Under way: what is new comes into <#${row.channel_id}>${readSettings(row).tellNothingNew ? '' : ', if anything is'}.`
          : 'It is being delivered already.',
      });
    },

    async export(_, { interaction, answer }) {
      await answer.thinking('private');
      const data = JSON.stringify(await exportGuild(store, guildOf(interaction)), null, 2);
      await answer.send({
        content: 'All that is kept of this server. What people wrote is not among it, only hashes of it.',
        files: [{ name: 'digests.json', attachment: Buffer.from(data) }],
      });
    },

    async erase({ sure }, { interaction, answer }) {
      if (!sure) throw new SourceError('Nothing was erased. Set `sure` to True if you mean it.');
      const count = await eraseGuild(store, guildOf(interaction));
      await answer.send({
        content: `Erased: ${count} ${count === 1 ? 'digest' : 'digests'} and all that was kept of this server.`,
      });
    },
  });
};

/** The rows' columns that `add` and `edit` decide, checked: what is not wanted otherwise stays as it is in `row`. */
async function planOf(fetcher: Fetcher, call: SlashCall, wanted: Wanted, row?: DigestRow) {
  const { interaction, bot } = call;
  const { archives } = await bot.preferences.settingsOf(interaction.guildId);
  const old = row ? readSettings(row) : undefined;
  const channel_id = wanted.channel ?? row?.channel_id ?? interaction.channelId;
  const time_zone = wanted.time_zone ?? row?.time_zone ?? 'UTC';
  const exceptionBy =
    wanted.exception === undefined ? old?.exceptionBy : wanted.exception ? interaction.user.id : undefined;
  const role = wanted.role ?? (wanted.clear === 'role' ? undefined : old?.role);
  if (role !== undefined && role === interaction.guildId)
    throw new SourceError('I do not mention everyone: name another role, or none.');
  const filters: Filters = {
    ...(wanted.clear === 'filters' ? {} : old?.filters),
    ...(wanted.subject === undefined ? {} : { subject: wanted.subject }),
    ...(wanted.author === undefined ? {} : { author: wanted.author }),
    ...(wanted.min_messages === undefined ? {} : { minMessages: wanted.min_messages }),
    ...(wanted.only_open === undefined ? {} : { onlyOpenQuestions: wanted.only_open }),
  };
  const settings: Settings = {
    sources:
      wanted.sources === undefined
        ? (old?.sources ?? [])
        : parseSources(fetcher, wanted.sources, guildOf(interaction), archives),
    filters,
    tellNothingNew: wanted.nothing_new ?? old?.tellNothingNew ?? false,
    inPlace: wanted.in_place ?? old?.inPlace ?? false,
    ...(role ? { role } : {}),
    ...(exceptionBy ? { exceptionBy } : {}),
  };
  if (settings.inPlace && settings.sources.length > 1) throw new SourceError(ONE_THREAD);
  const schedule = scheduleOf(wanted.schedule ?? row?.schedule ?? '', time_zone, bot.now());
  const destination = await reachable(bot, channel_id);
  for (const source of settings.sources) {
    if (source.kind !== 'channel') continue;
    const channel = await openPlace(bot.client, source.id, {
      userId: interaction.user.id,
      member: interaction.member,
    });
    if (settings.inPlace && !channel.isThread()) throw new SourceError(ONE_THREAD);
    if (!exceptionBy && !everyViewerMayRead(channel, { channel: destination, context: InteractionContextType.Guild }))
      throw new SourceError(
        `Not everyone who sees <#${channel_id}> may read <#${source.id}>. If its readers agree to be quoted there, add \`exception:True\`.`,
      );
  }
  return { channel_id, schedule, time_zone, settings: writeSettings(settings) };
}

function scheduleOf(text: string, timeZone: string, now: number): string {
  try {
    return parseSchedule(text, timeZone, now);
  } catch (error) {
    throw error instanceof ScheduleError ? new SourceError(error.message) : error;
  }
}

async function reachable(bot: Bot, channel: string) {
  try {
    return await openForPosting(bot.client, channel);
  } catch (error) {
    throw error instanceof ChannelClosed
      ? new SourceError(`I cannot post into <#${channel}>: ${error.message}.`)
      : error;
  }
}

/** What is to be watched: `<#id>`, the links of channels and threads, and links to archives. */
function parseSources(
  fetcher: Fetcher,
  text: string,
  guild: string,
  hosts: readonly string[] | undefined,
): DigestSource[] {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const sources = words.map((word): DigestSource => {
    const [, mentioned] = /^<#(\d{1,20})>$/.exec(word) ?? [];
    if (mentioned) return { kind: 'channel', id: mentioned };
    const place = parseDiscordLink(word);
    if (place && place.guildId !== guild)
      throw new SourceError(`${word} is in another server; I watch only this one's.`);
    if (place) return { kind: 'channel', id: place.channelId };
    if (!isKnownLink(word))
      throw new SourceError(`“${escapeMarkdown(word)}” is no channel (#name) and no link to an archive.`);
    if (!linkIn(fetcher, word, hosts))
      throw new SourceError(
        `I cannot read ${word}: I do not know such an archive, or its host is not among those I may read.`,
      );
    return { kind: 'link', url: word };
  });
  if (sources.length === 0) throw new SourceError('Name at least one channel or link to watch.');
  if (sources.length > MOST_SOURCES) throw new SourceError(`A digest watches up to ${MOST_SOURCES} sources.`);
  return sources;
}

/** A digest in a line or two: what, when, where, and the next times. */
function describe(
  row: Pick<DigestRow, 'name' | 'state' | 'schedule' | 'time_zone' | 'channel_id' | 'settings'> &
    Partial<Pick<DigestRow, 'paused_because'>>,
  now: number,
  times = 3,
): string {
  const { sources } = readSettings(row);
  const when =
    row.state === 'paused'
      ? `Paused${row.paused_because ? `: ${escapeMarkdown(row.paused_because)}` : ''}.`
      : `Next: ${nextTimes(row.schedule, row.time_zone, now, times)
          .map((time) => `<t:${Math.floor(time / 1000)}:f>`)
          .join(', ')}.`;
  return `**${escapeMarkdown(row.name)}** (\`${row.schedule}\`, ${row.time_zone}) tells in <#${row.channel_id}> of ${sources.map(sourceName).join(', ')}. ${when}`;
}

/** Lines as a message, or as a file where they are too many for one. */
function asMessage(lines: readonly string[]) {
  const content = lines.join('\n');
  return content.length <= 2000
    ? { content }
    : {
        content: `There are ${lines.length} digests.`,
        files: [{ name: 'digests.md', attachment: Buffer.from(content) }],
      };
}

function guildOf({ guildId }: ChatInputCommandInteraction): string {
  if (!guildId) throw new SourceError('Digests are of servers: use this in one.');
  return guildId;
}
