// Calls each mutation once, with objects created by earlier ones.
import { expect } from 'vitest';
import { createSignInToken } from '../../src/auth/session/sign-in-link.ts';
import { createId } from '../../src/domain/id.ts';
import { callJobMutations } from '../job/each-mutation.ts';
import { callQrCodeMutations, named } from '../qr-code/duplicate/each-mutation.ts';
import { callSavedViewMutations } from '../saved-view/each-mutation.ts';
import { callSharedReportMutations } from '../shared-report/each-mutation.ts';
import { appOf, logInToken } from '../support/account/authenticator.ts';
import { textAt } from '../support/document/json.ts';
import { assertionOf, reauthenticationOf, registrationOf } from '../support/passkey/passkey.ts';
import { waitingDevice } from '../support/server/device.ts';
import { type TestServer, testSecret } from '../support/server/server.ts';
import { alone, callEmailMutations } from './each-email-mutation.ts';

/** Requests of anybody, and first steps. */
export const changeNothing = new Set([
  'requestSignUp',
  'requestPasswordReset',
  'startSignIn',
  'linkIdentity',
  'startPasskeyLogIn',
  'startPasskeyReauthentication',
  'startPasskeyRegistration',
]);

const literal = (value: object) => JSON.stringify(value).replace(/"(\w+)":/g, '$1:');

