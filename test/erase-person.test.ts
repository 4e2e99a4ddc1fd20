// A person of whom nothing is left.
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Running, runOperator } from './support/command.ts';
import { textAt } from './support/json.ts';
import { createApiKey, type Made, makeOrganization, restOf } from './support/organization.ts';
import { createPlaces, type Places } from './support/place.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: Made;
let bob: { cookie: string; key: string; id: string };

const bobEmail = 'bob.unique@example.com';

beforeAll(async () => {
  places = await createPlaces('server');
  place = await places.create('one');
  server = await places.serve(place);
  ada = await makeOrganization(server.url, 'ada@example.com');
  const { organizationId } = ada;
  const send = restOf(server.url, ada);
  await send('/webhooks', { url: 'https://example.com/people', events: ['member.joined'] });
  const invite = () =>
    ask(
      server.url,
      `mutation { createInvitation(input: {organizationId: "${organizationId}", email: "Bob.Unique@example.com", role: ADMIN}) { token } }`,
      { cookie: ada.cookie },
    );
  const token = textAt((await invite()).body, 'data.createInvitation.token');
  // One that is still open.
  await invite();
  const { body, cookie } = await ask(
    server.url,
    `mutation { signUp(input: {email: "${bobEmail}", password: "four random words", name: "Robert Unique", organizationName: "B", invitation: "${token}"}) { user { id } } }`,
    { 'user-agent': 'Unique Browser' },
  );
  const key = await createApiKey(server.url, { cookie, organizationId });
  bob = { cookie, key, id: textAt(body, 'data.signUp.user.id') };
});
afterAll(() => places.close());

const erase = (...words: string[]) => runOperator('erase-person', words, place);

/** Everything in the database, as text. */
async function everything(name: string): Promise<string> {
  const file = path.join(places.folder, name);
  expect((await runOperator('backup', [file], place)).code).toBe(0);
  return gunzipSync(await readFile(file)).toString();
}

const traces = [bobEmail, 'Bob.Unique@example.com', 'Robert Unique', 'Unique Browser'];

test('is shown first, then done: no table holds a word of the person', async () => {
  const what =
    'the account, with 1 membership, 1 session, 2 invitations, 1 API key (revoked), 1 delivery of webhooks, addresses in 4 entries of the audit log.\n';
  expect((await erase(bobEmail, '--dry-run')).output).toBe(`Would erase ${what}`);
  const before = await everything('before');
  for (const trace of traces) expect(before).toContain(trace);
  expect((await erase('BOB.unique@example.com')).output).toBe(`Erased ${what}`);
  const after = await everything('after');
  for (const trace of traces) expect(after).not.toContain(trace);

  const { organizationId } = ada;
  const { body: me } = await ask(server.url, '{ me { email } }', { cookie: bob.cookie });
  expect(JSON.stringify(me)).toContain('UNAUTHORIZED');
  await expect(restOf(server.url, { key: bob.key, organizationId })('/qr-codes')).rejects.toThrow(
    'API_KEY_REVOKED',
  );
  // What was done stays, of somebody without a name; and nothing else can be changed.
  const { body } = await ask(
    server.url,
    `{ organization(id: "${organizationId}") { auditLog(first: 50) { nodes { action userId address } } } }`,
    { cookie: ada.cookie },
  );
  const entries: { userId: string; address: string }[] =
    Object(body).data.organization.auditLog.nodes;
  const his = entries.filter(({ userId }) => userId === bob.id);
  expect(his.map(({ address }) => address)).toEqual(his.map(() => ''));
  expect(his.length).toBe(2);
  expect(entries.every(({ userId, address }) => userId === bob.id || address !== '')).toBe(true);
});

test('not who leads an organization alone, nor who has no account', async () => {
  expect((await erase('ada@example.com')).output).toBe(
    'Cannot: the organization harbour needs another ADMIN first, or must be deleted (deleteOrganization)\n',
  );
  expect((await erase('nobody@example.com')).output).toBe(
    'Cannot: nobody has an account with the address nobody@example.com\n',
  );
});

describe('makes nothing, and changes no table', () => {
  test('where there is no database', async () => {
    const DATA_DIR = path.join(places.folder, 'mistyped');
    expect(await runOperator('erase-person', [bobEmail, '--dry-run'], { DATA_DIR })).toEqual({
      code: 1,
      output: `Cannot: DATA_DIR ${DATA_DIR} holds no database\n`,
    });
    await expect(access(DATA_DIR)).rejects.toThrow('ENOENT');
  });

  test('where no server was started, or one of another version', async () => {
    const empty = await places.create('empty');
    const client = new pg.Client({ connectionString: String(empty.DATABASE_URL) });
    await client.connect();
    const refused = async (reason: string) => {
      const commands = [
        ['erase-person', bobEmail, '--dry-run'],
        ['export-organization', ada.organizationId, path.join(places.folder, 'none')],
      ];
      for (const [name = '', ...words] of commands) {
        const { code, output } = await runOperator(name, words, empty);
        expect([code, output]).toEqual([
          1,
          expect.stringMatching(`^Cannot: the database ${reason}`),
        ]);
        expect(output.trim().split('\n')).toHaveLength(1);
      }
    };
    await refused('is empty; start the server once');
    const there = 'SELECT 1 FROM pg_tables WHERE schemaname = current_schema()';
    expect((await client.query(there)).rows).toEqual([]);
    await client.query(
      `CREATE TABLE "_prisma_migrations" ("migration_name", "finished_at", "rolled_back_at") AS
       SELECT '29991231_x', now(), NULL::timestamptz`,
    );
    await refused('is of a newer version, which has 29991231_x');
    await client.query(
      `UPDATE "_prisma_migrations" SET "migration_name" = '20261125020618_many_codes'`,
    );
    await refused('is of an older version, which lacks ');
    await client.end();
  });
});
