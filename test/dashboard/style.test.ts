// Designs in the dashboard: logos, frames, gradients, templates.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { useTab } from '../support/browser/dashboard.ts';
import { chooseType, continueTo, createAndOpen, tile } from '../support/browser/new-code.ts';
import { decodePng } from '../support/picture/decode.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`designs in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });
  const tab = useTab(browser, server);
  let logo: Buffer;
  beforeAll(async () => {
    const background = { r: 200, g: 30, b: 60 };
    logo = await sharp({ create: { width: 120, height: 120, channels: 3, background } })
      .png()
      .toBuffer();
  });

  const part = (page: Page, title: string) =>
    page.locator('summary').filter({ hasText: title }).click();
  const upload = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('Upload logo').setInputFiles({ name, mimeType, buffer });

  test('a code with a logo, a frame and a gradient; its design is saved as a template', async () => {
    const { page, elsewhere, wrong, look } = await tab(ada, 'qr-codes/new');
    await chooseType(page, 'Website URL');
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/poster');
    await continueTo(page, 'Design');
    const drawn = page.getByAltText('Preview of the code');
    await drawn.waitFor();

    await part(page, 'Logo');
    await upload(page, 'notes.png', 'image/png', Buffer.from('no picture at all'));
    await page.getByText(/Logo: Must be a PNG, JPEG or SVG/).waitFor();
    await upload(page, 'large.png', 'image/png', Buffer.alloc(900 * 1024));
    await page.getByText(/too large/).waitFor();
    await upload(page, 'red.png', 'image/png', logo);
    await page.getByRole('radio', { name: 'red' }).waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('radio', { name: 'red' }).isChecked()).toBe(true);
    await page.getByLabel('Space around the logo').selectOption('Round');

    await part(page, 'Frame and text');
    await tile(page, 'Frame', 'Rounded frame').check();
    await page.getByLabel('Frame text', { exact: true }).fill('Scan me');

    await part(page, 'Gradient');
    await page.getByLabel('Gradient', { exact: true }).selectOption('Linear');
    await page.getByLabel('Color 2', { exact: true }).fill('#ffffff');
    await page.getByText(/Too little contrast/).waitFor();
    await page.getByLabel('Color 2', { exact: true }).fill('#7a0a4d');
    await page.getByRole('button', { name: 'Add color' }).click();
    await page.getByRole('button', { name: 'Remove color 2' }).click();
    await page.getByLabel('Angle (degrees)').fill('90');

    await part(page, 'Corners');
    await page.getByLabel('Use a different corner frame color').check();
    await page.getByLabel('Corner frame color', { exact: true }).fill('#003366');
    await part(page, 'Print options');
    await page.getByLabel('Quiet zone (modules)').fill('6');
    await drawn.waitFor();
    await look('create-style');

    await page.getByRole('button', { name: 'Save as template' }).click();
    await page.getByLabel('Template name').fill('Autumn');
    await look('keep-preset');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await continueTo(page, 'Details');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Poster');
    await page.getByLabel('Short link', { exact: true }).fill('our-poster');
    await createAndOpen(page, 'Poster');

    const stored = await server.prisma.qrCode.findUniqueOrThrow({
      where: { shortCode: 'our-poster' },
    });
    const style = {
      logo: { id: expect.stringMatching(/^lgo_/), shape: 'CIRCLE' },
      frame: { shape: 'ROUNDED', caption: 'Scan me' },
      gradient: {
        type: 'LINEAR',
        angle: 90,
        stops: [
          { offset: 0, color: '#000000' },
          { offset: 100, color: '#7A0A4D' },
        ],
      },
      eyeFrameColor: '#003366',
      quietZone: 6,
    };
    expect(stored.style).toMatchObject(style);
    const preset = await server.prisma.stylePreset.findFirstOrThrow({ where: { name: 'Autumn' } });
    expect(preset.style).toMatchObject(style);

    const download = page.waitForEvent('download');
    await page.getByLabel('PNG width (pixels)').selectOption('2048');
    await page.locator('a[href*="size=2048"]', { hasText: 'PNG' }).click();
    const png = await readFile(await (await download).path());
    expect((await sharp(png).metadata()).width).toBe(2048);
    expect(await decodePng(png)).toBe(`${server.url}/q/our-poster`);

    // Removed parts are gone, the rest is kept.
    await page.getByLabel('Gradient', { exact: true }).selectOption('None');
    await tile(page, 'Logo', 'None').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const now = async () =>
      (await server.prisma.qrCode.findUniqueOrThrow({ where: { id: stored.id } })).style;
    await expect.poll(now).not.toHaveProperty('gradient');
    expect(await now()).not.toHaveProperty('logo');
    expect(await now()).toMatchObject({ frame: style.frame, quietZone: 6 });
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('templates are created, edited, applied to a code and deleted; the code keeps its design', async () => {
    const viewport = { width: 360, height: 740 };
    const { page, wrong, look } = await tab(ada, 'qr-codes/styles/new', {
      viewport,
      colorScheme: 'dark',
    });
    await page.getByLabel('Name').fill('Green');
    await page.getByRole('textbox', { name: 'Code color', exact: true }).fill('#0a4d46');
    await tile(page, 'Pattern', 'Dot').check();
    await page.getByAltText('Preview of the code').waitFor();
    await look('style-preset-dark');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('link', { name: 'Green' }).click();
    await page.getByRole('textbox', { name: 'Code color', exact: true }).fill('#114411');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Templates' }).waitFor();
    await look('style-presets-dark');
    const preset = () => server.prisma.stylePreset.findFirst({ where: { name: 'Green' } });
    expect((await preset())?.style).toMatchObject({
      foregroundColor: '#114411',
      moduleShape: 'DOT',
    });

    await page.getByRole('link', { name: 'Codes', exact: true }).click();
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await chooseType(page, 'Website URL');
    await page.getByLabel('Destination URL', { exact: true }).fill('https://example.com/leaf');
    await continueTo(page, 'Design');
    await page.getByRole('button', { name: 'Green', exact: true }).click();
    await expect.poll(() => tile(page, 'Pattern', 'Dot').isChecked()).toBe(true);
    await continueTo(page, 'Details');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Leaf');
    await createAndOpen(page, 'Leaf');
    await look('qr-code-dark');

    await page.goto(page.url().replace(/qr-codes\/.*/, 'qr-codes/styles'));
    await page.getByRole('button', { name: 'Delete Green' }).click();
    await page.getByRole('button', { name: 'Delete template' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await preset()).toMatchObject({ deletedAt: expect.any(Date) });
    const code = await server.prisma.qrCode.findFirstOrThrow({ where: { name: 'Leaf' } });
    expect(code.style).toMatchObject({ foregroundColor: '#114411', moduleShape: 'DOT' });
    expect(wrong).toEqual([]);
  });
});
