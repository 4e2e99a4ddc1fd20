// What scan pages show of the organization, in the settings.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#FACC15"/></svg>';

describe.skipIf(noBrowser)(`scan pages${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server);

  const stored = () =>
    server.prisma.organizationBranding.findUnique({
      where: { organizationId: ada.organizationId },
    });

  test('are set up with a preview, and undone', async () => {
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/settings`);
    const section = page.getByRole('region', { name: 'Scan pages' });
    const show = section.getByLabel('Show your organization on them');
    expect(await show.isChecked()).toBe(false);
    await show.check();
    await section.getByLabel('Upload logo').setInputFiles({
      name: 'mark.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(svg),
    });
    await section.getByRole('radio', { name: 'mark' }).waitFor();
    await expect.poll(() => section.getByRole('radio', { name: 'mark' }).isChecked()).toBe(true);
    await section.getByLabel('Use a header color').check();
    await section.getByLabel('Header color', { exact: true }).fill('#134e4a');
    await section.getByLabel('Legal notice URL').fill('http://example.com/imprint');
    const save = section.getByRole('button', { name: 'Save scan pages' });
    await save.click();
    await section.getByText(/^Must start with https:/).waitFor();
    expect(await stored()).toBeNull();
    await section.getByLabel('Legal notice URL').fill('https://example.com/imprint');
    const preview = section.getByRole('figure', { name: 'Preview, dark' });
    expect(await preview.getByText('Legal notice').count()).toBe(1);
    expect(await preview.getByRole('presentation').count()).toBe(1);
    await look('scan-pages');
    await save.click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored()).toMatchObject({
      logoId: expect.stringMatching(/^lgo_/),
      headerColor: '#134E4A',
      accentColor: null,
      imprintUrl: 'https://example.com/imprint',
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(stored).toBeNull();
    await expect.poll(() => show.isChecked()).toBe(false);
    expect(wrong).toEqual([]);
  });

  test('are not offered to editors', async () => {
    await server.prisma.member.updateMany({
      where: { userId: ada.userId },
      data: { role: 'EDITOR' },
    });
    const { page } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/settings`);
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    expect(await page.getByRole('region', { name: 'Scan pages' }).count()).toBe(0);
  });
});
