import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Page, startPage } from '../../src/page/index.ts';
import { hasChromium, launchChromium } from './chromium.ts';

/** Deque's axe finds what keeps people with a screen reader or a keyboard out. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const example = (name: string) => fileURLToPath(new URL(`../../src/page/examples/${name}`, import.meta.url));

describe.skipIf(!hasChromium)('the preview page in a browser', () => {
  let page: Page;
  let browser: Browser;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    page = await startPage({ port: 0 });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await page?.close();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  async function open(path = '', options: BrowserContextOptions = {}): Promise<Tab> {
    const tab = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    requests = [];
    complaints = [];
    tab.on('request', (request) => requests.push(request.url()));
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.goto(page.url + path);
    return tab;
  }
  const embed = (tab: Tab) => tab.locator('discord-embed');

  test('shows a bundled example from its permalink as Discord would, and asks nobody else for anything', async () => {
    const tab = await open('?example=mail');
    await embed(tab).getByText('watering: skip the evening run when rain is forecast').waitFor();
    await embed(tab).getByText('Participants').waitFor();
    await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
    expect(requests.filter((url) => !url.startsWith(page.url) && !url.startsWith('blob:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('takes the minutes of pasted text', async () => {
    const tab = await open();
    await tab
      .getByLabel('Or paste')
      .fill('From: Ada Quist <ada@x.example>\nSubject: Paint\nMessage-ID: <1@x.example>\n\nShall we paint the shed?\n');
    await tab.keyboard.press('Control+Enter');
    await embed(tab).getByText('Ada Quist').first().waitFor();
  });

  test('reads a file', async () => {
    const tab = await open();
    await tab.getByLabel('Choose a file').setInputFiles(example('bakery.mbox'));
    await embed(tab).getByText('Moving the bread day to Saturday').waitFor();
  });

  test('reads a file that is dropped on it', async () => {
    const tab = await open();
    // As text: it runs in the browser, whose types are not those of these tests.
    const dataTransfer = await tab.evaluateHandle(`(() => {
      const mail = 'From: Ada Quist <ada@x.example>\\nSubject: Paint\\nMessage-ID: <1@x.example>\\n\\nShall we paint it?\\n';
      const transfer = new DataTransfer();
      transfer.items.add(new File([mail], 'paint.eml'));
      return transfer;
    })()`);
    await tab.dispatchEvent('body', 'drop', { dataTransfer });
    await embed(tab).getByText('Ada Quist').first().waitFor();
  });

  test('offers the threads of an mbox to choose from', async () => {
    const tab = await open();
    const mail = (id: string, subject: string) =>
      `From a@x.example Mon Sep  2 08:11:40 2024\nFrom: Ada <a@x.example>\nSubject: ${subject}\nDate: Mon, 2 Sep 2024 08:11:40 +0100\nMessage-ID: <${id}@x.example>\n\nAbout that.\n\n`;
    await tab.getByLabel('Or paste').fill(mail('1', 'First subject') + mail('2', 'Second subject'));
    await tab.keyboard.press('Control+Enter');
    await tab.getByLabel('Thread').selectOption({ label: 'Second subject (1)' });
    await embed(tab).getByText('Second subject').waitFor();
  });

  test('tells who wrote each quoted line, and why it thinks so', async () => {
    const tab = await open('?example=mail');
    await embed(tab).first().waitFor();
    await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
    const block = tab.locator('.block', { hasText: 'I suggest 3 mm an hour' });
    expect(await block.getAttribute('title')).toBe(
      'Elias Brandt: the attribution line above names them (quote, depth 4)',
    );
    expect(await block.textContent()).toContain('Elias Brandt: the attribution line above names them.');
  });

  test('shows the map of the thread, and tells it in words', async () => {
    const tab = await open('?example=mbox');
    await embed(tab).first().waitFor();
    await tab.getByRole('tab', { name: 'Map' }).click();
    const map = tab.getByRole('img', { name: /^Map of the thread: 6 messages by 3 people/ });
    await map.waitFor();
    await expect
      .poll(() => map.evaluate((picture) => (picture as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(440);
    const dark = await map.getAttribute('src');
    await tab.getByLabel('Theme').selectOption('light');
    await expect.poll(() => map.getAttribute('src')).not.toBe(dark);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['before anything is pasted', '', undefined],
    ['with the message', '?example=mail', 'In Discord'],
    ['with the lines', '?example=mail', 'Who wrote which line'],
    ['with the map', '?example=mail', 'Map'],
  ])('keeps nobody out %s, dark or light', async (_, path, view) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      const tab = await open(path, { colorScheme, bypassCSP: true });
      if (view) {
        await embed(tab).first().waitFor();
        await tab.getByRole('tab', { name: view }).click();
      }
      await tab.addScriptTag({ path: AXE });
      const found = (await tab.evaluate(
        // The embed is drawn by Discord's components, whose grey on grey is Discord's own.
        `axe.run({ exclude: [['discord-messages']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as { violations: { id: string; nodes: { html: string }[] }[] };
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await tab.close();
    }
  });

  test('shows an error where the minutes would be', async () => {
    const tab = await open();
    await tab.getByRole('button', { name: 'Take the minutes' }).click();
    await expect.poll(() => tab.getByRole('alert').textContent()).toContain('empty');
    expect(await embed(tab).count()).toBe(0);
  });

  test('can be worked with the keyboard', async () => {
    const tab = await open('?example=discord');
    await embed(tab).first().waitFor();
    await tab.getByRole('tab', { name: 'In Discord' }).focus();
    await tab.keyboard.press('ArrowRight');
    await expect.poll(() => tab.getByRole('tabpanel', { name: 'Who wrote which line' }).isVisible()).toBe(true);
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('ArrowLeft');
    await expect.poll(() => tab.getByRole('tabpanel', { name: 'Map' }).isVisible()).toBe(true);
  });

  test('makes nothing but text of what a thread tries', async () => {
    const tab = await open();
    const hostile = [
      '<img src=x onerror="document.title=1">',
      '<script>document.title = 1</script>',
      '[free](https://evil.example)',
      '@everyone <@1> <#2> <t:3:R>',
      '||spoiler|| **bold**',
    ].join(' and ');
    const mail = `From: "${hostile.replaceAll('"', "'")}" <a@x.example>\nSubject: ${hostile}\nMessage-ID: <1@x.example>\n\n${hostile}, should we?\n`;
    await tab.getByLabel('Or paste').fill(mail);
    await tab.keyboard.press('Control+Enter');
    await embed(tab).first().waitFor();
    expect(await tab.locator('discord-embed :is(img, script, discord-mention)').count()).toBe(0);
    expect(await tab.locator('discord-embed a[href*="evil"]').count()).toBe(0);
    expect(await tab.title()).toBe('thread-minutes preview');
  });

  // The pictures of the README: UPDATE_SCREENSHOTS=1 npx vitest run test/page
  test.runIf(process.env.UPDATE_SCREENSHOTS).each(['dark', 'light'] as const)(
    'has its %s picture taken',
    async (colorScheme) => {
      const tab = await open('?example=mail', {
        colorScheme,
        deviceScaleFactor: 2,
        viewport: { width: 1280, height: 1180 },
      });
      await embed(tab).getByText('Key points').waitFor();
      const name = colorScheme === 'dark' ? 'embed' : 'embed-light';
      await tab.locator('discord-messages').screenshot({ path: `docs/images/${name}.png` });
      await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
      await tab.screenshot({ path: `docs/images/parse-${colorScheme}.png` });
      await tab.goto(`${page.url}?example=mbox`);
      await embed(tab).getByText('Key points').waitFor();
      await tab.getByRole('tab', { name: 'Map' }).click();
      await tab.getByRole('img', { name: /^Map/ }).screenshot({ path: `docs/images/map-${colorScheme}.png` });
    },
  );
});
