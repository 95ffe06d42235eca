import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const scripts = readdirSync('scripts', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => (name.endsWith('.ts') ? `dist/scripts/${name.replace('.ts', '.js')}` : `scripts/${name}`));

const run = (script: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test.each(scripts)('%s says how it is called, and in one line what is wrong', (script) => {
  expect(run(script, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^(npm run|node scripts)/),
    stderr: '',
  });
  const wrong = run(script, '--no-such-option');
  expect(wrong.status).toBe(1);
  expect(`${wrong.stdout}${wrong.stderr}`).toMatch(/^.+\n$/);
});
