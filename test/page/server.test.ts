import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, PageError, startPage } from '../../src/page/index.ts';
import type { MessageView } from '../../src/page/message-view.ts';
import type { Summary } from '../../src/page/summary.ts';

let page: Page;
beforeAll(async () => {
  page = await startPage({ port: 0 });
});
afterAll(() => page.close());

const post = (body: string | Uint8Array, query = '', type = 'application/octet-stream') =>
  fetch(`${page.url}api/minutes${query}`, { method: 'POST', headers: { 'Content-Type': type }, body });

/** The names of the message's fields; a long section goes on in a field without one. */
const sectionsOf = ({ message }: Summary) => message.fields.map(({ name }) => name).filter((name) => name !== '\u200B');

describe('the preview page', () => {
  test('listens on loopback only', () => {
    expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('allows nothing from elsewhere and no inline script but the import map', async () => {
    const response = await fetch(page.url);
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(policy).not.toContain('http');
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('takes a mail and answers with the message that the bot would post', async () => {
    const mail = await readFile(new URL('../../src/page/examples/greenhouse.eml', import.meta.url));
    const response = await post(mail, '?name=greenhouse.eml');
    expect(response.status).toBe(200);
    const summary = (await response.json()) as Summary;
    expect(sectionsOf(summary)).toEqual([
      'Participants',
      '✅ Agreed',
      '❓ Open questions',
      '⚠️ Objections (unresolved)',
      'Key points',
    ]);
    expect(summary.html).toContain('<!doctype html>');
  });

  describe('a press of a button', () => {
    const press = (body: string | Uint8Array, button: string) =>
      fetch(`${page.url}api/press?button=${encodeURIComponent(button)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body,
      });
    const carried = async () => {
      const mail = await readFile(new URL('../../src/page/examples/greenhouse.eml', import.meta.url));
      const { message } = (await (await post(mail, '?name=greenhouse.eml')).json()) as Summary;
      const file = message.attachments.find(({ name }) => name === 'minutes.json.gz');
      return Buffer.from(file?.base64 ?? '', 'base64');
    };

    test('is answered from the minutes that travel with the message', async () => {
      const response = await press(await carried(), 'v1.thread');
      expect(response.status).toBe(200);
      const { title, buttons } = (await response.json()) as MessageView;
      expect(JSON.stringify(title)).toContain('Show thread');
      expect(buttons).toEqual([]);
    });

    test('shows nothing that is not escaped: all of it is Discord’s Markdown as our views write it', async () => {
      const minutes = await carried();
      for (const button of ['v1.more', 'v1.people', 'v1.thread', 'v1.copy'])
        expect(await (await press(minutes, button)).text()).not.toContain('"foreign"');
    });

    test.each([
      ['a button that shows nothing', 'delete-minutes:', undefined],
      ['minutes that are none', 'v1.more', 'no minutes'],
      ['more than a post can carry', 'v1.more', new Uint8Array(2 * 1024 * 1024 + 1)],
    ])('is refused for %s', async (_, button, bytes) => {
      const response = await press(bytes ?? (await carried()), button);
      expect([413, 422]).toContain(response.status);
      expect(await response.json()).toEqual({ error: expect.any(String) });
    });
  });

  test('answers in the language that the browser prefers', async () => {
    const mail = await readFile(new URL('../../src/page/examples/greenhouse.eml', import.meta.url));
    const asked = (body: string | Uint8Array) =>
      fetch(`${page.url}api/minutes?name=x.eml`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': 'fr-CA,fr;q=0.9,en;q=0.5' },
        body,
      }).then((response) => response.json());
    const summary = (await asked(mail)) as Summary;
    expect(sectionsOf(summary)).toEqual([
      'Participants',
      '✅ Accords',
      '❓ Questions ouvertes',
      '⚠️ Objections (non résolues)',
      'Points clés',
    ]);
    expect(summary.html).toContain('<html lang="fr">');
    expect(await asked(' \n')).toEqual({ error: expect.stringMatching(/^x\.eml : est vide/) });
  });

  test('says what is wrong with a text that holds no message', async () => {
    const response = await post(' \n', '?name=empty.txt');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: expect.stringContaining('empty.txt') });
  });

  test('refuses what is too large before reading it', async () => {
    const response = await post(new Uint8Array(33 * 1024 * 1024));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: expect.stringContaining('at most 32 MB') });
  });

  test('refuses what another site can make a browser send', async () => {
    expect((await post('text', '', 'text/plain')).status).toBe(415);
  });

  test.each([
    ['public/../server.ts'],
    ['public/..%2fserver.ts'],
    ['public/%2e%2e/server.ts'],
    ['public/..%5cserver.ts'],
    ['modules/lit/package.json'],
    ['modules/lit/../../package.js'],
    ['public'],
    ['nothing'],
  ])('serves no file outside its folders: %s', async (path) => {
    expect((await fetch(page.url + path)).status).toBe(404);
  });

  test('says in one line that a port is taken', async () => {
    const port = Number(new URL(page.url).port);
    const second = startPage({ port });
    await expect(second).rejects.toThrow(PageError);
    await expect(second).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
  });
});
