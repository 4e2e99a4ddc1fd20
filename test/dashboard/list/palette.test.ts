// The command palette in a browser: codes, pages and actions by keyboard.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { everything, expectNames, useList } from './list.ts';

describe.skipIf(noBrowser)(`the palette in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeSome, server } = useList();

  test('finds codes by destination, pages and actions, and offers recent codes first', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    const field = page.getByRole('combobox', { name: 'Search codes, pages and actions' });
    const options = () =>
      page.getByRole('listbox').getByRole('option').locator('span:first-child').allTextContents();
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await look('palette');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.fill('example.com/poster');
    await expect.poll(options).toEqual(['Poster']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Poster', level: 1 }).waitFor();

    // Recent ones come first, also among those that are found.
    await page.keyboard.press('Control+k');
    await expect.poll(async () => (await options())[0]).toBe('Poster');
    await field.fill('e');
    await expect
      .poll(async () => (await options()).slice(0, 3))
      .toEqual(['Poster', 'Guests', 'Menu']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('Guests');
    await page.keyboard.press('Escape');
    await expect.poll(() => field.count()).toBe(0);

    await page.keyboard.press('Control+k');
    await field.fill('nothing like this');
    await page.getByText('Nothing matches “nothing like this”.').waitFor();
    await look('palette-none');
    await field.fill('templ');
    await expect.poll(options).toEqual(['Create template', 'Templates']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor();

    await page.getByRole('button', { name: /^Search/ }).click();
    await field.fill('import');
    await page.getByRole('option', { name: 'Import QR codes' }).click();
    await page.getByRole('heading', { name: /Import/, level: 1 }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('leaves the keys to an editor and to dialogs; viewers get no actions', async () => {
    await makeSome();
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { page, wrong, look } = await listOf(viewer, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    const field = page.getByRole('combobox', { name: 'Search codes, pages and actions' });
    await page.evaluate(() => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.id = 'editor';
      document.body.append(editor);
      editor.focus();
    });
    await page.keyboard.press('Control+k');
    await page.evaluate('document.getElementById("editor").remove()');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.keyboard.press('Control+k');
    expect(await field.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await field.fill('create');
    await page.getByText('Nothing matches “create”.').waitFor();
    await field.fill('');
    await look('dark-palette');
    expect(wrong).toEqual([]);
  });
});
