import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; a notice is printed where there is none. */
export const hasChromium = existsSync(executablePath);
if (!hasChromium) console.warn(`Browser tests are skipped: no ${executablePath}. Set CHROMIUM or install chromium.`);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
    ],
  });
}
