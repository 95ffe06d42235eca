import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('packages that run something when they are installed', () => {
  it('are those that package.json approves, one by one', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { hasInstallScript?: boolean }> };
    const running = Object.entries(packages)
      .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect([...new Set(running)].sort()).toEqual(Object.keys(read('package.json').allowScripts).sort());
  });
});

it('every package of package.json has its reason in docs/dependencies.md', () => {
  const { dependencies, devDependencies } = read('package.json');
  const reasons = readFileSync('docs/dependencies.md', 'utf8');
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    expect(name.startsWith('@types/') || reasons.includes(`\`${name}\``), name).toBe(true);
});
