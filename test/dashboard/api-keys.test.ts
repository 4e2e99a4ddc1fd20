// API keys with limits, and their usage, in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`API keys in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  test('a service account for a folder, with test data, and its usage', async () => {
    const ada = await server.signUp('Ada');
    const folder = await server.graphql(
      'mutation ($org: ID!) { createFolder(input: {organizationId: $org, name: "Client A"}) { folder { id } } }',
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/developers`);
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Robot');
    await page.getByLabel('Owner').selectOption({ label: 'The organization (service account)' });
    await page.getByLabel('Access').selectOption({ label: 'Only some folders' });
    await page.getByRole('button', { name: 'Create key' }).click();
    await page.getByText('must contain at least one folder').waitFor();
    await page.getByLabel('Client A').check();
    await page.getByLabel('Test key').check();
    expect(await page.getByLabel('Read webhooks and deliveries').isDisabled()).toBe(true);
    await look('create-limited-api-key');
    await page.getByRole('button', { name: 'Create key' }).click();
    const key = await page.getByLabel('API key', { exact: true }).inputValue();
    expect(key).toMatch(/^ilqr_test_/);
    await page.getByRole('button', { name: 'Done' }).click();

    const stored = await server.prisma.apiKey.findFirstOrThrow({ where: { name: 'Robot' } });
    expect(stored).toMatchObject({
      serviceAccount: true,
      test: true,
      folderIds: [Object(folder.data).createFolder.folder.id],
      permissions: ['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ', 'QR_CODES_WRITE'],
    });
    await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes`, { key });
    await server.rest('GET', `/organizations/${ada.organizationId}/webhooks`, { key });
    await server.app.close();
    await page.reload();
    const row = page.getByRole('row', { name: /Robot/ });
    for (const text of ['Service account', 'Test', '1 folder', '1 × FORBIDDEN'])
      await row.getByText(text, { exact: true }).filter({ visible: true }).waitFor();
    expect(await row.getByRole('button', { name: 'Take over Robot' }).count()).toBe(0);
    await look('limited-api-key');
    expect([elsewhere, wrong]).toEqual([[], []]);
  });
});
