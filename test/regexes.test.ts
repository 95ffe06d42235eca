import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * No regular expression of the program may take more than linear time: mails are hostile input. recheck proves it; a proof takes up to seconds, so
 * proven ones are remembered in `regexes.proven.json` and only those that are not in it are checked again.
 * `UPDATE_REGEXES=1 npx vitest run test/regexes.test.ts` proves all that the program has and rewrites the file.
 */
const LEDGER = new URL('regexes.proven.json', import.meta.url);
const update = process.env.UPDATE_REGEXES === '1';

/** Not proven to be linear, and harmless because what they are given is short. The reason says where that is made sure of. */
const BOUNDED: Readonly<Record<string, string>> = {};

/** Not linear yet, by the file that they stand in. Whoever mends one takes its file off; nothing is added. */
const OWED: ReadonlySet<string> = new Set([
  'src/minutes/utterances.ts',
  'src/render/heading.ts',
  'src/sources/date.ts',
  'src/sources/mbox.ts',
  'src/sources/remote/archive-page.ts',
  'src/sources/remote/fetch.ts',
  'src/sources/remote/hypermail.ts',
  'src/sources/remote/mail-file.ts',
  'src/sources/mime.ts',
]);

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

function regexesIn(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(folder, name);
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      const found: Found[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          found.push({
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1),
            where: `${path}:${line + 1}`,
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

const keyOf = ({ source, flags }: Found) => `/${source}/${flags}`;

describe('regular expressions', () => {
  const found = [...regexesIn('src'), ...regexesIn('commands')];
  const all = new Map(found.map((regex) => [keyOf(regex), regex]));
  const proven = new Set<string>(update ? [] : JSON.parse(readFileSync(LEDGER, 'utf8')));
  const owed = ({ where }: Found) => OWED.has(where.slice(0, where.lastIndexOf(':')));
  const open = [...all].filter(([key, regex]) => !proven.has(key) && !(key in BOUNDED) && !owed(regex));

  it('take time linear in their input', { timeout: 600_000 }, () => {
    const failures: string[] = [];
    for (const [key, { source, flags, where }] of open) {
      const result = checkSync(source, flags, { timeout: 20_000 });
      if (result.status === 'safe') proven.add(key);
      else failures.push(`${where}: ${key} is ${result.status}`);
    }
    if (update) writeFileSync(LEDGER, `${JSON.stringify([...proven].filter((key) => all.has(key)).sort(), null, 2)}\n`);
    expect(failures).toEqual([]);
  });

  it('are found at all', () => {
    expect(found.length).toBeGreaterThan(100);
  });

  it('have no reason left over in the table of bounded ones', () => {
    expect(Object.keys(BOUNDED).filter((key) => !all.has(key))).toEqual([]);
  });
});
