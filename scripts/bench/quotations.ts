import { buildThread, type Message } from '../../src/thread/index.ts';
import { readMessage } from '../../src/thread/reading/read.ts';
import { message } from './made-up.ts';
import { timed } from './measure.ts';
import { named, type Peers } from './peers.ts';
import { STYLES } from './reply-styles.ts';
import { compared, row } from './table.ts';

/** Parsers run for weeks: what the first thousands of mails cost until the engine has compiled a parser is not what is compared. */
const ROUNDS = 12;

export async function quotations({ load }: Peers): Promise<void> {
  const { ours, zones, planer, replyParser } = await timeQuotations(load, 500, timed);
  const said = (took: number) => `${(took * 1_000).toFixed(0)} µs`;
  row('quotations, per mail', 'thread-minutes, zones and attributions of the lines', said(zones));
  row('quotations, per mail', 'thread-minutes, the thread with all that is quoted', said(ours));
  row('quotations, per mail', named('planer'), compared(planer, zones, said));
  row('quotations, per mail', named('email-reply-parser'), compared(replyParser, zones, said));
  const right = countRight(load);
  const of = (count: number) => `${count} of ${Object.keys(STYLES).length}`;
  const what = "the sender's words and nothing else, by styles of replies";
  row(what, 'thread-minutes', of(right.ours));
  row(what, named('planer'), of(right.planer));
  row(what, named('email-reply-parser'), of(right.replyParser));
}

function parsersOf(load: NodeJS.Require) {
  const planer = load('planer');
  const Parser = load('email-reply-parser');
  const parser = new (Parser.default ?? Parser)();
  return {
    planer: (text: string): string => planer.extractFrom(text, 'text/plain'),
    replyParser: (text: string) => parser.read(text),
  };
}

/** In how many styles each parser gives exactly what the sender wrote, white space folded. */
export function countRight(load: NodeJS.Require): Readonly<Record<'ours' | 'planer' | 'replyParser', number>> {
  const { planer, replyParser } = parsersOf(load);
  const count = (wordsOf: (text: string) => string) =>
    Object.values(STYLES).filter(({ text, said }) => folded(wordsOf(text)) === folded(said)).length;
  return {
    ours: count(ownWords),
    planer: count(planer),
    replyParser: count((text) => replyParser(text).getVisibleText()),
  };
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

function ownWords(text: string): string {
  const mail: Message = { medium: 'mail', id: 'a', author: { name: 'Bo Marl' }, parentIds: [], text };
  const blocks = buildThread([mail]).blocks.get('a') ?? [];
  return blocks.flatMap((block) => (block.kind === 'own' ? [block.text] : [])).join('\n');
}

/** CPU time in milliseconds for each of so many mails. */
export async function timeQuotations(
  load: NodeJS.Require,
  count: number,
  time: (work: () => unknown, rounds: number) => Promise<number>,
): Promise<Readonly<Record<'ours' | 'zones' | 'planer' | 'replyParser', number>>> {
  const messages = Array.from({ length: count }, (_, n) => message(n));
  const { planer, replyParser } = parsersOf(load);
  const perMail = async (work: (one: (typeof messages)[number]) => unknown) =>
    (await time(() => messages.map(work), ROUNDS)) / count;
  return {
    ours: await perMail((one) => buildThread([one])),
    zones: await perMail(readMessage),
    planer: await perMail(({ text }) => planer(text)),
    replyParser: await perMail(({ text }) => replyParser(text)),
  };
}
