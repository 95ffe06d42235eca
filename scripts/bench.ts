// How fast the program is beside others, in the same run: `npm run bench` prints a Markdown table, `npm run bench -- ranking growth` only these parts of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from './bench/commands.ts';
import { growth } from './bench/growth.ts';
import { largeMbox } from './bench/large-mbox.ts';
import { mailboxes } from './bench/mailboxes.ts';
import { installPeers } from './bench/peers.ts';
import { quotations } from './bench/quotations.ts';
import { ranking } from './bench/ranking.ts';
import { HEAD } from './bench/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const peers = installPeers();
const parts: Readonly<Record<string, () => unknown>> = {
  quotations: () => quotations(peers),
  mailboxes: () => mailboxes(peers, folder),
  ranking: () => ranking(peers),
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
  console.log(HEAD);
  for (const [name, measure] of Object.entries(parts))
    if (asked.length === 0 ? !ON_DEMAND.includes(name) : asked.includes(name)) await measure();
} finally {
  rmSync(folder, { recursive: true });
}
