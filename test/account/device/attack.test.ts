// Attacks on device authorization (RFC 8628, section 5).
import { expect, test } from 'vitest';
import { addAuthenticator } from '../../support/account/authenticator.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { deviceClient, refused } from './client.ts';

const server = useServer();
const ada = usePerson(server);
const { approve, later, poll, seen, start } = deviceClient(server, ada);

const codeOf = ({ errors }: Awaited<ReturnType<typeof approve>>) => errors[0]?.extensions.code;

test('the code of an own device does not give back guesses', async () => {
  const { userCode } = await start();
  const outcomes: (string | undefined)[] = [];
  for (let guess = 0; guess < 12; guess++) {
    outcomes.push(codeOf(await seen('BBBB-BBBB', { cookie: ada.cookie })));
    if (guess % 4 === 3) await seen(userCode, { cookie: ada.cookie });
  }
  expect(outcomes).toEqual([
    ...Array.from({ length: 10 }, () => 'NOT_FOUND'),
    'RATE_LIMITED',
    'RATE_LIMITED',
  ]);
});

test('signing out everywhere withdraws what was approved and not fetched', async () => {
  const { deviceCode, userCode } = await start();
  expect((await approve(userCode)).errors).toEqual([]);
  const { errors } = await server.graphql(
    'mutation { endAllSessions(input: {}) { endedSessionIds } }',
    {},
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  expect(await poll(deviceCode)).toMatchObject(refused('invalid_grant'));
  expect(await server.prisma.apiKey.count({ where: { createdById: ada.userId } })).toBe(0);
});

test('ending a session withdraws only what it approved', async () => {
  const [first, second] = [await start(), await start()];
  const logIn = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email: ada.email, password: ada.password } },
  );
  const [cookie = ''] = logIn.headers.get('set-cookie')?.split(';') ?? [];
  expect((await approve(first.userCode)).errors).toEqual([]);
  expect((await approve(second.userCode, { ...ada, cookie })).errors).toEqual([]);
  const session = await server.prisma.session.findFirstOrThrow({
    where: { userId: ada.userId },
    orderBy: { id: 'desc' },
  });
  await server.graphql(
    `mutation { endSession(input: {id: "${session.id}"}) { endedSessionId } }`,
    {},
    { cookie: ada.cookie },
  );
  expect((await poll(first.deviceCode)).status).toBe(200);
  expect(await poll(second.deviceCode)).toMatchObject(refused('invalid_grant'));
});

test('a person with a second factor approves only after using it', async () => {
  await addAuthenticator(server, ada);
  await server.prisma.session.updateMany({
    where: { userId: ada.userId },
    data: { secondFactorAt: null, authenticatedAt: new Date() },
  });
  const { deviceCode, userCode } = await start();
  expect(codeOf(await approve(userCode))).toBe('REAUTHENTICATION_REQUIRED');
  expect(await poll(deviceCode)).toMatchObject(refused('authorization_pending'));
});

test('a second factor that is required since the approval counts when the key is fetched', async () => {
  const { deviceCode, userCode } = await start();
  expect((await approve(userCode)).errors).toEqual([]);
  const where = { id: ada.organizationId };
  await server.prisma.organization.update({ where, data: { requiresSecondFactor: true } });
  expect(await poll(deviceCode)).toMatchObject(refused('access_denied'));
  await server.prisma.organization.update({ where, data: { requiresSecondFactor: false } });
  await later();
  expect(await poll(deviceCode)).toMatchObject(refused('invalid_grant'));
});

test('nobody approves for a deleted organization, or gets a key of one', async () => {
  const where = { id: ada.organizationId };
  const { deviceCode, userCode } = await start();
  expect((await approve(userCode)).errors).toEqual([]);
  await server.prisma.organization.update({ where, data: { deletedAt: new Date() } });
  expect(await poll(deviceCode)).toMatchObject(refused('access_denied'));
  const other = await start();
  expect(codeOf(await approve(other.userCode))).not.toBeUndefined();
});
