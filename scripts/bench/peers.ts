import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** Those that we are measured beside. They are not among our packages, since some are old and none is needed to run or build anything. */
const PEERS = {
  planer: '1.2.0',
  'email-reply-parser': '1.9.4',
  mailparser: '3.14.2',
  'ts-textrank': '1.0.3',
  lexrank: '1.0.5',
} as const;

export interface Peers {
  /** Where they are installed. */
  readonly folder: string;
  readonly load: NodeJS.Require;
}

/** Installs them where they are not yet, without running their install scripts. Throws where the registry cannot be reached. */
export function installPeers(): Peers {
  const folder = resolve('node_modules/.cache/peers');
  if (!Object.entries(PEERS).every(([name, version]) => versionIn(folder, name) === version)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...names], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return { folder, load: createRequire(join(folder, 'package.json')) };
}

function versionIn(folder: string, name: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}

/** "mailparser 3.14.2" */
export function named(peer: keyof typeof PEERS): string {
  return `${peer} ${PEERS[peer]}`;
}
