// Signing up in a real browser, on a server that confirms addresses by email.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { startMailServer, textOf } from '../support/network/mail.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`signing up in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail?.stop());
  const server = useServer(() => ({
    config: { browserDocuments: 'registered', mail: { url: mail.url, from: 'qr@example.com' } },
  }));
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  const lastLink = async () => {
    await expect.poll(() => mail.mails.length).toBeGreaterThan(0);
    return /https?:\S+/.exec(textOf(mail.mails.at(-1) ?? ''))?.[0] ?? '';
  };

  test('asks for the address first; the link in the email opens the rest of the form', async () => {
    const { page, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/signup`);
    await page.getByLabel('Email').fill('grace@example.com');
    expect(await page.getByLabel('Password').count()).toBe(0);
    await look('sign-up-email');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Check your email').waitFor();

    await page.goto(await lastLink());
    expect(await page.getByLabel('Email').inputValue()).toBe('grace@example.com');
    await page.getByLabel('Your name').fill('Grace');
    await page.getByLabel('Password').fill('four random words');
    await page.getByLabel('Organization').fill('Compilers');
    await look('sign-up-confirmed');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('takes one step with an invitation email, and a confirmation email with the link alone', async () => {
    mail.mails.length = 0;
    const { data } = await server.graphql(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
      { input: { organizationId: ada.organizationId, email: 'bob@example.com', role: 'EDITOR' } },
      { cookie: ada.cookie },
    );
    const { page, wrong } = await openDashboard(browser, server.url);
    await page.goto(Object(data).createInvitation.link);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.goto('about:blank');
    await page.goto(await lastLink());
    expect(await page.getByLabel('Email').inputValue()).toBe('bob@example.com');
    await page.getByLabel('Your name').fill('Bob');
    await page.getByLabel('Password').fill('four random words');
    await page.getByRole('button', { name: 'Sign up and join' }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('an invitation is accepted with the session of the browser, once', async () => {
    const { data } = await server.graphql(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
      { input: { organizationId: ada.organizationId, email: 'carol@example.com', role: 'EDITOR' } },
      { cookie: ada.cookie },
    );
    const link: string = Object(data).createInvitation.link;
    const carol = await server.signUp('Carol');
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, carol);
    await page.goto(link);
    await page.getByText(`You’re logged in as ${carol.email}.`).waitFor();
    await look('invitation-logged-in');
    await page.getByRole('button', { name: 'Use another account' }).click();
    await page.getByLabel('Password').waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
    const { organizationId } = ada;
    const where = { organizationId_userId: { organizationId, userId: carol.userId } };
    expect(await server.prisma.member.findUnique({ where })).toMatchObject({ role: 'EDITOR' });

    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('This invitation was used already').waitFor();
    await look('invitation-used');
    expect(wrong).toEqual([]);
  });
});
