// The start page of an organization: first steps, demo data, codes to look at.
import { describe, expect, test } from 'vitest';
import { destinationHash } from '../../../src/domain/destination/state.ts';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openInOrganization } from '../../support/browser/dashboard.ts';
import { follow } from '../../support/server/scans.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { expectNames } from '../list/list.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });
const ada = usePerson(server, { once: true });

describe.skipIf(noBrowser)(`the start page${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const browser = useBrowser();
  const open = () => openInOrganization(browser, server, ada, '');

  const createCode = async (name: string, url: string) => {
    const { secret } = await server.createKey(ada);
    return server.createQrCode(secret, ada.organizationId, { name, data: { url } });
  };

  test('leads through the first steps, and shows the first scan as it happens', async () => {
    const { page, elsewhere, wrong, look } = await open();
    const done = (count: number) => page.getByText(`${count} of 5 steps done`).waitFor();
    await done(0);
    await page.getByRole('link', { name: 'Create QR code' }).first().waitFor();
    await look('overview-empty');

    const { shortUrl } = await createCode('Poster', 'https://example.com/poster');
    await page.reload();
    await done(2);
    await page.getByText('Waiting for your first scan…').waitFor();
    await page.getByRole('link', { name: 'Download or print' }).click();
    await page.getByRole('link', { name: 'PNG' }).waitFor();
    await page.goBack();
    const listening = page.waitForResponse((response) =>
      /^text\/event-stream/.test(response.headers()['content-type'] ?? ''),
    );
    await page.reload();
    await listening;
    await done(3);
    expect((await follow(shortUrl)).status).toBe(302);
    await page.getByText('Scanned!').waitFor();
    await page.getByText(/Mobile · iOS/).waitFor();
    await done(4);
    await page.getByRole('link', { name: 'Open analytics' }).click();
    await page.getByRole('heading', { name: 'Analytics' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'You’re all set' }).waitFor();
    await page.reload();
    await done(5);
    await look('overview-steps');

    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Show “Get started”' }).click();
    await done(5);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('has demo data on a button, and links to the codes that need attention', async () => {
    const url = 'https://example.com/gone';
    const { id: qrCodeId } = await createCode('Broken poster', url);
    const { organizationId } = ada;
    await server.prisma.destinationCheck.create({
      data: {
        ...{ qrCodeId, organizationId, urlHash: destinationHash(url), state: 'BROKEN' },
        ...{ httpStatus: 404, checkedAt: new Date(), brokenSince: new Date() },
      },
    });
    const { page, wrong, look } = await open();
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    await part('Broken destinations').getByText('Error 404').waitFor();
    await page.getByRole('link', { name: 'All broken destinations' }).click();
    await expectNames(page, ['Broken poster']);
    await page.reload();
    await expectNames(page, ['Broken poster']);
    await page.goBack();

    await page.getByText('No codes expire within 14 days.').waitFor();
    await page.getByRole('button', { name: 'Add demo data' }).click();
    await look('overview-add-demo');
    await page.getByRole('dialog').getByRole('button', { name: 'Add demo data' }).click();
    await page.getByText('This organization has demo data.').waitFor();
    await part('Top codes').getByRole('link', { name: 'Summer menu' }).waitFor();
    await part('Expiring soon').getByRole('link', { name: 'Spring voucher' }).waitFor();
    await look('overview-demo');
    await page.getByRole('link', { name: 'All expiring codes' }).click();
    await expectNames(page, ['Spring voucher']);
    await page.getByLabel('Needs attention').selectOption('Any condition');
    await expect.poll(() => page.getByRole('link', { name: 'Summer menu' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Dashboard' }).first().click();

    await page.getByRole('button', { name: 'Remove demo data' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove demo data' }).click();
    await page.getByRole('button', { name: 'Add demo data' }).waitFor();
    await page.getByText('No codes expire within 14 days.').waitFor();
    expect(await page.getByRole('link', { name: 'Summer menu' }).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});
