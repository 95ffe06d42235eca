import { LONGEST_BEGINNING } from './lines.ts';
import { type Turn, wordsOf } from './turn.ts';

/** As much of a message's beginning as programs show above its answer. */
const SHOWN_OF_ANSWERED = 30;

/** What a message is known by where an answer to it shows its beginning. */
export function keyOf(name: string, words: string): string {
  return `${name}\n${words.replace(/\s+/g, ' ').trim().slice(0, SHOWN_OF_ANSWERED)}`;
}

/** Telegram's first line of an answer. */
const IN_REPLY_TO = /^\[In reply to ([^\][]{1,60})\]$/;

/** Takes the lines that say whom a message answers out of the words: Telegram's below its heading, and Discord's `@Bob his words`, which stands above the heading. */
export function readReplies(turns: readonly Turn[]): void {
  const begun = new Set<string>();
  const names = new Set(turns.map(({ name }) => name));
  for (const [n, turn] of turns.entries()) {
    const whom = IN_REPLY_TO.exec(turn.lines[0] ?? '')?.[1];
    if (whom !== undefined && names.has(whom)) {
      turn.lines.shift();
      turn.answers = { name: whom, words: '' };
    }
    const next = turns[n + 1];
    begun.add(keyOf(turn.name, wordsOf(turn)));
    const last = lastLine(turn);
    if (!next || !last.startsWith('@')) continue;
    const name = nameAhead(last.slice(1), names);
    if (name === undefined) continue;
    const words = last.slice(1 + name.length).trim();
    // Only what somebody said before is an answer's heading; any other line may speak to Bob.
    if (words === '' || !begun.has(keyOf(name, words))) continue;
    while (turn.lines.length > 0 && turn.lines.pop() === '');
    next.answers = { name, words };
  }
}

function lastLine({ lines }: Turn): string {
  return lines.findLast((line) => line !== '') ?? '';
}

/** Whose name of up to four words a line begins with. */
function nameAhead(line: string, names: ReadonlySet<string>): string | undefined {
  const words = line.slice(0, LONGEST_BEGINNING).split(' ').slice(0, 4);
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    if (names.has(name)) return name;
  }
  return undefined;
}
