import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

async function script(shell: string): Promise<string> {
  let printed = '';
  const code = await run(['completion', shell], {
    out: (text) => {
      printed += text;
    },
    error: () => undefined,
    stdin: process.stdin,
    settings: {},
    columns: undefined,
    color: false,
    hyperlinks: false,
  });
  expect(code).toBe(0);
  return printed;
}
const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function written(text: string): string {
  writeFileSync(join(folder, 'script'), text);
  return join(folder, 'script');
}
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

/** What bash offers for the last of these words. */
async function offered(...words: string[]): Promise<string[]> {
  const typed = ['thread-minutes', ...words].map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `${await script('bash')}\nCOMP_WORDS=(${typed}) COMP_CWORD=${words.length}\n_thread_minutes\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion in the shell', () => {
  it('offers the options that begin like the word', async () => {
    expect(await offered('--ma')).toEqual(['--markdown', '--map']);
  });
  it("offers a subcommand's own options", async () => {
    expect(await offered('digest', '--s')).toEqual(['--since']);
  });
  it('offers subcommands and files as the first word', async () => {
    expect(await offered('dig')).toEqual(['digest']);
    expect(await offered('packa')).toEqual(expect.arrayContaining(['package.json']));
  });
  it('leaves files to the shell', async () => {
    expect(await offered('mail.eml', 'oth')).toEqual([]);
    expect(await script('bash')).toContain('complete -o default');
  });
  it.each(['bash', 'zsh', 'fish'])('prints what %s takes', async (shell) => {
    const printed = await script(shell);
    expect(printed).toContain('thread-minutes');
    expect(printed).toMatch(/-?-?markdown/);
    if (!has(shell)) return console.warn(`not tried in ${shell}, which is not installed`);
    const { status, stderr } = spawnSync(shell, ['-n', written(printed)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  it('knows no other shells', async () => {
    let said = '';
    const code = await run(['completion', 'csh'], {
      out: () => undefined,
      error: (text) => {
        said += text;
      },
      stdin: process.stdin,
      settings: {},
      columns: undefined,
      color: false,
      hyperlinks: false,
    });
    expect(code).toBe(2);
    expect(said).toContain('bash, zsh, fish');
  });
});
