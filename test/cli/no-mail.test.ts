import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAIL = 'From: Ann Lee <ann@x.example>\nSubject: Tap\n\nShall we replace the tap?\n';
const packed = gzipSync(MAIL.repeat(500));
const flipped = Buffer.from(packed);
flipped[40] = 255 - (flipped[40] ?? 0);
/** Bytes as a compressor or a cipher leaves them, the same in every run. */
const noise = Buffer.from(Array.from({ length: 5_000 }, (_, n) => (Math.imul(n + 1, 2_654_435_761) >>> 13) & 0xff));

/** Files that hold no discussion, and what is said of each. */
const FILES: readonly [name: string, content: string | Uint8Array, reason: RegExp][] = [
  ['empty.eml', '', /is empty/],
  ['blank.txt', ' \n\n\t\n', /is empty/],
  ['byte-order-mark.txt', '\ufeff', /is empty/],
  ['punctuation.txt', '....\n---\n', /has no words in it/],
  ['page.html', '<!doctype html><html><body><img src=a></body></html>', /is empty/],
  ['noise.eml', noise, /is not text/],
  ['zeros.mbox', new Uint8Array(1_000), /is not text/],
  ['picture.eml', '\x89PNG\r\n\x1a\n\0\0', /is a picture/],
  ['letter.docx', 'PK\x03\x04\x14\0', /is a ZIP archive/],
  ['letter.rtf', '{\\rtf1\\ansi Hello}', /is rich text/],
  ['page.ps', '%!PS-Adobe-3.0\n', /is PostScript/],
  ['letter.pdf', '%PDF-1.7\n', /is a PDF/],
  ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>', /is XML/],
  ['feed.xml', '<?xml version="1.0"?>\n<rss></rss>', /is XML/],
  ['broken.json', '{"messages": [{"id": ', /is broken JSON/],
  ['broken-list.json', '[{"id": "1", }]', /is broken JSON/],
  ['keys-without-quotes.json', '{messages: []}', /is broken JSON/],
  ['too-deep.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /JSON/],
  ['other.json', '{"name": "x", "version": 1}', /is JSON, but not a Discord channel dump/],
  ['numbers.json', '[1, 2, 3]', /is JSON, but not a Discord channel dump/],
  ['numbers', '[1, 2, 3]', /is JSON, but not a Discord channel dump/],
  ['nothing.json', 'null', /is JSON, but not a Discord channel dump/],
  ['no-messages.json', '{"messages": []}', /has no messages in it/],
  ['message-of-another-shape.json', '{"messages": [{"from": "ann"}]}', /is JSON, but not a Discord channel dump/],
  ['cut.mbox.gz', packed.subarray(0, packed.length - 20), /is a damaged gzip file/],
  ['flipped.mbox.gz', flipped, /is a damaged gzip file/],
  ['header-only.gz', new Uint8Array([0x1f, 0x8b]), /is a damaged gzip file/],
  ['empty.gz', gzipSync(''), /is empty/],
  ['noise.gz', gzipSync(noise), /is not text/],
  ['over-and-over.gz', [1, 2, 3, 4].reduce((inner) => gzipSync(inner), gzipSync(MAIL)), /is packed more than 3 times/],
];
const path = (name: string) => join(folder, name);

beforeAll(() => {
  for (const [name, content] of FILES)
    writeFileSync(
      path(name),
      typeof content === 'string' ? Buffer.from(content, name === 'picture.eml' ? 'latin1' : 'utf8') : content,
    );
  writeFileSync(path('good.eml'), MAIL);
  mkdirSync(path('no-mails'));
  writeFileSync(path('no-mails/.DS_Store'), noise);
});

describe('what is no discussion gets one line that names it and says what was expected', () => {
  it.each(FILES)('%s', async (name, _, reason) => {
    const { status, stdout, stderr } = await called(['--json', path(name)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^thread-minutes: [^\n]*\n$/);
    expect(stderr).toContain(path(name));
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/; expected/);
  });

  it.each([
    ['a folder without mails', () => path('no-mails'), /has no mail in it; expected .*a folder of mails/],
    ['a device', () => '/dev/zero', /is a device, not a file/],
    ['a file that is not there', () => path('missing'), /there is no such file/],
  ])('%s', async (_, input, reason) => {
    const { status, stdout, stderr } = await called([input()]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^thread-minutes: [^\n]*\n$/);
    expect(stderr).toMatch(reason);
  });

  it('and the same on standard input', async () => {
    const { status, stderr } = await called(['-'], noise);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^thread-minutes: standard input: is not text; expected [^\n]*\n$/),
    });
  });

  it('and keeps none of the files beside it from being done', async () => {
    const inputs = FILES.flatMap(([name]) => [path(name), path('good.eml')]);
    const { status, stdout, stderr } = await called(['--json', ...inputs]);
    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).subject),
    ).toEqual(FILES.map(() => 'Tap'));
    expect(stderr.trimEnd().split('\n')).toHaveLength(FILES.length);
  });
});

describe('what looks like none of it and is', () => {
  it.each<[name: string, content: string]>([
    ['text in brackets', '[1] is the manual.\n\nShall we replace the tap?\n'],
    ['text in braces', '{later} Shall we replace the tap?\n'],
    [
      'a page after an XML declaration',
      '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><body><p>Shall we replace the tap?</p></body></html>',
    ],
    [
      'a dump after a byte order mark',
      `\ufeff${JSON.stringify([{ id: '1', author: { id: '2', username: 'ann' }, content: 'Shall we replace the tap?', timestamp: '2026-01-01T00:00:00Z' }])}`,
    ],
    ['a mail about JSON', `${MAIL}{"a": 1}\n`],
  ])('%s', async (_, content) => {
    const { status, stdout } = await called(['--parse', '-'], Buffer.from(content));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).messages[0].text).toContain('Shall we replace the tap?');
  });
});
