import type { APIEmbed } from 'discord-api-types/v10';
import type { Item, Minutes, Participant, Quotation } from '../minutes/index.ts';
import { english, type Say } from '../wording/index.ts';
import { type Bullet, othersLead, voicesOf } from './bullet.ts';
import { clip, clipName } from './clip.ts';
import { isolated } from './direction.ts';
import { COLOUR } from './embed.ts';
import { escapeMarkdown, maskedLink, webAddress } from './escape.ts';
import { EMBED, LONGEST, PAGE } from './limits.ts';
import { shownName } from './names.ts';
import { outline } from './outline.ts';
import { type Passage, paginate } from './pages.ts';
import type { PostedMessage, PostedMinutes, PostedThread } from './posted.ts';
import { stamp, stampedPeriod } from './stamp.ts';

/** What the buttons under the minutes show: all of the minutes, everybody's positions, who answered whom. */
export type View = 'more' | 'people' | 'thread';

export interface ViewOptions {
  readonly say?: Say;
  /** Where a quotation leads whose own message has no link. */
  readonly fallbackUrl?: (thread: PostedThread) => string | undefined;
}

const HEADING = { more: 'view.more', people: 'button.people', thread: 'button.thread' } as const;

/** One page, counted from 0, of a view, and how many there are; of a page that there is not, the nearest one. */
export function renderView(
  posted: PostedMinutes,
  view: View,
  wanted: number,
  options: ViewOptions = {},
): { embed: APIEmbed; page: number; pages: number } {
  const { pages, embedOf } = composeView(posted, view, options);
  const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  return { embed: embedOf(page), page, pages };
}

/** All pages of a view, one at least. */
export function renderPages(posted: PostedMinutes, view: View, options: ViewOptions = {}): APIEmbed[] {
  const { pages, embedOf } = composeView(posted, view, options);
  return Array.from({ length: pages }, (_, page) => embedOf(page));
}

/** How many pages a view has, and each of them: whoever turns to one needs no other. */
function composeView(
  posted: PostedMinutes,
  view: View,
  options: ViewOptions,
): { pages: number; embedOf: (page: number) => APIEmbed } {
  const { say = english } = options;
  const passages = posted.threads.flatMap((thread) => {
    const shown = passagesOf(view, thread, options);
    return posted.threads.length > 1 ? [{ heading: `## ${titleOf(thread.minutes, say)}`, lines: [] }, ...shown] : shown;
  });
  const texts = paginate(passages, PAGE, say('view.continued'));
  const pages = texts.length;
  const [first] = posted.threads;
  const named = first && posted.threads.length === 1 ? ` · ${titleOf(first.minutes, say)}` : '';
  const title = clip(say(HEADING[view]) + named, EMBED.title, (text) => text);
  const embedOf = (page: number): APIEmbed => ({
    title,
    description: texts[page] || say('minutes.none'),
    color: COLOUR,
    ...(pages > 1 ? { footer: { text: say('view.page', { page: page + 1, pages }) } } : {}),
  });
  return { pages, embedOf };
}

function passagesOf(view: View, thread: PostedThread, { say = english, fallbackUrl }: ViewOptions): Passage[] {
  const fallback = fallbackUrl?.(thread);
  switch (view) {
    case 'more':
      return everything(thread.minutes, say, fallback);
    case 'people':
      return positions(thread.minutes, say, fallback);
    case 'thread':
      return tree(thread, say);
  }
}

function titleOf(minutes: Minutes, say: Say): string {
  return escapeMarkdown(clipName(outline(minutes, say).title, EMBED.title, escapeMarkdown));
}

