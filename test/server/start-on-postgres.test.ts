// Several servers on one PostgreSQL.
import { describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import { mutate, signUp, useProcesses } from './start.ts';

const { start } = useProcesses();

describe('servers on PostgreSQL', () => {
  test('two can start simultaneously on an empty database', async () => {
    const database = await createServerDatabase();
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    const [one, two] = await Promise.all([start(variables), start(variables)]);
    const responses = await Promise.all([
      signUp(one.url, 'one@example.com'),
      signUp(two.url, 'two@example.com'),
    ]);
    expect(JSON.stringify(responses)).not.toContain('errors');
    one.process.kill('SIGTERM');
    two.process.kill('SIGTERM');
    expect(await Promise.all([one.exit, two.exit])).toEqual([0, 0]);
    await database.drop();
  });

  test('a key revoked in one is rejected by the other from the next request', async () => {
    const database = await createServerDatabase();
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    const [one, two] = await Promise.all([start(variables), start(variables)]);
    const { headers } = await signUp(one.url, 'ada@example.com');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await mutate(one.url, '{ me { organizations { id } } }', { cookie });
    const organization = textAt(me.body, 'data.me.organizations.0.id');
    const created = await mutate(
      one.url,
      `mutation { createApiKey(input: {organizationId: "${organization}", name: "k"}) { secret apiKey { id } } }`,
      { cookie },
    );
    const key = { 'x-api-key': textAt(created.body, 'data.createApiKey.secret') };
    const ask = () => fetch(`${two.url}/api/v1/users/me/organizations`, { headers: key });
    expect((await ask()).status).toBe(200);
    const id = textAt(created.body, 'data.createApiKey.apiKey.id');
    await mutate(one.url, `mutation { revokeApiKey(input: {id: "${id}"}) { apiKey { id } } }`, {
      cookie,
    });
    const refused = await ask();
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'API_KEY_REVOKED' });
    for (const { process } of [one, two]) process.kill('SIGTERM');
    await Promise.all([one.exit, two.exit]);
    await database.drop();
  });
});
