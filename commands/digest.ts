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
  readTimeZone,
  ScheduleError,
  type Settings,
  sourceName,
  storedReason,
  timeZonesLike,
  writeSettings,
} from '../src/digests/index.ts';
import {
  type Bot,
  type Call,
  ChannelClosed,
  type Command,
  everyViewerMayRead,
  managedGuild,
  openForPosting,
  openPlace,
  parseDiscordLink,
  slashCommand,
} from '../src/discord/index.ts';
import { escapeMarkdown, MESSAGE } from '../src/render/index.ts';
import { type Fetcher, isKnownLink, isListLink, linkIn, refusalOf, SourceError } from '../src/sources/index.ts';
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
import { labelled, named, type Say, type Text, text, writeSchedule } from '../src/wording/index.ts';

/** What the command needs of the digests. */
export interface DigestServices {
  readonly store: Store;
  /** Delivers a digest now. False when a delivery of it waits already. */
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
}

const MOST_DIGESTS = 50;
const MOST_SOURCES = 10;
const ONE_THREAD = text('digest.oneThread');

const { String: TEXT, Integer, Boolean: FLAG, Channel, Role, Subcommand } = ApplicationCommandOptionType;
const NAME = {
  type: TEXT,
  ...named('digest.option.name'),
  required: true,
  max_length: 60,
} as const;
/** The name of one that there is, which is suggested. */
const KNOWN_NAME = { ...NAME, autocomplete: true } as const;
/** The options of `add` and `edit` beside the name. */
const SOURCES = {
  type: TEXT,
  ...named('digest.option.sources'),
  max_length: 2000,
} as const;
const SCHEDULE = {
  type: TEXT,
  ...named('digest.option.schedule'),
  max_length: 100,
} as const;
const CHOICES = [
  { type: TEXT, ...named('digest.option.timeZone'), max_length: 60, autocomplete: true },
  {
    type: Channel,
    ...named('digest.option.channel'),
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
      ChannelType.GuildForum,
    ],
  },
  { type: Role, ...named('digest.option.role') },
  { type: TEXT, ...named('digest.option.subject'), max_length: 100 },
  { type: TEXT, ...named('digest.option.author'), max_length: 100 },
  { type: Integer, ...named('digest.option.minMessages'), min_value: 1 },
  { type: FLAG, ...named('digest.option.onlyOpen') },
  { type: FLAG, ...named('digest.option.nothingNew') },
  { type: FLAG, ...named('digest.option.inPlace') },
  { type: FLAG, ...named('digest.option.exception') },
] as const;
/** What was given once and is to be given no more. */
const CLEAR = {
  type: TEXT,
  ...named('digest.option.clear'),
  choices: [
    { ...labelled('digest.clear.role'), value: 'role' },
    { ...labelled('digest.clear.filters'), value: 'filters' },
  ],
} as const;