/** Every section of the minutes with every quotation whole. */
function everything(minutes: Minutes, say: Say, fallback: string | undefined): Passage[] {
  const whole = outline(minutes, say);
  const lead = say('quote.lead').trimEnd();
  const lines = ({ said, further = [], relations }: Bullet) => [
    ['•', ...[said, ...further].flatMap(({ text }) => quoted(text, say)), '—', signed(said, say, fallback)],
    ...relations.flatMap((relation) => [
      ...voicesOf(relation.evidence).map((words) => [
        `↳ ${relation.how}`,
        signed(words[0], say, fallback) + lead,
        ...words.flatMap(({ text }) => quoted(text, say)),
      ]),
      ...(relation.others.length > 0
        ? [
            [
              `↳ ${othersLead(relation, say)}`,
              ...listed(
                relation.others.map((name) => shown(name, say)),
                say,
              ),
            ],
          ]
        : []),
    ]),
  ];
  const passage = (heading: string, bullets: readonly Bullet[], notes: readonly string[] = []): Passage => ({
    heading: `**${heading}**`,
    lines:
      bullets.length > 0 || notes.length > 0
        ? [...bullets.flatMap(lines), ...notes.map((note) => [`*${note}*`])]
        : [[say('minutes.none')]],
  });
  return [
    {
      heading: `**${whole.peopleHeading}**`,
      lines: [
        listed(
          whole.participants.map(({ name, messages }) => `**${shown(name, say)}** (${messages})`),
          say,
        ),
      ],
    },
    ...whole.sections.map(({ heading, bullets, notes }) => passage(heading, bullets, notes)),
    ...(whole.answered.length > 0 ? [passage(whole.answeredHeading, whole.answered)] : []),
  ];
}

/** Of each participant what they proposed, agreed to, objected to, asked and answered, and what else is quoted of them. */
function positions(minutes: Minutes, say: Say, fallback: string | undefined): Passage[] {
  const { agreed, openQuestions, answeredQuestions, objections, keyPoints } = minutes;
  const lead = say('quote.lead').trimEnd();
  const there = ({ url }: { url?: string }) => linked(say('view.link'), [url, fallback]);
  const said = (item: Item) => ['•', ...quoted(item.text, say), ...there(item)];
  const to = (words: Quotation | undefined, item: { text: string; author: string }) => [
    '•',
    ...(words ? [...quoted(words.text, say), ...there(words), '↳'] : []),
    `**${shown(item.author, say)}**${lead}`,
    ...quoted(item.text, say),
  ];
  const quotedAlready = new Map<string, string[]>();
  for (const { message, text } of [
    ...agreed.flatMap((point) => [point, ...firstOfEach(point.evidence)]),
    ...openQuestions,
    ...answeredQuestions.flatMap((question) => [question, ...(question.answer ? [question.answer] : [])]),
    ...objections,
  ])
    quotedAlready.set(message, [...(quotedAlready.get(message) ?? []), text]);
  const isQuoted = ({ message, text }: Quotation) =>
    quotedAlready.get(message)?.some((other) => other.includes(text)) ?? false;
  return minutes.participants.map((participant): Passage => {
    const { name } = participant;
    const by = <T extends { readonly author: string }>(items: readonly T[]) =>
      items.filter(({ author }) => author === name);
    const groups = [
      ['view.proposed', by(agreed).map(said)],
      [
        'view.agreedTo',
        agreed
          .filter((point) => point.author !== name && point.by.includes(name))
          .map((point) => to(by(point.evidence)[0], point)),
      ],
      ['view.objected', by(objections).map((item) => (item.against ? to(item, item.against) : said(item)))],
      ['view.asked', [...by(openQuestions), ...by(answeredQuestions)].map(said)],
      [
        'view.answered',
        answeredQuestions.filter(({ answer }) => answer?.author === name).map((each) => to(each.answer, each)),
      ],
      [
        'view.said',
        by(keyPoints)
          .filter((point) => !isQuoted(point))
          .map(said),
      ],
    ] as const;
    const lines = groups.flatMap(([label, each]) => (each.length > 0 ? [[`__${say(label)}__`], ...each] : []));
    return { heading: personHeading(participant, say), lines: lines.length > 0 ? lines : [[say('view.nothing')]] };
  });
}

