import { styleText } from 'node:util';
import type { Minutes } from '../minutes/index.ts';
import type { Say } from '../wording/index.ts';
import { type Bullet, othersLead, voicesOf } from './bullet.ts';
import { webAddress } from './escape.ts';
import { TERMINAL_WIDTH } from './limits.ts';
import { shownName } from './names.ts';
import { neutralise } from './neutral.ts';
import { type News, outlineNews } from './news.ts';
import { factsWithDays, type Outline, outline } from './outline.ts';
import { type Span, wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Who says our words; in English where it is left out. */
  readonly say?: Say;
  /** Whether to style with ANSI escape sequences. Off where nothing tells. */
  readonly color?: boolean;
  /** Columns. */
  readonly width?: number;
  /** Whether the terminal follows OSC 8 hyperlinks. Off where nothing tells. */
  readonly hyperlinks?: boolean;
}

/** Holds what stands on both sides of it on one line. */
const GLUE = '\u00a0';
const POINT = `${GLUE}· `;

type Style = Parameters<typeof styleText>[0];

/** The complete minutes for a terminal, ending with a line end. Control characters and escape sequences of the thread do not get through. */
export function renderTerminal(minutes: Minutes, options: TerminalOptions = {}): string {
  return outlineTerminal(outline(minutes, options.say), options);
}

/** What is new in a thread, for a terminal. */
export function renderNewsTerminal(news: News, options: TerminalOptions = {}): string {
  return outlineTerminal(outlineNews(news, options.say), options);
}

function outlineTerminal(whole: Outline, options: TerminalOptions): string {
  const pen = penOf(whole, options);
  const { span, sign, name, list, lines } = pen;
  const section = (heading: string, content: readonly string[], notes: readonly string[] = []) => {
    const words = content.length === 0 && notes.length === 0 ? [whole.say('minutes.none')] : notes;
    return [
      '',
      ...lines([span(heading, 'bold')]),
      ...content,
      ...words.flatMap((note) => lines([span(note, 'dim')], '  ')),
    ];
  };
  const bullets = (all: readonly Bullet[]) => all.flatMap((bullet) => bulletLines(pen, whole, bullet));
  const participants = whole.participants.map((person) => [name(person.name), sign(`${GLUE}(${person.messages})`)]);
  const faint = (parts: readonly string[]): Span[] => [{ ...span('', 'dim'), text: parts.map(neutralise).join(POINT) }];
  return [
    ...lines([span(whole.title, ['bold', 'underline'], whole.url)]),
    ...lines(faint(factsWithDays(whole))),
    ...(participants.length > 0 || whole.people === 'participants'
      ? section(whole.peopleHeading, participants.length > 0 ? lines(list(participants, POINT), '  ') : [])
      : []),
    ...whole.sections.flatMap((each) => section(each.heading, bullets(each.bullets), each.notes)),
    ...(whole.answered.length > 0 ? section(whole.answeredHeading, bullets(whole.answered)) : []),
    ...(whole.footer.length > 0 ? ['', ...lines(faint(whole.footer))] : []),
    '',
  ].join('\n');
}

/** A point with what relates to it: who agreed, answered or objected, in their words or by name only. */
function bulletLines(pen: Pen, { say }: Outline, { said, further = [], relations }: Bullet): string[] {
  const { span, sign, name, author, quote, list, lines } = pen;
  const lead = (words: string) => [span(words, 'dim'), sign(' ')];
  return [
    ...lines([...list([said, ...further].map(quote), ' '), sign(` —${GLUE}`), author(said)], '    ', '  • '),
    ...relations.flatMap((relation) => [
      ...voicesOf(relation.evidence).flatMap((words) =>
        lines(
          [...lead(relation.how), author(words[0]), sign(say('quote.lead')), ...list(words.map(quote), ' ')],
          '      ',
        ),
      ),
      ...(relation.others.length > 0
        ? lines(
            [
              ...lead(othersLead(relation, say)),
              ...list(
                relation.others.map((other) => [name(other)]),
                say('names.joint'),
              ),
            ],
            '      ',
          )
        : []),
    ]),
  ];
}

type Pen = ReturnType<typeof penOf>;

/** How words become lines of this terminal. */
function penOf({ say }: Outline, { color = false, hyperlinks = false, width = TERMINAL_WIDTH }: TerminalOptions) {
  const span = (text: string, style?: Style, url?: string): Span => {
    const address = hyperlinks ? webAddress(url) : undefined;
    return {
      text: neutralise(text),
      decorate: (part) => {
        const styled = color && style ? styleText(style, part, { validateStream: false }) : part;
        return address === undefined ? styled : `\u001B]8;;${address}\u0007${styled}\u001B]8;;\u0007`;
      },
    };
  };
  const sign = (text: string): Span => ({ text, decorate: (part) => part });
  const name = (text: string, url?: string) => span(shownName(text, say), ['bold', 'cyan'], url);
  return {
    /** Words of the thread or ours, styled. */
    span,
    /** What stands between them, as it is. */
    sign,
    name,
    author: (quotation: { author: string; url?: string }) => name(quotation.author, quotation.url),
    quote: ({ text }: { text: string }) => [sign(say('quote.open')), span(text), sign(say('quote.close'))],
    list: (spans: readonly (readonly Span[])[], joint: string) =>
      spans.flatMap((each, n) => (n === 0 ? each : [sign(joint), ...each])),
    // No line ends at a no-break space of ours; in the terminal it is a blank like any other. What is quoted has none.
    lines: (spans: readonly Span[], indent = '', first = indent) =>
      wrap(spans, Math.max(20, width) - indent.length).map(
        (line, n) => (n === 0 ? first : indent) + line.replaceAll(GLUE, ' '),
      ),
  };
}
