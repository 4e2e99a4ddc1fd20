// Sharing the analytics by a link, and opening it on a phone.
import { expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard, openInOrganization } from '../../support/browser/dashboard.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { useServer } from '../../support/server/setting.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });
const browser = useBrowser();
const inBrowser = test.skipIf(noBrowser);

inBrowser('a view is shared with a password, opened by a visitor, and revoked', async () => {
  const ada = await server.signUp('Ada');
  const { secret } = await server.createKey(ada);
  const menu = await server.createQrCode(secret, ada.organizationId, {
    name: 'Menu',
    routing: {
      rules: [
        { targets: ['a', 'b'].map((name) => ({ url: `https://example.com/${name}`, weight: 1 })) },
      ],
    },
  });
  const scans = Array.from({ length: 9 }, (_, day) => {
    const at = new Date(Date.now() - (day + 1) * 86_400_000).toISOString();
    return scanOf(menu.id, at, { target: `https://example.com/${day % 2 === 0 ? 'a' : 'b'}` });
  });
  await put(server, scans);

  const path = `analytics?code=${menu.id}&countries=DE&compare=PREVIOUS_PERIOD`;
  const { page, look, wrong } = await openInOrganization(browser, server, ada, path);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('Nothing is shared yet.').waitFor();
  await look('share');
  await page.getByLabel('Title').fill('Menus in June');
  await page.getByLabel('Password (optional)').fill('open sesame');
  await page.getByRole('button', { name: 'Create link' }).click();
  const url = await page.getByLabel('Link to the report').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('by Ada').waitFor();

  const phone = { viewport: { width: 375, height: 700 }, colorScheme: 'dark' } as const;
  const visitor = await openDashboard(browser, server.url, phone);
  await visitor.page.goto(url);
  await visitor.look('report-password');
  await visitor.page.getByLabel('Password').fill('open sesame');
  await visitor.page.getByRole('button', { name: 'Continue' }).click();
  await visitor.page.getByRole('heading', { name: 'Menus in June' }).waitFor();
  await visitor.page.getByText('Show as table').click();
  await visitor.page.getByText('Filtered by: Germany').waitFor();
  await visitor.page.getByText('5 · 55.6% · 50% configured').waitFor();
  await visitor.look('report-phone-dark');
  expect(visitor.elsewhere).toEqual([]);
  expect(visitor.wrong).toEqual([]);

  for (const locale of ['de-DE', 'ar']) {
    const other = await openDashboard(browser, server.url, { locale });
    await other.page.context().addCookies(await visitor.page.context().cookies());
    await other.page.goto(url);
    await other.page.getByRole('heading', { name: 'Menus in June' }).waitFor();
    await other.look(`report-${locale}`);
    expect(other.wrong).toEqual([]);
  }

  await page.getByRole('button', { name: 'Revoke the link of “Menus in June”' }).click();
  await page.getByText('Nothing is shared yet.').waitFor();
  expect(wrong).toEqual([]);
  await visitor.page.goto(url);
  await visitor.page.getByText('This report isn’t available').waitFor();
});

inBrowser('a viewer sees the links, and cannot share', async () => {
  const ada = await server.signUp('Ada');
  const viewer = await server.addMember(ada.organizationId, 'VIEWER');
  const { errors } = await server.graphql(
    'mutation ($input: CreateSharedReportInput!) { createSharedReport(input: $input) { url } }',
    { input: { organizationId: ada.organizationId, name: 'Ours' } },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  const own = { ...viewer, organizationId: ada.organizationId };
  const { page } = await openInOrganization(browser, server, own, 'analytics');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ours').waitFor();
  expect(await dialog.getByRole('button').allTextContents()).toEqual(['Close']);
});