/** What each person is quoted with in favour of a point: their first words. */
function firstOfEach(evidence: readonly Quotation[]): Quotation[] {
  return evidence.filter(({ author }, n) => evidence.findIndex((other) => other.author === author) === n);
}

function personHeading({ name, messages, first, last }: Participant, say: Say): string {
  const facts = [say('minutes.messages', { count: messages }), stampedPeriod({ first, last })].filter(Boolean);
  return `**${shown(name, say)}** · ${facts.join(' · ')}`;
}

/** So many guides show how deep an answer stands; deeper ones tell it by a number. */
const DEEPEST = 10;

/** Who answered whom and when, each answer under its question, with marks for what the minutes quote. */
function tree({ messages, minutes }: PostedThread, say: Say): Passage[] {
  if (!messages) return [{ heading: '', lines: [[say('view.noTree')]] }];
  const marks = marksOf(minutes);
  const answers = new Map<number | undefined, number[]>();
  messages.forEach(({ parent }, n) => {
    const siblings = answers.get(parent);
    if (siblings) siblings.push(n);
    else answers.set(parent, [n]);
  });
  const lines: string[][] = [];
  const open = (answers.get(undefined) ?? []).map((n) => ({ n, depth: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { n, depth } = next;
    const message = messages[n];
    if (message) lines.push(treeLine(message, depth, marks.get(message.id) ?? '', say));
    for (const answer of (answers.get(n) ?? []).toReversed()) open.push({ n: answer, depth: depth + 1 });
  }
  return [{ heading: '', lines }];
}

function treeLine({ author, date, url, quoted }: PostedMessage, depth: number, marks: string, say: Say): string[] {
  const guides = '┊ '.repeat(Math.min(depth, DEEPEST)) + (depth > DEEPEST ? `${depth} ` : '');
  const name = linked(nameOf(author, say), [url])[0] ?? `**${shown(author, say)}**`;
  return [
    [`${guides}${name}`, stamp(date, 'f'), quoted ? `*${say('view.quoted')}*` : '', marks]
      .filter((part) => part !== '')
      .join(' · '),
  ];
}

/** By the id of a message, what the minutes quote of it. */
function marksOf({ agreed, openQuestions, objections }: Minutes): Map<string, string> {
  const marks = new Map<string, string>();
  for (const [mark, items] of [
    ['✅', agreed],
    ['❓', openQuestions],
    ['⚠️', objections],
  ] as const)
    for (const message of new Set(items.map((item) => item.message)))
      marks.set(message, (marks.get(message) ?? '') + mark);
  return marks;
}

function quoted(text: string, say: Say): string[] {
  return (say('quote.open') + isolated(escapeMarkdown(text)) + say('quote.close')).split(' ');
}

function listed(names: readonly string[], say: Say): string[] {
  const joint = say('names.joint').trimEnd();
  return names.map((name, n) => (n + 1 < names.length ? name + joint : name));
}

/** A name in bold or in a list. */
function shown(name: string, say: Say): string {
  return isolated(escapeMarkdown(nameOf(name, say)));
}

function signed({ author, url }: { author: string; url?: string }, say: Say, fallback: string | undefined): string {
  return isolated(linked(nameOf(author, say), [url, fallback])[0] ?? escapeMarkdown(nameOf(author, say)));
}

/** Only what no person is called is cut. */
function nameOf(name: string, say: Say): string {
  return clipName(shownName(name, say), LONGEST.name, escapeMarkdown);
}

/** A link to the first address that is one; nothing where none is. */
function linked(label: string, addresses: readonly (string | undefined)[]): string[] {
  const address = addresses.map(webAddress).find((found) => found !== undefined && found.length <= LONGEST.url);
  return address === undefined ? [] : [maskedLink(label, address)];
}
