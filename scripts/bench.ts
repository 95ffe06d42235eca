import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from './bench/commands.ts';
import { growth } from './bench/growth.ts';
import { largeMbox } from './bench/large-mbox.ts';
import { mailboxes } from './bench/mailboxes.ts';
import { installPeers, type Peers } from './bench/peers.ts';
import { quotations } from './bench/quotations.ts';
import { ranking } from './bench/ranking.ts';
import { HEAD } from './bench/table.ts';
import { mustBeAmong, readArguments } from './command-line/arguments.ts';

type Part = (peers: Peers, folder: string) => unknown;

const PARTS: Readonly<Record<string, Part>> = {
  quotations,
  mailboxes,
  ranking,
  commands: () => commands(),
  growth: () => growth(),
  'large-mbox': (_, folder) => largeMbox(folder),
};
/** Takes minutes and a gigabyte of disk: only where it is asked for by name. */
const ON_DEMAND = ['large-mbox'];

const USAGE = `npm run bench -- [PART…]

How fast the program is beside others, in the same run, as a Markdown table. The parts are ${Object.keys(PARTS).join(', ')};
large-mbox, which takes minutes and a gigabyte of disk, is left out where none is named.`;

const { operands: asked } = readArguments(USAGE, {}, { least: 0 });
mustBeAmong(asked, Object.keys(PARTS), 'parts');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const peers = installPeers();
  console.log(HEAD);
  for (const [name, measure] of Object.entries(PARTS))
    if (asked.length === 0 ? !ON_DEMAND.includes(name) : asked.includes(name)) await measure(peers, folder);
} finally {
  rmSync(folder, { recursive: true });
}
