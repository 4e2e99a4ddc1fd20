// Erasing a person.
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { createPasskey } from '../support/passkey/passkey.ts';
import { clientOf } from '../support/server/client.ts';
import { ask, type Running, runOperator } from '../support/server/command.ts';
import {
  type CreatedOrganization,
  createApiKey,
  makeOrganization,
  restOf,
} from '../support/server/organization.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: CreatedOrganization;
let bob: { cookie: string; key: string; id: string };

const bobEmail = 'bob.unique@example.com';
const formerEmail = 'robert.before@example.com';

beforeAll(async () => {
  places = await createPlaces('server');
  place = await places.prepare('one');
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
  // A pending one.
  await invite();
  const { body, cookie } = await ask(
    server.url,
    `mutation { signUp(input: {email: "${bobEmail}", password: "four random words", name: "Robert Unique", organizationName: "B", invitation: "${token}"}) { user { id } } }`,
    { 'user-agent': 'Unique Browser' },
  );
  const key = await createApiKey(server.url, { cookie, organizationId });
  await ask(
    server.url,
    `mutation { createInvitation(input: {organizationId: "${organizationId}", email: "carol@example.com", role: ADMIN}) { token } }`,
    { cookie },
  );
  await ask(
    server.url,
    `mutation { createWebhook(input: {organizationId: "${organizationId}", url: "https://example.com/bob", events: ["qr.created"]}) { webhook { id } } }`,
    { cookie },
  );
  // The address of now is erased as well as that of before.
  for (const newEmail of [formerEmail, bobEmail]) {
    await ask(
      server.url,
      `mutation { requestEmailChange(input: {newEmail: "${newEmail}", currentPassword: "four random words"}) { user { id } } }`,
      { cookie },
    );
  }
  await createPasskey(
    { ...clientOf(server.url), url: 'https://qr.example.com' },
    { cookie },
    'Phone of Rob',
  );
  bob = { cookie, key, id: textAt(body, 'data.signUp.user.id') };
});
afterAll(() => places.close());

const erase = (...words: string[]) => runOperator('erase-person', words, place);

/** The whole database as text. */
async function everything(name: string): Promise<string> {
  const file = path.join(places.folder, name);
  expect((await runOperator('backup', [file], place)).code).toBe(0);
  return gunzipSync(await readFile(file)).toString();
}

const traces = [
  ...[bobEmail, formerEmail, 'Bob.Unique@example.com', 'Robert Unique'],
  ...['Unique Browser', 'Phone of Rob'],
];

test('the dry run lists what is erased; afterwards no table contains personal data', async () => {
  const what =
    'the account with 1 membership, 1 session, 2 invitations, 1 API key (revoked), 1 webhook (disabled), 1 delivery of webhooks, traces in 0 versions of QR codes, IP addresses in 13 entries of the audit log.\n';
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
  // Audit events remain, without a name, and cannot be changed otherwise.
  const { body } = await ask(
    server.url,
    `{ organization(id: "${organizationId}") { auditLog(first: 50) { nodes { action userId address } } } }`,
    { cookie: ada.cookie },
  );
  const entries: { userId: string; address: string }[] =
    Object(body).data.organization.auditLog.nodes;
  const his = entries.filter(({ userId }) => userId === bob.id);
  expect(his.map(({ address }) => address)).toEqual(his.map(() => ''));
  expect(his.length).toBe(7);
  expect(entries.every(({ userId, address }) => userId === bob.id || address !== '')).toBe(true);
});

test('credentials that the person created stop working', async () => {
  const { body } = await ask(
    server.url,
    `{ organization(id: "${ada.organizationId}") {
      invitations(first: 50) { nodes { email status createdBy { id } } }
      webhooks { nodes { url active disabledReason createdBy { id } } } } }`,
    { cookie: ada.cookie },
  );
  const { invitations, webhooks } = Object(body).data.organization;
  expect(invitations.nodes).toEqual([
    { email: 'carol@example.com', status: 'REVOKED', createdBy: null },
  ]);
  expect(webhooks.nodes[0]).toEqual({
    url: 'https://example.com/bob',
    active: false,
    disabledReason: expect.stringContaining('no longer an admin'),
    createdBy: null,
  });
});

