// How the list shows its rows: columns, density, endless pages, position.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { fill } from '../../support/server/many-codes.ts';
import { everything, expectNames, namesOn, sortBy, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeSome, server } = useList();

  test('columns are chosen in the address, density and rows per request are remembered', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    const heads = () => page.getByRole('columnheader').allTextContents();
    const named = async () => (await heads()).map((text) => text.replace(/[↑↓]/, ''));
    expect(await named()).toEqual(['Name', 'Scans', 'Last scanned', 'Created']);
    await page.getByRole('button', { name: 'View', exact: true }).click();
    const view = page.getByRole('dialog', { name: 'View', exact: true });
    await view.getByLabel('Scans', { exact: true }).uncheck();
    await view.getByLabel('Updated').check();
    await look('list-view');
    await view.getByLabel('Density').selectOption('Compact');
    await view.getByLabel('Rows to load at a time').selectOption('100');
    await page.keyboard.press('Escape');
    await expect.poll(named).toEqual(['Name', 'Last scanned', 'Created', 'Updated']);
    expect(await page.getByText('Website URL').filter({ visible: true }).count()).toBe(0);
    await sortBy(page, 'Updated');
    await page.reload();
    await expect.poll(async () => (await namesOn(page)).sort()).toEqual([...everything].sort());
    expect(await named()).toEqual(['Name', 'Last scanned', 'Created', 'Updated']);
    await look('list-compact');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    expect(await view.getByLabel('Density').inputValue()).toBe('compact');
    expect(await view.getByLabel('Rows to load at a time').inputValue()).toBe('100');
    expect(wrong).toEqual([]);
  });

  test('more rows load near the end, one request each, and going back restores the position', async () => {
    const { organizationId } = ada;
    await fill(server, organizationId, 130);
    const data = { type: 'TEXT', content: { text: 'Sale' }, archivedAt: null } as const;
    await server.prisma.qrCode.updateMany({ where: { organizationId }, data });
    const { page, wrong } = await listOf(ada);
    await expect.poll(async () => (await namesOn(page)).length).toBe(20);
    const requests: string[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('qrCodes(first')) requests.push(body);
    });
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await expect.poll(async () => (await namesOn(page)).length).toBe(40);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await expect.poll(async () => (await namesOn(page)).length).toBe(60);
    await page.getByRole('status').filter({ hasText: '60 of 130 codes loaded' }).waitFor();
    expect(requests).toHaveLength(2);

    const [name = ''] = (await namesOn(page)).slice(50);
    const row = page.getByRole('link', { name, exact: true });
    const isShown = () =>
      row.evaluate((link) => {
        const { top } = link.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      });
    await row.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await expect.poll(async () => (await namesOn(page)).length).toBeGreaterThanOrEqual(60);
    await expect.poll(isShown).toBe(true);

    // After a change elsewhere, too.
    await row.click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('button', { name: 'Pause code' }).click();
    await page.getByText(`“${name}” paused`).waitFor();
    await page.goBack();
    await expect.poll(async () => (await namesOn(page)).length).toBeGreaterThanOrEqual(60);
    await expect.poll(isShown).toBe(true);

    // A change in the list keeps what was loaded.
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect.poll(() => row.count()).toBe(0);
    await expect.poll(async () => (await namesOn(page)).length).toBeGreaterThanOrEqual(60);
    expect(wrong).toEqual([]);
  });

  test('on a small screen, rows are cards that a select sorts', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    await expectNames(page, everything);
    await page.getByLabel('Sort by').selectOption('Name A–Z');
    await expectNames(page, ['Card', 'Guests', 'Menu', 'Poster']);
    await look('list-cards');
    await page.getByRole('button', { name: 'Actions for Poster' }).click();
    await page.getByRole('menuitem', { name: 'Open' }).waitFor();
    await look('list-cards-menu');
    expect(wrong).toEqual([]);
  });
});
