// Fields of the QR code form in a browser: tags, dates, contacts.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { useTab } from '../support/browser/dashboard.ts';
import { chooseType, continueTo, createAndOpen, fillWebsite } from '../support/browser/new-code.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`QR codes in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });
  const tab = useTab(browser, server);

  test('tags end at commas, whether typed, pasted or from a mobile keyboard', async () => {
    const { page, wrong } = await tab(ada, 'qr-codes');
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await fillWebsite(page, { url: 'https://example.com', name: 'Poster' });
    const field = page.getByRole('combobox', { name: 'Tags' });
    const tags = page.getByRole('list', { name: 'Tags' }).getByRole('listitem');
    const shown = async (...expected: string[]) => {
      await expect
        .poll(async () => (await tags.allTextContents()).map((text) => text.replace(/×$/, '')))
        .toEqual(expected);
    };
    await field.pressSequentially('print, ');
    await shown('print');
    // Android keyboards insert text without key events.
    await page.keyboard.insertText('win');
    await page.keyboard.insertText('dow,');
    await shown('print', 'window');
    expect(await field.inputValue()).toBe('');

    const other = await page.context().newPage();
    await other.setContent('<textarea>a, b; c\nd\n\n,e\tprint</textarea>');
    await other.locator('textarea').focus();
    await other.keyboard.press('Control+A');
    await other.keyboard.press('Control+C');
    await other.close();
    await page.bringToFront();
    await field.focus();
    await page.keyboard.press('Control+V');
    await shown('print', 'window', 'a', 'b', 'c', 'd', 'e');
    await field.fill('one, two');
    await field.press('Tab');
    await shown('print', 'window', 'a', 'b', 'c', 'd', 'e', 'one', 'two');
    expect(wrong).toEqual([]);
  });

  test('an external ID, notes and metadata are saved, shown and removed', async () => {
    const code = await server.createQrCode(
      (await server.createKey(ada)).secret,
      ada.organizationId,
      {
        name: 'Table 12',
      },
    );
    const { page, wrong, look } = await tab(ada, `qr-codes/${code.id}`);
    await page.getByText('IDs and notes').click();
    await page.getByLabel('External ID').fill('table/12');
    await page.getByLabel('Notes').fill('In May');
    for (const [index, key] of ['floor', 'waiter'].entries()) {
      await page.getByRole('button', { name: 'Add metadata' }).click();
      await page.getByLabel('Key').nth(index).fill(key);
      await page.getByLabel('Value').nth(index).fill(`of ${key}`);
    }
    await look('own-fields');
    const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
    const stored = async () => {
      const row = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: code.id } });
      return [row.externalId, row.notes, row.metadata];
    };
    await save();
    const metadata = { floor: 'of floor', waiter: 'of waiter' };
    await expect.poll(stored).toEqual(['table/12', 'In May', metadata]);
    await page.reload();
    expect(await page.getByLabel('External ID').inputValue()).toBe('table/12');
    await page.getByRole('button', { name: 'Remove “floor”' }).click();
    await page.getByLabel('Notes').fill('');
    await save();
    await expect.poll(stored).toEqual(['table/12', null, { waiter: 'of waiter' }]);
    expect(wrong).toEqual([]);
  });

  test('an event can be switched to all-day and back', async () => {
    const { page, wrong, look } = await tab(ada, 'qr-codes');
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await chooseType(page, 'Event');
    await page.getByLabel('Title').fill('Holidays');
    await page.getByLabel('Starts').fill('2026-12-24T18:00');
    await page.getByLabel('All day').check();
    expect(await page.getByLabel('Starts').inputValue()).toBe('2026-12-24');
    await page.getByLabel('Ends').fill('2026-12-26');
    await look('create-event');
    await continueTo(page, 'Details');
    await createAndOpen(page, 'Holidays');
    const content = async () => {
      const where = { organizationId: ada.organizationId, name: 'Holidays' };
      return (await server.prisma.qrCode.findFirst({ where }))?.content;
    };
    const days = { title: 'Holidays', start: '2026-12-24', end: '2026-12-26' };
    expect(await content()).toEqual(days);
    await page.reload();
    expect(await page.getByLabel('All day').isChecked()).toBe(true);
    expect(await page.getByLabel('Ends').inputValue()).toBe('2026-12-26');
    await page.getByLabel('All day').uncheck();
    expect(await page.getByLabel('Ends').inputValue()).toBe('2026-12-26T00:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(content).toMatchObject({ start: expect.stringContaining('T') });
    expect(wrong).toEqual([]);
  });

  test('contact details without a form field are kept when the name changes', async () => {
    const { secret } = await server.createKey(ada);
    const data = {
      firstName: 'Ada',
      phone: '+44 20 7946 0000',
      address: { street: '12 St James’s Square', city: 'London', country: 'GB' },
    };
    const style = {
      foregroundColor: '#222222',
      gradient: {
        type: 'LINEAR',
        stops: [
          { offset: 0, color: '#222222' },
          { offset: 100, color: '#111144' },
        ],
      },
    };
    const created = await server.createQrCode(secret, ada.organizationId, {
      type: 'VCARD',
      name: 'Card',
      data,
      style,
    });
    const { page, wrong } = await tab(ada, 'qr-codes');
    await page.getByRole('link', { name: 'Card', exact: true }).click();
    await page.getByLabel('First name').fill('Augusta Ada');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const stored = () => server.prisma.qrCode.findUniqueOrThrow({ where: { id: created.id } });
    await expect.poll(async () => (await stored()).version).toBe(2);
    expect(await stored()).toMatchObject({
      content: { ...data, firstName: 'Augusta Ada' },
      style,
    });
    expect(wrong).toEqual([]);
  });

  test('names and tags are shown as text and never widen the page on small screens', async () => {
    const { secret } = await server.createKey(ada);
    const name = `<img src=x onerror=alert(1)> ${'Donaudampfschifffahrt'.repeat(7)} مرحبا`;
    const tags = ['<script>alert(1)</script>', 'x'.repeat(100)];
    await server.createQrCode(secret, ada.organizationId, {
      name,
      tags,
      data: { url: `https://example.com/${'a'.repeat(300)}` },
    });
    const { page, wrong, look } = await tab(ada, 'qr-codes');
    await page.setViewportSize({ width: 360, height: 740 });
    await look('long-list');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByAltText('Preview of the code').waitFor();
    await page.getByRole('list', { name: 'Tags' }).getByText('<script>').waitFor();
    await look('long-code');
    await page.getByRole('button', { name: 'Delete' }).click();
    await look('long-delete');
    expect(wrong).toEqual([]);
  });
});
