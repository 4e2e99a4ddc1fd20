// API keys and webhooks, colleagues, and the account of a newcomer.
import { afterAll, beforeAll, expect } from 'vitest';
import { appOf } from '../../support/account/authenticator.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { quickSchedule, type Receiver, startReceiver } from '../../support/network/receiver.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { describeJobs } from './newcomer.ts';

const server = useServer({
  schedule: quickSchedule,
  config: { allowedPrivateNetworks: ['127.0.0.1/32'], browserDocuments: 'registered' },
});
const person = usePerson(server, { once: true });
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver?.close());

/** The status of a request with a key. */
const call = async (key: string) =>
  (await fetch(`${server.url}/api/v1/users/me/organizations`, { headers: { 'x-api-key': key } }))
    .status;

let leaked = '';

describeJobs(
  'team and programs',
  { server, person },
  {
    'call the API with a new key': async (newcomer) => {
      await newcomer.click('link', 'Developers');
      await newcomer.click('button', 'Create API key');
      const dialog = newcomer.within('dialog');
      await dialog.type('Name', 'Shop');
      await dialog.click('button', 'Create key');
      await newcomer.click('button', 'Run');
      await newcomer.see('Response: 200');
      leaked = await newcomer.read('API key');
      expect(await call(leaked)).toBe(200);
    },
    'replace a key that leaked': async (newcomer) => {
      await newcomer.click('link', 'Developers');
      await newcomer.click('button', 'Rotate Shop');
      await newcomer.choose('Keep the old key working for', 'Don’t keep');
      await newcomer.click('button', 'Rotate');
      const key = await newcomer.read('API key');
      expect([await call(leaked), await call(key)]).toEqual([403, 200]);
    },
    'see an event arrive at a webhook': async (newcomer) => {
      await newcomer.click('link', 'Developers');
      await newcomer.click('link', 'Webhooks');
      await newcomer.click('button', 'Create webhook');
      await newcomer.type('Endpoint URL', receiver.url);
      await newcomer.click('button', 'Create');
      await newcomer.click('button', 'Done');
      await newcomer.click('button', 'Send test event');
      await receiver.until(1);
      await newcomer.see('Delivered');
    },
    'invite a colleague and change their role': async (newcomer) => {
      await newcomer.click('link', 'Settings');
      await newcomer.type('Email address', 'grace@example.com');
      await newcomer.click('button', 'Invite');
      await newcomer.see('Share this link with them.');
      await join(await newcomer.read('Invitation link'));
      await newcomer.comeBack();
      await newcomer.choose('Role of Grace', 'Admin – can also manage people and keys');
      await newcomer.see('Role changed');
      const grace = await server.prisma.member.findFirst({ where: { user: { name: 'Grace' } } });
      expect(grace?.role).toBe('ADMIN');
    },
    'turn on two-factor authentication': async (newcomer) => {
      await newcomer.click('link', 'Your account');
      await newcomer.click('button', 'Set up an authenticator app');
      const picture = newcomer.page.getByAltText('QR code for the authenticator app');
      const app = appOf(await decodePng(await picture.screenshot()));
      await newcomer.type('Code', await app.code());
      await newcomer.click('button', 'Turn on');
      await newcomer.click('button', 'Done');
      await newcomer.see('10 codes left');
    },
    'use the dashboard in German': async (newcomer) => {
      await newcomer.click('link', 'Your account');
      const profile = newcomer.within('region', 'Profile');
      await profile.choose('Language', 'German');
      await profile.click('button', 'Save');
      await newcomer.arrive('Ihr Konto');
    },
  },
);

/** The colleague accepts the invitation. */
async function join(link: string): Promise<void> {
  const browser = await openBrowser();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill('Grace');
  await page.getByLabel('Email').fill('grace@example.com');
  await page.getByLabel('Password').fill('four random words');
  await page.getByRole('button', { name: 'Sign up and join' }).click();
  await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
  await browser.close();
}
