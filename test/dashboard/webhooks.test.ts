// Webhooks in a real browser, with a real receiver.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import {
  quickSchedule,
  type Receiver,
  startReceiver,
  verified,
} from '../support/network/receiver.ts';
import { useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`webhooks in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({
    schedule: quickSchedule,
    config: { allowedPrivateNetworks: ['127.0.0.1/32'], browserDocuments: 'registered' },
  });
  const browser = useBrowser();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver?.close();
  });

  test('create with a one-time secret, receive a signed test, redeliver, delete', async () => {
    const ada = await server.signUp('Ada');
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/developers`);
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByText('No webhooks yet').waitFor();
    await page.getByRole('button', { name: 'Create webhook' }).click();
    await page.getByLabel('Endpoint URL').fill('http://192.168.0.1/hook');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Endpoint URL').fill(receiver.url);
    await look('create-webhook');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const secret = await page.getByLabel('Signing secret', { exact: true }).inputValue();
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('No deliveries yet').waitFor();

    const answered = Promise.withResolvers<void>();
    receiver.respond = () => ({ status: 204, after: answered.promise });
    await page.getByRole('button', { name: 'Send test event' }).click();
    const [first] = await receiver.until(1);
    if (!first) throw new Error('nothing was received');
    expect(verified(first, secret)).toMatchObject({ organizationId: ada.organizationId });
    // Without a reload: the page updates while the delivery is pending.
    await page.getByText('Pending', { exact: true }).waitFor();
    answered.resolve();
    await page.getByText('Delivered', { exact: true }).waitFor();
    await page.getByText(/204/).waitFor();
    await look('webhook');
    await page.getByRole('button', { name: /^Resend / }).click();
    await receiver.until(2);
    await page.getByText('Pending', { exact: true }).waitFor({ state: 'detached' });
    receiver.respond = () => ({ status: 500 });
    await page.getByRole('button', { name: 'Send test event' }).click();
    await page.getByText('Test event sent').last().waitFor();
    await page.getByText(/^Failed, /).waitFor();
    await look('webhook-failed');

    await page.getByRole('button', { name: 'Turn off' }).click();
    await page.getByText('Off', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByText('No webhooks yet').waitFor();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
