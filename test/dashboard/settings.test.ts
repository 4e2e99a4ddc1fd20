// The settings in a real browser.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard, useTab } from '../support/browser/dashboard.ts';
import type { Person } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`settings in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  const tab = useTab(browser, server);
  const settingsOf = (person: Person) => tab(person, 'settings');

  test('the organization ID, renaming, members', async () => {
    const ada = await server.signUp('Ada');
    const { page, elsewhere, wrong, look } = await settingsOf(ada);
    expect(await page.getByLabel('Organization ID', { exact: true }).inputValue()).toBe(
      ada.organizationId,
    );
    await page.getByLabel('Name', { exact: true }).fill('Analytical Engines');
    await page.getByLabel('URL name').fill('Not a slug');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/lowercase letters/).waitFor();
    await page.getByLabel('URL name').fill('engines');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/organizations\/engines\/settings/);
    const chosen = page.getByLabel('Organization', { exact: true }).locator('option:checked');
    await expect.poll(() => chosen.textContent()).toBe('Analytical Engines');

    await page.getByLabel('Email address').fill('grace@example.com');
    await page.getByLabel('Role', { exact: true }).selectOption('VIEWER');
    await page.getByRole('button', { name: 'Invite' }).click();
    const link = await page.getByLabel('Invitation link', { exact: true }).inputValue();
    await page.getByText('grace@example.com').waitFor();
    await look('settings');

    const guest = await openDashboard(browser, server.url);
    await guest.page.goto(link);
    await guest.page.getByLabel('Your name').fill('Grace');
    await guest.page.getByLabel('Email').fill('grace@example.com');
    await guest.page.getByLabel('Password').fill('four random words');
    await guest.look('invitation');
    await guest.page.getByRole('button', { name: 'Sign up and join' }).click();
    await guest.page.getByRole('heading', { name: 'Analytical Engines' }).waitFor();
    await guest.page.getByRole('link', { name: 'Settings' }).click();
    await guest.page.getByText('Viewer', { exact: true }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Invite' }).count()).toBe(0);

    await page.reload();
    await page.getByLabel('Role of Grace').selectOption('EDITOR');
    const role = async () =>
      (await server.prisma.member.findFirst({ where: { user: { name: 'Grace' } } }))?.role;
    await expect.poll(role).toBe('EDITOR');
    const deactivated = (deactivatedAt: Date | null) =>
      server.prisma.user.updateMany({ where: { name: 'Grace' }, data: { deactivatedAt } });
    await deactivated(new Date());
    await page.reload();
    await page.getByText('Deactivated', { exact: true }).waitFor();
    await deactivated(null);
    await page.getByRole('button', { name: 'Remove Grace' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await role()).toBeUndefined();
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect([...elsewhere, ...guest.elsewhere]).toEqual([]);
    expect([...wrong, ...guest.wrong]).toEqual([]);
  });

  test('the audit log; creating, leaving and deleting another organization', async () => {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada, { name: 'Importer' });
    await server.createQrCode(secret, ada.organizationId, { name: 'By a program' });
    const { page, elsewhere, wrong, look } = await settingsOf(ada);
    await page.getByLabel('Name', { exact: true }).fill('Ada and sons');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByText('Ada edited the organization: Ada and sons').waitFor();
    await page.getByText('API key “Importer” created a QR code: By a program').waitFor();
    await page.getByText('Changes', { exact: true }).first().click();
    await page.getByText(/^Name: .+ → Ada and sons$/).waitFor();
    await look('audit-log');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('audit-log-dark');
    await page.getByRole('link', { name: 'General' }).click();
    await page.getByRole('heading', { name: 'Danger zone' }).waitFor();
    await look('settings-dark');
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toMatch(/^\uFEFFcreatedAt,/);
    expect(csv).toContain('createQrCode');

    await page.getByLabel('Organization', { exact: true }).selectOption('New organization…');
    await page.getByLabel('Name', { exact: true }).fill('Side business');
    await page.getByLabel('URL name').fill('No slug');
    await look('new-organization');
    await page.getByRole('button', { name: 'Create organization' }).click();
    await page.getByText(/lowercase letters/).waitFor();
    await page.getByLabel('URL name').fill('side');
    await page.getByRole('button', { name: 'Create organization' }).click();
    await page.waitForURL(/organizations\/side$/);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Leave organization' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText(/An organization needs at least one admin/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete organization' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete organization' }).click();
    await page.getByRole('alert').waitFor();
    await look('delete-organization');
    await page.getByLabel('Type side to confirm').fill('side');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete organization' }).click();
    await page.getByRole('heading', { name: 'Ada and sons' }).waitFor();
    expect(await server.prisma.organization.findUnique({ where: { slug: 'side' } })).toMatchObject({
      deletedAt: expect.any(Date),
    });
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('demoting an ADMIN shows what ends and why a webhook is disabled', async () => {
    const ada = await server.signUp('Ada');
    const grace = await server.addMember(ada.organizationId, 'ADMIN');
    await server.graphql(
      'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
      {
        input: {
          organizationId: ada.organizationId,
          url: 'https://example.com/grace',
          events: ['qr.created'],
        },
      },
      { cookie: grace.cookie },
    );
    const roleOfGrace = async () =>
      (
        await server.prisma.member.findFirst({
          where: { userId: grace.userId, organizationId: ada.organizationId },
        })
      )?.role;
    const { page, wrong, look } = await settingsOf(ada);
    const select = page.getByRole('combobox', { name: /^Role of/ });
    await select.selectOption('EDITOR');
    await page.getByText(/their webhooks are turned off/).waitFor();
    await look('demotion');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect([await select.inputValue(), await roleOfGrace()]).toEqual(['ADMIN', 'ADMIN']);
    await select.selectOption('EDITOR');
    await page.getByRole('button', { name: 'Change role' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await roleOfGrace()).toBe('EDITOR');
    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByText(/enable the webhook to become its owner/).waitFor();
    expect(wrong).toEqual([]);
  });

  test('an ADMIN takes over a key, which keeps working after its creator leaves', async () => {
    const ada = await server.signUp('Ada');
    const grace = await server.addMember(ada.organizationId, 'ADMIN');
    const { secret } = await server.createKey(
      { ...grace, organizationId: ada.organizationId },
      { name: 'Till' },
    );
    const { page, wrong, look } = await settingsOf(ada);
    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByRole('button', { name: 'Take over Till' }).click();
    await look('take-over');
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await page.getByRole('button', { name: 'Take over Till' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Remove Ada' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { status } = await server.rest('GET', '/users/me/organizations', { key: secret });
    expect(status).toBe(200);
    expect(wrong).toEqual([]);
  });
});
