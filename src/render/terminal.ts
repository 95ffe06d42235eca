import { styleText } from 'node:util';
import type { Minutes } from '../minutes/index.ts';
import type { Say } from '../wording/index.ts';
import { webAddress } from './escape.ts';
import { TERMINAL_WIDTH } from './limits.ts';
import { shownName } from './names.ts';
import { neutralise } from './neutral.ts';
import {
  type Bullet,
  factsWithDays,
  type News,
  type Outline,
  othersLead,
  outline,
  outlineNews,
  voicesOf,
} from './outline.ts';
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
  const { color = false, hyperlinks = false } = options;
  const { say } = whole;
  const width = Math.max(20, options.width ?? TERMINAL_WIDTH);
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
  // No line ends at a no-break space of ours; in the terminal it is a blank like any other. What is quoted has none.
  const lines = (spans: readonly Span[], indent = '', first = indent) =>
    wrap(spans, width - indent.length).map((line, n) => (n === 0 ? first : indent) + line.replaceAll(GLUE, ' '));
  const quote = ({ text }: { text: string }) => [sign(say('quote.open')), span(text), sign(say('quote.close'))];
  const name = (text: string, url?: string) => span(shownName(text, say), ['bold', 'cyan'], url);
  const author = (quotation: { author: string; url?: string }) => name(quotation.author, quotation.url);
  const list = (spans: readonly (readonly Span[])[], joint: string) =>
    spans.flatMap((each, n) => (n === 0 ? each : [sign(joint), ...each]));

  const bulletLines = ({ said, further = [], relations }: Bullet) => [
    ...lines([...list([said, ...further].map(quote), ' '), sign(` —${GLUE}`), author(said)], '    ', '  • '),
    ...relations.flatMap((relation) => [
      ...voicesOf(relation.evidence).flatMap((words) =>
        lines(
          [
            span(relation.how, 'dim'),
            sign(' '),
            author(words[0]),
            sign(say('quote.lead')),
            ...list(words.map(quote), ' '),
          ],
          '      ',
        ),
      ),
      ...(relation.others.length > 0
        ? lines(
            [
              span(othersLead(relation, say), 'dim'),
              sign(' '),
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
  const section = (heading: string, content: readonly string[], notes: readonly string[] = []) => {
    const words = content.length === 0 && notes.length === 0 ? [say('minutes.none')] : notes;
    return [
      '',
      ...lines([span(heading, 'bold')]),
      ...content,
      ...words.flatMap((note) => lines([span(note, 'dim')], '  ')),
    ];
  };

  const participants = whole.participants.map((person) => [name(person.name), sign(`${GLUE}(${person.messages})`)]);
  const faint = (parts: readonly string[]): Span[] => [{ ...span('', 'dim'), text: parts.map(neutralise).join(POINT) }];
  return [
    ...lines([span(whole.title, ['bold', 'underline'], whole.url)]),
    ...lines(faint(factsWithDays(whole))),
    ...(participants.length > 0 || whole.people === 'participants'
      ? section(whole.peopleHeading, participants.length > 0 ? lines(list(participants, POINT), '  ') : [])
      : []),
    ...whole.sections.flatMap(({ heading, bullets, notes }) => section(heading, bullets.flatMap(bulletLines), notes)),
    ...(whole.answered.length > 0 ? section(whole.answeredHeading, whole.answered.flatMap(bulletLines)) : []),
    ...(whole.footer.length > 0 ? ['', ...lines(faint(whole.footer))] : []),
    '',
  ].join('\n');
}
