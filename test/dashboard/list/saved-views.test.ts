// Saved views of the list in a browser.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { openInOrganization } from '../../support/browser/dashboard.ts';
import { everything, expectNames, sortBy, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, browser, listOf, makeSome, server } = useList();

  test('filters, order and columns are saved, shared, changed, deleted and brought back', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await page.getByRole('searchbox').fill('poster');
    await expectNames(page, ['Poster']);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Type').selectOption('Website URL');
    await expectNames(page, ['Poster', 'Menu']);
    await sortBy(page, 'Name');
    await expectNames(page, ['Menu', 'Poster']);
    const views = page.getByRole('button', { name: 'Saved views' });
    await views.click();
    await page.getByText('Save filters, order and columns under a name').waitFor();
    await page.getByRole('button', { name: 'Save current view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save view' });
    await dialog.getByLabel('Name').fill('Websites');
    await dialog.getByLabel('Share with all members').check();
    await look('view-save');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('View “Websites” saved').waitFor();
    await page.getByRole('button', { name: 'Websites' }).waitFor();

    // Everybody finds it, on any device.
    const { organizationId } = ada;
    const { cookie } = await server.addMember(organizationId, 'VIEWER');
    const viewer = { cookie, organizationId };
    const phone = { viewport: { width: 390, height: 844 } };
    const theirs = await openInOrganization(browser, server, viewer, 'qr-codes', phone);
    await expectNames(theirs.page, everything);
    await theirs.page.getByRole('button', { name: 'Saved views' }).click();
    await theirs.look('views-small');
    expect(await theirs.page.getByRole('button', { name: /Actions for view/ }).count()).toBe(0);
    await theirs.page.getByRole('link', { name: /Websites/ }).click();
    await expectNames(theirs.page, ['Menu', 'Poster']);

    await page.getByLabel('Type').selectOption('Contact');
    await expectNames(page, ['Card']);
    await views.click();
    await page.getByRole('button', { name: 'Actions for view Websites' }).click();
    await look('views');
    await page.getByRole('menuitem', { name: 'Update with current filters' }).click();
    await page.getByText('View “Websites” updated').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await views.click();
    await page.getByRole('link', { name: /Websites/ }).click();
    await expectNames(page, ['Card']);
    await page.getByRole('button', { name: 'Websites' }).click();
    await page.getByRole('button', { name: 'Actions for view Websites' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('View “Websites” deleted').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('button', { name: 'Websites' }).waitFor();
    expect([...wrong, ...theirs.wrong]).toEqual([]);
  });
});
