import type { Minutes, Quotation } from '../minutes/index.ts';
import { english, type Say } from '../wording/index.ts';
import { type Bullet, othersLead, voicesOf } from './bullet.ts';
import { escapeMarkdown, maskedLink, webAddress } from './escape.ts';
import { shownName } from './names.ts';
import { type News, outlineNews } from './news.ts';
import { factsWithDays, type Outline, outline } from './outline.ts';

interface MarkdownOptions {
  /** Who says our words; in English where it is left out. */
  readonly say?: Say;
  /** Where a quotation leads whose own message has no link. */
  readonly fallbackUrl?: string;
}

/** The complete minutes as a Markdown file (CommonMark). */
export function renderMarkdown(minutes: Minutes, options: MarkdownOptions = {}): string {
  return outlineMarkdown(outline(minutes, options.say), options, '#');
}

/** What is new in a thread as a section of a Markdown file. */
export function renderNewsMarkdown(news: News, say: Say = english): string {
  return outlineMarkdown(outlineNews(news, say), {}, '##');
}

/** The name of the file with all that a digest tells, where its embeds cannot hold that. */
export const DIGEST_FILE = 'digest.md';
/** Begins what is told of a thread. */
const THREAD = '\n## ';

/** A digest's file with its first threads told as they are given now, in their order; all else stays as it is. */
export function reviseDigestFile(file: string, threads: readonly News[], say: Say = english): string {
  const [head = '', ...told] = file.split(THREAD);
  const titleOf = (section: string) => section.split('\n', 1)[0];
  const revised = told.map((before, n) => {
    const news = threads[n];
    const after = news && `\n${renderNewsMarkdown(news, say).trimEnd()}`.slice(THREAD.length);
    // Another title is another thread's.
    return after && titleOf(after) === titleOf(before) ? after + before.slice(before.trimEnd().length) : before;
  });
  return [head, ...revised].join(THREAD);
}

function outlineMarkdown(whole: Outline, { fallbackUrl }: MarkdownOptions, level: '#' | '##'): string {
  const url = webAddress(whole.url) ?? webAddress(fallbackUrl);
  const author = (quotation: { author: string; url?: string }) => {
    const address = webAddress(quotation.url) ?? webAddress(fallbackUrl);
    const name = shownName(quotation.author, whole.say);
    return address === undefined ? escapeMarkdown(name) : maskedLink(name, address);
  };
  const { say } = whole;
  const quote = ({ text }: Pick<Quotation, 'text'>) => say('quote.open') + escapeMarkdown(text) + say('quote.close');
  const lines = ({ said, further = [], relations }: Bullet) => [
    `- ${[said, ...further].map(quote).join(' ')} — ${author(said)}`,
    ...relations.flatMap((relation) => [
      ...voicesOf(relation.evidence).map(
        (words) => `  - ${relation.how} ${author(words[0])}${say('quote.lead')}${words.map(quote).join(' ')}`,
      ),
      ...(relation.others.length > 0
        ? [
            `  - ${othersLead(relation, say)} ${relation.others.map((other) => escapeMarkdown(shownName(other, say))).join(say('names.joint'))}`,
          ]
        : []),
    ]),
  ];
  const section = (heading: string, bullets: readonly string[], notes: readonly string[] = []) => [
    `${level}# ${heading}`,
    '',
    ...(bullets.length > 0 || notes.length > 0 ? bullets : [whole.say('minutes.none')]),
    ...notes.flatMap((note, n) => [...(n > 0 || bullets.length > 0 ? [''] : []), `*${note}*`]),
    '',
  ];
  return [
    `${level} ${url === undefined ? escapeMarkdown(whole.title) : maskedLink(whole.title, url)}`,
    '',
    factsWithDays(whole).join(' · '),
    '',
    ...(whole.participants.length > 0 || whole.people === 'participants'
      ? section(
          whole.peopleHeading,
          whole.participants.map(({ name, messages }) => `- **${escapeMarkdown(shownName(name, say))}** (${messages})`),
        )
      : []),
    ...whole.sections.flatMap(({ heading, bullets, notes }) => section(heading, bullets.flatMap(lines), notes)),
    ...(whole.answered.length > 0 ? section(whole.answeredHeading, whole.answered.flatMap(lines)) : []),
    ...(whole.footer.length > 0 ? [`*${whole.footer.map(escapeMarkdown).join(' · ')}*`, ''] : []),
  ].join('\n');
}
