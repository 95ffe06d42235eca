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
const inShell = (shell: string, args: readonly string[]) =>
  spawnSync(shell, args, { encoding: 'utf8', timeout: 30_000 });
const has = (shell: string) => inShell(shell, ['-c', 'true']).status === 0;

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

/** What zsh makes of the line when the tab key is pressed: its line editor needs a terminal, which zpty gives it. */
async function completedByZsh(typed: string): Promise<string> {
  const driver = `
    zmodload zsh/zpty
    zpty shell zsh --no-rcs --interactive
    zpty -w shell 'PS1=; unsetopt zle_bracketed_paste beep; autoload -Uz compinit; compinit -u -D; source ${written(await script('zsh'))}
      finish() { zle complete-word; print -r -- "<<$BUFFER>>"; exit; }; zle -N finish; bindkey "^I" finish; print re""ady'
    zpty -r -m shell output '*ready*'
    zpty -w -n shell '${typed}'$'\\t'
    zpty -r -m shell output '*<<*>>*'
    print -r -- $output`;
  const { stdout } = inShell('zsh', ['--no-rcs', '-c', driver]);
  return /<<(.*?) ?>>/s.exec(stdout)?.[1] ?? `nothing completed: ${stdout}`;
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
  it('offers the shells that it can be printed for', async () => {
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await offered('completion', 'z')).toEqual(['zsh']);
    expect(await offered('completion', 'bash', 'packa')).toEqual([]);
  });
  it.skipIf(!has('fish'))('offers all this in fish', async () => {
    const offer = async (typed: string) =>
      inShell('fish', ['--no-config', '-c', `source ${written(await script('fish'))}; complete -C '${typed}'`])
        .stdout.split('\n')
        .flatMap((line) => line.split('\t')[0] || []);
    expect(await offer('thread-minutes completion ')).toEqual(['bash', 'fish', 'zsh']);
    expect(await offer('thread-minutes digest --si')).toEqual(['--since']);
    expect(await offer('thread-minutes mail.eml --ma')).toEqual(['--map', '--markdown']);
    expect(await offer('thread-minutes dige')).toEqual(['digest']);
  });
  it.skipIf(!has('zsh'))('offers all this in zsh', async () => {
    expect(await completedByZsh('thread-minutes completion f')).toBe('thread-minutes completion fish');
    expect(await completedByZsh('thread-minutes digest --si')).toBe('thread-minutes digest --since');
    expect(await completedByZsh('thread-minutes mail.eml --mar')).toBe('thread-minutes mail.eml --markdown');
    expect(await completedByZsh('thread-minutes dige')).toBe('thread-minutes digest');
    expect(await completedByZsh('thread-minutes package-')).toBe('thread-minutes package-lock.json');
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