test('fails for an address without an account', async () => {
  expect((await erase('nobody@example.com')).output).toBe(
    'erase-person failed: there is no account with the email address nobody@example.com\n',
  );
});

describe('if the person is the sole admin of an organization', () => {
  const signUp = async (name: string) => {
    const { body, cookie } = await ask(
      server.url,
      `mutation { signUp(input: {email: "${name}@example.com", password: "four random words", name: "${name}", organizationName: "House of ${name}"}) { organization { id slug } } }`,
    );
    return {
      email: `${name}@example.com`,
      cookie,
      id: textAt(body, 'data.signUp.organization.id'),
      slug: textAt(body, 'data.signUp.organization.slug'),
    };
  };

  test('erases the organization with --delete-organizations if there are no other members', async () => {
    const dora = await signUp('doraunique');
    const key = await createApiKey(server.url, { ...dora, organizationId: dora.id });
    const send = restOf(server.url, { key, organizationId: dora.id });
    const code = { type: 'URL', name: 'doraunique', data: { url: 'https://example.com' } };
    const shortUrl = `${server.url}/q/${textAt(await send('/qr-codes', code), 'shortCode')}`;
    for (const at of ['one', 'two']) {
      await send('/webhooks', { url: `https://example.com/${at}`, events: ['qr.created'] });
    }
    await ask(
      server.url,
      `mutation { createInvitation(input: {organizationId: "${dora.id}", email: "y@example.com", role: EDITOR}) { token } }`,
      { cookie: dora.cookie },
    );
    expect((await erase(dora.email)).output).toBe(
      `erase-person failed: the person is the only member of the organization ${dora.slug}; add --delete-organizations to delete it with its QR codes and API keys\n`,
    );
    const what =
      'the account with 1 organization (1 QR code, 1 API key, 2 webhooks, 1 invitation), 1 membership, 1 session, 0 invitations, 0 API keys (revoked), 0 webhooks (disabled), ';
    const shown = await erase(dora.email, '--delete-organizations', '--dry-run');
    expect(shown.output).toContain(`Would erase ${what}`);
    expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(302);
    const done = await erase(dora.email, '--delete-organizations');
    expect(done.output).toContain(`Erased ${what}`);
    expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(410);
    expect(await everything('without-dora')).not.toContain('doraunique');
  });

  test('is refused while the organization has other members', async () => {
    const emil = await signUp('emil');
    const { body } = await ask(
      server.url,
      `mutation { createInvitation(input: {organizationId: "${emil.id}", email: "x@example.com", role: EDITOR}) { token } }`,
      { cookie: emil.cookie },
    );
    await ask(
      server.url,
      `mutation { acceptInvitation(input: {token: "${textAt(body, 'data.createInvitation.token')}"}) { organization { id } } }`,
      { cookie: ada.cookie },
    );
    expect((await erase(emil.email, '--delete-organizations')).output).toBe(
      `erase-person failed: the person is the only admin of the organization ${emil.slug}; make another member an admin first\n`,
    );
  });
});

describe('does not create or change any table', () => {
  test('if there is no database', async () => {
    const DATA_DIR = path.join(places.folder, 'mistyped');
    expect(await runOperator('erase-person', [bobEmail, '--dry-run'], { DATA_DIR })).toEqual({
      code: 1,
      output: `erase-person failed: DATA_DIR ${DATA_DIR} contains no database\n`,
    });
    await expect(access(DATA_DIR)).rejects.toThrow('ENOENT');
  });

  test('if no server has ever used the database, or one of another version', async () => {
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
          expect.stringMatching(`^${name} failed: the database ${reason}`),
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
    await refused('was created by a newer version .migration 29991231_x.');
    await client.query(
      `UPDATE "_prisma_migrations" SET "migration_name" = '20261125020618_many_codes'`,
    );
    await refused('is from an older version ');
    await client.end();
  });
});
