import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustExist, readArguments, refuse } from './command-line/arguments.ts';
import { FIGURES, intervalsOf } from './evaluation/figures.ts';
import { isSet, readGold } from './evaluation/gold.ts';
import { emptyTally, sumOf, tallyThread } from './evaluation/tally.ts';

const USAGE = `npm run eval -- DIR… [--verbose] [--json]

Runs the command line over DIR/threads/* and scores its minutes against DIR/gold/<id>.json, DIR/gold.json (the corrections that a
server exported) or DIR/gold.json.gz (totals only). A thread is in the file that is named after its id.
DIR may also hold several such sets, one a folder. Prints each figure in percent with its 95 % bootstrap interval over threads.
--verbose lists what was missed and what was wrong; --json prints a line of JSON a set.`;

const { values, operands: folders } = readArguments(
  USAGE,
  { verbose: { type: 'boolean' }, json: { type: 'boolean' } },
  { least: 1 },
);
mustExist(folders);
const sets = folders.flatMap(setsIn);
if (sets.length === 0) refuse(`${folders.join(', ')}: there is no set here, with threads/ and gold/`);
for (const set of sets) scoreSet(set);

function setsIn(folder: string): string[] {
  if (isSet(folder)) return [folder];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isSet);
}

function scoreSet(set: string): void {
  const { threads, packed } = readGold(set);
  const out = mkdtempSync(join(tmpdir(), 'minutes-'));
  const files = readdirSync(join(set, 'threads')).map((name) => join(set, 'threads', name));
  const program = fileURLToPath(new URL('../../bin/thread-minutes.js', import.meta.url));
  const run = spawnSync(process.execPath, [program, '--json', '--out', out, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) process.exitCode = 1;

  const missing: string[] = [];
  const misses: string[] = [];
  const tallies = threads.map((gold) => {
    const path = join(out, `${gold.id}.json`);
    const minutes = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    if (minutes === undefined) missing.push(gold.id);
    return tallyThread(gold, minutes, (line) => misses.push(line));
  });
  rmSync(out, { recursive: true });
  if (missing.length > 0) process.exitCode = 1;

  const total = tallies.reduce(sumOf, emptyTally());
  const intervals = intervalsOf(tallies);
  if (values.json) {
    const figures = FIGURES.map(({ name, of }, n) => [name, { percent: of(total), ...intervals[n] }]);
    console.log(JSON.stringify({ set, threads: threads.length, missing, figures: Object.fromEntries(figures) }));
    return;
  }
  if (values.verbose && !packed) for (const line of misses) console.log(line.replace(/\s+/g, ' '));
  console.log(
    `${resolve(set)}: ${threads.length} threads${missing.length ? `, no output for ${missing.join(' ')}` : ''}`,
  );
  FIGURES.forEach(({ name, of }, n) => {
    const { low, high } = intervals[n] ?? { low: Number.NaN, high: Number.NaN };
    const [value, from, to] = [of(total), low, high].map((x) => x.toFixed(1).padStart(5));
    console.log(`${name.padEnd(30)} ${value}   [${from}, ${to}]`);
  });
}
