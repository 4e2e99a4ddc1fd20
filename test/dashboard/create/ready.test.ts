// The page of a code that is ready, and the phone that shows what a scan shows.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openInOrganization } from '../../support/browser/dashboard.ts';
import { atStep, chooseType, continueTo, tile } from '../../support/browser/new-code.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`a ready code in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const open = (path: string) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    return openInOrganization(browser, server, ada, `qr-codes/${path}`, { permissions });
  };

  /** The image in the clipboard. */
  async function copiedPng(page: Page): Promise<Buffer> {
    const base64 = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const png = item?.types.includes('image/png') ? await item.getType('image/png') : undefined;
      const bytes = new Uint8Array(png ? await png.arrayBuffer() : []);
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    return Buffer.from(base64, 'base64');
  }

  test('it is downloaded, copied and printed', async () => {
    const code = await ada.createQrCode({ name: 'Menu' });
    const { page, elsewhere, wrong } = await open(`${code.id}/ready`);
    const shortLink = page.getByLabel('Short link', { exact: true });
    expect(await shortLink.inputValue()).toBe(code.shortUrl);
    await page.getByRole('button', { name: 'Copy short link' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(code.shortUrl);

    const starts = { PNG: '89504e47', SVG: '3c737667', PDF: '25504446' };
    for (const [format, start] of Object.entries(starts)) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: format, exact: true }).click();
      const file = await readFile(await (await download).path());
      expect(file.subarray(0, 4).toString('hex'), format).toBe(start);
      if (format === 'PNG') expect(await decodePng(file)).toBe(code.shortUrl);
    }

    await page.getByRole('button', { name: 'Copy image' }).click();
    await expect
      .poll(async () => decodePng(await copiedPng(page)).catch(String))
      .toBe(code.shortUrl);

    // Only the code is on the paper.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-was-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('body[data-was-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Go to the code').waitFor({ state: 'hidden' });
    expect(await page.getByRole('img', { name: 'QR code of “Menu”' }).isVisible()).toBe(true);
    expect(await page.getByText('Developers').isVisible()).toBe(false);
    expect(await decodePng(await page.screenshot())).toBe(code.shortUrl);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('another like it has its type, design, folder and tags, and content of its own', async () => {
    await ada.rest('POST', '/folders', { body: { name: 'Tables' } });
    const { id: folderId } = await server.prisma.folder.findFirstOrThrow({
      where: { organizationId: ada.organizationId },
    });
    const first = await ada.createQrCode({
      name: 'Table 1',
      type: 'TEXT',
      dynamic: true,
      data: { text: 'One' },
      folderId,
      tags: ['table'],
      style: { moduleShape: 'DOT', foregroundColor: '#0A4D46' },
    });
    const { page, wrong } = await open(`${first.id}/ready`);
    await page.getByRole('link', { name: 'Create another like it' }).click();
    await atStep(page, 'Content');
    const text = page.getByRole('textbox', { name: 'Text' });
    expect(await text.inputValue()).toBe('');
    await text.fill('Two');
    await continueTo(page, 'Design');
    expect(await tile(page, 'Pattern', 'Dot').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Create now' }).click();
    await page.getByRole('heading', { name: 'Two' }).waitFor();
    const where = { organizationId: ada.organizationId, name: 'Two' };
    expect(await server.prisma.qrCode.findFirst({ where })).toMatchObject({
      type: 'TEXT',
      dynamic: true,
      content: { text: 'Two' },
      folderId,
      tags: ['table'],
      style: { moduleShape: 'DOT', foregroundColor: '#0A4D46' },
    });
    expect(wrong).toEqual([]);
  });

  test('a code that does not exist, or of another organization, is not found', async () => {
    const other = await server.signUp('Grace');
    const { secret } = await server.createKey(other);
    const theirs = await server.createQrCode(secret, other.organizationId);
    const { page } = await open(`${theirs.id}/ready`);
    await page.getByText('QR code not found').waitFor();
    const { page: like } = await open(`new?like=${theirs.id}`);
    await like.getByText('The code to start from wasn’t found').waitFor();
  });

  test('a phone shows what a scan shows', async () => {
    const { page, look } = await open('new');
    const phone = page.getByRole('region', { name: 'What a scan shows' });
    await phone.getByText('Fill in the content').waitFor();
    await chooseType(page, 'Website URL');
    await page.getByLabel('Destination URL', { exact: true }).fill('example.com/menu');
    await phone.getByText('https://example.com/menu').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();

    await chooseType(page, 'Wi-Fi');
    await page.getByLabel('Network name (SSID)').fill('Café');
    await page.getByLabel('Network password').fill('correct horse');
    await phone.getByText('Join network').waitFor();
    await continueTo(page, 'Kind');
    await page.getByRole('radio', { name: 'Dynamic', exact: true }).check();
    await phone.getByText('Copy password').waitFor();
    await phone.getByText('correct horse').waitFor();
    await look('new-phone');
    expect(await phone.getByText('Join network').count()).toBe(0);
  });
});
