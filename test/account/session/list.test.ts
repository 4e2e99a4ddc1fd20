// Listing and ending sessions.
import { describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = (cookie: string, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie });
const isLoggedIn = async (cookie: string) => (await as(cookie, '{ me { id } }')).status === 200;

async function logIn(email: string, password: string) {
  const { headers, errors } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
    { 'user-agent': 'Second Browser/1.0' },
  );
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', errors };
}

describe('sessions', () => {
  const list = async (cookie: string) => {
    const { data } = await as(
      cookie,
      '{ me { sessions { id current address userAgent createdAt lastUsedAt expiresAt } } }',
    );
    return Object(data).me.sessions;
  };

  test('end everywhere, with or without the current one', async () => {
    const others = [await logIn(ada.email, ada.password), await logIn(ada.email, ada.password)];
    const bob = await server.signUp('Bob');
    const end = (input: Record<string, unknown>) =>
      as(
        ada.cookie,
        'mutation ($input: EndAllSessionsInput!) { endAllSessions(input: $input) { endedSessionIds } }',
        { input },
      );
    const { data, errors } = await end({ keepCurrent: true });
    expect(errors).toEqual([]);
    expect(Object(data).endAllSessions.endedSessionIds).toHaveLength(2);
    const loggedIn = (cookies: string[]) => Promise.all(cookies.map(isLoggedIn));
    const cookies = [...others.map(({ cookie }) => cookie), ada.cookie, bob.cookie];
    expect(await loggedIn(cookies)).toEqual([false, false, true, true]);
    expect(Object((await end({})).data).endAllSessions.endedSessionIds).toHaveLength(1);
    expect(await loggedIn([ada.cookie, bob.cookie])).toEqual([false, true]);
    expect((await logIn(ada.email, ada.password)).errors).toEqual([]);
  });

  test('are listed newest first, without tokens, and can be ended', async () => {
    const other = await logIn(ada.email, ada.password);
    const sessions = await list(ada.cookie);
    expect(sessions).toMatchObject([
      { current: false, userAgent: 'Second Browser/1.0' },
      { current: true },
    ]);
    expect(sessions[0].address).toMatch(/^(::1|127\.0\.0\.1|::ffff:127\.0\.0\.1)$/);
    expect(JSON.stringify(sessions)).not.toContain(other.cookie.split('=')[1]);
    const { data } = await as(
      ada.cookie,
      'mutation ($id: ID!) { endSession(input: {id: $id}) { endedSessionId } }',
      { id: sessions[0].id },
    );
    expect(data).toEqual({ endSession: { endedSessionId: sessions[0].id } });
    expect([await isLoggedIn(ada.cookie), await isLoggedIn(other.cookie)]).toEqual([true, false]);
  });

  test('of other users can be neither listed nor ended', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const [{ id }] = await list(bob.cookie);
    const end = await as(
      ada.cookie,
      'mutation ($id: ID!) { endSession(input: {id: $id}) { endedSessionId } }',
      { id },
    );
    expect(end.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const look = await as(
      ada.cookie,
      'query ($id: ID!) { node(id: $id) { ... on User { sessions { id } } } }',
      {
        id: bob.userId,
      },
    );
    expect(look.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { secret } = await server.createKey(ada);
    const key = await server.graphql('{ me { sessions { id } } }', {}, { 'x-api-key': secret });
    expect(key.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await isLoggedIn(bob.cookie)).toBe(true);
  });
});
