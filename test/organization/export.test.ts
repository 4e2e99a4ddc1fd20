// Moving an organization between running servers in a file.
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../src/database/embedded/open.ts';
import { textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { ask, type Running, runOperator } from '../support/server/command.ts';
import {
  type CreatedOrganization,
  createApiKey,
  makeOrganization,
  readState,
} from '../support/server/organization.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let created: CreatedOrganization;
let file: string;

beforeAll(async () => {
  places = await createPlaces('embedded');
  place = await places.prepare('one');
  file = path.join(places.folder, 'organization.jsonl.gz');
  server = await places.serve(place);
  created = await makeOrganization(server.url, 'ada@example.com');
});
afterAll(() => places.close());

const asUser = (query: string) => ask(server.url, query, { cookie: created.cookie });

test('is imported completely except for keys; people without an account are invited', async () => {
  const { organizationId } = created;
  const invited = await asUser(
    `mutation { createInvitation(input: {organizationId: "${organizationId}", email: "bob@example.com", role: EDITOR}) { token } }`,
  );
  const token = textAt(invited.body, 'data.createInvitation.token');
  await ask(
    server.url,
    `mutation { signUp(input: {email: "bob@example.com", password: "four random words", name: "Bob", organizationName: "B", invitation: "${token}"}) { user { id } } }`,
  );
  const before = await readState(server.url, created);
  const exported = await runOperator('export-organization', [organizationId, file], place);
  expect(exported.output).toMatch(/^Wrote .*: \d+\.\d MB\.$/m);

  const slug = textAt(before, 'data.organization.slug');
  await asUser(
    `mutation { purgeOrganization(input: {id: "${organizationId}", confirmation: "${slug}"}) { purgedOrganizationId } }`,
  );
  expect((await runOperator('erase-person', ['bob@example.com'], place)).output).toMatch(/^Erased/);
  const { code, output } = await runOperator('import-organization', [file], place);
  expect(output).toContain(`Imported Harbor (${organizationId}, ${slug})`);
  expect(code).toBe(0);
  const [, link = ''] = /^bob@example\.com has no account here\. .*: \S+#(\S+)/m.exec(output) ?? [];

  const again = await runOperator('import-organization', [file], place);
  expect(again.output).toMatch(
    /^import-organization failed: id \w+ already exists on this server; nothing was imported\n$/,
  );

  const key = await createApiKey(server.url, created);
  const after = await readState(server.url, { key, organizationId });
  const { webhooks, ...rest } = after;
  expect(rest).toEqual({ ...before, webhooks: undefined });
  expect(JSON.stringify(webhooks)).toContain('"active":false');
  const joined = await ask(
    server.url,
    `mutation { signUp(input: {email: "bob@example.com", password: "four random words", name: "Bob", organizationName: "B", invitation: "${link}"}) { organization { id role } } }`,
  );
  expect(joined.body).toMatchObject({
    data: { signUp: { organization: { id: organizationId, role: 'EDITOR' } } },
  });
  const hook = textAt(webhooks, 'webhooks.0.id');
  const rotated = await asUser(
    `mutation { rotateWebhookSecret(input: {id: "${hook}"}) { secret } }`,
  );
  expect(textAt(rotated.body, 'data.rotateWebhookSecret.secret')).toMatch(/^whsec_/);
});

test('requires an existing organization, and a file of one organization', async () => {
  const other = path.join(places.folder, 'other');
  for (const id of ['org_none', `org_1' OR '1`]) {
    const { output } = await runOperator('export-organization', [id, other], place);
    expect(output).toBe(`export-organization failed: the organization ${id} does not exist\n`);
  }
  const { output } = await runOperator('restore', [file], place);
  expect(output).toContain('was not created by npm run backup of this version');
  const empty = await places.create('empty');
  await (await openEmbeddedPostgres(String(empty.DATA_DIR))).close();
  expect((await runOperator('import-organization', [file], empty)).output).toMatch(
    /^import-organization failed: the database is empty; start the server once/,
  );
});

test('imports nothing but that organization', async () => {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
    .slice(0, -1);
  const refused = async (body: string, reason: string) => {
    const other = path.join(places.folder, 'crafted');
    await writeFile(other, gzipSync(`${body}["end","${hash('sha256', body)}"]\n`));
    const { code, output } = await runOperator('import-organization', [other], place);
    expect([code, output]).toEqual([1, expect.stringContaining(reason)]);
    expect(output.trim().split('\n')).toHaveLength(1);
  };
  const user =
    '["table","User",["id","email"]]\n{"id":"usr_1","email":"eve@example.com"}\n["sum",1,"0"]';
  await refused(`${lines.join('\n')}\n${user}\n`, 'it contains the unexpected table User');
  const at = lines.findIndex((text) => text.startsWith('["table","Folder"')) + 1;
  const moved = lines.with(at, String(lines[at]).replace(created.organizationId, 'org_other'));
  expect(moved).not.toEqual(lines);
  await refused(`${moved.join('\n')}\n`, 'it contains rows of Organization org_other');
});
