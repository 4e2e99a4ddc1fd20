// Debian's Chromium, if installed: one for all files of a worker.
import { existsSync } from 'node:fs';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { live } from '../live.ts';

/** The headless shell needs a quarter less; the full browser renders its windows for nobody. */
const executablePath =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((file) => existsSync(file));

/** Why browser tests cannot run; undefined if they can. In CI they must. */
export const noBrowser: string | undefined =
  (executablePath && existsSync(executablePath)) || process.env.CI
    ? undefined
    : 'skipped: no browser; on Debian: apt-get install chromium-headless-shell, or set CHROMIUM';

/** A share of the worker's browser, with isolated contexts. */
export interface Browser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Closes the contexts created from it. */
  close(): Promise<void>;
}

/** Started on first use; closed with the worker. */
let running: ReturnType<typeof launch> | undefined;

const launch = () =>
  chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A host that is not loopback for the browser: over http it is not a secure context (W3C Secure
      // Contexts, 3.1).
      '--host-resolver-rules=MAP *.lan localhost',
    ],
  });

export async function openBrowser(): Promise<Browser> {
  running ??= launch();
  const browser = await running;
  const contexts = new Set<BrowserContext>();
  return {
    async newContext(options) {
      const context = await browser.newContext(options);
      contexts.add(context.on('close', () => contexts.delete(context)));
      return context;
    },
    close: async () => {
      await Promise.all([...contexts].map((context) => context.close()));
    },
  };
}

/** A share for the tests of the file or enclosing `describe`. */
export function useBrowser(): Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return live(() => browser);
}
