import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMessages } from '../src/sources/index.ts';
import { buildThread } from '../src/thread/index.ts';
import { mustExist, readArguments } from './command-line/arguments.ts';

const USAGE = `npm run build && node dist/scripts/chat-links.js FILE…

How right are the links inferred where nobody used the reply function? Takes the replies out of chats whose replies are known, infers
them, and prints in percent how many messages got exactly their parent, and how many a message of the right person. Whoever goes on with
his own words still answers what he answered with them: the last two figures are by what is answered so, of the messages that answer
anything.`;

const { operands: files } = readArguments(USAGE, {}, { least: 1 });
mustExist(files);

interface Count {
  readonly links: number;
  readonly exact: number;
  readonly person: number;
  readonly answering: number;
  readonly answered: number;
  readonly answeredPerson: number;
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1).padStart(5);
const line = (name: string, { links, exact, person, answering, answered, answeredPerson }: Count) =>
  `${name.padEnd(28)} ${String(links).padStart(5)} links, exact ${percent(exact, links)}, person ${percent(person, links)}; what is answered ${percent(answered, answering)}, person ${percent(answeredPerson, answering)}`;

const counts = await Promise.all(files.map(countLinks));
for (const [n, count] of counts.entries()) console.log(line(basename(files[n] ?? ''), count));
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(
  line('all', {
    links: sum('links'),
    exact: sum('exact'),
    person: sum('person'),
    answering: sum('answering'),
    answered: sum('answered'),
    answeredPerson: sum('answeredPerson'),
  }),
);

/** How many links are known, and how many are inferred right. */
async function countLinks(file: string): Promise<Count> {
  const messages = await readMessages(readFileSync(file), file);
  const authorOf = new Map(messages.map(({ id, author }) => [id, author.address ?? author.name]));
  const known = new Map(
    messages.flatMap(({ id, parentIds: [parent] }) => (parent && authorOf.has(parent) ? [[id, parent]] : [])),
  );
  const { replies } = buildThread(messages.map((message) => ({ ...message, parentIds: [] })));
  const inferred = new Map([...replies].flatMap(([parent, answers]) => answers.map((answer) => [answer, parent])));
  const author = (id: string | undefined) => (id === undefined ? undefined : authorOf.get(id));
  /** What a message answers: its parent, or what that answers if it is its writer's own. */
  const answeredBy = (id: string, parents: ReadonlyMap<string, string>) => {
    let parent = parents.get(id);
    while (parent !== undefined && author(parent) === author(id)) parent = parents.get(parent);
    return parent;
  };
  const links = [...known];
  const answers = links.flatMap(([id]) => {
    const answered = answeredBy(id, known);
    return answered === undefined ? [] : [{ answered, found: answeredBy(id, inferred) }];
  });
  return {
    links: links.length,
    exact: links.filter(([id, parent]) => inferred.get(id) === parent).length,
    person: links.filter(([id, parent]) => author(inferred.get(id)) === author(parent)).length,
    answering: answers.length,
    answered: answers.filter(({ answered, found }) => found === answered).length,
    answeredPerson: answers.filter(({ answered, found }) => found !== undefined && author(found) === author(answered))
      .length,
  };
}
