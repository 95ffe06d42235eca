import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function started(program: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [resolve(program), 'no-such.eml'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stderr };
}

describe('.env', () => {
  it('is read where the program is started, and gives way to the environment', () => {
    writeFileSync(join(folder, '.env'), 'CACHE=perhaps\n');
    expect(started('bin/thread-minutes.js', folder).stderr).toContain('CACHE: must be 0 or 1');
    expect(started('bin/thread-minutes.js', folder, { CACHE: '0' }).stderr).toContain('there is no such file');
  });

  it('is not taken for missing where it cannot be read', () => {
    const odd = join(folder, 'odd');
    mkdirSync(join(odd, '.env'), { recursive: true });
    const why = '.env cannot be read (EISDIR): it must be a file that whoever starts this may read.\n';
    expect(started('dist/src/main.js', odd)).toEqual({ status: 1, stderr: why });
    expect(started('bin/thread-minutes.js', odd)).toEqual({ status: 2, stderr: `thread-minutes: ${why}` });
  });
});
