// Pages of an organization that shows itself, in a language from right to left, on a phone.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { clumsy, openOnPhone, picture } from './phone.ts';

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#FACC15"/></svg>',
).toString('base64');

describe.skipIf(noBrowser)(`branded${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  const ada = useCaller(server, { once: true, name: 'Nordlicht Möbel und Innenausbau' });

  async function brand(branding: object): Promise<void> {
    const { errors } = await server.graphql(
      'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }',
      { input: { id: ada.organizationId, branding } },
      { cookie: ada.cookie },
    );
    expect(errors).toEqual([]);
  }
  const contact = () =>
    ada.createQrCode({
      type: 'VCARD',
      dynamic: true,
      data: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        phone: '+44 20 7946 0000',
        website: 'https://example.com',
      },
    });

  test.each(['light', 'dark'] as const)(
    'in %s mode it fits, and loads only the logo',
    async (colorScheme) => {
      const { body } = await ada.rest('POST', '/logos', { body: { name: 'Mark', data: svg } });
      const logoId = textAt(body, 'id');
      await brand({
        logoId,
        accentColor: '#0F766E',
        headerColor: '#134E4A',
        imprintUrl: 'https://example.com/i',
      });
      const { shortUrl } = await contact();
      const { page, context, wrong, asked } = await openOnPhone(browser, shortUrl, { colorScheme });
      expect(await clumsy(page)).toEqual([]);
      expect(asked).toEqual([shortUrl, `${shortUrl}/logo?id=${logoId}`]);
      const logo = await page.locator('header img').boundingBox();
      expect(logo?.height).toBe(48);
      // Half of the header, which a wide logo does not exceed.
      expect(logo?.width).toBe(139);
      expect(await page.getByRole('link', { name: 'Legal notice' }).getAttribute('href')).toBe(
        'https://example.com/i',
      );
      await picture(page, `branded-${colorScheme}`);
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  test('in Arabic it runs from right to left, but names and numbers stay as they are', async () => {
    await brand({ logoId: null, headerColor: '#134E4A' });
    const { shortUrl } = await contact();
    const { page, context, wrong } = await openOnPhone(browser, shortUrl, { locale: 'ar-EG' });
    expect(await clumsy(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    await page.getByRole('link', { name: 'حفظ جهة الاتصال' }).waitFor();
    /** Distance of the text of an element from the right side of its box. */
    const gap = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
        });
    expect(await gap('h1')).toBeLessThan(2);
    expect(await gap('dt')).toBeLessThan(2);
    expect(await gap('dd')).toBeLessThan(2);
    expect(await page.locator('dd').first().textContent()).toBe('+44 20 7946 0000');
    await picture(page, 'arabic');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('an event has the time zone and the form of the visitor, a copied text says so', async () => {
    const event = await ada.createQrCode({
      type: 'EVENT',
      dynamic: true,
      data: { title: 'Talk', start: '2030-02-28T15:30:00Z' },
    });
    const { page, context, wrong } = await openOnPhone(browser, event.shortUrl, {
      locale: 'de-DE',
    });
    expect(await page.locator('time').textContent()).toBe('Donnerstag, 28. Februar 2030 um 16:30');
    const text = await ada.createQrCode({ type: 'TEXT', dynamic: true, data: { text: 'Hallo' } });
    await context.grantPermissions(['clipboard-write'], { origin: server.url });
    await page.goto(text.shortUrl);
    await page.getByRole('button', { name: 'Text kopieren' }).click();
    await page.getByText('Kopiert', { exact: true }).waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });
});
