import { readFileSync } from 'node:fs';
import { readMessages } from '../src/sources/index.ts';
import { type Block, buildThread, groupIntoThreads, type Person } from '../src/thread/index.ts';
import { mustExist, readArguments } from './command-line/arguments.ts';

const USAGE = `npm run build && node dist/scripts/alone.js [--errors] MBOX…

How much of who wrote what does a mail tell by itself? Where the thread at hand holds the original of a quoted line, the mail read alone should name
its author too. Prints the share of such lines by how their author was found, and with --errors the lines where another or nobody is named.`;

const { values, operands: files } = readArguments(USAGE, { errors: { type: 'boolean' } }, { least: 1 });
mustExist(files);

/** Shorter lines say too little to tell whose they are. */
const FEWEST_LETTERS = 8;
const counts = new Map<string, { right: number; lines: number }>();
const seen = new Set<string>();

for (const file of files)
  for (const group of groupIntoThreads(await readMessages(readFileSync(file), file))) {
    const thread = buildThread(group);
    for (const message of group) {
      if (message.medium !== 'mail' || seen.has(message.id)) continue;
      seen.add(message.id);
      const together = thread.blocks.get(message.id) ?? [];
      const alone = buildThread([message]).blocks.get(message.id) ?? [];
      for (const [n, line] of message.text.split('\n').entries()) {
        const [truth, told] = [blockAt(together, n), blockAt(alone, n)];
        if (truth?.kind !== 'quote' || truth.confidence !== 'original' || !truth.author || !told) continue;
        if (line.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LETTERS) continue;
        const how = told.kind === 'quote' ? told.confidence : told.kind;
        const right = told.kind === 'quote' && told.author !== undefined && isSame(told.author, truth.author);
        const count = counts.get(how) ?? { right: 0, lines: 0 };
        counts.set(how, { right: count.right + (right ? 1 : 0), lines: count.lines + 1 });
        if (!right && values.errors)
          console.log(`${message.id} ${n}: ${nameOf(told.author)} (${how}) for ${nameOf(truth.author)}: ${line}`);
      }
    }
  }

for (const [how, count] of [...counts, ['all', total()] as const])
  console.log(
    `${how.padEnd(12)} ${String(count.lines).padStart(7)} lines, right ${((100 * count.right) / count.lines).toFixed(2)} %`,
  );

function total(): { right: number; lines: number } {
  const all = [...counts.values()];
  return {
    right: all.reduce((sum, { right }) => sum + right, 0),
    lines: all.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  return blocks.find(({ fromLine, toLine }) => fromLine <= line && line <= toLine);
}

function nameOf(person: Person | undefined): string {
  return person?.name ?? person?.address ?? 'nobody';
}

/** The same address, or a name whose words are all in the other's, letters aside that archives lose ("Ren?"). */
function isSame(a: Person, b: Person): boolean {
  if (a.address && a.address.toLowerCase() === b.address?.toLowerCase()) return true;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    (first.every((word) => second.includes(word)) || second.every((word) => first.includes(word)))
  );
}

function wordsOf(person: Person): string[] {
  const name = person.name ?? person.address ?? '';
  return (
    name
      .replace(/[^\0-\x7f]|\?/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => word.length > 1);
}
