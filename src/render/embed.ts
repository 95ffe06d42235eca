import type { APIEmbed, APIEmbedField, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { Changes, Minutes } from '../minutes/index.ts';
import { english, type Say } from '../wording/index.ts';
import { clip, clipName } from './clip.ts';
import { isolated } from './direction.ts';
import { bulletLine, type Line, shortName } from './embed-bullet.ts';
import { escapeMarkdown, webAddress } from './escape.ts';
import { EMBED, SHOWN } from './limits.ts';
import { renderMarkdown } from './markdown.ts';
import { neutralise } from './neutral.ts';
import { type News, outlineNews } from './news.ts';
import { formerSections, type Outline, outline, type Section } from './outline.ts';
import { stampedPeriod } from './stamp.ts';

/** The complete minutes beside an embed. */
export const MINUTES_FILE = 'minutes.md';

export interface EmbedOptions {
  /** What is marked as new, and what is listed as no longer so. */
  readonly changes?: Changes | undefined;
  /** Who says our words; in English where it is left out. */
  readonly say?: Say;
  /** The Discord message that carries the text: where a bullet leads whose own message has no link. */
  readonly fallbackUrl?: string;
  /** What the footer says besides. */
  readonly footer?: readonly string[];
  /** How many of each section to show at most. */
  readonly shown?: { readonly [S in keyof typeof SHOWN]?: number | undefined };
}

/** A text file to send with the message. `contentType` is its MIME type. */
export interface TextAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

export interface RenderedEmbed {
  /** Body of a message to post, complete but for its attachments. Mentions nobody. */
  readonly payload: RESTPostAPIChannelMessageJSONBody & { embeds: [APIEmbed] };
  /** The complete minutes as a Markdown file, when the embed could not hold them. */
  readonly attachments: readonly TextAttachment[];
  /** How many participants and items the embed leaves out. Answered questions, which it only counts, are not among them. */
  readonly omitted: number;
}

export const COLOUR = 0x3ba55d;

/** Minutes as a Discord message: one embed inside Discord's limits, whatever the minutes are. */
export function renderEmbed(minutes: Minutes, options: EmbedOptions = {}): RenderedEmbed {
  const { changes, footer = [], say = english } = options;
  const whole = outline(minutes, say);
  const sections = [...whole.sections, ...(changes ? formerSections(changes, minutes, say) : [])];
  const { embed, omitted, complete } = fillEmbed(
    { ...whole, sections, footer: [...whole.footer, ...footer] },
    options,
    EMBED.all,
  );
  return {
    payload: { embeds: [embed], allowed_mentions: { parse: [] } },
    attachments: complete
      ? []
      : [{ name: MINUTES_FILE, contentType: 'text/markdown; charset=utf-8', text: renderMarkdown(minutes, options) }],
    omitted,
  };
}

/** What is new in a thread as an embed of at most `room` characters; undefined where not even its frame fits. */
export function renderNewsEmbed(
  news: News,
  room: number,
  say: Say = english,
): { embed: APIEmbed; complete: boolean } | undefined {
  const { embed, complete } = fillEmbed(outlineNews(news, say), {}, room);
  return sizeOf(embed) <= room ? { embed, complete } : undefined;
}

/** How many characters of an embed count towards the limit of its message. */
export function sizeOf({ title = '', description = '', fields = [], footer }: APIEmbed): number {
  return fields.reduce(
    (sum, { name, value }) => sum + name.length + value.length,
    title.length + description.length + (footer?.text.length ?? 0),
  );
}

function fillEmbed(whole: Outline, options: EmbedOptions, room: number) {
  const shown = { ...SHOWN, ...options.shown };
  const fresh = new Set(options.changes?.fresh);
  const sections = whole.sections.map((section) => ({
    section,
    lines: section.bullets
      .slice(0, shown[section.name])
      .map((bullet) => bulletLine(bullet, options.fallbackUrl, whole.say, fresh.has(bullet.said.id))),
  }));
  const frame = embedFrame(whole, options.fallbackUrl);
  const people = participantsField(whole, shown.participants);

  // Everybody gets a first bullet before anybody gets a second one, until the embed is full.
  const taken = sections.map(() => 0);
  const fieldsWith = (counts: readonly number[]) => [
    ...people.fields,
    ...sections.flatMap(({ section, lines }, n) => sectionFields(section, lines.slice(0, counts[n]), whole)),
  ];
  const full = new Set<number>();
  for (let rank = 0; full.size < sections.length; rank++)
    sections.forEach(({ lines }, n) => {
      if (full.has(n)) return;
      const more = taken.with(n, rank + 1);
      if (rank < lines.length && fits({ ...frame, fields: fieldsWith(more) }, room)) taken[n] = rank + 1;
      else full.add(n);
    });

  const omitted =
    people.omitted + sections.reduce((sum, { section }, n) => sum + section.bullets.length - (taken[n] ?? 0), 0);
  const shortened = sections.some(({ lines }, n) => lines.slice(0, taken[n]).some(({ complete }) => !complete));
  const complete = omitted === 0 && !shortened && whole.answered.length === 0 && people.complete;
  return { embed: { ...frame, fields: fieldsWith(taken) }, omitted, complete };
}

function embedFrame(whole: Outline, fallbackUrl: string | undefined): Omit<APIEmbed, 'fields'> {
  const footer = whole.footer.map((part) => clip(part, EMBED.footer / 4, neutralise)).join(' · ');
  const url = webAddress(whole.url) ?? webAddress(fallbackUrl);
  return {
    title: escapeMarkdown(clipName(whole.title, EMBED.title, escapeMarkdown)),
    ...(url === undefined || url.length > 2048 ? {} : { url }),
    description: [...whole.facts, ...(whole.period ? [stampedPeriod(whole.period)] : [])].join(' · '),
    color: COLOUR,
    ...(footer === '' ? {} : { footer: { text: footer } }),
  };
}

function participantsField({ participants, people, peopleHeading, say }: Outline, most: number) {
  const names = participants.slice(0, most).map(({ name, messages }) => {
    const { text, complete } = shortName(name, say);
    return { text: `**${isolated(escapeMarkdown(text))}** (${messages})`, complete };
  });
  const [line] = pack(
    names.map(({ text }) => text),
    ' · ',
    EMBED.fieldValue - ` · ${say('minutes.morePeople', { count: 99_999 })}`.length,
  );
  const kept = line?.parts ?? 0;
  const omitted = participants.length - kept;
  const value = line
    ? [line.text, ...(omitted > 0 ? [say('minutes.morePeople', { count: omitted })] : [])].join(' · ')
    : omitted > 0
      ? `*${say('minutes.moreAttached', { count: omitted })}*`
      : '';
  return {
    // That nobody joined is not worth a field; that nobody took part is said.
    fields: value || people === 'participants' ? [{ name: peopleHeading, value: value || say('minutes.none') }] : [],
    omitted,
    complete: names.slice(0, kept).every(({ complete }) => complete),
  };
}

function sectionFields(section: Section, lines: readonly Line[], { wereAnswered, say }: Outline): APIEmbedField[] {
  const texts = lines.map(({ text }) => text);
  const omitted = section.bullets.length - lines.length;
  if (section.bullets.length === 0 && !section.notes?.length) texts.push(say('minutes.none'));
  if (omitted > 0) texts.push(`*${say('minutes.moreAttached', { count: omitted })}*`);
  texts.push(...(section.notes ?? []).map((note) => `*${note}*`));
  if (section.name === 'openQuestions' && wereAnswered > 0)
    texts.push(`*${say('minutes.wereAnswered', { count: wereAnswered })}*`);
  return pack(texts, '\n', EMBED.fieldValue).map(({ text }, n) => ({
    name: n === 0 ? section.heading : say('minutes.continued', { heading: section.heading }),
    value: text,
  }));
}

/** The parts joined into as few texts as hold at most `most` characters each. */
function pack(parts: readonly string[], joint: string, most: number): { text: string; parts: number }[] {
  const packs: { text: string; parts: number }[] = [];
  for (const part of parts) {
    const last = packs.at(-1);
    if (last && last.text.length + joint.length + part.length <= most) {
      last.text += joint + part;
      last.parts++;
    } else packs.push({ text: part, parts: 1 });
  }
  return packs;
}

function fits(embed: APIEmbed, room: number): boolean {
  return sizeOf(embed) <= room && (embed.fields?.length ?? 0) <= EMBED.fields;
}
