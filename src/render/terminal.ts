import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Minutes } from '../minutes/index.ts';
import { webAddress } from './escape.ts';
import { TERMINAL_WIDTH } from './limits.ts';
import { neutralise } from './neutral.ts';
import { type Bullet, NONE, othersLead, outline } from './outline.ts';

export interface TerminalOptions {
  /** Whether to style with ANSI escape sequences. Off where nothing tells. */
  readonly color?: boolean;
  /** Columns. */
  readonly width?: number;
  /** Whether the terminal follows OSC 8 hyperlinks. Off where nothing tells. */
  readonly hyperlinks?: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** The complete minutes for a terminal, ending with a line end. Control characters and escape sequences of the thread do not get through. */
export function renderTerminal(minutes: Minutes, options: TerminalOptions = {}): string {
  const { color = false, hyperlinks = false } = options;
  const width = Math.max(20, options.width ?? TERMINAL_WIDTH);
  const style = (format: Style, text: string) => (color ? styleText(format, text, { validateStream: false }) : text);
  const link = (text: string, url: string | undefined) => {
    const address = hyperlinks ? webAddress(url) : undefined;
    return address === undefined ? text : `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007`;
  };
  const wrap = (text: string, indent: string, first = indent) =>
    wrapAnsi(text, width - indent.length, { hard: true })
      .split('\n')
      .map((line, n) => (n === 0 ? first : indent) + line)
      .join('\n');
  const name = (text: string) => style(['bold', 'cyan'], neutralise(text) || 'Unknown');
  const author = (quotation: { author: string; url?: string }) => link(name(quotation.author), quotation.url);
  const bulletLines = ({ said, relation }: Bullet) => [
    wrap(`“${neutralise(said.text)}” — ${author(said)}`, '    ', '  • '),
    ...(relation?.evidence ?? []).map((words) =>
      wrap(`${style('dim', relation?.how ?? '')} ${author(words)}: “${neutralise(words.text)}”`, '      '),
    ),
    ...(relation && relation.others.length > 0
      ? [wrap(`${style('dim', othersLead(relation))} ${relation.others.map(name).join(', ')}`, '      ')]
      : []),
  ];
  const section = (heading: string, lines: readonly string[]) => [
    '',
    style('bold', heading),
    ...(lines.length > 0 ? lines : [style('dim', `  ${NONE}`)]),
  ];

  const whole = outline(minutes);
  return [
    wrap(link(style(['bold', 'underline'], whole.title), whole.url), ''),
    style('dim', whole.facts.join(' · ')),
    ...section('Participants', [
      wrap(whole.participants.map((person) => `${name(person.name)} (${person.messages})`).join(' · '), '  '),
    ]),
    ...whole.sections.flatMap(({ heading, bullets }) => section(heading, bullets.flatMap(bulletLines))),
    ...(whole.answered.length > 0 ? section('Answered questions', whole.answered.flatMap(bulletLines)) : []),
    '',
    wrap(style('dim', whole.footer.join(' · ')), ''),
    '',
  ].join('\n');
}
