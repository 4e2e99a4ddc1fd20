// Invisible characters in text are shown, unless the script needs them.
import { describe, expect, test } from 'vitest';
import { visibleParts } from '../../src/domain/text/invisible.ts';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

test.each([
  ['an emoji sequence', '👨‍👩‍👧 🏳️‍🌈 ❤️ ©️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'],
  ['joiners in Persian', 'می‌خواهم'],
  ['joiners in Hindi', 'क्‍ष'],
  ['direction marks in Hebrew', 'שלום \u200e(1)\u200f \u2067abc\u2069'],
  ['a variant of a Chinese character', '葛\u{e0100}城'],
  ['a variant of an arrow', '↔\ufe0e'],
  ['plain text', 'Straße'],
])('%s is left unchanged', (_what, text) => {
  expect(visibleParts(text)).toEqual([{ text }]);
});

test.each([
  ['Ca\u200bfe', 'U+200B zero width space'],
  ['Ca\u00adfe', 'U+00AD soft hyphen'],
  ['\ufeffCafe', 'U+FEFF zero width no-break space'],
  ['a\u2060b', 'U+2060 word joiner'],
  ['a\u200db', 'U+200D zero width joiner'],
  ['pay\u200cpal', 'U+200C zero width non-joiner'],
  ['a\u200eb', 'U+200E left-to-right mark'],
  ['\u202egpj.exe', 'U+202E right-to-left override'],
  ['שלום\u202d', 'U+202D left-to-right override'],
  ['a\u{e0041}', 'U+E0041 tag character'],
  ['a\ufe01', 'U+FE01 variation selector'],
  ['a\u3164', 'U+3164'],
])('%j contains %s', (text, name) => {
  const parts = visibleParts(text);
  expect(parts.flatMap(({ invisible }) => invisible ?? [])).toEqual([name]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

describe.skipIf(noBrowser)(`in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const ada = useCaller(server, { once: true });
  const browser = useBrowser();

  test.each([
    ['WIFI', { ssid: 'Gast\u200b', encryption: 'NONE' }],
    ['TEXT', { text: 'Meet at \u202e7 pm\u202c' }],
    ['VCARD', { firstName: 'Ad\u00ada', organization: 'O\u200bK' }],
    ['SMS', { phone: '+4930123456', message: 'a\u2060b' }],
    ['EVENT', { title: 'a\u200bb', start: '2027-01-01T00:00:00Z', location: 'c\u200bd' }],
  ])('the page of a %s shows them and copies the original text', async (type, data) => {
    const { shortCode } = await ada.createQrCode({
      type,
      data,
      dynamic: true,
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/q/${shortCode}`);
    const unseen = page.locator('.unseen').first();
    const shown = await unseen.evaluate((one) => getComputedStyle(one, '::before').content);
    expect(shown).toMatch(/^"U\+\w{4} [a-z -]+"$/);
    const text = await page.locator('main').evaluate((one) => one.textContent);
    for (const value of Object.values(data)) {
      if (/[\u00ad\u2060\u200b\u202e]/.test(value)) expect(text).toContain(value);
    }
    await context.close();
  });

  test('the dashboard shows them in lists and warns at the field', async () => {
    const name = 'Men\u200bu';
    await ada.createQrCode({ name, tags: ['fo\u00ado'] });
    const { name: _name, ...organization } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const context = await browser.newContext();
    const [cookie = '', value = ''] = ada.cookie.split('=');
    await context.addCookies([{ name: cookie, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/dashboard/organizations/${organization.slug}/qr-codes`);
    const row = page.getByRole('link', { name: 'U+200B zero width space' });
    await row.waitFor();
    await page.getByRole('button', { name: 'U+00AD soft hyphen' }).waitFor();
    await row.click();
    await page.getByRole('heading', { name: 'U+200B zero width space' }).waitFor();
    await page.getByText('Contains invisible characters: U+200B zero width space').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Menu');
    await expect.poll(() => page.getByText('Contains invisible characters').count()).toBe(0);
    await context.close();
  });
});
