// Devices that were approved, but whose approval ends before they fetch their key.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { reset, tokenFor } from '../reset/reset.ts';

const server = useServer();
const ada = usePerson(server);

const post = async (path: string, form: Record<string, string>) => {
  const body = new URLSearchParams({ client_id: 'ilqr', ...form });
  const response = await fetch(`${server.url}/oauth/${path}`, { method: 'POST', body });
  return { status: response.status, body: await response.json() };
};

const as = ({ cookie }: Pick<Person, 'cookie'>, query: string, variables = {}) =>
  server.graphql(query, variables, { cookie });

/** A device that was approved in a session; the code with which it fetches its key. */
async function approved(session: Pick<Person, 'cookie'>): Promise<string> {
  const { body } = await post('device/code', {});
  const { errors } = await as(
    session,
    'mutation ($input: ApproveDeviceInput!) { approveDevice(input: $input) { device { name } } }',
    { input: { userCode: textAt(body, 'user_code'), organizationId: ada.organizationId } },
  );
  expect(errors).toEqual([]);
  return textAt(body, 'device_code');
}

const fetchKey = (device_code: string) =>
  post('device/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code,
  });

const refused = { status: 400, body: { error: 'invalid_grant' } };

/** Another session of the person, such as one of a thief. */
async function logIn(): Promise<{ cookie: string; id: string }> {
  const { headers } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email: ada.email, password: ada.password } },
  );
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const { data } = await as({ cookie }, '{ me { sessions { id current } } }');
  const sessions: { id: string; current: boolean }[] = Object(data).me.sessions;
  return { cookie, id: sessions.find(({ current }) => current)?.id ?? '' };
}

test('a password reset', async () => {
  const device = await approved(await logIn());
  expect((await reset(server, await tokenFor(ada, server))).errors).toEqual([]);
  expect(await fetchKey(device)).toMatchObject(refused);
  expect(await server.prisma.apiKey.count({ where: { createdById: ada.userId } })).toBe(0);
});

test('a new password, except for devices of the session that goes on', async () => {
  const [stolen, own] = [await approved(await logIn()), await approved(ada)];
  const { errors } = await as(
    ada,
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }',
    { input: { currentPassword: ada.password, newPassword: 'four other random words' } },
  );
  expect(errors).toEqual([]);
  expect(await fetchKey(stolen)).toMatchObject(refused);
  expect((await fetchKey(own)).status).toBe(200);
});

test('signing out everywhere else', async () => {
  const [stolen, own] = [await approved(await logIn()), await approved(ada)];
  const all = 'mutation { endAllSessions(input: {keepCurrent: true}) { endedSessionIds } }';
  expect((await as(ada, all)).errors).toEqual([]);
  expect(await fetchKey(stolen)).toMatchObject(refused);
  expect((await fetchKey(own)).status).toBe(200);
});

test('ending the session that approved it, but not a logout', async () => {
  const [thief, elsewhere] = [await logIn(), await logIn()];
  const [stolen, own] = [await approved(thief), await approved(elsewhere)];
  const end = `mutation { endSession(input: {id: "${thief.id}"}) { endedSessionId } }`;
  expect((await as(ada, end)).errors).toEqual([]);
  expect((await as(elsewhere, 'mutation { logOut { ok } }')).errors).toEqual([]);
  expect(await fetchKey(stolen)).toMatchObject(refused);
  expect((await fetchKey(own)).status).toBe(200);
});
