import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const inFolder = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...inFolder('docs').filter((path) => path.endsWith('.md')),
];

/** What GitHub makes of a heading to jump to it: lower case, no punctuation, hyphens for spaces. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

function anchorsOf(document: string): string[] {
  const prose = readFileSync(document, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe('the documents', () => {
  test.each(DOCUMENTS)('%s links to what is there', (document) => {
    const targets = [...readFileSync(document, 'utf8').matchAll(/(?:\]\(|src(?:set)?=")([^)"\s]+)[)"]/g)].map(
      ([, target = '']) => target,
    );
    const dead = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? document : join(dirname(document), path);
        return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
      });
    expect(dead).toEqual([]);
  });

  test('every picture in docs/images is shown somewhere', () => {
    const text = DOCUMENTS.map((document) => readFileSync(document, 'utf8')).join('\n');
    const unseen = inFolder('docs/images').filter((picture) => !text.includes(picture.replace('docs/', '')));
    expect(unseen).toEqual([]);
  });

  test('.env.example describes every variable that is read, and no other', () => {
    const described = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const read = ['src/configuration.ts', 'src/environment/reading.ts'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name),
    );
    expect(described.sort()).toEqual(read.sort());
  });
});
