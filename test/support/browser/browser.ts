// Debian's Chromium, where it is installed: one for all files of a worker.
import { existsSync } from 'node:fs';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { live } from '../live.ts';

/** The one without windows takes a quarter less; the other draws its own, though nobody sees them. */
const executablePath =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((file) => existsSync(file));

/** Why the browser tests cannot run; undefined if they can. In CI they must. */
export const noBrowser: string | undefined =
  (executablePath && existsSync(executablePath)) || process.env.CI
    ? undefined
    : 'skipped: no browser; on Debian: apt-get install chromium-headless-shell, or set CHROMIUM';

/** A share in the browser of this worker: what it keeps is in contexts, which see nothing of each other. */
export interface Browser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Ends the contexts that were made of it. */
  close(): Promise<void>;
}

/** Started by whoever asks first; it ends with the worker. */
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
      // A host that is no loopback to the browser: over http it is no secure context (W3C Secure Contexts, 3.1).
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

/** A share for the tests of the file, or of the `describe` that it is called in. */
export function useBrowser(): Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return live(() => browser);
}
