// The choice of digests by email in a browser: below the analytics, and on the page of the account.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { startMailServer } from '../../support/network/mail.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`digests in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.stop());
  const server = useServer(() => ({
    config: {
      browserDocuments: 'registered',
      mail: { url: mail.url, from: 'qr@example.com' },
    },
  }));
  const browser = useBrowser();

  test('are chosen below the analytics and in the account', async () => {
    const ada = await server.signUp('Ada');
    const { slug, name } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const stored = async () =>
      (await server.prisma.digest.findFirst({ where: { member: { userId: ada.userId } } }))
        ?.frequency;
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/organizations/${slug}/analytics`);
    const section = page.getByRole('region', { name: 'Email digest' });
    await section.getByText('at 8:00 (UTC)').waitFor();
    await section.getByLabel('Frequency').selectOption('Weekly');
    await expect.poll(stored).toBe('WEEKLY');
    await look('digest-analytics');

    await page.goto(`${server.url}/dashboard/account`);
    const choice = section.getByLabel(name);
    await choice.waitFor();
    expect(await choice.inputValue()).toBe('WEEKLY');
    await look('digest-account');
    await choice.selectOption('Off');
    await expect.poll(stored).toBeUndefined();
    expect(wrong).toEqual([]);
  });
});
