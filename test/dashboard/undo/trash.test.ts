// The trash in a browser: what was deleted is found, restored, or deleted forever.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openInOrganization, useTab } from '../../support/browser/dashboard.ts';
import { fill } from '../../support/server/many-codes.ts';
import type { Person } from '../../support/server/server.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`the trash in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = (path: string, options?: Parameters<typeof tab>[2]) => tab(ada, path, options);
  /** In a browser of another person. */
  const openAs = ({ cookie }: Pick<Person, 'cookie'>, path: string) =>
    openInOrganization(browser, server, { cookie, organizationId: ada.organizationId }, path);

  const toast = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
  const scan = async (shortUrl: string) => (await fetch(shortUrl, { redirect: 'manual' })).status;
  const remove = async (id: string) =>
    expect((await ada.rest('DELETE', `/qr-codes/${id}`)).status).toBe(204);

  test('a code is deleted and comes back by Undo', async () => {
    const { id, shortUrl } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await open(`qr-codes/${id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete code' }).click();
    await toast(page, '“Menu” moved to the trash').waitFor();
    await page.getByRole('heading', { name: 'QR codes', level: 1 }).waitFor();
    expect(await scan(shortUrl)).toBe(410);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('link', { name: 'Menu', exact: true }).waitFor();
    expect(await scan(shortUrl)).toBe(302);
    expect(wrong).toEqual([]);
  });

  test.each([
    { width: 1_280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)(
    'a code is found, opened, restored, and deleted forever, at $width pixels',
    async ({ width, colorScheme }) => {
      const menu = await ada.createQrCode({ name: 'Menu' });
      const poster = await ada.createQrCode({ name: 'Poster' });
      const { page, wrong, look } = await open('qr-codes', {
        viewport: { width, height: 800 },
        colorScheme,
      });
      if (width < 1_000) await page.getByRole('button', { name: 'Folder: All codes' }).click();
      await page.getByRole('link', { name: 'Trash' }).click();
      await page.getByText('The trash is empty').waitFor();
      await look(`trash-empty-${width}`);
      for (const { id } of [menu, poster]) await remove(id);
      await page.reload();
      const items = page.getByRole('region', { name: 'QR codes' }).getByRole('listitem');
      await expect.poll(() => items.count()).toBe(2);
      await look(`trash-${width}`);
      const purgeAt = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      expect(await items.first().locator('time').last().getAttribute('datetime')).toContain(
        purgeAt,
      );

      await page.getByRole('searchbox').fill('nothing');
      await page.getByText('No deleted codes match “nothing”').waitFor();
      await page.getByRole('searchbox').fill('men');
      await expect.poll(() => items.count()).toBe(1);
      await items.getByRole('link', { name: 'Menu' }).click();
      await page.getByText('This code is in the trash').waitFor();
      await look(`trashed-code-${width}`);
      expect(await page.getByLabel('Destination URL', { exact: true }).isDisabled()).toBe(true);
      for (const name of ['Save', 'Pause', 'Archive', 'Delete'])
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: 'Restore Menu' }).click();
      await toast(page, '“Menu” restored').waitFor();
      await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
      expect(await scan(menu.shortUrl)).toBe(302);

      await page.goBack();
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: 'Delete forever: Poster' }).click();
      const dialog = page.getByRole('dialog', { name: 'Delete “Poster” forever?' });
      await dialog.getByText('Its history and 0 scans are deleted.').waitFor();
      await dialog
        .getByText(`Printed copies of ${poster.shortUrl.replace(/^.*:\/\//, '')}`)
        .waitFor();
      await look(`trash-purge-${width}`);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      expect(await server.prisma.qrCode.count({ where: { id: poster.id } })).toBe(1);
      await page.getByRole('button', { name: 'Delete forever: Poster' }).click();
      await dialog.getByRole('button', { name: 'Delete forever' }).click();
      await page.getByText('The trash is empty').waitFor();
      expect(await server.prisma.qrCode.count({ where: { id: poster.id } })).toBe(0);
      expect(wrong).toEqual([]);
    },
  );

  test('folders, logos, templates and webhooks are restored or deleted forever', async () => {
    const things = [
      ['/folders', { name: 'Spring' }, 'Folders', 'Spring'],
      ['/style-presets', { name: 'House', style: {} }, 'Templates', 'House'],
      [
        '/webhooks',
        { url: 'https://example.com/hook', events: ['qr.created'] },
        'Webhooks',
        'https://example.com/hook',
      ],
    ] as const;
    for (const [path, body] of things) {
      const made = await ada.rest('POST', path, { body });
      expect(made.status).toBe(201);
      const { id } = Object(made.body);
      expect((await ada.rest('DELETE', `${path}/${id}`)).status).toBe(204);
    }
    const { page, wrong, look } = await open('qr-codes/trash');
    for (const [, , title] of things) await page.getByRole('region', { name: title }).waitFor();
    await look('trash-things');
    for (const [, , title, name] of things) {
      await page.getByRole('button', { name: `Restore ${name}` }).click();
      await toast(page, `“${name}” restored`).waitFor();
      await expect.poll(() => page.getByRole('region', { name: title }).count()).toBe(0);
    }
    await page.getByText('The trash is empty').waitFor();

    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('button', { name: 'Delete House' }).click();
    await page.getByRole('button', { name: 'Delete template' }).click();
    await toast(page, 'Template deleted').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('link', { name: 'House' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('an organization in the trash says so; an admin restores it', async () => {
    const { organizationId } = ada;
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: organizationId },
    });
    const viewer = await server.addMember(organizationId, 'VIEWER');
    const { data, errors } = await server.graphql(
      'mutation ($input: DeleteOrganizationInput!) { deleteOrganization(input: $input) { deletedOrganizationId } }',
      { input: { id: organizationId, confirmation: slug } },
      { cookie: ada.cookie },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ deleteOrganization: { deletedOrganizationId: organizationId } });
    const theirs = await openAs(viewer, 'qr-codes');
    await theirs.page.getByRole('heading', { name: /is in the trash$/ }).waitFor();
    await theirs.page.getByText('Ask an admin').waitFor();
    await theirs.page.getByRole('button', { name: 'Restore' }).click();
    await theirs.page.getByText('This requires the role ADMIN').waitFor();
    const { page, wrong, look } = await open('qr-codes');
    await page.getByRole('heading', { name: /is in the trash$/ }).waitFor();
    await look('trashed-organization');
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('heading', { name: 'QR codes', level: 1 }).waitFor();
    expect([...theirs.wrong, ...wrong]).toEqual([]);
  });

  test('lists a long trash page by page; viewers see it without buttons', async () => {
    const { organizationId } = ada;
    await fill(server, organizationId, 25);
    await server.prisma.qrCode.updateMany({
      where: { organizationId },
      data: { deletedAt: new Date() },
    });
    const viewer = await server.addMember(organizationId, 'VIEWER');
    const { page, wrong } = await openAs(viewer, 'qr-codes/trash');
    const listed = page.getByRole('region', { name: 'QR codes' }).getByRole('listitem');
    await expect.poll(() => listed.count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => listed.count()).toBe(25);
    expect(await page.getByRole('button', { name: /^Restore|forever/ }).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});
