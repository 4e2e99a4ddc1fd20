// Pages behind short links, in a real browser with the width of a small phone.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { clumsy, openOnPhone, picture } from './phone.ts';

describe.skipIf(noBrowser)(`on a phone${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });
  const make = (body: Record<string, unknown>) => ada.createQrCode(body);

  test('a contact fits the screen and can be saved as a file', async () => {
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
      const { page, context, wrong, asked } = await openOnPhone(browser, shortUrl, { colorScheme });
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

  test('right-to-left text is displayed correctly, line by line', async () => {
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
    /** The side of its box at which each line of an element starts. */
    const sides = (page: Page, selector: string) =>
      page.locator(selector).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const lines = document.createRange();
        lines.selectNodeContents(element);
        return [...lines.getClientRects()]
          .filter(({ width }) => width > 1)
          .map(({ left, right }) => (left - box.left < box.right - right ? 'left' : 'right'));
      });
    const { page, context } = await openOnPhone(browser, text.shortUrl);
    expect(await sides(page, '#text')).toEqual(['right', 'left']);
    await picture(page, 'right-to-left');
    await page.goto(contact.shortUrl);
    expect(await sides(page, 'h1')).toEqual(['right']);
    expect(await sides(page, 'dt:text("Address") + dd')).toEqual(['right', 'left']);
    expect(await sides(page, 'dt:text("Phone") + dd')).toContain('left');
    await picture(page, 'right-to-left-contact');
    await context.close();
  });

  test('the password of a network can be copied', async () => {
    const { shortUrl } = await make({
      type: 'WIFI',
      dynamic: true,
      data: { ssid: 'Café Größenwahn', password: 'a;b:c,d"e <f>' },
    });
    const { page, context, wrong } = await openOnPhone(browser, shortUrl);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await clumsy(page)).toEqual([]);
    await page.getByRole('img', { name: 'QR code to connect to the network' }).waitFor();
    await picture(page, 'network');
    await page.getByRole('button', { name: 'Copy password' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a;b:c,d"e <f>');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('an event is shown in local time; without JavaScript in UTC', async () => {
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
    const { page, context, wrong } = await openOnPhone(browser, shortUrl);
    expect(await page.locator('time').textContent()).toMatch(/28 February 2030 at 11:00/);
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'event');
    expect(wrong).toEqual([]);
    await context.close();
    const bare = await openOnPhone(browser, shortUrl, { javaScriptEnabled: false });
    expect(await bare.page.locator('time').textContent()).toMatch(/10:00 UTC/);
    await bare.context.close();
  });

  test('an all-day event has the same days in every time zone', async () => {
    const data = { title: 'Holidays', start: '2026-12-24', end: '2026-12-26' };
    const { shortUrl } = await make({ type: 'EVENT', dynamic: true, data });
    const { page, context } = await openOnPhone(browser, shortUrl, {
      timezoneId: 'America/Los_Angeles',
    });
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
  ])('%s fits the screen', async (type, data) => {
    const { shortUrl } = await make({ type, data, dynamic: true });
    const { page, context, wrong, asked } = await openOnPhone(browser, shortUrl);
    expect(await clumsy(page)).toEqual([]);
    expect(asked).toEqual([shortUrl]);
    await picture(page, type.toLowerCase());
    expect(wrong).toEqual([]);
    await context.close();
  });
});
