import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages whose browser modules the page serves: Discord's look, and what it is made with. */
const PACKAGES = [
  '@skyra/discord-components-core',
  '@lit/context',
  '@lit/reactive-element',
  'lit',
  'lit-element',
  'lit-html',
] as const;

type Exports = string | { readonly [condition: string]: Exports };

/** A package's folder as a URL, looked for as Node looks for packages. */
function packageFolder(name: string): URL {
  const roots = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = roots.map((root) => join(root, name)).find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error(`the package ${name} is not installed: run npm ci`);
  return pathToFileURL(`${found}/`);
}

/** What an `exports` entry means to a browser (Node.js documentation, "Conditional exports"). */
function browserTarget(entry: Exports): string | undefined {
  if (typeof entry === 'string') return entry;
  const chosen = entry.browser ?? entry.import ?? entry.default;
  return chosen === undefined ? undefined : browserTarget(chosen);
}

/** Folders to serve by the path that they are served under, and the import map that leads bare specifiers there. */
export function browserModules(): { folders: ReadonlyMap<string, URL>; importMap: string } {
  const folders = new Map<string, URL>();
  const imports: Record<string, string> = {};
  for (const name of PACKAGES) {
    const folder = packageFolder(name);
    folders.set(`/modules/${name}/`, folder);
    const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
      exports: Record<string, Exports>;
    };
    for (const [subpath, entry] of Object.entries(exports)) {
      const target = browserTarget(entry);
      if (target?.endsWith('.js') && !target.includes('*'))
        imports[name + subpath.slice(1)] = `/modules/${name}/${target.slice(2)}`;
    }
  }
  return { folders, importMap: JSON.stringify({ imports }) };
}
