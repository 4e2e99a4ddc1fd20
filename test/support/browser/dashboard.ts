// The dashboard in a browser, with checks that apply to every page.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Person, TestServer } from '../server/server.ts';
import type { Browser } from './browser.ts';

/** Folder for screenshots of the pages; none are taken if unset. */
const { SCREENSHOTS: screenshots } = process.env;

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What is serious; of all the rest, axe returns much. */
const findSerious = `axe
  .run(document, { resultTypes: ['violations'], iframes: false })
  .then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) })),
  )`;

export interface DashboardPage {
  page: Page;
  /** Requests to other hosts. */
  elsewhere: string[];
  /** Errors thrown by the page or logged by the browser. */
  wrong: string[];
  /** Fails on serious axe violations and horizontal overflow. */
  look(name: string): Promise<void>;
}

function cookieOf({ cookie }: Pick<Person, 'cookie'>, url: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}

/** A separate page until the end of the test, logged in as a person if given. */
export async function openDashboard(...given: Parameters<typeof openPage>): Promise<DashboardPage> {
  const opened = await openPage(...given);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** The same until the browser is closed. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  person?: Pick<Person, 'cookie'>,
): Promise<DashboardPage> {
  // Animations delay pages and are not tested.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  if (person) await context.addCookies([cookieOf(person, url)]);
  const page = await context.newPage();
  // The machine may be busy.
  page.setDefaultTimeout(60_000);
  const elsewhere: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // The browser logs the expected 401 of a request without a session, and a header that it only accepts
    // over https.
    const isMeant = /status of 401|Cross-Origin-Opener-Policy header has been ignored/;
    if (message.type() === 'error' && !isMeant.test(message.text())) wrong.push(message.text());
  });

  async function look(name: string): Promise<void> {
    // Colors during a transition are not those that people read.
    await page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
    if (screenshots) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
    }
    // Through the debugger, to which the page's policy does not apply.
    if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${axe}; 0`);
    expect(await page.evaluate(findSerious), `what axe finds on ${name}`).toEqual([]);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide, `pixels beyond the window on ${name}`).toBeLessThanOrEqual(0);
  }
  return { page, elsewhere, wrong, look };
}

/** The list of QR codes, for a logged-in person. */
export async function openQrCodes(
  browser: Browser,
  url: string,
  person: Pick<Person, 'cookie'>,
  options?: BrowserContextOptions,
): Promise<DashboardPage> {
  const opened = await openDashboard(browser, url, options, person);
  await opened.page.goto(`${url}/dashboard/qr-codes`);
  await opened.page.getByRole('heading', { name: 'QR codes', exact: true }).waitFor();
  return opened;
}

async function gotoInOrganization(
  page: Page,
  { url, prisma }: Pick<TestServer, 'url' | 'prisma'>,
  { organizationId }: Pick<Person, 'organizationId'>,
  path: string,
): Promise<void> {
  const where = { id: organizationId };
  const { slug } = await prisma.organization.findUniqueOrThrow({ where });
  await page.goto(`${url}/dashboard/organizations/${slug}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A page of the person's organization, by its path there: `qr-codes/new`. */
export async function openInOrganization(
  browser: Browser,
  server: Pick<TestServer, 'url' | 'prisma'>,
  person: Pick<Person, 'cookie' | 'organizationId'>,
  path: string,
  options?: BrowserContextOptions,
): Promise<DashboardPage> {
  const opened = await openDashboard(browser, server.url, options, person);
  await gotoInOrganization(opened.page, server, person, path);
  return opened;
}

/**
 * Opens pages as `openInOrganization` does, in one tab for all tests of a file; each starts without what the
 * last one left. A new tab takes longer than most tests, because it compiles every script. Not for tests that
 * change the tab for good, as an init script does.
 */
export function useTab(
  browser: Browser,
  server: Pick<TestServer, 'url' | 'prisma'>,
  fixed?: BrowserContextOptions,
): (
  person: Pick<Person, 'cookie' | 'organizationId'>,
  path: string,
  options?: Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>,
) => Promise<DashboardPage> {
  let opened: DashboardPage | undefined;
  return async (person, path, { viewport, colorScheme = 'light' } = {}) => {
    opened ??= await openPage(browser, server.url, fixed);
    const { page, elsewhere, wrong } = opened;
    // Ends the dashboard, on another page of its origin.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(`${server.url}/healthz`);
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await page.context().clearCookies();
    await page.context().addCookies([cookieOf(person, server.url)]);
    await page.setViewportSize(viewport ?? { width: 1_280, height: 720 });
    await page.emulateMedia({ colorScheme, media: null });
    elsewhere.length = 0;
    wrong.length = 0;
    await gotoInOrganization(page, server, person, path);
    return opened;
  };
}

/** Fills in the login page. */
export async function logIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** Records the progress shown from now on: value and maximum, `500/1200`. */
export async function noteProgress(page: Page): Promise<() => Promise<string[]>> {
  const noted = await page.evaluateHandle(() => {
    const values: string[] = [];
    const note = () => {
      const bar = document.querySelector('progress');
      if (bar && bar.position >= 0) {
        const value = `${bar.value}/${bar.max}`;
        if (values.at(-1) !== value) values.push(value);
      }
    };
    note();
    // At each change, because a busy browser leaves out frames.
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['value', 'max'],
    });
    return values;
  });
  return () => noted.jsonValue();
}

/** Comes back to the page from another tab; without windows, pages are never hidden. */
export const comeBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
