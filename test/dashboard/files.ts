// Imports and exports in a browser, over a connection that tests can interrupt.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { defaultSchedule } from '../../src/webhook/schedule.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { openQrCodes, useTab } from '../support/browser/dashboard.ts';
import { live } from '../support/live.ts';
import { startTcpProxy, type TcpProxy } from '../support/network/proxy.ts';
import type { TestServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

export const small = { colorScheme: 'dark', viewport: { width: 360, height: 740 } } as const;
export const long = { timeout: 60_000 };
/** For work on thousands of codes on a busy machine. */
export const longTimeout = { timeout: 180_000 };

export const chooser = (page: Page) => page.locator('input[type=file]');
export const choose = (page: Page, text: string, name = 'codes.csv') =>
  chooser(page).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
export const check = (page: Page) => page.getByRole('button', { name: 'Check file' }).click();

export const rowsOf = (rows: number) =>
  `name,url,tags\n${Array.from({ length: rows }, (_, index) => `Code ${index},https://example.com/${index},batch`).join('\n')}\n`;

export function useFiles() {
  let current: (TcpProxy & { url: string }) | undefined;
  const server: TestServer = useServer(async () => {
    const started = await startTcpProxy(() => ({
      host: 'localhost',
      port: Number(new URL(server.url).port),
    }));
    const url = `http://localhost:${started.port}`;
    current = { ...started, url };
    return {
      config: { publicUrl: url, shortUrl: `${url}/q`, browserDocuments: 'registered' },
      schedule: defaultSchedule,
    };
  });
  afterAll(() => current?.close());
  const proxy = live(() => current);
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, {
    get url() {
      return proxy.url;
    },
    get prisma() {
      return server.prisma;
    },
  });
  const openList = (options: BrowserContextOptions = {}) =>
    options.locale || options.timezoneId
      ? openQrCodes(browser, proxy.url, ada, options)
      : tab(ada, 'qr-codes', options);
  async function openImport(options?: BrowserContextOptions) {
    const opened = await openList(options);
    await opened.page.getByRole('link', { name: 'Import' }).click();
    await opened.page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
    return opened;
  }

  const importCsv = (body: string) =>
    ada.rest('POST', '/qr-codes/import', { body, headers: { 'content-type': 'text/csv' } });
  const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });
  async function expectEachOnce(rows: number) {
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(codes).toHaveLength(rows);
    expect(new Set(codes.map(({ name }) => name)).size).toBe(rows);
  }

  return { ada, count, expectEachOnce, importCsv, openImport, openList, server, way: proxy };
}
