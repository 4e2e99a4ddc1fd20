// Where visitors are redirected, and what the scans say about a campaign.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createAndOpen, fillWebsite } from '../../support/browser/new-code.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { describeJobs, scan } from './newcomer.ts';

const server = useServer({ config: { browserDocuments: 'registered', trustProxy: 1 } });
const person = usePerson(server, { once: true });

/** Creates the codes Menu and Poster, and returns to the first page. */
async function createCodes(page: Page): Promise<void> {
  for (const name of ['Menu', 'Poster']) {
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('link', { name: 'Create QR code' }).first().click();
    const shortLink = `our-${name.toLowerCase()}`;
    await fillWebsite(page, { url: `https://example.com/${shortLink}`, name, shortLink });
    await createAndOpen(page, name);
  }
  await page.getByRole('link', { name: 'Dashboard', exact: true }).click();
}

let visitors = 0;
/** Each visitor has an address of their own. */
function scanFrom(country: string, code = 'our-menu') {
  visitors += 1;
  return scan(`${server.url}/q/${code}`, {
    'x-country-code': country,
    'x-forwarded-for': `203.0.113.${visitors}`,
  });
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

describeJobs(
  'redirects and results',
  { server, person },
  {
    'send one country to a page of its own': async (newcomer) => {
      await createCodes(newcomer.page);
      await newcomer.click('link', 'Menu');
      await newcomer.click('button', 'Add rule');
      await newcomer.type('Rule 1 destination URL', 'https://example.com/deutsch');
      await newcomer.unfold('Applies to: everyone');
      await newcomer.type('Countries', 'Germany');
      await newcomer.click('button', 'Save');
      await newcomer.see('“Menu” saved');
      expect(await scanFrom('DE')).toBe('https://example.com/deutsch');
      expect(await scanFrom('FR')).toBe('https://example.com/our-menu');
    },
    'run an A/B test and read its results': async (newcomer) => {
      await newcomer.click('link', 'Poster');
      await newcomer.click('button', 'Add rule');
      await newcomer.type('Rule 1 destination URL', 'https://example.com/a');
      await newcomer.click('button', 'Add A/B variant to rule 1');
      await newcomer.type('Rule 1, variant B URL', 'https://example.com/b');
      await newcomer.click('button', 'Save');
      await newcomer.see('“Poster” saved');
      const scans = Array.from({ length: 20 }, () => scanFrom('FR', 'our-poster'));
      const targets = Map.groupBy(await Promise.all(scans), String);
      await server.app.scansSettled();
      await newcomer.within('main').click('link', 'Analytics');
      await newcomer.see('A/B targets of rule “1”');
      expect([...targets.keys()].sort()).toEqual([
        'https://example.com/a',
        'https://example.com/b',
      ]);
      for (const [url, { length }] of targets) {
        const result = newcomer.page.getByRole('listitem').filter({ hasText: url });
        expect(await result.first().textContent()).toContain(`${length} · `);
      }
    },
    'compare a campaign with the weeks before': async (newcomer) => {
      const { id } = await server.prisma.qrCode.findUniqueOrThrow({
        where: { shortCode: 'our-menu' },
      });
      await put(server, [scanOf(id, daysAgo(40)), scanOf(id, daysAgo(41))]);
      await newcomer.click('link', 'Analytics');
      await newcomer.choose('Compare with', 'Previous period');
      await newcomer.see(/^\+1,?000%$/);
      await newcomer.see(/from 2, /);
    },
    'save the scans of one country as a table': async (newcomer) => {
      await newcomer.click('link', 'Analytics');
      await newcomer.click('button', /^France 21/);
      await newcomer.see('Country: France');
      const csv = await newcomer.download('button', 'Download “Top QR codes” as CSV');
      expect(csv.toString()).toMatch(/"Poster",20,95.*\r\n"Menu",1,/);
    },
    'share the results by a link': async (newcomer) => {
      await newcomer.click('link', 'Analytics');
      await newcomer.click('button', 'Share');
      await newcomer.click('button', 'Create link');
      await newcomer.see('Your link');
      const report = await fetch(await newcomer.read('Link to the report'));
      expect(await report.text()).toMatch(/>Poster<.*?20 · 90\.9%/s);
    },
    'ask visitors for a password': async (newcomer) => {
      await newcomer.click('link', 'Menu');
      await newcomer.unfold('Schedule, limit and password');
      await newcomer.type('Password', 'open sesame');
      await newcomer.click('button', 'Save');
      await newcomer.see('“Menu” saved');
      const shortUrl = `${server.url}/q/our-menu`;
      expect(await scanFrom('FR')).toBe(200);
      const body = new URLSearchParams({ password: 'open sesame' });
      const entered = await fetch(shortUrl, { method: 'POST', body, redirect: 'manual' });
      expect(entered.headers.get('location')).toBe('https://example.com/our-menu');
    },
    'let a code end at a date': async (newcomer) => {
      await newcomer.click('link', 'Poster');
      await newcomer.unfold('Schedule, limit and password');
      await newcomer.type('Ends', daysAgo(1).slice(0, 16));
      await newcomer.click('button', 'Save');
      await newcomer.see('“Poster” saved');
      expect(await scanFrom('FR', 'our-poster')).toBe(410);
    },
  },
);
