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
  const open = [...all].filter(([key]) => !proven.has(key) && !(key in BOUNDED));

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
