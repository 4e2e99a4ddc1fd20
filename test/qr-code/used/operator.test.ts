// The short codes ever used in operator commands: release, erase, export and import, backup and restore.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { ask, type Running, runOperator } from '../../support/server/command.ts';
import { rest, type Settled, settle } from '../../support/server/launch.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: Settled;
let bob: Settled;

beforeAll(async () => {
  places = await createPlaces('server');
  place = { ...(await places.prepare('one')), TRASH_DAYS: '0' };
  server = await places.serve(place);
  ada = await settle(server);
  bob = await settle(server, 'bob@example.com');
});
afterAll(() => places.close());

const create = (who: Settled, shortCode: string, more: object = {}, on = server) =>
  rest(on, who, 'POST', '/qr-codes', {
    type: 'URL',
    name: 'x',
    data: { url: 'https://example.com' },
    shortCode,
    ...more,
  });

async function usedUp(who: Settled, shortCode: string, more: object = {}): Promise<void> {
  const { body } = await create(who, shortCode, more);
  const { status } = await rest(server, who, 'DELETE', `/qr-codes/${textAt(body, 'id')}`);
  expect(status).toBe(204);
}

const scan = (shortCode: string, on = server) =>
  fetch(`${on.url}/q/${shortCode}`, { redirect: 'manual' });
const release = (...words: string[]) => runOperator('release-short-code', words, place);

async function newOrganization({ cookie }: Settled, slug: string): Promise<string> {
  const { body } = await ask(
    server.url,
    `mutation { createOrganization(input: {name: "N", slug: "${slug}"}) { organization { id } } }`,
    { cookie },
  );
  return Object(body).data?.createOrganization?.organization.id ?? textAt(body, 'errors.0.message');
}

const deleteOrganization = ({ cookie }: Settled, id: string, slug: string) =>
  ask(
    server.url,
    `mutation { deleteOrganization(input: {id: "${id}", confirmation: "${slug}"}) { deletedOrganizationId } }`,
    { cookie },
  );

test('the operator releases a short code, but none that is in use or was never used', async () => {
  await usedUp(ada, 'released');
  expect(await release('Released')).toEqual({
    code: 0,
    output: `Released the short code released, which ${ada.organizationId} used: any organization can use it now. Until one does, scans of printed copies get 404.\n`,
  });
  expect((await scan('released')).status).toBe(404);
  const { body } = await create(bob, 'released');
  const id = textAt(body, 'id');
  expect(await release('released')).toEqual({
    code: 1,
    output: `release-short-code failed: the short code released is in use by the QR code ${id} of ${bob.organizationId}; delete that for good first\n`,
  });
  expect((await release('never-used')).output).toBe(
    'release-short-code failed: the short code never-used was never used here\n',
  );
  expect((await release('a/b')).output).toBe(
    'release-short-code failed: a/b is not a short code\n',
  );
  expect((await release()).output).toBe(
    'Usage: npm run release-short-code -- CODE | SLUG --slug\n',
  );
  const { body: log } = await ask(
    server.url,
    `{ organization(id: "${ada.organizationId}") { auditLog(first: 1, filter: {action: "releaseShortCode"}) { edges { node { action details } } } } }`,
    { cookie: ada.cookie },
  );
  expect(JSON.stringify(log)).toContain('"shortCode":"released"');
});

test('the slug of a deleted organization is free for nobody until the operator releases it', async () => {
  const id = await newOrganization(ada, 'harbor-two');
  const { body } = await ask(
    server.url,
    `mutation { updateOrganization(input: {id: "${id}", slug: "harbor-three"}) { organization { slug } } }`,
    { cookie: ada.cookie },
  );
  expect(textAt(body, 'data.updateOrganization.organization.slug')).toBe('harbor-three');
  // Renamed or present: the same error.
  const taken = await newOrganization(bob, 'harbor-three');
  expect(await newOrganization(bob, 'harbor-two')).toBe(taken);
  expect(taken).toContain('is already in use');
  const back = await ask(
    server.url,
    `mutation { updateOrganization(input: {id: "${id}", slug: "harbor-two"}) { organization { slug } } }`,
    { cookie: ada.cookie },
  );
  expect(textAt(back.body, 'data.updateOrganization.organization.slug')).toBe('harbor-two');
  expect((await release('harbor-two', '--slug')).output).toBe(
    `release-short-code failed: the slug harbor-two is in use by the organization ${id}\n`,
  );
  await deleteOrganization(ada, id, 'harbor-two');
  expect(await newOrganization(bob, 'harbor-two')).toBe(taken);
  expect((await release('harbor-two', '--slug')).code).toBe(0);
  expect(await newOrganization(bob, 'harbor-two')).toMatch(/^org_/);
});

