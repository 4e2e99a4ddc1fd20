// The designer in a real browser: templates, colors, a preview that stays, contrast that is fixed.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { type DashboardPage, openInOrganization, useTab } from '../../support/browser/dashboard.ts';
import { chooseType, continueTo, createAndOpen, tile } from '../../support/browser/new-code.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`the designer in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = async (options?: Parameters<typeof tab>[2]) =>
    toDesign(await tab(ada, 'qr-codes/new', options));

  async function toDesign(opened: DashboardPage) {
    await chooseType(opened.page, 'Website URL');
    await opened.page.getByLabel('Destination URL', { exact: true }).fill('https://example.com');
    await continueTo(opened.page, 'Design');
    await opened.page.getByAltText('Preview of the code').waitFor();
    return opened;
  }

  const part = (page: Page, title: string) =>
    page.locator('summary').filter({ hasText: title }).click();
  const color = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  async function finish(page: Page, name: string) {
    await continueTo(page, 'Details');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await createAndOpen(page, name);
    const where = { organizationId: ada.organizationId, name };
    return (await server.prisma.qrCode.findFirstOrThrow({ where })).style;
  }

  test.each(['light', 'dark'] as const)(
    'on a phone, the preview stays on the screen and says how to fix the contrast (%s)',
    async (colorScheme) => {
      const viewport = { width: 390, height: 844 };
      const { page, wrong, look } = await open({ viewport, colorScheme });
      const preview = page.getByAltText('Preview of the code');
      const isSeen = () =>
        preview.evaluate((image) => {
          const { top, bottom } = image.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await color(page, 'Code color').fill('#E8B84A');
      await page.getByText('Too little contrast').waitFor();
      await look(`design-contrast-${colorScheme}`);
      for (const title of ['Corners', 'Print options', 'Frame and text']) await part(page, title);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      expect(await page.evaluate('scrollY')).toBeGreaterThan(400);
      expect(await isSeen()).toBe(true);
      await page.getByRole('button', { name: 'Fix contrast' }).click();
      await page.getByText('Too little contrast').waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: 'Fix contrast' }).count()).toBe(0);
      await look(`design-phone-${colorScheme}`);
      const style = await finish(page, `Fixed ${colorScheme}`);
      expect(style).toMatchObject({ backgroundColor: '#FFFFFF' });
      expect(style).not.toMatchObject({ foregroundColor: '#E8B84A' });
      expect(wrong).toEqual([]);
    },
  );

  test('shapes, corners and frames are chosen by tiles', async () => {
    const { page, elsewhere, wrong, look } = await open();
    await tile(page, 'Pattern', 'Diamond').check();
    await part(page, 'Corners');
    await tile(page, 'Corner frame', 'Leaf').check();
    await tile(page, 'Corner dot', 'Circle').check();
    await part(page, 'Frame and text');
    await tile(page, 'Frame', 'Square frame').check();
    await page.getByLabel('Frame text', { exact: true }).fill('Menu');
    await look('design-tiles');
    expect(await finish(page, 'Shapes')).toMatchObject({
      moduleShape: 'DIAMOND',
      eyeFrameShape: 'LEAF',
      eyeBallShape: 'CIRCLE',
      frame: { shape: 'SQUARE', caption: 'Menu' },
    });
    await page.reload();
    await part(page, 'Corners');
    await tile(page, 'Corner frame', 'Same as pattern').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('“Shapes” saved').waitFor();
    const where = { organizationId: ada.organizationId, name: 'Shapes' };
    const { style } = await server.prisma.qrCode.findFirstOrThrow({ where });
    expect(style).not.toHaveProperty('eyeFrameShape');
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a color is typed, or chosen from those that the organization uses', async () => {
    const body = { name: 'House', style: { foregroundColor: '#C2185B' } };
    expect((await ada.rest('POST', '/style-presets', { body })).status).toBe(201);
    await ada.createQrCode({ style: { foregroundColor: '#00695C' } });
    const { page, wrong } = await open();
    const field = color(page, 'Code color');
    for (const one of ['#C2185B', '#00695C']) {
      await page.getByRole('button', { name: `Code color: ${one}` }).click();
      await expect.poll(() => field.inputValue()).toBe(one);
    }
    await field.fill('0a4d46');
    await field.blur();
    expect(await field.inputValue()).toBe('#0A4D46');
    await field.fill('green');
    await field.blur();
    await page.getByText('Use a hex color such as #0A4D46.').waitFor();
    await field.fill('#a12');
    await field.blur();
    expect(await page.getByText('Use a hex color').count()).toBe(0);
    expect(await field.inputValue()).toBe('#AA1122');
    await page.getByLabel('Background color: color palette').fill('#fff8e1');
    expect(await finish(page, 'Colors')).toMatchObject({
      foregroundColor: '#AA1122',
      backgroundColor: '#FFF8E1',
    });
    expect(wrong).toEqual([]);
  });

  test('a color is picked from the screen, where the browser can', async () => {
    const { page, wrong } = await toDesign(
      await openInOrganization(browser, server, ada, 'qr-codes/new'),
    );
    await page.addInitScript(() => {
      Object.assign(window, {
        EyeDropper: class {
          open = () => Promise.resolve({ sRGBHex: '#123456' });
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Code color: pick from the screen' }).click();
    await expect.poll(() => color(page, 'Code color').inputValue()).toBe('#123456');
    await page.addInitScript('delete window.EyeDropper');
    await page.reload();
    await color(page, 'Code color').waitFor();
    expect(await page.getByRole('button', { name: /pick from the screen/ }).count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  test('a built-in template replaces the design; that it is chosen is shown until the design changes', async () => {
    const { page, wrong } = await open();
    const template = (name: string) => page.getByRole('button', { name, exact: true });
    const isPressed = (name: string) => template(name).getAttribute('aria-pressed');
    expect(await isPressed('Classic')).toBe('true');
    await template('Ocean').click();
    await expect.poll(() => isPressed('Ocean')).toBe('true');
    expect(await isPressed('Classic')).toBe('false');
    await tile(page, 'Pattern', 'Dot').check();
    expect(await isPressed('Ocean')).toBe('false');
    await template('Sign').click();
    const style = await finish(page, 'Sign');
    expect(style).toMatchObject({ frame: { shape: 'ROUNDED', caption: 'Scan me' } });
    expect(style).not.toHaveProperty('gradient');
    expect(style).not.toHaveProperty('moduleShape');
    expect(wrong).toEqual([]);
  });
});
