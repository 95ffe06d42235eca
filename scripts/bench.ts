// How fast the program is beside others, in the same run: `npm run bench` prints a Markdown table, `npm run bench -- ranking growth` only these parts of it.
// The others are not among our packages: they are installed into a temporary folder (some are old), without running their install scripts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from './bench/commands.ts';
import { growth } from './bench/growth.ts';
import { largeMbox } from './bench/large-mbox.ts';
import { mailboxes } from './bench/mailboxes.ts';
import { quotations } from './bench/quotations.ts';
import { ranking } from './bench/ranking.ts';

const PEERS = ['planer@1.2.0', 'email-reply-parser@1.9.4', 'mailparser@3.14.2', 'ts-textrank@1.0.3', 'lexrank@1.0.5'];

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const load = createRequire(join(folder, 'package.json'));
const parts: Readonly<Record<string, () => unknown>> = {
  quotations: () => quotations(load),
  mailboxes: () => mailboxes(load, folder),
  ranking: () => ranking(folder),
  commands,
  growth,
  'large-mbox': () => largeMbox(folder),
};
/** Takes minutes and a gigabyte of disk: only where it is asked for by name. */
const ON_DEMAND = ['large-mbox'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) throw new RangeError(`${unknown.join(', ')}: the parts are ${Object.keys(parts).join(', ')}`);
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PEERS], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log('| what | with | result |\n| --- | --- | --- |');
  for (const [name, measure] of Object.entries(parts))
    if (asked.length === 0 ? !ON_DEMAND.includes(name) : asked.includes(name)) await measure();
} finally {
  rmSync(folder, { recursive: true });
}
