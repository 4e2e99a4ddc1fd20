// Creating and editing QR codes in a real browser.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openQrCodes } from '../support/browser/dashboard.ts';
import { decodePng } from '../support/picture/decode.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`QR codes in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  test('a code is styled with a preview, downloaded, decoded, redirected elsewhere and deleted', async () => {
    const { page, elsewhere, wrong, look } = await openQrCodes(browser, server.url, ada);
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await page.getByText('Your QR code appears here').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('Menu');
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/lunch');
    await page.getByLabel('Short link', { exact: true }).fill('our-menu');
    const drawn = page.getByAltText('Preview of the code');
    await drawn.waitFor();
    const plain = await drawn.getAttribute('src');
    await page.getByLabel('Pattern', { exact: true }).selectOption('Dot');
    await page.getByLabel('Code color').fill('#ffee00');
    const reason = page.getByText(/stand out|contrast|3:1|told apart/i);
    await reason.waitFor();
    // The last preview stays, with the error on top of it.
    const [picture, text] = await Promise.all([drawn.boundingBox(), reason.boundingBox()]);
    expect(text?.y).toBeGreaterThan(picture?.y ?? Infinity);
    expect((text?.y ?? 0) + (text?.height ?? Infinity)).toBeLessThanOrEqual(
      (picture?.y ?? 0) + (picture?.height ?? 0) + 8,
    );
    await look('create-warning');
    const before = await drawn.getAttribute('src');
    expect(before).not.toBeNull();
    await page.getByLabel('Code color').fill('#0a4d46');
    await reason.waitFor({ state: 'detached' });
    await expect.poll(() => drawn.getAttribute('src')).not.toBe(before);
    expect(await drawn.getAttribute('src')).not.toBe(plain);
    await page.getByLabel('Destination URL', { exact: true }).fill('');
    await page.getByText('Fill in the required fields').waitFor();
    expect(await drawn.isVisible()).toBe(true);
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/lunch');
    await page.getByText('Fill in the required fields').waitFor({ state: 'detached' });
    await look('create');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'Menu' }).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PNG', exact: true }).click();
    const file = await (await download).path();
    expect(await decodePng(await readFile(file))).toBe(`${server.url}/q/our-menu`);
    const target = async () =>
      (await fetch(`${server.url}/q/our-menu`, { redirect: 'manual' })).headers.get('location');
    expect(await target()).toBe('https://example.com/lunch');

    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/dinner');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(target).toBe('https://example.com/dinner');
    const stored = await server.prisma.qrCode.findFirstOrThrow({
      where: { shortCode: 'our-menu' },
    });
    expect(stored.style).toMatchObject({ moduleShape: 'DOT', foregroundColor: '#0A4D46' });
    await look('qr-code');

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Pause code' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    expect(await target()).toBeNull();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Unarchive' }).waitFor();
    expect(await target()).toBe('https://example.com/dinner');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete code' }).click();
    await page.getByText('No codes yet').waitFor();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('dynamic and static are two cards; static is recommended for Wi-Fi', async () => {
    const { page, wrong, look } = await openQrCodes(browser, server.url, ada);
    await page.getByRole('link', { name: 'Create QR code' }).click();
    const card = (name: string) => page.getByRole('radio', { name });
    const type = page.getByLabel('Type', { exact: true });
    expect(await card('Static').count()).toBe(0);
    await type.selectOption('Contact');
    expect(await card('Dynamic').isChecked()).toBe(true);
    await look('create-contact');
    await type.selectOption('Wi-Fi');
    expect(await card('Static').isChecked()).toBe(true);
    await look('create-wifi');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Guests');
    await page.getByLabel('Network name (SSID)').fill('Café');
    await page.getByLabel('Network password').fill('correct horse');
    const stored = () =>
      server.prisma.qrCode.findFirst({
        where: { organizationId: ada.organizationId, name: 'Guests' },
      });
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'Guests' }).waitFor();
    expect(await stored()).toMatchObject({ type: 'WIFI', dynamic: false });

    await page.goto(`${server.url}/dashboard/qr-codes`);
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await type.selectOption('Wi-Fi');
    await card('Dynamic').check();
    await type.selectOption('Text');
    await type.selectOption('Wi-Fi');
    expect(await card('Dynamic').isChecked()).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('concurrent changes: the input is kept and saved after confirmation', async () => {
    const { secret } = await server.createKey(ada);
    const created = await server.createQrCode(secret, ada.organizationId, { name: 'Shared' });
    const { page, wrong, look } = await openQrCodes(browser, server.url, ada);
    await page.getByRole('link', { name: 'Shared', exact: true }).click();
    const stored = () => server.prisma.qrCode.findUniqueOrThrow({ where: { id: created.id } });

    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/mine');
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Unarchive' }).click();
    await page.getByRole('button', { name: 'Archive', exact: true }).waitFor();
    expect(await page.getByLabel('Destination URL', { exact: true }).inputValue()).toBe(
      'https://example.com/mine',
    );

    const path = `/organizations/${ada.organizationId}/qr-codes/${created.id}`;
    const body = { name: 'Theirs' };
    expect((await server.rest('PUT', path, { key: secret, body })).status).toBe(200);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/Someone changed this code/).waitFor();
    await look('overtaken');
    expect(await stored()).toMatchObject({ name: 'Theirs' });
    await page.getByRole('button', { name: 'Overwrite' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await expect.poll(stored).toMatchObject({
      name: 'Shared',
      content: { url: 'https://example.com/mine' },
    });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('a VIEWER sees a code and its image but cannot change it', async () => {
    const { secret } = await server.createKey(ada);
    await server.createQrCode(secret, ada.organizationId, { name: 'To look at' });
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { page, wrong, look } = await openQrCodes(browser, server.url, viewer);
    await page.getByLabel('Organization').selectOption('Organization 1');
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('heading', { name: 'QR codes' }).waitFor();
    await page.getByRole('link', { name: 'To look at', exact: true }).waitFor();
    await look('list-viewer');
    await page.getByRole('link', { name: 'To look at', exact: true }).click();
    await page.getByAltText('Preview of the code').waitFor();
    await look('qr-code-viewer');
    expect(await page.getByLabel('Destination URL', { exact: true }).isDisabled()).toBe(true);
    for (const name of ['Save', 'Archive', 'Delete'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'PNG', exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByText('You don’t have access to API keys').waitFor();
    await look('developers-viewer');
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByText('You don’t have access to webhooks').waitFor();
    expect(wrong).toEqual([]);
  });
});
