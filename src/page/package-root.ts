import { existsSync } from 'node:fs';

/** The folder of this package, wherever it was built to: the nearest one above with a package.json. */
export const packageRoot: URL = find(new URL('./', import.meta.url));

function find(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('../', folder);
  if (above.href === folder.href) throw new Error('package.json not found above the page');
  return find(above);
}
