// The history of a QR code in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`History in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server, { once: true, name: 'Ada Lovelace' });

  test('says what changed in plain words; a version is restored, and that is undone', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Menus' } });
    const { id, shortUrl } = await ada.createQrCode({
      ...{ name: 'Lunch', data: { url: 'https://example.com/lunch' } },
    });
    const change = {
      ...{ data: { url: 'https://example.com/dinner' }, tags: ['print'], status: 'PAUSED' },
      ...{ style: { cornerRadius: 20 }, routing: { password: 'open sesame', scanLimit: 5 } },
      folderId: textAt(folder.body, 'id'),
    };
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: change })).status).toBe(200);

    const { page, look, wrong } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/qr-codes`);
    await page.getByRole('link', { name: 'Lunch', exact: true }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('2 versions').waitFor();
    const newest = page.getByRole('listitem').filter({ hasText: 'Version 2' });
    for (const text of [
      'URL: https://example.com/lunch → https://example.com/dinner',
      'Corner roundness: 0 → 20',
      'Scan limit: none → 5',
      'Password set',
      'Status: Active → Paused',
      'Folder: none → Menus',
      'Tags: none → print',
      'API key “Test” of Ada Lovelace, over the API',
    ]) {
      await newest.getByText(text, { exact: true }).waitFor();
    }
    expect(await newest.getByRole('button').count()).toBe(0);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Version 1' })
      .getByText('Created')
      .waitFor();
    await look('history');

    const target = async () =>
      (await fetch(shortUrl, { redirect: 'manual' })).headers.get('location');
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await look('history-restore');
    await page.getByRole('dialog').getByRole('button', { name: 'Restore version' }).click();
    await page.getByText('Version 1 restored').waitFor();
    await page.getByText('3 versions').waitFor();
    await page.getByText('Ada Lovelace, by restoring a version').waitFor();
    await page.getByText('Password removed').waitFor();
    expect(await target()).toBe('https://example.com/lunch');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('4 versions').waitFor();
    expect(await target()).toBeNull();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Destination URL', { exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('shows a viewer no way to restore, and a failure in its dialog', async () => {
    const { id } = await ada.createQrCode({ name: 'Folded' });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Unfolded' } });
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const address = `${server.url}/dashboard/organizations/${slug}/qr-codes/${id}/history`;
    const seen = await openDashboard(browser, server.url, {}, viewer);
    await seen.page.goto(address);
    await seen.page.getByText('Name: Folded → Unfolded').waitFor();
    expect(await seen.page.getByRole('button', { name: 'Restore version 1' }).count()).toBe(0);

    const { page, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(address);
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Folded again' } });
    await page.getByRole('dialog').getByRole('button', { name: 'Restore version' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await look('history-refused');
  });
});