test('they move with an organization, and come back with it', async () => {
  const routing = { fallbackUrl: 'https://example.com/later' };
  await usedUp(ada, 'moving', { routing });
  await create(ada, 'staying');
  const file = path.join(places.folder, 'moved.jsonl.gz');
  const { organizationId } = ada;
  const exported = await runOperator('export-organization', [organizationId, file], place);
  expect(exported.code).toBe(0);

  const otherPlace = { ...(await places.prepare('two')), TRASH_DAYS: '0' };
  const other = await places.serve(otherPlace);
  const eve = await settle(other, 'eve@example.com');
  // Eve had one of its codes, and has her organization's slug, which is “a” as well.
  const stayed = await create(eve, 'staying', {}, other);
  await rest(other, eve, 'DELETE', `/qr-codes/${textAt(stayed.body, 'id')}`);
  const refused = await runOperator('import-organization', [file], otherPlace);
  expect(refused.output).toBe(
    'import-organization failed: "shortCode" staying already exists on this server; nothing was imported\n',
  );
  expect((await runOperator('release-short-code', ['staying'], otherPlace)).code).toBe(0);
  const imported = await runOperator('import-organization', [file], otherPlace);
  expect(imported.output).toMatch(/^Imported A \(org_\w+, a-\w{8}\)/);
  expect((await scan('moving', other)).headers.get('location')).toBe(routing.fallbackUrl);
  expect((await create(eve, 'moving', { reuseShortCode: true }, other)).status).toBe(409);

  // Deleted and imported again, where its codes are still its own.
  const read = `{ organization(id: "${organizationId}") { slug } }`;
  const { body } = await ask(server.url, read, { cookie: ada.cookie });
  await deleteOrganization(ada, organizationId, textAt(body, 'data.organization.slug'));
  expect((await scan('staying')).status).toBe(410);
  const again = await runOperator('import-organization', [file], place);
  expect(again.output).toMatch(/^Imported A /);
  expect((await scan('staying')).status).toBe(302);
});

test('they are in backups', async () => {
  await usedUp(bob, 'backed-up', { routing: { fallbackUrl: 'https://example.com/backup' } });
  const file = path.join(places.folder, 'backup.jsonl.gz');
  expect((await runOperator('backup', [file], place)).code).toBe(0);
  const restored = { ...(await places.create('three')), TRASH_DAYS: '0' };
  expect((await runOperator('restore', [file], restored)).code).toBe(0);
  const copy = await places.serve(restored);
  expect((await scan('backed-up', copy)).headers.get('location')).toBe(
    'https://example.com/backup',
  );
  const dan = await settle(copy, 'dan@example.com');
  expect((await create(dan, 'backed-up', { reuseShortCode: true }, copy)).status).toBe(409);
  expect((await create(bob, 'backed-up', { reuseShortCode: true }, copy)).status).toBe(201);
});

test('erasing a person with their organization keeps the code, not where it led', async () => {
  const eve = await settle(server, 'eve.unique@example.com');
  await create(eve, 'erased', { routing: { fallbackUrl: 'https://eve-unique.example' } });
  const erased = await runOperator(
    'erase-person',
    ['eve.unique@example.com', '--delete-organizations'],
    place,
  );
  expect(erased.output).toMatch(/^Erased/);
  const response = await scan('erased');
  expect(response.status).toBe(410);
  expect(response.headers.get('location')).toBeNull();
  expect((await create(bob, 'erased', { reuseShortCode: true })).status).toBe(409);
});
