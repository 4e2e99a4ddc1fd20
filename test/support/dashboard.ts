// The dashboard in a browser, with what a page must never do.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Person } from './server.ts';

const screenshots = path.join(import.meta.dirname, '../screenshots');

const findings = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string() })),
    }),
  ),
});

export interface DashboardPage {
  page: Page;
  /** Requests to other hosts. */
  elsewhere: string[];
  /** Errors that the page threw, or that the browser told of it. */
  wrong: string[];
  /** Fails on what axe finds serious, on what is wider than the window; keeps a picture. */
  look(name: string): Promise<void>;
}

export async function openDashboard(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<DashboardPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const elsewhere: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // The browser tells of a request without a session, which is answered as it should be.
    if (message.type() === 'error' && !/status of 401/.test(message.text()))
      wrong.push(message.text());
  });

  async function look(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await page.waitForTimeout(200);
    await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
    // Through the debugger, which the policy of the page does not hold for.
    const { violations } = findings.parse(
      await page.evaluate(`${axe.source}; axe.run(document, { resultTypes: ['violations'] })`),
    );
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious, `what axe finds on ${name}`).toEqual([]);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide, `pixels beyond the window on ${name}`).toBeLessThanOrEqual(0);
  }
  return { page, elsewhere, wrong, look };
}

/** Fills in the page that asks who somebody is. */
export async function logIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Notes what progress bars show from now on: each value with what would be all, `500/1200`. */
export async function noteProgress(page: Page): Promise<() => Promise<string[]>> {
  const noted = await page.evaluateHandle(() => {
    const values: string[] = [];
    const note = () => {
      const bar = document.querySelector('progress');
      if (bar && bar.position >= 0) {
        const value = `${bar.value}/${bar.max}`;
        if (values.at(-1) !== value) values.push(value);
      }
      requestAnimationFrame(note);
    };
    note();
    return values;
  });
  return () => noted.jsonValue();
}
