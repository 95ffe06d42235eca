import { readFile } from 'node:fs/promises';
import { Agent, get, request } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, PageError, startPage } from '../../src/page/index.ts';
import type { MessageView } from '../../src/page/message-view.ts';
import type { Summary } from '../../src/page/summary.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';

let page: Page;
beforeAll(async () => {
  page = await startPage({ port: 0 });
});
afterAll(() => page.close());

const post = (body: string | Uint8Array, query = '', type = 'application/octet-stream') =>
  fetch(`${page.url}api/minutes${query}`, { method: 'POST', headers: { 'Content-Type': type }, body });

/** The sections of the message: a long one goes on in a field that says so, in English or French. */
const sectionsOf = ({ message }: Summary) =>
  message.fields.map(({ name }) => name).filter((name) => !/ \((?:continued|suite)\)$/.test(name));

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

  describe('the page itself', () => {
    const load = (path: string, accepted = '') =>
      fetch(page.url + path, { headers: accepted === '' ? {} : { 'Accept-Language': accepted } });

    test.each(LANGUAGES)('is labelled in %s, of which it tells the browser', async (language) => {
      const say = sayIn(language);
      const html = await (await load(`?lang=${language}`)).text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toContain('{{');
      for (const key of ['page.title', 'page.take', 'page.view.parse', 'page.theme.dark', 'page.ready'] as const)
        expect.soft(html, key).toContain(say(key));
      expect(html).toMatch(new RegExp(`<option value="${language}" lang="${language}" selected>`));
    });

    test.each([
      ['de-AT,de;q=0.9,en;q=0.8', 'de'],
      ['nl,ja;q=0.4,pt;q=0.6', 'pt-BR'],
      ['fr;q=0, es-MX', 'es-419'],
      ['nl', 'en'],
      ['*', 'en'],
      ['constructor', 'en'],
      [';;q=,', 'en'],
    ])('for a browser that wants %s is in %s', async (accepted, language) => {
      const response = await load('', accepted);
      expect(await response.text()).toContain(`<html lang="${language}">`);
      expect(response.headers.get('Vary')).toBe('Accept-Language');
    });

    test('is in the language that was chosen, whatever the browser prefers', async () => {
      expect(await (await load('?lang=ja', 'de')).text()).toContain('<html lang="ja">');
      expect(await (await load('?lang=tlh', 'de')).text()).toContain('<html lang="de">');
    });

    test('lists the examples in that language', async () => {
      const listed = await (await load('api/examples?lang=de')).json();
      expect(listed).toContainEqual({ id: 'discord', title: 'Ein Discord-Kanal' });
    });

    test.each(LANGUAGES)('says in %s what goes wrong', async (language) => {
      const say = sayIn(language);
      const at = (path: string, init: RequestInit = {}) =>
        fetch(`${page.url}${path}?lang=${language}`, init).then((response) => response.json());
      expect(await at('nothing')).toEqual({ error: say('page.error.noPage') });
      expect(await at('public/nothing.js')).toEqual({ error: say('page.error.noPage') });
      expect(await at('examples/none%20such')).toEqual({ error: say('page.error.noExample', { id: 'none such' }) });
      expect(await at('', { method: 'POST' })).toEqual({ error: say('page.error.onlyGet') });
      expect(await at('api/minutes')).toEqual({ error: say('page.error.post') });
      expect(await at('api/minutes', { method: 'POST', body: 'text' })).toEqual({ error: say('page.error.type') });
      const headers = { 'Content-Type': 'application/octet-stream' };
      expect(await at('api/press', { method: 'POST', headers, body: 'x' })).toEqual({
        error: say('page.error.button'),
      });
      const body = new Uint8Array(2 * 1024 * 1024 + 1);
      expect(await at('api/press', { method: 'POST', headers, body })).toEqual({
        error: say('page.error.tooLarge', { megabytes: 2 }),
      });
    });

    test.each(['//', '/examples/%E0%A4%A', '/%'])('outlives what is no address: %s', async (path) => {
      const { hostname, port } = new URL(page.url);
      const status = await new Promise((resolve, reject) =>
        get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject),
      );
      expect(status).toBe(404);
      expect((await load('')).status).toBe(200);
    });
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

  test('refuses what is too large though nothing said so', async () => {
    const megabyte = new Uint8Array(1024 * 1024);
    const body = Readable.toWeb(Readable.from(Array.from({ length: 33 }, () => megabyte)));
    const response = await fetch(`${page.url}api/minutes?name=x.eml`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: body as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('answers over the connection on which it refused what is too large', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { hostname, port } = new URL(page.url);
    const sent = (path: string, method: string, chunks: number) =>
      new Promise<{ status: number | undefined; over: unknown }>((resolve, reject) => {
        const headers = { 'Content-Type': 'application/octet-stream' };
        const asked = request({ agent, hostname, port, path, method, headers }, (response) => {
          const { statusCode: status, socket } = response;
          response.resume().on('end', () => resolve({ status, over: socket }));
        }).on('error', reject);
        Readable.from(Array.from({ length: chunks }, () => new Uint8Array(1024 * 1024))).pipe(asked);
      });
    const refused = await sent('/api/minutes', 'POST', 40);
    const next = await sent('/', 'GET', 0);
    expect([refused.status, next.status]).toEqual([413, 200]);
    expect(next.over).toBe(refused.over);
    agent.destroy();
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
