import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { called } from './cli/called.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What is written as code: lines indented by four, fenced ones, and spans within prose; without comments. */
function codeIn(document: string): string[] {
  const text = readFileSync(document, 'utf8');
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'));
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const indented = [...prose.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...fenced, ...indented, ...spans].map((line) => line.replace(/\s#.*$/, ''));
}

/** The arguments of every call of the program: how a package, a link to it or Node.js starts it. */
const callsIn = (document: string): string[] =>
  codeIn(document).flatMap((line) =>
    [...line.matchAll(/(?:^|&& )(?:npx \.|thread-minutes|node bin\/thread-minutes\.js) ([^&]+)/g)].map(
      ([, args = '']) => args.trim(),
    ),
  );

/** The subcommands and flags that the program itself names in its help. */
async function known(...subcommand: string[]) {
  const { stdout } = await called([...subcommand, '--help']);
  const [, commands = ''] = stdout.split('\nCommands:\n');
  return {
    flags: new Set(stdout.match(/(?<=^ +(?:-\w, )?)--[a-z-]+/gm)),
    subcommands: new Set([...commands.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)),
  };
}

describe('the documented commands', () => {
  test('call the program with flags and subcommands that it knows', async () => {
    const { flags: main, subcommands } = await known();
    const flagsOf = new Map([['', main]]);
    for (const name of subcommands) flagsOf.set(name, (await known(name)).flags);
    const calls = DOCUMENTS.flatMap((document) => callsIn(document).map((args) => ({ document, args })));
    const unknown: string[] = [];
    for (const { document, args } of calls) {
      const [first = ''] = args.split(' ');
      // A lower-case word alone is a subcommand; inputs are written as files, links or in capitals.
      const subcommand = /^[a-z]+$/.test(first) ? [first] : [];
      const flags = flagsOf.get(subcommand[0] ?? '') ?? main;
      const wrong = (args.match(/--[a-z-]+/g) ?? []).filter((flag) => !flags.has(flag));
      wrong.push(...subcommand.filter((name) => !subcommands.has(name)));
      if (wrong.length > 0) unknown.push(`${document}: ${args}: ${wrong.join(', ')}`);
    }
    expect(calls.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  test('run scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const run = DOCUMENTS.flatMap((document) =>
      codeIn(document).flatMap((line) =>
        [...line.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z:]+)/g)].map(([call, name = '']) => ({ call, name })),
      ),
    ).filter(({ call, name }) => call.includes(' run ') || name === 'start' || name === 'test');
    expect(run.length).toBeGreaterThan(5);
    expect(run.filter(({ name }) => !(name in scripts)).map(({ call }) => call)).toEqual([]);
  });
});
