import { buildThread } from '../../src/thread/index.ts';
import { message } from './made-up.ts';
import { row, timed } from './measure.ts';

/** Parsers run for weeks: what the first thousands of mails cost until the engine has compiled a parser is not what is compared. */
const ROUNDS = 12;

export async function quotations(load: NodeJS.Require): Promise<void> {
  const messages = Array.from({ length: 500 }, (_, n) => message(n));
  const planer = load('planer');
  const Parser = load('email-reply-parser');
  const parser = new (Parser.default ?? Parser)();
  const ours = await timed(() => messages.map((one) => buildThread([one])), ROUNDS);
  const others = [
    ['planer 1.2.0', await timed(() => messages.map(({ text }) => planer.extractFrom(text, 'text/plain')), ROUNDS)],
    ['email-reply-parser 1.9.4', await timed(() => messages.map(({ text }) => parser.read(text)), ROUNDS)],
  ] as const;
  row('quotations, per mail', 'thread-minutes', `${((ours / messages.length) * 1_000).toFixed(0)} µs`);
  for (const [name, took] of others)
    row(
      'quotations, per mail',
      name,
      `${((took / messages.length) * 1_000).toFixed(0)} µs: ${(took / ours).toFixed(2)} × ours`,
    );
}
