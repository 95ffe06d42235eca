import { buildThread } from '../../src/thread/index.ts';
import { message } from './made-up.ts';
import { timed } from './measure.ts';
import { named, type Peers } from './peers.ts';
import { compared, row } from './table.ts';

/** Parsers run for weeks: what the first thousands of mails cost until the engine has compiled a parser is not what is compared. */
const ROUNDS = 12;

export async function quotations({ load }: Peers): Promise<void> {
  const { ours, planer, replyParser } = await timeQuotations(load, 500, timed);
  const said = (took: number) => `${(took * 1_000).toFixed(0)} µs`;
  row('quotations, per mail', 'thread-minutes', said(ours));
  row('quotations, per mail', named('planer'), compared(planer, ours, said));
  row('quotations, per mail', named('email-reply-parser'), compared(replyParser, ours, said));
}

/** CPU time in milliseconds for each of so many mails. */
export async function timeQuotations(
  load: NodeJS.Require,
  count: number,
  time: (work: () => unknown, rounds: number) => Promise<number>,
): Promise<{ readonly ours: number; readonly planer: number; readonly replyParser: number }> {
  const messages = Array.from({ length: count }, (_, n) => message(n));
  const planer = load('planer');
  const Parser = load('email-reply-parser');
  const parser = new (Parser.default ?? Parser)();
  const perMail = async (work: (one: (typeof messages)[number]) => unknown) =>
    (await time(() => messages.map(work), ROUNDS)) / count;
  return {
    ours: await perMail((one) => buildThread([one])),
    planer: await perMail(({ text }) => planer.extractFrom(text, 'text/plain')),
    replyParser: await perMail(({ text }) => parser.read(text)),
  };
}
