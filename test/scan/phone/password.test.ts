// Password forms and buttons behind short links, in a real browser with the width of a small phone.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { clumsy, openOnPhone, picture } from './phone.ts';

describe.skipIf(noBrowser)(`on a phone${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });
  let elsewhere: Server;
  let target: string;
  beforeAll(async () => {
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title><h1>You have arrived</h1>');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = elsewhere.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    target = `http://127.0.0.1:${address.port}/arrived`;
  });
  afterAll(() => elsewhere?.close());

  const make = (body: Record<string, unknown>) => ada.createQrCode(body);

  test.each<[string, BrowserContextOptions]>([
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ])('the password form, %s, redirects to another host', async (_how, options) => {
    const { shortUrl } = await make({
      data: { url: target },
      routing: { password: 'open sesame' },
    });
    const { page, context, wrong, asked } = await openOnPhone(browser, shortUrl, options);
    expect(await page.title()).toBe('Password required');
    expect(asked).toEqual([shortUrl]);
    if (!options.javaScriptEnabled) await picture(page, 'password');
    const field = page.getByLabel('Password');
    await field.fill('wrong');
    await field.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('Wrong password. Please try again.');
    await picture(page, 'password-wrong');
    await page.getByLabel('Password').fill('open sesame');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You have arrived' }).waitFor();
    expect(page.url()).toBe(target);
    // The browser logs the 403 of the wrong attempt.
    expect(wrong.filter((message) => !message.includes('403'))).toEqual([]);
    await context.close();
  });

  test('the password page fits the screen, light and dark', async () => {
    const { shortUrl } = await make({ data: { url: target }, routing: { password: 'x' } });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await openOnPhone(browser, shortUrl, { colorScheme });
      expect(await clumsy(page)).toEqual([]);
      await picture(page, `password-${colorScheme}`);
      await context.close();
    }
  });

  test('a visitor taken for a bot opens a link with a scan limit of 1 with its button', async () => {
    const { shortUrl } = await make({ data: { url: target }, routing: { scanLimit: 1 } });
    const { page, context, asked } = await openOnPhone(browser, shortUrl, {
      userAgent: 'Somebot/1.0',
    });
    expect(asked).toEqual([shortUrl]);
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'open');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'You have arrived' }).waitFor();
    expect(page.url()).toBe(target);
    await page.goto(shortUrl);
    await page.getByRole('heading', { name: 'This QR code has reached its limit' }).waitFor();
    await context.close();
  });

  test('an unknown link fits the screen', async () => {
    const { page, context } = await openOnPhone(browser, `${server.url}/q/nothing`);
    await page.getByRole('heading', { name: 'This QR code doesn’t exist' }).waitFor();
    expect(await clumsy(page)).toEqual([]);
    await picture(page, 'nowhere');
    await context.close();
  });
});
