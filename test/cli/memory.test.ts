import { execFile } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_LINE, mail } from '../../scripts/bench/made-up.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/thread-minutes.js', import.meta.url));
/** Has the program print the most memory that it had, in kilobytes, as the last line of its errors. */
const WATCHED = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`;

const MEGABYTES = 200;
/** More than the index of 140,000 mails and the list of their threads take (a sixth more on Node 24), and less than the mailbox. */
const MOST_ABOVE_IDLE = (MEGABYTES * 1_000 * 3) / 4;
/** The most that Node may keep of objects, in megabytes: garbage that it would collect later is not what is measured. */
const HEAP = 64;
/** The same for what it has just made: left alone, the room for that grows far larger on Node 24 than on Node 20. */
const YOUNG = 4;

describe('the memory that a large mailbox takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const [large, packed, small] = ['large.mbox', 'large.mbox.gz', 'small.mbox'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  let idle = 0;
  let count = 0;

  beforeAll(async () => {
    const file = openSync(large, 'w');
    for (let written = 0; written < MEGABYTES * 1_000_000; ) {
      let piece = '';
      while (piece.length < 1_000_000) piece += `${FROM_LINE}${mail(count++)}\n`;
      written += writeSync(file, piece);
    }
    closeSync(file);
    await pipeline(createReadStream(large), createGzip({ level: 1 }), createWriteStream(packed));
    writeFileSync(small, `${FROM_LINE}${mail(0)}\n`);
    idle = (await run(small)).memory;
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What it says of a file, or of what comes through standard input. */
  const run = async (path: string, args: readonly string[] = [], piped = false) => {
    const running = promisify(execFile)(
      process.execPath,
      [
        `--max-old-space-size=${HEAP}`,
        `--max-semi-space-size=${YOUNG}`,
        '--import',
        WATCHED,
        PROGRAM,
        piped ? '-' : path,
        ...args,
      ],
      {
        maxBuffer: 1_000_000_000,
      },
    );
    const { stdin } = running.child;
    if (piped && stdin) await pipeline(createReadStream(path), stdin);
    const { stdout, stderr } = await running;
    return { stdout, memory: Number(stderr.trim().split('\n').at(-1)) };
  };

  it.each([
    ['plain', 'its largest thread', large, ['--json']],
    ['plain', 'one thread by its subject', large, ['--thread', 'Pump 11', '--json']],
    ['plain', 'the list of its threads', large, ['--list', '--json']],
    ['packed with gzip', 'its largest thread', packed, ['--json']],
    ['packed with gzip', 'the list of its threads', packed, ['--list', '--json']],
    ['through standard input', 'its largest thread', large, ['--json']],
    ['through standard input, packed', 'its largest thread', packed, ['--json']],
  ])('is bounded, %s: %s', { timeout: 300_000 }, async (how, what, path, args) => {
    const { stdout, memory } = await run(path, args, how.startsWith('through'));
    const said = JSON.parse(stdout);
    if (what === 'the list of its threads') expect(said).toHaveLength(Math.ceil(count / 8));
    else expect(said.stats.messages).toBeGreaterThanOrEqual(8);
    expect(memory - idle).toBeLessThan(MOST_ABOVE_IDLE);
  });
});
