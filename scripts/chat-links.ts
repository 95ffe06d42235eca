import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMessages } from '../src/sources/index.ts';
import { buildThread } from '../src/thread/index.ts';
import { mustExist, readArguments } from './command-line/arguments.ts';

const USAGE = `npm run build && node dist/scripts/chat-links.js FILE…

How right are the links inferred where nobody used the reply function? Takes the replies out of chats whose replies are known, infers
them, and prints in percent how many messages got exactly their parent, and how many a message of the right person.`;

const { operands: files } = readArguments(USAGE, {}, { least: 1 });
mustExist(files);

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1).padStart(5);
const line = (name: string, [links, exact, person]: readonly number[]) =>
  `${name.padEnd(28)} ${String(links).padStart(5)} links, exact ${percent(exact ?? 0, links ?? 0)}, person ${percent(person ?? 0, links ?? 0)}`;

const counts = await Promise.all(files.map(countLinks));
for (const [n, count] of counts.entries()) console.log(line(basename(files[n] ?? ''), count));
console.log(
  line(
    'all',
    [0, 1, 2].map((n) => counts.reduce((sum, count) => sum + (count[n] ?? 0), 0)),
  ),
);

/** Links known, those inferred exactly, and those inferred to the right person. */
async function countLinks(file: string): Promise<readonly number[]> {
  const messages = await readMessages(readFileSync(file), file);
  const authorOf = new Map(messages.map(({ id, author }) => [id, author.address ?? author.name]));
  const known = messages.filter(({ parentIds }) => authorOf.has(parentIds[0] ?? ''));
  const { replies } = buildThread(messages.map((message) => ({ ...message, parentIds: [] })));
  const inferred = new Map([...replies].flatMap(([parent, answers]) => answers.map((answer) => [answer, parent])));
  const right = known.filter(({ id, parentIds }) => inferred.get(id) === parentIds[0]);
  const person = known.filter(
    ({ id, parentIds }) => authorOf.get(inferred.get(id) ?? '') === authorOf.get(parentIds[0] ?? ''),
  );
  return [known.length, right.length, person.length];
}
