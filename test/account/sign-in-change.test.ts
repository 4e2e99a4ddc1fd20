// Emails about changes to the ways to log in to an account, and about its deletion.
import { describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { addAuthenticator, confirmLogIn, logInToken } from '../support/account/authenticator.ts';
import { htmlOf, linkIn, subjectOf, textOf } from '../support/network/mail.ts';
import { createPasskey } from '../support/passkey/passkey.ts';
import type { Person } from '../support/server/server.ts';
import { call, useMailbox } from './email/mailbox.ts';

const { server, to } = useMailbox();

/** The next email to the person, after those before. */
async function mailTo({ email }: Person, count = 1): Promise<string> {
  await expect.poll(() => to(email).length).toBe(count);
  return to(email)[count - 1] ?? '';
}

const setLocale = ({ userId: id }: Person, locale: string) =>
  server.prisma.user.update({ where: { id }, data: { locale } });

describe('an email says that', () => {
  test('an authenticator app was added and removed, in HTML and text, with what to do', async () => {
    const ada = await server.signUp();
    await addAuthenticator(server, ada);
    const added = await mailTo(ada);
    expect(subjectOf(added)).toMatch(/^An authenticator app was added to your account on /);
    for (const part of [textOf(added), htmlOf(added)]) {
      expect(part).toContain('takes a code of the app');
      expect(part).toContain('If this wasn’t you, somebody has access to your account');
      expect(part).toContain(`${server.url}/dashboard/account`);
    }
    await call(server, ada, 'deleteAuthenticator', 'user { id }');
    expect(subjectOf(await mailTo(ada, 2))).toContain('authenticator app was removed');
  });

  test('a passkey was added and removed, with its name as text that is no link', async () => {
    const ada = await server.signUp();
    const { id } = await createPasskey(server, ada, 'Laptop https://evil.example');
    const added = await mailTo(ada);
    expect(subjectOf(added)).toContain('passkey was added');
    expect(textOf(added)).toContain('“Laptop');
    expect(textOf(added)).not.toContain('evil.example');
    expect(linkIn(added)).toBe(`${server.url}/dashboard/account`);
    await call(server, ada, 'deletePasskey', 'deletedPasskeyId', { id });
    expect(subjectOf(await mailTo(ada, 2))).toContain('passkey was removed');
  });

  test('recovery codes were created, and one was used, also if nobody was logged in with it', async () => {
    const ada = await server.signUp();
    const { recoveryCodes } = await addAuthenticator(server, ada);
    await mailTo(ada);
    const token = await logInToken(server, ada);
    expect((await confirmLogIn(server, token, recoveryCodes[0] ?? '')).errors).toEqual([]);
    // The login is on a new device, which has an email of its own.
    await expect.poll(() => to(ada.email).map(subjectOf).join()).toContain('was used');
    const before = to(ada.email).length;
    await call(server, ada, 'reauthenticate', 'user { id }', { code: recoveryCodes[1] });
    expect(subjectOf(await mailTo(ada, before + 1))).toContain('recovery code of your account');
    await call(server, ada, 'createRecoveryCodes', 'user { id }');
    expect(subjectOf(await mailTo(ada, before + 2))).toContain('New recovery codes were created');
  });

  test('an account at an identity provider was unlinked', async () => {
    const ada = await server.signUp();
    const id = createId('Identity');
    await server.prisma.identity.create({
      data: { id, userId: ada.userId, issuer: 'https://idp.example.com', subject: 'ada' },
    });
    await call(server, ada, 'unlinkIdentity', 'unlinkedIdentityId', { id });
    expect(subjectOf(await mailTo(ada))).toContain('A way to log in was removed');
  });

  test('the account was deleted', async () => {
    const ada = await server.signUp();
    const { errors } = await call(server, ada, 'deleteMe', 'deletedUserId', {
      currentPassword: ada.password,
      deleteOrganizations: [ada.organizationId],
    });
    expect(errors).toEqual([]);
    const mail = await mailTo(ada);
    expect(subjectOf(mail)).toMatch(/^Your account on .* was deleted$/);
    expect(textOf(mail)).toContain('If this wasn’t you, somebody knew your password');
    const guide = await fetch(linkIn(mail));
    expect(await guide.text()).toContain(`id="${linkIn(mail).split('#')[1]}"`);
  });
});

test('they are in the language of the account', async () => {
  const ada = await server.signUp();
  await setLocale(ada, 'de');
  await createPasskey(server, ada);
  const added = await mailTo(ada);
  expect(subjectOf(added)).toContain('wurde ein Passkey hinzugefügt');
  expect(htmlOf(added)).toContain('Wenn Sie das nicht waren, hat jemand Zugriff auf Ihr Konto');
  await call(server, ada, 'deleteMe', 'deletedUserId', {
    currentPassword: ada.password,
    deleteOrganizations: [ada.organizationId],
  });
  expect(subjectOf(await mailTo(ada, 2))).toContain('wurde gelöscht');
});

test('an app that was never in use, and a wrong code, send nothing', async () => {
  const ada = await server.signUp();
  await call(server, ada, 'createAuthenticator', 'uri');
  await call(server, ada, 'deleteAuthenticator', 'user { id }');
  await addAuthenticator(server, ada);
  await mailTo(ada);
  const token = await logInToken(server, ada);
  expect((await confirmLogIn(server, token, 'abcde-fghjk')).errors).toHaveLength(1);
  await call(server, ada, 'deleteAuthenticator', 'user { id }');
  expect(subjectOf(await mailTo(ada, 2))).toContain('authenticator app was removed');
});

test('an account gets at most fifty a day', async () => {
  const ada = await server.signUp();
  await addAuthenticator(server, ada);
  for (let count = 0; count < 55; count += 1) {
    await call(server, ada, 'createRecoveryCodes', 'user { id }');
  }
  await mailTo(ada, 50);
  const bob = await server.signUp();
  await createPasskey(server, bob);
  await mailTo(bob);
  expect(to(ada.email)).toHaveLength(50);
});
