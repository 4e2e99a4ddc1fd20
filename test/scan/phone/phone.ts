// A browser with the width of a small phone.
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Browser } from '../../support/browser/browser.ts';

/** Folder for screenshots of the pages; none are taken if unset. */
const { PICTURES: pictures } = process.env;

/** Opens a link; records requests to other hosts and errors. */
export async function openOnPhone(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^data:/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(url);
  return { page, context, asked: requests, wrong };
}

/** Elements that are cut off or too small to tap. */
export async function clumsy(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['it scrolls sideways'] : []),
    ...[...document.querySelectorAll('.button, button:not([hidden]), input')]
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => `${one.outerHTML} is too small`),
  ]);
}

export async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
