// Creating and editing QR codes in a real browser.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openQrCodes, useTab } from '../support/browser/dashboard.ts';
import {
  atStep,
  chooseType,
  continueTo,
  createAndOpen,
  type Step,
  tile,
} from '../support/browser/new-code.ts';
import { decodePng } from '../support/picture/decode.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`QR codes in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });
  const tab = useTab(browser, server);

  test('a code is styled with a preview, downloaded, decoded, redirected elsewhere and deleted', async () => {
    const { page, elsewhere, wrong, look } = await tab(ada, 'qr-codes');
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await chooseType(page, 'Website URL');
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/lunch');
    await continueTo(page, 'Design');
    const drawn = page.getByAltText('Preview of the code');
    await drawn.waitFor();
    const plain = await drawn.getAttribute('src');
    await tile(page, 'Pattern', 'Dot').check();
    const color = page.getByRole('textbox', { name: 'Code color', exact: true });
    await color.fill('#ffee00');
    const reason = page.getByText(/Too little contrast/);
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
    await color.fill('#0a4d46');
    await reason.waitFor({ state: 'detached' });
    await expect.poll(() => drawn.getAttribute('src')).not.toBe(before);
    expect(await drawn.getAttribute('src')).not.toBe(plain);
    await look('create');
    await continueTo(page, 'Details');
    await page.getByRole('textbox', { name: 'Name' }).fill('Menu');
    await page.getByLabel('Short link', { exact: true }).fill('our-menu');
    await createAndOpen(page, 'Menu');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PNG', exact: true }).click();
    const file = await (await download).path();
    expect(await decodePng(await readFile(file))).toBe(`${server.url}/q/our-menu`);
    const target = async () =>
      (await fetch(`${server.url}/q/our-menu`, { redirect: 'manual' })).headers.get('location');
    expect(await target()).toBe('https://example.com/lunch');

    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/dinner');
    await drawn.waitFor();
    await page.getByLabel('Destination URL', { exact: true }).fill('');
    await page.getByText('Fill in the required fields').waitFor();
    expect(await drawn.isVisible()).toBe(true);
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/dinner');
    await page.getByText('Fill in the required fields').waitFor({ state: 'detached' });
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
    const { page, wrong, look } = await tab(ada, 'qr-codes');
    await page.getByRole('link', { name: 'Create QR code' }).click();
    const card = (name: string) => page.getByRole('radio', { name, exact: true });
    const backTo = async (step: Step) => {
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await atStep(page, step);
    };
    await chooseType(page, 'Website URL');
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com');
    await page.getByRole('button', { name: 'Continue' }).click();
    await atStep(page, 'Design');
    await backTo('Content');
    await backTo('Type');
    await chooseType(page, 'Contact');
    await page.getByLabel('First name').fill('Ada');
    await continueTo(page, 'Kind');
    expect(await card('Dynamic').isChecked()).toBe(true);
    await look('create-contact');
    await backTo('Content');
    await backTo('Type');
    await chooseType(page, 'Wi-Fi');
    await page.getByLabel('Network name (SSID)').fill('Café');
    await page.getByLabel('Network password').fill('correct horse');
    await continueTo(page, 'Kind');
    expect(await card('Static').isChecked()).toBe(true);
    await look('create-wifi');
    await card('Dynamic').check();
    await backTo('Content');
    await continueTo(page, 'Kind');
    expect(await card('Dynamic').isChecked()).toBe(true);
    await card('Static').check();
    await page.getByRole('button', { name: 'Create now' }).click();
    await page.getByRole('heading', { name: 'Your code is ready' }).waitFor();
    const where = { organizationId: ada.organizationId, name: 'Café' };
    expect(await server.prisma.qrCode.findFirst({ where })).toMatchObject({
      type: 'WIFI',
      dynamic: false,
    });
    expect(wrong).toEqual([]);
  });

  test('concurrent changes: the input is kept and saved after confirmation', async () => {
    const { secret } = await server.createKey(ada);
    const created = await server.createQrCode(secret, ada.organizationId, { name: 'Shared' });
    const { page, wrong, look } = await tab(ada, 'qr-codes');
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
