import type { APIEmbed } from 'discord-api-types/v10';
import {
  clip,
  DIGEST_FILE,
  EMBED,
  type EmbedOptions,
  escapeMarkdown,
  renderEmbed,
  renderNewsEmbed,
  renderNewsMarkdown,
  sizeOf,
  type TextAttachment,
} from '../render/index.ts';
import { type ServerSettings, USUAL } from '../settings/index.ts';
import { english, type Say, sayIn } from '../wording/index.ts';
import type { ChangedThread } from './changes.ts';
import type { Post } from './channels.ts';
import type { Collected } from './collect.ts';
import type { DigestSource, Settings } from './digest.ts';

const COLOUR = 0x5865f2;
/** Discord takes ten embeds a message; the last one is for what is said of the digest as a whole. */
const THREAD_EMBEDS = 9;
/** The least room in which a thread's embed says something, in characters. */
const LEAST_ROOM = 400;
/** How many failed sources are named, and how long each reason may be. */
const FAILURES = 5;
const REASON = 300;

/** How a server wants what is posted there. */
export type Look = Pick<EmbedOptions, 'shown'> & { readonly say: Say };

/** In the language that the server has set, else as `usual` speaks. */
export function lookOf({ shown, language }: ServerSettings, usual: Say = english): Look {
  return { shown, say: language ? sayIn(language) : usual };
}

const USUAL_LOOK = lookOf(USUAL);

/**
 * What is new as a message: an embed a thread while there is room, most active first, and a Markdown file with all of it where there
 * is not. `mark` ends the footer.
 */
export function composeDigest(
  name: string,
  settings: Settings,
  collected: Collected,
  mark: string,
  look: Look = USUAL_LOOK,
): Post {
  const last = summaryEmbed(name, collected, mark, look.say);
  const embeds: APIEmbed[] = [];
  let room = EMBED.all - sizeOf(last);
  let complete = true;
  collected.threads.forEach((thread, n) => {
    const waiting = Math.min(collected.threads.length, THREAD_EMBEDS) - n;
    // The first threads must not use up the room of those after them, but may use what nobody else needs.
    const share = Math.max(LEAST_ROOM, Math.floor((2 * room) / (waiting + 1)));
    const rendered =
      waiting > 0 && room >= LEAST_ROOM ? renderNewsEmbed(newsOf(thread), Math.min(room, share), look.say) : undefined;
    if (rendered) {
      embeds.push(rendered.embed);
      room -= sizeOf(rendered.embed);
    }
    complete &&= rendered?.complete ?? false;
  });
  const left = collected.threads.length - embeds.length;
  if (left > 0)
    last.description = [last.description, `*${look.say('digest.post.moreThreads', { count: left })}*`]
      .filter(Boolean)
      .join('\n');
  return {
    body: { ...mention(settings), embeds: [...embeds, last] },
    files: complete ? [] : [file(DIGEST_FILE, digestMarkdown(name, collected, look))],
  };
}

/** The minutes of the one thread that is watched, for the message that is kept up to date. */
export function composeInPlace(
  name: string,
  settings: Settings,
  collected: Collected,
  mark: string,
  look: Look = USUAL_LOOK,
): Post {
  const [thread] = collected.threads;
  if (!thread) return composeDigest(name, settings, collected, mark, look);
  const { payload, attachments } = renderEmbed(thread.minutes, look);
  const [embed] = payload.embeds;
  const footer = { text: [name, mark].join(' · ') };
  const { footer: own, ...frame } = embed;
  // The footer of the minutes is a pledge and never nearly as long as what may stand there; ours takes its place.
  const fits = sizeOf({ ...embed, footer: { text: `${own?.text ?? ''} · ${footer.text}` } }) <= EMBED.all;
  return {
    body: {
      ...mention(settings),
      embeds: [{ ...frame, footer: fits && own ? { text: `${own.text} · ${footer.text}` } : footer }],
    },
    files: [...attachments],
  };
}

function summaryEmbed(name: string, { threads, failures }: Collected, mark: string, say: Say): APIEmbed {
  const lines = failures.slice(0, FAILURES).map((failure) => `⚠️ ${failureLine(failure, say, REASON)}`);
  if (failures.length > FAILURES)
    lines.push(`⚠️ ${say('digest.post.moreFailures', { count: failures.length - FAILURES })}`);
  if (threads.length === 0) lines.unshift(say('digest.post.nothingNew'));
  return {
    color: COLOUR,
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    footer: { text: `${name} · ${mark}` },
  };
}

function failureLine(
  { source, reason }: Collected['failures'][number],
  say: Say,
  most = Number.POSITIVE_INFINITY,
): string {
  const told = reason.key === 'digest.post.manyThreads' ? 'digest.post.notWhole' : 'digest.post.failure';
  return say(told, { source: sourceName(source), reason: escapeMarkdown(clip(say(reason), most, escapeMarkdown)) });
}

/** A source as a reader of the channel knows it. */
export function sourceName(source: DigestSource): string {
  if (source.kind === 'channel') return `<#${source.id}>`;
  // Discord and CommonMark make a link of it, and Discord shows no preview of where it leads.
  return /^https?:\/\/[^\s<>]+$/i.test(source.url) ? `<${source.url}>` : escapeMarkdown(source.url);
}

function digestMarkdown(name: string, { threads, failures }: Collected, { say }: Look): string {
  return [
    `# ${escapeMarkdown(name)}`,
    '',
    ...failures.map((failure) => `- ${failureLine(failure, say)}`),
    ...(failures.length > 0 ? [''] : []),
    ...threads.map((thread) => renderNewsMarkdown(newsOf(thread), say)),
  ].join('\n');
}

function newsOf({ news, minutes, quietDays }: ChangedThread) {
  return quietDays === undefined ? news : { ...news, quiet: { days: quietDays, questions: minutes.openQuestions } };
}

function mention({ role }: Settings) {
  return role === undefined
    ? { allowed_mentions: { parse: [] } }
    : { content: `<@&${role}>`, allowed_mentions: { parse: [], roles: [role] } };
}

function file(name: string, text: string): TextAttachment {
  return { name, contentType: 'text/markdown; charset=utf-8', text };
}
