// Opens the list of QR codes in a browser, filled with codes.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import type { Person, TestServerOptions } from '../../support/server/server.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const rows = (page: Page) => page.getByRole('region', { name: 'Codes', exact: true });
export const namesOn = (page: Page) =>
  rows(page).locator('tr a[href^="/dashboard"][href*="/qr-codes/qr_"]').allTextContents();
export const expectNames = (page: Page, names: string[]) =>
  expect.poll(() => namesOn(page)).toEqual(names);
export const bar = (page: Page) => page.getByRole('region', { name: 'Selected codes' });
/** Chooses from the menu of a row. */
export async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
/** Clicks the head of a column. */
export const sortBy = (page: Page, column: string) =>
  page.getByRole('columnheader', { name: column, exact: true }).getByRole('button').click();
export const tick = (page: Page, name: string) =>
  page.getByLabel(`Select ${name}`, { exact: true });

/** The names created by `makeSome`, newest first. */
export const everything = ['Guests', 'Card', 'Poster', 'Menu'];

/** `options`: of the server. */
export function useList(options: TestServerOptions = {}) {
  const server = useServer({ config: { browserDocuments: 'registered' }, ...options });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  /** Ada's codes as a member of her organization sees them. */
  const listOf = (
    { cookie }: Pick<Person, 'cookie'>,
    options?: Parameters<typeof tab>[2],
    search = '',
  ) => tab({ cookie, organizationId: ada.organizationId }, `qr-codes${search}`, options);

  const make = (body: Record<string, unknown>) => ada.createQrCode(body);
  const makeFolder = (name: string) =>
    server.prisma.folder.create({
      data: {
        id: `fld_${name.toLowerCase()}${ada.organizationId.slice(-8)}`,
        organizationId: ada.organizationId,
        name,
      },
    });
  const stored = (id: string) => server.prisma.qrCode.findUniqueOrThrow({ where: { id } });

  /** A folder with one of four codes. */
  async function makeSome() {
    const spring = await makeFolder('Spring');
    const menu = await make({ name: 'Menu', tags: ['print', 'window'], folderId: spring.id });
    const poster = await make({
      name: 'Poster',
      tags: ['print'],
      data: { url: 'https://www.example.com/poster?utm_source=print' },
    });
    const card = await make({ type: 'VCARD', name: 'Card', data: { firstName: 'Ada' } });
    const guests = await make({
      type: 'WIFI',
      name: 'Guests',
      data: { ssid: 'Café', password: 'correct horse' },
      tags: ['window'],
    });
    await server.prisma.qrCode.update({ where: { id: poster.id }, data: { status: 'PAUSED' } });
    await server.prisma.qrCode.update({
      where: { id: menu.id },
      data: { total: { update: { scans: 1_234 } } },
    });
    return { spring, menu, poster, card, guests };
  }

  return { ada, browser, listOf, make, makeFolder, makeSome, server, stored };
}