const DEFINITION = {
  ...named('digest'),
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: Subcommand,
      ...named('digest.add'),
      options: [NAME, { ...SOURCES, required: true }, { ...SCHEDULE, required: true }, ...CHOICES],
    },
    { type: Subcommand, ...named('digest.list') },
    {
      type: Subcommand,
      ...named('digest.edit'),
      options: [KNOWN_NAME, SOURCES, SCHEDULE, ...CHOICES, CLEAR],
    },
    { type: Subcommand, ...named('digest.pause'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.resume'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.remove'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.run'), options: [KNOWN_NAME] },
    { type: Subcommand, ...named('digest.export') },
    {
      type: Subcommand,
      ...named('digest.erase'),
      options: [{ type: FLAG, ...named('digest.erase.sure'), required: true }],
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
  const digestNamed = async (name: string, { interaction }: SlashCall): Promise<DigestRow> => {
    const all = await digestsOf(store, guildOf(interaction));
    const found = all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
    if (found) return found;
    throw new SourceError(
      all.length > 0
        ? text('digest.noSuch', { name: escapeMarkdown(name), names: all.map((each) => escapeMarkdown(each.name)) })
        : text('digest.noSuchNorAny', { name: escapeMarkdown(name) }),
    );
  };

  return slashCommand(
    DEFINITION,
    {
      async add({ name, ...wanted }, call) {
        const { interaction, answer, bot, say } = call;
        await answer.thinking('private');
        const guild = guildOf(interaction);
        if ((await digestsOf(store, guild)).length >= MOST_DIGESTS)
          throw new SourceError(text('digest.tooMany', { most: MOST_DIGESTS }));
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
        if (row.name === '') throw new SourceError(text('digest.nameless'));
        if (!(await addDigest(store, row)))
          throw new SourceError(text('digest.exists', { name: escapeMarkdown(row.name) }));
        await answer.send({ content: say('digest.added', { digest: describe(say, row, now) }) });
      },

      async list(_, { interaction, answer, bot, say }) {
        await answer.thinking('private');
        const all = await digestsOf(store, guildOf(interaction));
        const lines = await Promise.all(
          all.map(async (row) => {
            const [last] = await deliveriesOf(store, row.id, 1);
            const failed =
              last?.state === 'failed' ? [say('digest.failed', { reason: storedReason(last.reason ?? '') })] : [];
            return [describe(say, row, bot.now(), 1), ...failed].join(' ');
          }),
        );
        await answer.send(all.length === 0 ? { content: say('digest.none') } : { files: [], ...asMessage(lines, say) });
      },

      async edit({ name, ...wanted }, call) {
        const { answer, bot, say } = call;
        await answer.thinking('private');
        const row = await digestNamed(name, call);
        if (Object.values(wanted).every((value) => value === undefined))
          throw new SourceError(text('digest.unchanged'));
        const plan = await planOf(fetcher, call, wanted, row);
        const now = bot.now();
        const next_at = row.state === 'active' ? nextTime(plan.schedule, plan.time_zone, now) : null;
        const moved = plan.channel_id !== row.channel_id;
        await changeDigest(store, row.id, { ...plan, next_at, ...(moved ? { live_message_id: null, misses: 0 } : {}) });
        await answer.send({ content: say('digest.changed', { digest: describe(say, { ...row, ...plan }, now) }) });
      },

      async pause({ name }, call) {
        const row = await digestNamed(name, call);
        if (row.state === 'paused')
          throw new SourceError(text('digest.pausedAlready', { name: escapeMarkdown(row.name) }));
        await changeDigest(store, row.id, { state: 'paused', paused_because: null, next_at: null });
        await call.answer.send({ content: call.say('digest.paused', { name: escapeMarkdown(row.name) }) });
      },

      async resume({ name }, call) {
        const row = await digestNamed(name, call);
        if (row.state === 'active')
          throw new SourceError(text('digest.runsAlready', { name: escapeMarkdown(row.name) }));
        await reachable(call.bot, row.channel_id);
        const now = call.bot.now();
        const next_at = nextTime(row.schedule, row.time_zone, now);
        const change = { state: 'active', paused_because: null, misses: 0, next_at } as const;
        await changeDigest(store, row.id, change);
        await call.answer.send({
          content: call.say('digest.resumed', { digest: describe(call.say, { ...row, state: 'active' }, now) }),
        });
      },

      async remove({ name }, call) {
        const row = await digestNamed(name, call);
        await removeDigest(store, row.id);
        await call.answer.send({ content: call.say('digest.removed', { name: escapeMarkdown(row.name) }) });
      },

      async run({ name }, call) {
        const { answer, say } = call;
        await answer.thinking('private');
        const row = await digestNamed(name, call);
        if (row.state === 'paused') throw new SourceError(text('digest.isPaused'));
        const started = await runNow(row);
        await answer.send({
          content: started
            ? say(readSettings(row).tellNothingNew ? 'digest.underWay' : 'digest.underWayIfAny', {
                channel: row.channel_id,
              })
            : say('digest.alreadyUnderWay'),
        });
      },

      async export(_, { interaction, answer, say }) {
        const managed = managedGuild(interaction, text('digest.notManaging'));
        await answer.thinking('private');
        const data = JSON.stringify(await exportGuild(store, managed), null, 2);
        await answer.send({
          content: say('digest.exported'),
          files: [{ name: 'digests.json', attachment: Buffer.from(data) }],
        });
      },

      async erase({ sure }, { interaction, answer, say }) {
        const managed = managedGuild(interaction, text('digest.notManaging'));
        if (!sure) throw new SourceError(text('digest.notErased'));
        const count = await eraseGuild(store, managed);
        await answer.send({ content: say('digest.erased', { count }) });
      },
    },
    {
      suggestions: {
        async name(typed, { interaction: { guildId } }) {
          const all = guildId ? await digestsOf(store, guildId) : [];
          return all.flatMap(({ name }) => (name.toLowerCase().includes(typed.trim().toLowerCase()) ? [name] : []));
        },
        time_zone: async (typed) => timeZonesLike(typed),
      },
    },
  );
};

/** The rows' columns that `add` and `edit` decide, checked: what is not wanted otherwise stays as it is in `row`. */
async function planOf(fetcher: Fetcher, call: SlashCall, wanted: Wanted, row?: DigestRow) {
  const { interaction, bot } = call;
  const { archives } = await bot.preferences.settingsOf(interaction.guildId);
  const old = row ? readSettings(row) : undefined;
  const channel_id = wanted.channel ?? row?.channel_id ?? interaction.channelId;
  const time_zone = wanted.time_zone === undefined ? (row?.time_zone ?? 'UTC') : readTimeZone(wanted.time_zone);
  const exceptionBy =
    wanted.exception === undefined ? old?.exceptionBy : wanted.exception ? interaction.user.id : undefined;
  const role = wanted.role ?? (wanted.clear === 'role' ? undefined : old?.role);
  if (role !== undefined && role === interaction.guildId) throw new SourceError(text('digest.notEveryone'));
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
    if (source.kind !== 'channel') {
      if (settings.inPlace && isListLink(fetcher, source.url)) throw new SourceError(ONE_THREAD);
      continue;
    }
    if (wanted.sources !== undefined && !bot.application.messageContent)
      throw new SourceError(text('digest.noContent'));
    const channel = await openPlace(bot.client, source.id, {
      userId: interaction.user.id,
      member: interaction.member,
    });
    if (settings.inPlace && !channel.isThread()) throw new SourceError(ONE_THREAD);
    if (!exceptionBy && !everyViewerMayRead(channel, { channel: destination, context: InteractionContextType.Guild }))
      throw new SourceError(text('digest.notAllRead', { destination: channel_id, source: source.id }));
  }
  return { channel_id, schedule, time_zone, settings: writeSettings(settings) };
}

function scheduleOf(schedule: string, timeZone: string, now: number): string {
  try {
    return parseSchedule(schedule, timeZone, now);
  } catch (error) {
    throw error instanceof ScheduleError ? new SourceError(error.reason) : error;
  }
}

async function reachable(bot: Bot, channel: string) {
  try {
    return await openForPosting(bot.client, channel);
  } catch (error) {
    throw error instanceof ChannelClosed
      ? new SourceError(text('digest.cannotPost', { channel, reason: error.reason }))
      : error;
  }
}

/** What is to be watched, each thing once: `<#id>`, the links of channels and threads, and links to archives. */
function parseSources(
  fetcher: Fetcher,
  written: string,
  guild: string,
  hosts: readonly string[] | undefined,
): DigestSource[] {
  const words = written.split(/[\s,]+/).filter(Boolean);
  const sources = words.map((word): DigestSource => {
    const [, mentioned] = /^<#(\d{1,20})>$/.exec(word) ?? [];
    if (mentioned) return { kind: 'channel', id: mentioned };
    // As people write a link that is to show no preview.
    const link = word.replace(/^<(https?:[^<>]*)>$/i, '$1');
    const place = parseDiscordLink(link);
    if (place && place.guildId !== guild) throw new SourceError(text('digest.otherServer', { source: link }));
    if (place) return { kind: 'channel', id: place.channelId };
    if (!isKnownLink(link)) throw new SourceError(text('digest.noSource', { source: escapeMarkdown(link) }));
    if (!linkIn(fetcher, link, hosts)) throw new SourceError(text('digest.unreadableSource', { source: link }));
    const refusal = refusalOf(fetcher, link);
    if (refusal) throw new SourceError(refusal);
    return { kind: 'link', url: link };
  });
  const each = [...new Map(sources.map((source) => [sourceName(source), source])).values()];
  if (each.length === 0) throw new SourceError(text('digest.noSources'));
  if (each.length > MOST_SOURCES) throw new SourceError(text('digest.tooManySources', { most: MOST_SOURCES }));
  return each;
}

/** A digest in a line or two: what, when, where, the next times, and what of its settings is not as usual. */
function describe(
  say: Say,
  row: Pick<DigestRow, 'name' | 'state' | 'schedule' | 'time_zone' | 'channel_id' | 'settings'> &
    Partial<Pick<DigestRow, 'paused_because'>>,
  now: number,
  times = 3,
): string {
  const settings = readSettings(row);
  const state =
    row.state !== 'paused'
      ? text('digest.next', { times: stampsOf(nextTimes(row.schedule, row.time_zone, now, times)) })
      : row.paused_because
        ? text('digest.state.pausedBecause', { reason: storedReason(row.paused_because) })
        : text('digest.state.paused');
  const whole = text('digest.described', {
    name: escapeMarkdown(row.name),
    schedule: writeSchedule(row.schedule) ?? `\`${row.schedule}\``,
    zone: row.time_zone,
    channel: row.channel_id,
    sources: settings.sources.map(sourceName),
    state,
  });
  return [whole, ...peculiarities(settings)].map((each) => say(each)).join(' ');
}

/** What of the settings is not as usual, a sentence each. */
function peculiarities({ filters, role, inPlace, tellNothingNew, exceptionBy }: Settings): Text[] {
  const { subject, author, minMessages, onlyOpenQuestions } = filters;
  const only = [
    ...(subject === undefined ? [] : [text('digest.only.subject', { subject: escapeMarkdown(subject) })]),
    ...(author === undefined ? [] : [text('digest.only.author', { author: escapeMarkdown(author) })]),
    ...(minMessages === undefined ? [] : [text('digest.only.messages', { count: minMessages })]),
    ...(onlyOpenQuestions ? [text('digest.only.open')] : []),
  ];
  return [
    ...(only.length > 0 ? [text('digest.only', { filters: only })] : []),
    ...(inPlace ? [text('digest.inPlace')] : []),
    ...(tellNothingNew ? [text('digest.tellsNothingNew')] : []),
    ...(role === undefined ? [] : [text('digest.mentions', { role })]),
    ...(exceptionBy === undefined ? [] : [text('digest.exceptionBy', { user: exceptionBy })]),
  ];
}

/** Times in milliseconds as Discord shows them to each reader in their own language and time zone. */
function stampsOf(times: readonly number[]): readonly string[] {
  return times.map((time) => `<t:${Math.floor(time / 1000)}:f>`);
}

/** Lines as a message, or as a file where they are too many for one. */
function asMessage(lines: readonly string[], say: Say) {
  const content = lines.join('\n');
  return content.length <= MESSAGE
    ? { content }
    : {
        content: say('digest.listed', { count: lines.length }),
        files: [{ name: 'digests.md', attachment: Buffer.from(content) }],
      };
}

function guildOf({ guildId }: ChatInputCommandInteraction): string {
  if (!guildId) throw new SourceError(text('digest.onlyServers'));
  return guildId;
}