/** A successful call of each mutation; `$` values refer to objects created by earlier ones. */
export async function callEach(server: TestServer, around = alone): Promise<Map<string, string>> {
  const requests = new Map<string, string>();
  const password = 'correct horse battery staple';
  const email = 'audit@example.com';
  let cookie = '';
  let created: Record<string, string> = {};

  async function call(
    name: string,
    input: string,
    selection: string,
    find: Record<string, string> = {},
  ) {
    const filled = input.replace(/\$(\w+)/g, (_all, key: string) => created[key] ?? '');
    const args = filled ? `(input: {${filled}})` : '';
    const { data, errors, headers } = await server.graphql(
      `mutation { ${around.selection(`${name}${args} { ${selection} }`)} }`,
      {},
      cookie ? { cookie } : {},
    );
    const failed = errors.map(({ path }) => path);
    expect(failed, `${name}: ${JSON.stringify(errors)}`).toEqual(around.paths);
    expect(Object(data)[name], name).not.toBeNull();
    requests.set(name, headers.get('x-request-id') ?? '');
    cookie = /^ilqr_session=[^;]*/m.exec(headers.getSetCookie().join('\n'))?.[0] ?? cookie;
    created = {
      ...created,
      ...Object.fromEntries(
        Object.entries(find).map(([key, path]) => [key, textAt(data, `${name}.${path}`)]),
      ),
    };
  }

  await call(
    'signUp',
    `email: "${email}", password: "${password}", name: "A", organizationName: "Audit"`,
    'organization { id slug }',
    { org: 'organization.id', slug: 'organization.slug' },
  );
  await call('logIn', `email: "${email}", password: "${password}"`, 'user { id }', {
    user: 'user.id',
  });
  await call(
    'changePassword',
    `currentPassword: "${password}", newPassword: "four other random words"`,
    'user { id }',
  );
  await call('updateMe', 'name: "A. B.", locale: "de", timeZone: "Europe/Berlin"', 'user { id }');
  const other = await server.graphql(
    `mutation { logIn(input: {email: "${email}", password: "four other random words"}) { user { sessions { id } } } }`,
  );
  created.session = textAt(other.data, 'logIn.user.sessions.0.id');
  await call('endSession', 'id: "$session"', 'endedSessionId');
  await call('endAllSessions', 'keepCurrent: true', 'endedSessionIds');
  await call('createAuthenticator', '', 'uri', { uri: 'uri' });
  const app = appOf(created.uri ?? '');
  await call('confirmAuthenticator', `code: "${await app.code()}"`, 'recoveryCodes');
  await call('reauthenticate', `code: "${await app.code(1)}"`, 'user { id }');
  await call('createRecoveryCodes', '', 'recoveryCodes', { code: 'recoveryCodes.0' });
  const step = await logInToken(server, { email, password: 'four other random words' });
  await call('confirmLogIn', `token: "${step}", code: "$code"`, 'user { id }');
  await call('deleteAuthenticator', '', 'user { id }');
  await call('createOrganization', 'name: "Second"', 'organization { id slug }', {
    org2: 'organization.id',
    slug2: 'organization.slug',
  });
  await call('updateOrganization', 'id: "$org", name: "Renamed"', 'organization { id }');
  await call('createApiKey', 'organizationId: "$org", name: "K"', 'apiKey { id }', {
    key: 'apiKey.id',
  });
  await call('updateApiKey', 'id: "$key", name: "K2"', 'apiKey { id }');
  await call('takeOverApiKey', 'id: "$key"', 'apiKey { id }');
  await call('rotateApiKey', 'id: "$key"', 'apiKey { id }', { key2: 'apiKey.id' });
  await call('revokeApiKey', 'id: "$key2"', 'apiKey { id }');
  await callQrCodeMutations(call, () => callJobMutations(call));
  const mark =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
  await call(
    'createLogo',
    `organizationId: "$org", name: "L", data: "${Buffer.from(mark).toString('base64')}"`,
    'logo { id }',
    { logo: 'logo.id' },
  );
  await call('deleteLogo', 'id: "$logo"', 'deletedLogoId');
  await call('restoreLogo', 'id: "$logo"', 'logo { id }');
  await call('purgeLogo', 'id: "$logo"', 'purgedLogoId');
  await call(
    'createStylePreset',
    'organizationId: "$org", name: "S", style: {}',
    'stylePreset { id }',
    { preset: 'stylePreset.id' },
  );
  await callSavedViewMutations(call);
  await call('updateDigest', 'organizationId: "$org", frequency: WEEKLY', 'organization { id }');
  await callSharedReportMutations(call);
  await call('updateStylePreset', 'id: "$preset", name: "S2"', 'stylePreset { id }');
  await call('deleteStylePreset', 'id: "$preset"', 'deletedStylePresetId');
  await call('restoreStylePreset', 'id: "$preset"', 'stylePreset { id }');
  await call('purgeStylePreset', 'id: "$preset"', 'purgedStylePresetId');
  await call(
    'createQrCodes',
    `organizationId: "$org", items: [{${named}}]`,
    'results { qrCode { id } }',
    { code2: 'results.0.qrCode.id' },
  );
  const series = `organizationId: "$org", to: 2, qrCode: {${named}}`;
  await call('createQrCodeSeries', series, 'succeeded');
  const renamed = 'organizationId: "$org", items: [{id: "$code2", name: "Q2"}]';
  await call('updateQrCodes', renamed, 'succeeded');
  await call('createFolder', 'organizationId: "$org", name: "F"', 'folder { id }', {
    folder: 'folder.id',
  });
  await call('updateFolder', 'id: "$folder", name: "F2"', 'folder { id }');
  await call('deleteFolder', 'id: "$folder", withQrCodes: true', 'deletedFolderId');
  await call('restoreFolder', 'id: "$folder"', 'folder { id }');
  await call('purgeFolder', 'id: "$folder"', 'purgedFolderId');
  for (const name of ['deleteQrCodes', 'restoreQrCodes', 'purgeQrCodes'])
    await call(name, 'organizationId: "$org", items: [{id: "$code2"}]', 'succeeded');
  const csv = 'name,url\\nQ,https://example.com';
  await call('importQrCodes', `organizationId: "$org", csv: "${csv}"`, 'created');
  await server.prisma.qrCode.updateMany({ where: { name: 'Q' }, data: { test: true } });
  await call('purgeTestData', 'organizationId: "$org"', 'purgedCount');
  await call('addDemoData', 'organizationId: "$org"', 'demoData { qrCodeCount }');
  await call('removeDemoData', 'organizationId: "$org"', 'removedCount');
  await call(
    'createWebhook',
    'organizationId: "$org", url: "https://example.com", events: ["qr.created"]',
    'webhook { id }',
    { hook: 'webhook.id' },
  );
  await call('updateWebhook', 'id: "$hook", batch: true, document: "{me{id}}"', 'webhook { id }');
  await call('rotateWebhookSecret', 'id: "$hook", secret: "random words"', 'webhook { id }');
  await call('testWebhook', 'id: "$hook"', 'delivery { id }', { delivery: 'delivery.id' });
  await call('redeliverWebhook', 'id: "$delivery"', 'delivery { id }');
  await call('deleteWebhook', 'id: "$hook"', 'deletedWebhookId');
  await call('restoreWebhook', 'id: "$hook"', 'webhook { id }');
  await call('purgeWebhook', 'id: "$hook"', 'purgedWebhookId');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: ADMIN',
    'token invitation { id }',
    { token: 'token', invitation: 'invitation.id' },
  );
  await call('revokeInvitation', 'id: "$invitation"', 'invitation { id }');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: ADMIN',
    'token',
    { token: 'token' },
  );
  const { credential, response } = await registrationOf(server, { cookie });
  await call('createPasskey', `name: "P", response: ${literal(response)}`, 'passkey { id }', {
    passkey: 'passkey.id',
  });
  await call('updatePasskey', 'id: "$passkey", name: "P2"', 'passkey { id }');
  const again = await reauthenticationOf(server, { cookie }, credential);
  await call('reauthenticateWithPasskey', `response: ${literal(again)}`, 'user { id }');
  const proof = await assertionOf(server, credential);
  cookie = '';
  await call('logInWithPasskey', `response: ${literal(proof)}`, 'user { id }');
  await call('deletePasskey', 'id: "$passkey"', 'deletedPasskeyId');
  const userId = created.user ?? '';
  const identity = { id: createId('Identity'), userId, issuer: 'https://id.example.com' };
  await server.prisma.identity.create({ data: { ...identity, subject: 'ada' } });
  await call('unlinkIdentity', `id: "${identity.id}"`, 'unlinkedIdentityId');
  const link = await createSignInToken(userId, server.prisma, testSecret);
  await call('redeemSignInLink', `token: "${link}"`, 'user { id }');
  const mine = cookie;
  const bob = await server.signUp('Bob');
  // An admin can reset the passwords of members who are in no other organization.
  await server.prisma.member.deleteMany({ where: { userId: bob.userId } });
  cookie = bob.cookie;
  await call('acceptInvitation', 'token: "$token"', 'organization { members { nodes { id } } }', {
    member: 'organization.members.nodes.1.id',
  });
  cookie = mine;
  await call('changeMemberRole', 'id: "$member", role: VIEWER', 'member { id }');
  await call('createPasswordResetLink', 'id: "$member"', 'link', { link: 'link' });
  const token = created.link?.split('#')[1] ?? '';
  await call('resetPassword', `token: "${token}", newPassword: "five other random words"`, 'email');
  await call('removeMember', 'id: "$member"', 'removedMemberId');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: VIEWER',
    'token',
    { token: 'token' },
  );
  // His sessions ended with his password.
  const { headers } = await server.graphql(
    `mutation { logIn(input: {email: "${bob.email}", password: "five other random words"}) { user { id } } }`,
  );
  cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  await call('acceptInvitation', 'token: "$token"', 'organization { id }');
  await call('leaveOrganization', 'organizationId: "$org"', 'removedMemberId');
  cookie = mine;
  const approved = `organizationId: "$org2", userCode: "${await waitingDevice(server)}"`;
  await call('approveDevice', approved, 'device { name }');
  await call('denyDevice', `userCode: "${await waitingDevice(server)}"`, 'device { name }');
  await call('deleteOrganization', 'id: "$org2", confirmation: "$slug2"', 'deletedOrganizationId');
  await call('restoreOrganization', 'id: "$org2"', 'organization { id }');
  await call('purgeOrganization', 'id: "$org2", confirmation: "$slug2"', 'purgedOrganizationId');
  const account = { email, password: 'four other random words' };
  await callEmailMutations(server, account, call);
  cookie = '';
  await call('logIn', `email: "${email}", password: "${account.password}"`, 'user { id }');
  await call('exportMe', '', 'data');
  await call('logOut', '', 'ok');
  const { organizationId: shared } = await server.signUp('Dora');
  const carol = await server.addMember(shared, 'VIEWER');
  cookie = carol.cookie;
  await call(
    'deleteMe',
    `currentPassword: "${carol.password}", deleteOrganizations: ["${carol.organizationId}"]`,
    'deletedUserId',
  );
  return requests;
}
