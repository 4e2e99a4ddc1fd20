// What pages show after something was changed elsewhere, or while they were loading.
import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { comeBack, useTab } from '../support/browser/dashboard.ts';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`refetching in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = (path: string) => tab(ada, `qr-codes/${path}`);

  async function openCode() {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const opened = await open(id);
    const { page } = opened;
    await page.getByRole('heading', { name: 'Menu' }).waitFor();
    return {
      ...opened,
      field: (label: string) => page.getByLabel(label, { exact: true }),
      button: (name: string) => page.getByRole('button', { name, exact: true }),
      change: (body: Record<string, unknown>) => ada.rest('PUT', `/qr-codes/${id}`, { body }),
      stored: () => server.prisma.qrCode.findUniqueOrThrow({ where: { id } }),
    };
  }

  const isOf = (request: Request, operation: string) =>
    request.postData()?.includes(`"query ${operation}(`) === true;

  const refetched = (page: Page, operation: string) =>
    page.waitForResponse((response) => isOf(response.request(), operation));

  test('coming back to the page shows what others changed', async () => {
    const { page, wrong, field, change } = await openCode();
    await change({ name: 'Lunch menu' });
    await comeBack(page);
    await page.getByRole('heading', { name: 'Lunch menu' }).waitFor();
    expect(await field('Name').inputValue()).toBe('Lunch menu');
    expect(wrong).toEqual([]);
  });

  test('what was typed is kept, and does not overwrite what others changed', async () => {
    const { page, wrong, field, button, change, stored } = await openCode();
    await field('Destination URL').fill('https://example.com/mine');
    await change({ name: 'Theirs' });
    await comeBack(page);
    await page.getByRole('heading', { name: 'Theirs' }).waitFor();
    expect(await field('Destination URL').inputValue()).toBe('https://example.com/mine');
    await button('Save').click();
    await page.getByText(/Someone changed this code/).waitFor();
    expect(await stored()).toMatchObject({
      name: 'Theirs',
      content: { url: 'https://example.com' },
    });
    await button('Discard').click();
    await expect.poll(() => field('Name').inputValue()).toBe('Theirs');
    await field('Destination URL').fill('https://example.com/mine');
    await button('Save').click();
    await expect.poll(stored).toMatchObject({
      name: 'Theirs',
      content: { url: 'https://example.com/mine' },
    });
    expect(wrong).toEqual([]);
  });

  test('a change that the form has no field for is no conflict', async () => {
    const { page, wrong, field, button, change, stored } = await openCode();
    await field('Name').fill('Mine');
    await change({ status: 'PAUSED' });
    await comeBack(page);
    await button('Resume').waitFor();
    await button('Save').click();
    await expect.poll(stored).toMatchObject({ name: 'Mine', status: 'PAUSED' });
    expect(wrong).toEqual([]);
  });

  test('a template: what was typed is kept, and Discard shows what others saved', async () => {
    const { body } = await ada.rest('POST', '/style-presets', {
      body: { name: 'House', style: {} },
    });
    const id = textAt(body, 'id');
    const { page, wrong } = await open(`styles/${id}`);
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Mine');
    await ada.rest('PUT', `/style-presets/${id}`, { body: { name: 'Theirs' } });
    const response = refetched(page, 'StylePreset');
    await comeBack(page);
    await response;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await name.inputValue()).toBe('Mine');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => name.inputValue()).toBe('Theirs');
    await name.fill('Ours');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Ours', exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  /** Holds the next response of the code's query until `release` is called; `until` resolves once it is there. */
  async function holdNext(page: Page) {
    const held = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    let count = 0;
    await page.route('**/graphql', async (route) => {
      if (!isOf(route.request(), 'QrCodeToEdit') || count > 0) return route.fallback();
      count += 1;
      const response = await route.fetch();
      arrived.resolve();
      await held.promise;
      await route.fulfill({ response });
    });
    return { until: arrived.promise, release: held.resolve };
  }

  test('a response from before a change does not hide the change', async () => {
    const { page, wrong, button } = await openCode();
    const { until, release } = await holdNext(page);
    await comeBack(page);
    await until;
    await button('Archive').click();
    await page.getByRole('status').filter({ hasText: 'archived' }).waitFor();
    release();
    await button('Unarchive').waitFor();
    expect(wrong).toEqual([]);
  });

  test('what is typed before a saved code is refetched can be saved, too', async () => {
    const { page, wrong, field, button, stored } = await openCode();
    const { until, release } = await holdNext(page);
    // Rules in the form have keys of their own, which differ from those of a rule that was read.
    await button('Add rule').click();
    await field('Rule 1 destination URL').fill('https://example.com/lunch');
    await field('Name').fill('Lunch menu');
    await button('Save').click();
    await until;
    await field('Name').fill('Dinner menu');
    release();
    await page.getByRole('heading', { name: 'Lunch menu' }).waitFor();
    await button('Save').click();
    await expect.poll(stored).toMatchObject({ name: 'Dinner menu', version: 3 });
    expect(wrong).toEqual([]);
  });
});
