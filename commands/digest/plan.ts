import { type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import {
  type DigestSource,
  type Filters,
  parseSchedule,
  readSettings,
  readTimeZone,
  ScheduleError,
  type Settings,
  sourceName,
  writeSettings,
} from '../../src/digests/index.ts';
import {
  type Bot,
  type Call,
  ChannelClosed,
  everyViewerMayRead,
  openForPosting,
  openPlace,
  parseDiscordLink,
} from '../../src/discord/index.ts';
import { escapeMarkdown } from '../../src/render/index.ts';
import { type Fetcher, isKnownLink, isListLink, linkIn, refusalOf, SourceError } from '../../src/sources/index.ts';
import type { DigestRow } from '../../src/store/index.ts';
import { text } from '../../src/wording/index.ts';

const MOST_SOURCES = 10;
const ONE_THREAD = text('digest.oneThread');

/** What `add` and `edit` are given. */
export interface Wanted {
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

/** The rows' columns that `add` and `edit` decide, checked: what is not wanted otherwise stays as it is in `row`. */
export async function planOf(
  fetcher: Fetcher,
  call: Call<ChatInputCommandInteraction>,
  wanted: Wanted,
  row?: DigestRow,
) {
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

/** The channel, if the bot can post there. Throws `SourceError`. */
export async function reachable(bot: Bot, channel: string) {
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

/** The server that this is used in. Throws `SourceError` where it is none. */
export function guildOf({ guildId }: ChatInputCommandInteraction): string {
  if (!guildId) throw new SourceError(text('digest.onlyServers'));
  return guildId;
}
