// Using a short link again in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openQrCodes } from '../support/browser/dashboard.ts';
import { fillWebsite } from '../support/browser/new-code.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(
  `used short links in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  () => {
    const server = useServer({ config: { browserDocuments: 'registered', trashDays: 0 } });
    const browser = useBrowser();
    const ada = usePerson(server, { once: true });

    test('the form says that one was used before, and offers to use it again', async () => {
      const { secret } = await server.createKey(ada);
      const { organizationId } = ada;
      const { id } = await server.createQrCode(secret, organizationId, { shortCode: 'our-menu' });
      const path = `/organizations/${organizationId}/qr-codes/${id}`;
      await server.rest('DELETE', path, { key: secret });

      const { page, wrong, look } = await openQrCodes(browser, server.url, ada);
      await page.getByRole('link', { name: 'Create QR code' }).first().click();
      const url = 'https://example.com/new';
      await fillWebsite(page, { url, name: 'Menu', shortLink: 'Our-Menu' });
      const again = page.getByLabel('Use it again.');
      expect(await again.count()).toBe(0);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByText('Your organization used this short link before.').waitFor();
      await look('used-short-link');
      await again.check();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByRole('heading', { name: 'Menu' }).waitFor();
      const response = await fetch(`${server.url}/q/our-menu`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('https://example.com/new');
      expect(wrong).toEqual([]);
    });
  },
);
