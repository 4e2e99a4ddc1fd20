// Debian's chromium, where it is installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why the browser tests cannot run; undefined if they can. In CI they must. */
export const noBrowser: string | undefined =
  existsSync(executablePath) || process.env.CI
    ? undefined
    : `skipped: no browser at ${executablePath}; on Debian: apt-get install chromium, or set CHROMIUM`;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
