// The pages behind short links, in a real browser as narrow as a small phone.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, noBrowser, openBrowser } from '../support/browser/browser.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

const pictures = process.env.PICTURES;

describe.skipIf(noBrowser)(`on a phone${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let server: TestServer;
  let browser: Browser;
  let elsewhere: Server;
  let target: string;
  let ada: Person;
  let key: string;
  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser();
    ada = await server.signUp();
    key = (await server.createKey(ada)).secret;
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title><h1>You have arrived</h1>');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = elsewhere.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    target = `http://127.0.0.1:${address.port}/arrived`;
  });
  afterAll(async () => {
    await browser?.close();
    elsewhere?.close();
    await server?.close();
  });

  const make = (body: Record<string, unknown>) =>
    server.createQrCode(key, ada.organizationId, body);

  /** Opens a link; keeps what is asked of other hosts, with what goes wrong. */
  async function open(url: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      deviceScaleFactor: 2,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      ...options,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!/^data:/.test(request.url())) asked.push(request.url());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(url);
    return { page, context, asked, wrong };
  }

  /** What is cut off at the side, and what is too small for a finger. */
  async function clumsy(page: Page): Promise<string[]> {
    return page.evaluate(() => [
      ...(document.documentElement.scrollWidth > innerWidth ? ['it scrolls sideways'] : []),
      ...[...document.querySelectorAll('.button, button:not([hidden]), input')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => `${one.outerHTML} is too small`),
    ]);
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }

  test.each<[string, BrowserContextOptions]>([
    ['with scripts', {}],
    ['without scripts', { javaScriptEnabled: false }],
  ])('the password is asked for, %s, and leads to another host', async (_how, options) => {
    const { shortUrl } = await make({
      data: { url: target },
      routing: { password: 'open sesame' },
    });
    const { page, context, wrong, asked } = await open(shortUrl, options);
    expect(await page.title()).toBe('This code has a password');
    expect(asked).toEqual([shortUrl]);
    if (!options.javaScriptEnabled) await picture(page, 'password');
    const field = page.getByLabel('Password');
    await field.fill('wrong');
    await field.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(
      'That is not the password. Try again.',
    );
    await picture(page, 'password-wrong');
    await page.getByLabel('Password').fill('open sesame');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'You have arrived' }).waitFor();
    expect(page.url()).toBe(target);
    // The wrong try, which answers 403, is told in the console.
    expect(wrong.filter((message) => !message.includes('403'))).toEqual([]);
    await context.close();
  });

  test('the password page fits, light or dark', async () => {
    const { shortUrl } = await make({ data: { url: target }, routing: { password: 'x' } });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(shortUrl, { colorScheme });
      expect(await clumsy(page)).toEqual([]);
      await picture(page, `password-${colorScheme}`);
      await context.close();
    }
  });

  test('a contact fits and is saved as a file', async () => {
    const { shortUrl } = await make({
      type: 'VCARD',
      dynamic: true,
      data: {
        firstName: 'Augusta Ada',
        lastName: 'King-Noel, Countess of Lovelace',
        organization: 'Analytical Engines Limited',
        title: 'Head of Programmes',
        phone: '+44 20 7946 0000',
        email: 'a-rather-long-address-that-does-not-end@analytical-engines.example.com',
        website: `https://example.com/${'a-long-path/'.repeat(6)}`,
        address: { street: '12 St James’s Square', city: 'London', postalCode: 'SW1Y 4JH' },
      },
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context, wrong, asked } = await open(shortUrl, { colorScheme });
      expect(await clumsy(page)).toEqual([]);
      expect(asked).toEqual([shortUrl]);
      await picture(page, `contact-${colorScheme}`);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save contact' }).click();
      expect((await download).suggestedFilename()).toBe('contact.vcf');
      expect(wrong).toEqual([]);
      await context.close();
    }
  });

  test('who is taken for a bot opens a link that works once by its button', async () => {
    const { shortUrl } = await make({ data: { url: target }, routing: { scanLimit: 1 } });
    const { page, context, asked } = await open(shortUrl, { userAgent: 'Somebot/1.0' });
    expect(asked).toEqual([shortUrl]);
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'open');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'You have arrived' }).waitFor();
    expect(page.url()).toBe(target);
    await page.goto(shortUrl);
    await page.getByRole('heading', { name: 'This code is used up' }).waitFor();
    await context.close();
  });

  test('what is written from right to left stands so, line by line', async () => {
    const text = await make({
      type: 'TEXT',
      dynamic: true,
      data: { text: 'שלום לכולם!\nHello everybody!' },
    });
    const contact = await make({
      type: 'VCARD',
      dynamic: true,
      data: {
        firstName: 'מרים',
        lastName: '(לוי)',
        phone: '+972 3 123 4567',
        address: { street: 'רחוב הרצל', city: 'Tel Aviv' },
      },
    });
    /** At which side of its box each line of an element begins. */
    const sides = (page: Page, selector: string) =>
      page.locator(selector).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const lines = document.createRange();
        lines.selectNodeContents(element);
        return [...lines.getClientRects()]
          .filter(({ width }) => width > 1)
          .map(({ left, right }) => (left - box.left < box.right - right ? 'left' : 'right'));
      });
    const { page, context } = await open(text.shortUrl);
    expect(await sides(page, '#text')).toEqual(['right', 'left']);
    await picture(page, 'right-to-left');
    await page.goto(contact.shortUrl);
    expect(await sides(page, 'h1')).toEqual(['right']);
    expect(await sides(page, 'dt:text("Address") + dd')).toEqual(['right', 'left']);
    expect(await sides(page, 'dt:text("Telephone") + dd')).toContain('left');
    await picture(page, 'right-to-left-contact');
    await context.close();
  });

  test('the password of a network is copied', async () => {
    const { shortUrl } = await make({
      type: 'WIFI',
      dynamic: true,
      data: { ssid: 'Café Größenwahn', password: 'a;b:c,d"e <f>' },
    });
    const { page, context, wrong } = await open(shortUrl);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await clumsy(page)).toEqual([]);
    await page.getByRole('img', { name: 'QR code that joins the network' }).waitFor();
    await picture(page, 'network');
    await page.getByRole('button', { name: 'Copy password' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a;b:c,d"e <f>');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('an event is told by the clock of its reader; without scripts in UTC', async () => {
    const { shortUrl } = await make({
      type: 'EVENT',
      dynamic: true,
      data: {
        title: 'Talk on engines',
        start: '2030-02-28T10:00:00Z',
        location: 'Hall 2',
        description: 'First line\nSecond line',
      },
    });
    const { page, context, wrong } = await open(shortUrl);
    expect(await page.locator('time').textContent()).toMatch(/28 February 2030 at 11:00/);
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'event');
    expect(wrong).toEqual([]);
    await context.close();
    const bare = await open(shortUrl, { javaScriptEnabled: false });
    expect(await bare.page.locator('time').textContent()).toMatch(/10:00 UTC/);
    await bare.context.close();
  });

  test('the days of an event are the same days everywhere', async () => {
    const data = { title: 'Holidays', start: '2026-12-24', end: '2026-12-26' };
    const { shortUrl } = await make({ type: 'EVENT', dynamic: true, data });
    const { page, context } = await open(shortUrl, { timezoneId: 'America/Los_Angeles' });
    expect(await page.locator('time').allTextContents()).toEqual([
      'Thursday, 24 December 2026',
      'Saturday, 26 December 2026',
    ]);
    await context.close();
  });

  test.each<[string, object]>([
    ['GEO', { latitude: 52.5163, longitude: 13.3777, query: 'Brandenburger Tor' }],
    ['TEXT', { text: `A line\n${'without-a-break'.repeat(20)}` }],
    ['EMAIL', { to: 'ada@example.com', subject: 'Hi', body: 'One\nTwo' }],
    ['SMS', { phone: '+49 30 123456', message: 'Hi' }],
    ['PHONE', { phone: '+49 30 123456' }],
  ])('%s fits', async (type, data) => {
    const { shortUrl } = await make({ type, data, dynamic: true });
    const { page, context, wrong, asked } = await open(shortUrl);
    expect(await clumsy(page)).toEqual([]);
    expect(asked).toEqual([shortUrl]);
    await picture(page, type.toLowerCase());
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('a link that leads nowhere fits', async () => {
    const { page, context } = await open(`${server.url}/q/nothing`);
    await page.getByRole('heading', { name: 'This code leads nowhere' }).waitFor();
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'nowhere');
    await context.close();
  });
});
