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

  test('shows on a phone that the minutes came, which stand below the form', async () => {
    const tab = await open('', { viewport: { width: 360, height: 740 } });
    await tab.getByLabel('Or paste').fill('Shall we paint the shed?');
    await tab.getByRole('button', { name: 'Take the minutes' }).click();
    await embed(tab).getByText('Participants').waitFor();
    const headingAt = async () =>
      (await tab.getByRole('heading', { name: 'The minutes' }).boundingBox())?.y ?? Infinity;
    await expect.poll(headingAt).toBeLessThan(370);
    expect(await headingAt()).toBeGreaterThanOrEqual(0);
  });

  test('keeps names of any length and direction in their place beside the lines', async () => {
    const tab = await open();
    const name = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(4);
    await tab
      .getByLabel('Or paste')
      .fill(`From: ${name} <a@x.example>\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <1@x.example>\n\nPaint?\n`);
    await tab.keyboard.press('Control+Enter');
    await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
    const heading = tab.locator('#parse h3');
    expect(await heading.locator('bdi').textContent()).toBe(name);
    expect(await tab.locator('#parse').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });

  test('is no longer than what is on it, however long the mail whose lines it shows', async () => {
    const tab = await open('', { viewport: { width: 360, height: 740 } });
    const turns = Array.from(
      { length: 200 },
      (_, n) => `${'> '.repeat(n % 2)}Line ${n} of what we said about the shed.`,
    );
    await tab.getByLabel('Or paste').fill(turns.join('\n'));
    await tab.keyboard.press('Control+Enter');
    await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
    const [whole, shown] = await Promise.all([
      tab.locator('html').evaluate(({ scrollHeight }) => scrollHeight),
      tab.locator('main').evaluate(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight),
    ]);
    expect(whole - shown).toBeLessThan(100);
  });

  test('names the file whose minutes it shows, until they are of something else', async () => {
    const tab = await open('?example=mail');
    await embed(tab).getByText('Participants').waitFor();
    const chosen = () => tab.locator('#file').inputValue();
    const current = tab.locator('#examples [aria-current]');
    expect([await chosen(), await current.count()]).toEqual(['', 1]);
    await tab.locator('#file').setInputFiles(example('bakery.mbox'));
    await expect.poll(() => current.count()).toBe(0);
    expect(await chosen()).toMatch(/bakery\.mbox$/);
    await tab.getByLabel('Or paste').fill('Shall we paint the shed?');
    await tab.keyboard.press('Control+Enter');
    await expect.poll(chosen).toBe('');
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

  test('says why on hover and on keyboard focus, where it is seen, until Escape', async () => {
    const tab = await open('?example=mail');
    await embed(tab).first().waitFor();
    await tab.locator('.reason').waitFor({ state: 'attached' });
    await tab.getByRole('tab', { name: 'In Discord' }).focus();
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Tab');
    const reason = tab.locator('.reason');
    expect(await focusedText(tab)).toContain('Noor Haddad wrote:');
    expect(await reason.textContent()).toBe('Elias Brandt: written by the sender (attribution, depth 0)');
    for (const _ of [1, 2, 3, 4, 5]) await tab.keyboard.press('ArrowDown');
    expect(await reason.textContent()).toBe('Noor Haddad: the attribution line above names them (quote, depth 5)');
    expect(await reason.isVisible()).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await reason.isVisible()).toBe(false);
    await tab.keyboard.press('End');
    expect(await reason.textContent()).toContain('(signature, depth 0)');
    await tab.keyboard.press('Tab');
    expect(await focusedText(tab)).toBe('Download the complete minutes as a page');
    expect(await reason.isVisible()).toBe(false);
    await tab.locator('.block', { hasText: 'I suggest 3 mm an hour' }).hover();
    await expect
      .poll(() => reason.textContent())
      .toBe('Elias Brandt: the attribution line above names them (quote, depth 4)');
    expect(await reason.isVisible()).toBe(true);
  });

  test('leads back to the example that the address names', async () => {
    const tab = await open('?example=mbox');
    await embed(tab).getByText('Moving the bread day to Saturday').waitFor();
    await tab.getByRole('link', { name: 'A Discord channel' }).click();
    await embed(tab).getByText('autumn-meetup').first().waitFor();
    expect(new URL(tab.url()).search).toBe('?example=discord');
    await tab.goBack();
    await embed(tab).getByText('Moving the bread day to Saturday').waitFor();
    expect(complaints).toEqual([]);
  });

  test('says that there is no such example', async () => {
    const tab = await open('?example=<b>none</b>');
    await expect.poll(() => tab.getByRole('alert').textContent()).toBe('There is no example “<b>none</b>”.');
  });

  test('speaks the language that the browser prefers, or the one that is chosen, and keeps what was pasted', async () => {
    const tab = await open('', { locale: 'de-DE' });
    expect(await tab.locator('html').getAttribute('lang')).toBe('de');
    const mail =
      'From: Ada Quist <ada@x.example>\nSubject: Paint\nMessage-ID: <1@x.example>\n\nShall we paint the shed?\n';
    await tab.getByLabel('Oder füg').fill(mail);
    await tab.getByRole('button', { name: 'Protokoll erstellen' }).click();
    await embed(tab).getByText('Offene Fragen').waitFor();
    await tab.getByRole('button', { name: 'Löschen' }).click();
    await tab.getByRole('region', { name: 'Nur für dich: „Löschen“ ändert' }).waitFor();
    await tab.getByLabel('Sprache').selectOption({ label: 'Français' });
    await embed(tab).getByText('Questions ouvertes').waitFor();
    expect(new URL(tab.url()).search).toBe('?lang=fr');
    expect(await tab.locator('html').getAttribute('lang')).toBe('fr');
    expect(await tab.getByLabel('Ou colle').inputValue()).toBe(mail);
    await tab.getByRole('link', { name: 'Un salon Discord' }).click();
    await embed(tab).getByText('autumn-meetup').first().waitFor();
    expect(new URL(tab.url()).search).toBe('?example=discord&lang=fr');
    await tab.getByLabel('Langue').selectOption({ label: '日本語' });
    await embed(tab).getByText('参加者').waitFor();
    await embed(tab).getByText('autumn-meetup').first().waitFor();
    await tab.getByRole('tab', { name: '各行を書いた人' }).click();
    expect(await tab.locator('.block').first().getAttribute('title')).toContain('送信者本人の文章（本文、深さ0）');
    expect(await tab.evaluate('sessionStorage.length')).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('is kept by its policy from loading anything from elsewhere, or running what is written into it', async () => {
    const tab = await open('?example=mail');
    await embed(tab).first().waitFor();
    const answered: string[] = [];
    tab.on('response', (response) => answered.push(response.url()));
    const refused = await tab.evaluate(`(async () => {
      const blocked = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
      const picture = document.createElement('img');
      picture.src = 'https://elsewhere.example/pixel.png';
      document.body.append(picture);
      const script = document.createElement('script');
      try { script.text = 'document.title = "run"'; document.body.append(script); } catch { blocked.push('trusted-types'); }
      await fetch('https://elsewhere.example/').catch(() => {});
      await new Promise((done) => setTimeout(done, 200));
      return [...new Set(blocked)].sort();
    })()`);
    expect(refused).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
    expect(await tab.title()).toBe('thread-minutes preview');
    expect(answered.filter((url) => url.startsWith('https:'))).toEqual([]);
  });

  /** What stands in the element that has the focus. */
  const focusedText = (tab: Tab) => tab.evaluate('document.activeElement.textContent');

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

  describe('the buttons under the message', () => {
    const press = (tab: Tab, name: string) => tab.getByRole('button', { name, exact: true }).first().click();
    const reply = (tab: Tab, name: string) => tab.getByRole('region', { name: `Only for you: ${name}` });

    test('are those of the bot, and show what they show in Discord, to the person alone', async () => {
      const tab = await open('?example=mbox');
      await embed(tab).first().waitFor();
      const labels = ['More', 'Who said what', 'Show thread', 'Only for me', 'Correct…', 'Delete'];
      expect(await tab.locator('.buttons button').allTextContents()).toEqual(labels);
      await press(tab, 'More');
      await reply(tab, 'The complete minutes').getByText('answered by').first().waitFor();
      await press(tab, 'Who said what');
      await reply(tab, 'Who said what').getByText('Proposed').first().waitFor();
      await press(tab, 'Show thread');
      await reply(tab, 'Show thread').getByText('┊').first().waitFor();
      await press(tab, 'Only for me');
      const copy = tab.locator('.reply').nth(3);
      await copy.getByText('Participants').waitFor();
      expect(await copy.locator('.buttons button').allTextContents()).toEqual(labels.slice(0, 3));
      expect(await tab.getByText('Only you can see this').count()).toBe(4);
      expect(requests.filter((url) => !url.startsWith(page.url) && !url.startsWith('blob:'))).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test('work with the keyboard alone: the reply is read, its pages are turned, and dismissing leads back', async () => {
      const tab = await open();
      const asked = Array.from({ length: 90 }, (_, n) => `Who brings lantern number ${n} to the old harbour wall?\n`);
      await tab
        .getByLabel('Or paste')
        .fill(`From: Ada Quist <ada@x.example>\nSubject: Lanterns\nMessage-ID: <1@x.example>\n\n${asked.join('\n')}`);
      await tab.keyboard.press('Control+Enter');
      await tab.getByRole('button', { name: 'More', exact: true }).focus();
      await tab.keyboard.press('Enter');
      const pages = reply(tab, 'The complete minutes');
      await pages.getByText('Page 1 of ').waitFor();
      await expect.poll(() => focused(tab)).toMatch(/^Only for you: The complete minutes/);
      const [previous, next] = ['Previous', 'Next'].map((name) => pages.getByRole('button', { name }));
      expect(await previous?.isDisabled()).toBe(true);
      await next?.focus();
      for (let n = 2; (await next?.isDisabled()) === false; n++) {
        await tab.keyboard.press('Enter');
        await pages.getByText(`Page ${n} of `).waitFor();
        // The keyboard is on the button again once that is said.
        await expect.poll(() => tab.getByRole('status').textContent()).toMatch(`Page ${n} of `);
      }
      // The three that end the mail press most, and stand first.
      await pages.getByText('lantern number 86').waitFor();
      await expect.poll(() => focused(tab)).toBe('Previous');
      await pages.getByRole('button', { name: 'Dismiss message' }).press('Enter');
      expect(await pages.count()).toBe(0);
      await expect.poll(() => focused(tab)).toBe('More');
    });

    test.each(['Correct…', 'Delete'])('say of %s that there is nothing to change here', async (name) => {
      const tab = await open('?example=mail');
      await embed(tab).first().waitFor();
      await press(tab, name);
      await tab.locator('.reply').getByText(`“${name}” changes what is posted in Discord.`).waitFor();
      expect(await embed(tab).count()).toBe(1);
    });

    /** What the keyboard is on, by its name. */
    const focused = (tab: Tab) =>
      tab.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`);
  });

  test.each([
    ['before anything is pasted', '', undefined],
    ['with the message', '?example=mail', 'In Discord'],
    ['with what the buttons show', '?example=mail', 'In Discord', ['More', 'Who said what', 'Show thread', 'Delete']],
    ['with the lines', '?example=mail', 'Who wrote which line'],
    ['with the map', '?example=mail', 'Map'],
  ])('keeps nobody out %s, dark or light', async (_, path, view, presses: string[] = []) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      const tab = await open(path, { colorScheme, bypassCSP: true });
      if (view) {
        await embed(tab).first().waitFor();
        await tab.getByRole('tab', { name: view }).click();
      }
      for (const name of presses) await tab.getByRole('button', { name, exact: true }).first().click();
      await expect.poll(() => tab.locator('.reply').count()).toBe(presses.length);
      await tab.addScriptTag({ path: AXE });
      const found = (await tab.evaluate(
        // What Discord's components draw in their shadows, grey on grey, is Discord's own.
        `axe.run({ exclude: [['discord-embed'], ['discord-attachments'], { fromShadowDom: ['discord-message', 'time'] }] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as { violations: { id: string; nodes: { html: string }[] }[] };
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await tab.close();
    }
  });

  test('fits the window of a phone: nothing has to be scrolled sideways, and the message takes most of its width', async () => {
    // As narrow as WCAG 2.2 asks for (1.4.10, reflow).
    const tab = await open('?example=mail', { viewport: { width: 320, height: 640 } });
    await embed(tab).first().waitFor();
    for (const name of ['More', 'Who said what', 'Show thread'])
      await tab.getByRole('button', { name, exact: true }).first().click();
    await expect.poll(() => tab.locator('.reply').count()).toBe(3);
    for (const view of ['In Discord', 'Who wrote which line', 'Map']) {
      await tab.getByRole('tab', { name: view }).click();
      expect(await tab.evaluate('document.documentElement.scrollWidth'), view).toBe(320);
    }
    await tab.getByRole('tab', { name: 'In Discord' }).click();
    expect((await embed(tab).first().boundingBox())?.width).toBeGreaterThan(190);
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

  // The pictures of the README: UPDATE_SCREENSHOTS=1 npx vitest run test/page, with a font for emoji (Debian: fonts-noto-color-emoji).
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
      await tab.getByRole('button', { name: 'Who said what' }).click();
      await tab.locator('.reply').screenshot({ path: `docs/images/people-${colorScheme}.png` });
      await tab.getByRole('tab', { name: 'Who wrote which line' }).click();
      await tab.screenshot({ path: `docs/images/parse-${colorScheme}.png` });
      await tab.goto(`${page.url}?example=mbox`);
      await embed(tab).getByText('Key points').waitFor();
      await tab.getByRole('tab', { name: 'Map' }).click();
      await tab.getByRole('img', { name: /^Map/ }).screenshot({ path: `docs/images/map-${colorScheme}.png` });
    },
  );
});
