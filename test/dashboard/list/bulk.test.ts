// Find and replace in destinations, templates, and images of several codes at once.
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultSchedule } from '../../../src/webhook/schedule.ts';
import { noBrowser } from '../../support/browser/browser.ts';
import { textAt } from '../../support/document/json.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { bar, everything, expectNames, tick, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, make, makeSome, stored } = useList({ schedule: defaultSchedule });

  test('find and replace shows what changes before it changes it, and can be undone', async () => {
    const { menu, card } = await makeSome();
    const routed = await make({
      name: 'Routed',
      data: { url: 'https://shop.example/a' },
      routing: {
        ...{ password: 'open sesame', fallbackUrl: 'https://shop.example/late', scanLimit: 7 },
        rules: [
          {
            when: {
              countries: ['DE'],
              hours: { from: '08:00', to: '18:00', timeZone: 'Europe/Berlin' },
            },
            targets: [
              { url: 'https://other.example/b', weight: 2 },
              { url: 'https://shop.example/b' },
            ],
          },
        ],
      },
    });
    const poster = await make({ name: 'Long', data: { url: 'https://shop.example/shop.example' } });
    const before = await stored(routed.id);
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, ['Long', 'Routed', ...everything]);
    await page.getByLabel('Select all').check();
    await bar(page).getByRole('button', { name: 'Find and replace' }).click();
    const dialog = page.getByRole('dialog', { name: 'Find and replace in the destinations' });
    const preview = async (find: string, replacement: string) => {
      await dialog.getByLabel('Find').fill(find);
      await dialog.getByLabel('Replace with').fill(replacement);
      await dialog.getByRole('button', { name: 'Preview' }).click();
    };
    await preview('no such text', 'x');
    await dialog.getByText('No destination contains this text.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Replace in 0 codes' }).isDisabled()).toBe(
      true,
    );
    await dialog.getByRole('button', { name: 'Back' }).click();
    await preview('https://shop.example', 'shop');
    await dialog.getByText('Not a web address. This code stays as it is.').first().waitFor();
    await look('bulk-replace-invalid');
    await dialog.getByRole('button', { name: 'Back' }).click();
    await preview('shop.example', 'store.example');
    await dialog.getByText('2 codes change:').waitFor();
    await dialog.getByText('4 codes don’t contain the text').waitFor();
    await look('bulk-replace');
    const [, row = ''] = await dialog.getByRole('row').allTextContents();
    expect(row).toContain('https://shop.example/shop.example');
    expect(row).toContain('https://store.example/store.example');
    await dialog.getByRole('button', { name: 'Replace in 2 codes' }).click();
    await page.getByText('Destinations changed in 2 codes.').waitFor();
    expect((await stored(poster.id)).content).toEqual({
      url: 'https://store.example/store.example',
    });
    const after = await stored(routed.id);
    expect(after.content).toEqual({ url: 'https://store.example/a' });
    expect(after.routing).toEqual(
      JSON.parse(JSON.stringify(before.routing).replaceAll('shop.example', 'store.example')),
    );
    expect(after.passwordHash).toBe(before.passwordHash);
    for (const { id } of [menu, card]) expect((await stored(id)).version).toBe(1);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Change undone' }).first().waitFor();
    const { content, routing, passwordHash } = await stored(routed.id);
    expect({ content, routing, passwordHash }).toEqual({
      content: before.content,
      routing: before.routing,
      passwordHash: before.passwordHash,
    });
    expect(wrong).toEqual([]);
  });

  test('a template is applied to several codes, which get their own designs back', async () => {
    const { menu, poster } = await makeSome();
    const style = { foregroundColor: '#0f766e', moduleShape: 'DOT' };
    const made = await ada.rest('POST', '/style-presets', { body: { name: 'Brand', style } });
    expect(made.status).toBe(201);
    await ada.rest('PUT', `/qr-codes/${menu.id}`, { body: { style: { quietZone: 9 } } });
    const old = await ada.rest('POST', '/style-presets', {
      body: { name: 'Old', style: { cornerRadius: 20 } },
    });
    const stylePresetId = textAt(old.body, 'id');
    await ada.rest('PUT', `/qr-codes/${poster.id}`, { body: { stylePresetId } });
    const before = [await stored(menu.id), await stored(poster.id)];
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await tick(page, 'Menu').click();
    await tick(page, 'Poster').click();
    await bar(page).getByRole('button', { name: 'Apply template' }).click();
    const dialog = page.getByRole('dialog', { name: 'Apply a template to 2 codes' });
    expect(await dialog.getByRole('button', { name: 'Apply template' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Template').selectOption('Brand');
    await look('bulk-template');
    await dialog.getByRole('button', { name: 'Apply template' }).click();
    await page.getByText('Template applied to 2 codes.').waitFor();
    for (const { id } of [menu, poster]) {
      expect((await stored(id)).style).toMatchObject({ moduleShape: 'DOT' });
      expect((await stored(id)).stylePresetId).toBe(textAt(made.body, 'id'));
    }
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Change undone' }).first().waitFor();
    for (const { id, style } of before) expect((await stored(id)).style).toEqual(style);
    expect((await stored(poster.id)).stylePresetId).toBe(stylePresetId);
    expect(wrong).toEqual([]);
  });

  test('images of the selected codes are downloaded as one file', async () => {
    const { menu, poster } = await makeSome();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await tick(page, 'Menu').click();
    await tick(page, 'Poster').click();
    await bar(page).getByRole('button', { name: 'Download images' }).click();
    const dialog = page.getByRole('dialog', { name: 'Download images of 2 codes' });
    await dialog.getByLabel('Width (pixels)').fill('256');
    await look('bulk-download');
    const download = page.waitForEvent('download', { timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Download' }).click();
    const entries = unzipSync(await readFile(await (await download).path()));
    const names = Object.keys(entries);
    expect(names.sort()).toEqual(
      ['codes.csv', `${menu.shortCode} Menu.png`, `${poster.shortCode} Poster.png`].sort(),
    );
    const picture = Buffer.from(entries[`${menu.shortCode} Menu.png`] ?? []);
    expect(await decodePng(picture)).toBe(menu.shortUrl);
    // The width in the header of a PNG file.
    expect(picture.readUInt32BE(16)).toBe(256);
    await page.getByText('Your download has started.').waitFor();
    expect(wrong).toEqual([]);
  });
});
