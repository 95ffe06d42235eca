import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { takeMinutes } from '../minutes/index.ts';
import { readMessages } from '../sources/index.ts';
import { buildThread, buildThreads } from '../thread/index.ts';

const args = process.argv.slice(2);
const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined;
const files = args.filter((arg, n) => !arg.startsWith('--') && args[n - 1] !== '--out');
if (out) mkdirSync(out, { recursive: true });
for (const file of files) {
  const messages = await readMessages(readFileSync(file), file);
  let result: unknown;
  if (args.includes('--parse')) {
    const thread = buildThread(messages);
    result = {
      messages: thread.messages
        .filter((m) => !m.quotedIn)
        .map((m) => ({ id: m.id, author: m.author, date: m.date, text: m.text, blocks: thread.blocks.get(m.id) })),
    };
  } else {
    const [thread] = buildThreads(messages);
    result = thread && takeMinutes(thread);
  }
  const json = JSON.stringify(result);
  if (out) writeFileSync(join(out, `${parse(file).name}.json`), json);
  else console.log(json);
}
