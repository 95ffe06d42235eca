import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'tap.eml');
const mail = (subject: string) =>
  `From: Ada Quist <ada@x.example>\nSubject: ${subject}\nMessage-ID: <1@x.example>\n\nShall we?\n`;

function surroundings() {
  const stop = new AbortController();
  const shown = { out: '', error: '' };
  return {
    stop,
    shown,
    given: {
      out: (text: string) => {
        shown.out += text;
      },
      error: (text: string) => {
        shown.error += text;
      },
      stdin: process.stdin,
      settings: {},
      columns: undefined,
      color: false,
      hyperlinks: false,
      stop: stop.signal,
    },
  };
}
const until = (shown: () => void) => vi.waitFor(shown, { timeout: 15_000, interval: 20 });

describe('--watch', () => {
  it('shows the minutes again when the file is written, replaced, or mended', async () => {
    writeFileSync(file, mail('First tap'));
    const { stop, shown, given } = surroundings();
    const ended = run([file, '--watch'], given);
    await until(() => expect(shown.out).toContain('First tap'));

    writeFileSync(file, mail('Second tap'));
    await until(() => expect(shown.out).toContain('Second tap'));

    writeFileSync(join(folder, 'new'), mail('Third tap, replaced'));
    renameSync(join(folder, 'new'), file);
    await until(() => expect(shown.out).toContain('Third tap'));

    writeFileSync(file, '');
    await until(() => expect(shown.error).toMatch(/^thread-minutes: .*tap\.eml.*empty/));
    writeFileSync(file, mail('Fourth tap'));
    await until(() => expect(shown.out).toContain('Fourth tap'));

    stop.abort();
    expect(await ended).toBe(0);
  });

  it('makes the folder of --out', async () => {
    const out = join(folder, 'results');
    const { stop, given } = surroundings();
    const ended = run([file, '--watch', '--out', out], given);
    await until(() => expect(readdirSync(out)).toEqual(['tap.txt']));
    stop.abort();
    expect(await ended).toBe(0);
  });

  it.each([['-'], ['no-such-file'], [folder], ['https://lore.kernel.org/git/1@x.example/']])(
    'follows no %s',
    async (input) => {
      const { shown, given } = surroundings();
      expect(await run([input, '--watch'], given)).toBe(2);
      expect(shown.error).toContain('--watch follows one file');
    },
  );
});
