import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCommands, type Services } from '../commands/index.ts';
import { minutesSchema } from '../src/render/json.ts';
import type { Block, Confidence } from '../src/thread/block.ts';
import { called } from './cli/called.ts';

const read = (document: string) => readFileSync(document, 'utf8');
const EXAMPLES = ['greenhouse.eml', 'bakery.mbox', 'meetup.json'].map((name) => `src/page/examples/${name}`);

describe('the tour of the code', () => {
  /** Where a document speaks of a folder (in a heading or at the beginning of a line), the files that it names after it. */
  function namedFiles(document: string): { readonly folder: string; readonly name: string }[] {
    let folder = '';
    return read(document)
      .split('\n')
      .flatMap((line) => {
        folder = /^(?:#+ .*|- )`(src\/[a-z-]+)`/.exec(line)?.[1] ?? folder;
        return [...line.matchAll(/`([a-z][\w/-]*(?:\.ts|\/))`/g)].map(([, name = '']) => ({ folder, name }));
      });
  }

  test('names files that are there, in the folder that it speaks of', () => {
    const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^(?:src|commands|scripts|test)(?:\/|$)/.test(path),
    );
    const paths = files.map((path) => path.replaceAll('\\', '/'));
    const named = namedFiles('docs/tour.md');
    const missing = named.filter(({ folder, name }) => {
      const bare = name.replace(/\/$/, '');
      return !paths.some((path) => path === bare || (path.startsWith(`${folder}/`) && path.endsWith(`/${bare}`)));
    });
    expect(named.length).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });
});

describe('docs/json.md', () => {
  const document = read('docs/json.md');
  const examples = [...document.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
    ([, block = '']) => JSON.parse(block) as unknown,
  );

  /** The names of all fields of a value, at any depth. */
  function fieldsOf(value: unknown): Set<string> {
    if (Array.isArray(value)) return new Set(value.flatMap((each) => [...fieldsOf(each)]));
    if (value === null || typeof value !== 'object') return new Set();
    return new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]));
  }
  /** The names of all fields that a JSON Schema describes. */
  function describedBy(schema: unknown): Set<string> {
    if (schema === null || typeof schema !== 'object') return new Set();
    return new Set(
      Object.entries(schema).flatMap(([key, inner]) => [
        ...(key === 'properties' ? Object.keys(inner as object) : []),
        ...describedBy(inner),
      ]),
    );
  }
  const isNamed = (field: string) =>
    [`"${field}"`, `\`${field}\``, `.${field}\``].some((name) => document.includes(name));

  test('begins with minutes as they are, and names every field that they can have', () => {
    expect(minutesSchema.parse(examples[0])).toEqual(examples[0]);
    const fields = [...describedBy(z.toJSONSchema(minutesSchema))];
    expect(fields.length).toBeGreaterThan(25);
    expect(fields.filter((field) => !isNamed(field))).toEqual([]);
  });

  test.each(['--json', '--parse', '--list --json', 'digest --since 2020-01-01 --json'])(
    'names every field that the program prints with %s',
    async (options) => {
      for (const example of EXAMPLES) {
        const { status, stdout } = await called([...options.split(' '), example]);
        expect(status).toBe(0);
        const fields = [...fieldsOf(JSON.parse(stdout))];
        expect(fields.length).toBeGreaterThan(3);
        expect(fields.filter((field) => !isNamed(field))).toEqual([]);
      }
    },
  );

  test('has every kind of block, and every way in which an author was found', () => {
    const kinds: Record<Block['kind'], true> = {
      own: true,
      quote: true,
      attribution: true,
      trailer: true,
      patch: true,
      code: true,
      signature: true,
      footer: true,
      forwarded: true,
    };
    const ways: Record<Confidence, true> = {
      original: true,
      attribution: true,
      parent: true,
      headers: true,
      alternation: true,
      unknown: true,
    };
    const rows = document.split('\n').filter((line) => /^\| `(?!kind)/.test(line));
    const listed = rows.flatMap((row) => row.split('|')[1]?.match(/[a-z]+/g) ?? []);
    expect(listed.sort()).toEqual(Object.keys(kinds).sort());
    const found = /how the author was found: (.*?) \|/.exec(document)?.[1]?.match(/[a-z]+/g);
    expect(found).toEqual(Object.keys(ways));
  });
});

describe('the table of commands in the README', () => {
  const table = read('README.md').split('\n## Commands\n')[1]?.split('\n## ')[0] ?? '';

  test('has every command with its subcommands, and no other', () => {
    // Commands reach for their services when they are run.
    const definitions = createCommands({ fetcher: {}, store: {}, digests: {} } as unknown as Services).map(
      ({ definition }) => definition,
    );
    const defined = definitions.flatMap(({ name, ...rest }) => {
      const subcommands = ('options' in rest ? (rest.options ?? []) : []).filter(({ type }) => type === 1);
      if (!/^[a-z]/.test(name)) return [`*${name}*`];
      return subcommands.length === 0 ? [`/${name}`] : subcommands.map((option) => `/${name} ${option.name}`);
    });
    const listed = table
      .split('\n')
      .filter((line) => /^\| [`*]/.test(line))
      .flatMap((row) => {
        const cell = row.split('|')[1] ?? '';
        const title = /\*[^*]+\*/.exec(cell);
        if (title) return [title[0]];
        // "`/digest add` `list`": the later ones are subcommands of the first one's command.
        const [first = '', ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
        return [first, ...others.map((other) => `${first.split(' ')[0]} ${other}`)];
      });
    expect(listed.sort()).toEqual(defined.sort());
  });
});

test('the table of sources in the README has every source that docs/sources.md describes', () => {
  const table = read('README.md').split('\n## Sources\n')[1]?.split('\n## ')[0]?.toLowerCase() ?? '';
  const sources = [...read('docs/sources.md').matchAll(/^\| \*\*(?:a )?([\w-]+)/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((source) => !table.includes(source))).toEqual([]);
});
