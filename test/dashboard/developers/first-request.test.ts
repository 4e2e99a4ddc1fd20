// A new API key in a request that runs as it is: in the dashboard, and in four languages.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import { missing, outputOf } from '../../support/server/program.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

/** How the text of a snippet is run; `undefined` for languages that are not installed. */
const programs: Record<string, ((code: string) => Promise<string>) | undefined> = {
  curl: missing('curl') ? undefined : (code) => outputOf('sh', ['-c', code]),
  JavaScript: (code) => outputOf(process.execPath, ['--input-type=module', '--eval', code]),
  Python: missing('python3') ? undefined : (code) => outputOf('python3', ['-c', code]),
  PHP: missing('php') ? undefined : (code) => outputOf('php', ['-r', code.replace(/^<\?php/, '')]),
};

describe.skipIf(noBrowser)(`developers in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);
  const openTab = useTab(browser, server);

  test('a new key is in a request that runs as it is, and nowhere else', async () => {
    await ada.createQrCode({ name: 'Menu' });
    const { page, elsewhere, wrong, look } = await openTab(ada, 'developers', {
      viewport: { width: 390, height: 800 },
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Shop');
    await page.getByRole('button', { name: 'Create key' }).click();
    const key = await page.getByLabel('API key', { exact: true }).inputValue();
    const requests: (string | undefined)[] = [];
    page.on('request', (request) => requests.push(request.headers()['x-api-key']));
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('Response: 200').waitFor();
    await page.getByRole('status').getByText('"name": "Menu"').waitFor();
    expect(requests).toContain(key);
    await look('first-request');

    const dialog = page.getByRole('dialog');
    await page.getByRole('tab', { name: 'curl' }).focus();
    for (const [language, run] of Object.entries(programs)) {
      const tab = page.getByRole('tab', { name: language });
      expect(await tab.getAttribute('aria-selected')).toBe('true');
      const code = (await dialog.getByRole('tabpanel').locator('code').textContent()) ?? '';
      expect(code).toContain(key);
      if (run) expect(JSON.parse(await run(code)).qrCodes[0]).toMatchObject({ name: 'Menu' });
      await page.keyboard.press('ArrowRight');
    }
    expect(await page.getByRole('tab', { name: 'curl' }).getAttribute('aria-selected')).toBe(
      'true',
    );

    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(key);
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain(
      key,
    );
    expect([elsewhere, wrong]).toEqual([[], []]);
  });

  test('the response of a key that cannot be used here is shown, too', async () => {
    const { page } = await openTab(ada, 'developers');
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Elsewhere');
    await page.getByLabel('Allowed IP addresses').fill('203.0.113.7');
    await page.getByRole('button', { name: 'Create key' }).click();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('Response: 403').waitFor();
  });

  test('the folders of a key are edited, and its requests are shown by day', async () => {
    const folder = await ada.graphql(
      'mutation ($org: ID!) { createFolder(input: {organizationId: $org, name: "Client A"}) { folder { id } } }',
      { org: ada.organizationId },
    );
    const day = (days: number) =>
      new Date(new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
    await server.prisma.apiKeyUsage.createMany({
      data: [
        { apiKeyId: ada.keyId, day: day(3), code: '', count: 1_200 },
        { apiKeyId: ada.keyId, day: day(3), code: 'NOT_FOUND', count: 7 },
        { apiKeyId: ada.keyId, day: day(1), code: '', count: 300 },
      ],
    });
    const { page, wrong, look } = await openTab(ada, 'developers');
    const bars = page.getByRole('img', { name: /^Requests by day\./ });
    expect(await bars.getAttribute('aria-label')).toMatch(
      /: 0 requests,.*: 1,200 requests,.*: 0 requests,.*: 300 requests,/,
    );
    await page.getByText('7 × NOT_FOUND').filter({ visible: true }).waitFor();
    const { name } = await server.prisma.apiKey.findUniqueOrThrow({ where: { id: ada.keyId } });
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    await page.getByLabel('Access').selectOption({ label: 'Only some folders' });
    await page.getByLabel('Client A').check();
    expect(await page.getByLabel('Read webhooks and deliveries').isDisabled()).toBe(true);
    await look('edit-api-key');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 folder', { exact: true }).waitFor();
    const { folderIds } = await server.prisma.apiKey.findUniqueOrThrow({
      where: { id: ada.keyId },
    });
    expect(folderIds).toEqual([Object(folder.data).createFolder.folder.id]);
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    await page.getByLabel('Access').selectOption({ label: 'All QR codes' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 folder', { exact: true }).waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  });
});
