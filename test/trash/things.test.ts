// Folders, logos, style presets and webhooks in the trash, in both APIs.
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createExpiry } from '../../src/database/expiry.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { kinds, thingsOf } from './things.ts';

const server = useServer();
const ada = useCaller(server);
const bob = useCaller(server, { once: true, name: 'Bob' });
const day = 24 * 60 * 60 * 1_000;

/** Runs the upkeep as it will run in so many days. */
async function upkeepIn(days: number): Promise<void> {
  const upkeep = createExpiry(server.prisma, createLog('silent'), { trashDays: 30 - days });
  await upkeep.run();
  await upkeep.close();
}

describe.each(kinds)('$type', (kind) => {
  const { at, create, get, trash, restore, purge, listed } = thingsOf(kind, ada);
  const { type, list, field, change, path, body } = kind;

  test('moves to the trash and back', async () => {
    const id = await create();
    const before = Object((await get(id)).body);
    expect(before).toMatchObject({ deletedAt: null, purgeAt: null });
    // A second time changes nothing.
    for (let turn = 0; turn < 2; turn += 1) expect((await trash(id)).status).toBe(204);
    expect([await listed(), await listed(false), await listed(true)]).toEqual([[], [], [id]]);
    const inTrash = Object((await get(id)).body);
    const { deletedAt, purgeAt, ...rest } = inTrash;
    expect(rest).toEqual({ ...before, deletedAt: undefined, purgeAt: undefined });
    expect(Date.parse(purgeAt) - Date.parse(deletedAt)).toBe(30 * day);
    expect(Math.abs(Date.parse(deletedAt) - Date.now())).toBeLessThan(60_000);
    for (let turn = 0; turn < 2; turn += 1) {
      const restored = await restore(id);
      expect([restored.status, restored.body]).toEqual([200, before]);
    }
    expect([await listed(), await listed(true)]).toEqual([[id], []]);
  });

  test('has another ETag in the trash and after it', async () => {
    const id = await create();
    const etags = [await get(id)];
    await trash(id);
    etags.push(await get(id));
    await restore(id);
    etags.push(await get(id));
    const found = etags.map(({ headers }) => headers.get('etag'));
    if (found[0] !== null) expect(new Set(found).size).toBe(3);
  });

  test('cannot be changed in the trash', async () => {
    if (!change) return;
    const id = await create();
    await trash(id);
    const edit = await ada.rest('PUT', at(id), { body: change });
    expect(edit.body).toMatchObject({
      statusCode: 409,
      code: 'CONFLICT',
      message: 'id is in the trash; restore it first',
    });
    await restore(id);
    expect((await ada.rest('PUT', at(id), { body: change })).status).toBe(200);
  });

  test('is gone for good once it is purged, in the trash or not', async () => {
    for (const first of [true, false]) {
      const id = await create();
      if (first) await trash(id);
      expect((await purge(id)).status).toBe(204);
      for (const response of [await get(id), await restore(id), await trash(id), await purge(id)])
        expect(response.body).toMatchObject({ statusCode: 404, message: 'Not found' });
      expect([await listed(), await listed(true)]).toEqual([[], []]);
      const { data } = await ada.graphql('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(data).toEqual({ node: null });
    }
    expect((await ada.rest('DELETE', `${at('x')}?purge=yes`)).body).toMatchObject({
      statusCode: 404,
    });
    const { body: refused } = await ada.rest('DELETE', `${at(await create())}?purge=yes`);
    expect(refused).toMatchObject({ statusCode: 400, details: [{ field: 'purge' }] });
  });

  test('is purged by the server after 30 days, with an entry in the audit log', async () => {
    const [old, young] = [await create('Old'), await create('Younger')];
    await trash(old);
    await upkeepIn(29);
    expect(await listed(true)).toEqual([old]);
    await upkeepIn(30);
    expect([(await get(old)).status, (await get(young)).status]).toEqual([404, 200]);
    const entries = await server.prisma.auditEvent.findMany({ where: { targetId: old } });
    expect(entries.map(({ action, userId }) => [action, userId])).toEqual([
      [`create${type}`, ada.userId],
      [`delete${type}`, ada.userId],
      [`purge${type}`, null],
    ]);
  });

  test('is described in the audit log', async () => {
    const id = await create();
    await trash(id);
    await restore(id);
    await purge(id);
    const { data, errors } = await server.graphql(
      `query ($org: ID!, $id: String!) { organization(id: $org) { auditLog(filter: { targetId: $id }) {
        nodes { action targets { id: targetId name changes { field from to } } } } } }`,
      { org: ada.organizationId, id },
      { cookie: ada.cookie },
    );
    expect(errors).toEqual([]);
    const nodes = Object(data).organization.auditLog.nodes;
    const name = body('First');
    const shown = 'name' in name ? name.name : 'https://example.com/First';
    expect(nodes.map((node: unknown) => Object(node).targets[0].name)).toEqual(
      Array(4).fill(shown),
    );
    const [purged, restored, deleted] = nodes.map(
      (node: unknown) => Object(node).targets[0].changes,
    );
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    expect(deleted).toEqual([{ field: 'deletedAt', from: null, to: time }]);
    expect(restored).toEqual([{ field: 'deletedAt', from: time, to: null }]);
    expect(purged.length).toBeGreaterThan(0);
    for (const { to } of purged) expect(to).toBeNull();
  });

  test('does the same in GraphQL', async () => {
    const id = await create();
    const { organizationId } = ada;
    const ask = async (verb: string, selected: string, input: object = { id }) => {
      const { data, errors } = await ada.graphql(
        `mutation ($input: ${verb}${type}Input!) {
          ${verb.toLowerCase()}${type}(input: $input) { ${selected} } }`,
        { input },
      );
      return errors[0]?.extensions.code ?? Object(data)[`${verb.toLowerCase()}${type}`];
    };
    const lists = async () => {
      const { data } = await ada.graphql(
        `query ($org: ID!) { organization(id: $org) {
          kept: ${list} { totalCount nodes { id } }
          trash: ${list}(deleted: true) { totalCount nodes { id deletedAt } } } }`,
        { org: organizationId },
      );
      const { kept, trash: inTrash } = Object(data).organization;
      return [kept.totalCount, kept.nodes.length, inTrash.totalCount, inTrash.nodes.length];
    };
    expect(await ask('Delete', `deleted${type}Id`)).toEqual({ [`deleted${type}Id`]: id });
    expect(await lists()).toEqual([0, 0, 1, 1]);
    const restored = await ask('Restore', `${field} { id deletedAt }`, { id, organizationId });
    expect(restored).toEqual({ [field]: { id, deletedAt: null } });
    expect(await lists()).toEqual([1, 1, 0, 0]);
    const elsewhere = { id, organizationId: bob.organizationId };
    for (const verb of ['Delete', 'Restore', 'Purge'])
      expect(await ask(verb, '__typename', elsewhere), verb).toBe('NOT_FOUND');
    expect(await ask('Purge', `purged${type}Id`)).toEqual({ [`purged${type}Id`]: id });
    expect(await lists()).toEqual([0, 0, 0, 0]);
  });

  test('of another organization is as if it did not exist; a VIEWER may not', async () => {
    const id = await create();
    await trash(id);
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const unknown = `${id.slice(0, -4)}0000`;
    for (const [method, rest] of [
      ['POST', '/restore'],
      ['DELETE', ''],
      ['DELETE', '?purge=true'],
    ] as const) {
      const inPath = (org: string, one: string) => `/organizations/${org}${path}/${one}${rest}`;
      const responses = [
        await server.rest(method, inPath(bob.organizationId, id), { key: bob.key }),
        await server.rest(method, inPath(bob.organizationId, unknown), { key: bob.key }),
        await server.rest(method, inPath(ada.organizationId, id), { key: bob.key }),
      ];
      const texts = responses.map(({ bytes }) => Buffer.from(bytes).toString());
      expect(responses.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(texts).size).toBe(1);
      const headers = { cookie: viewer.cookie, 'x-requested-with': 'test' };
      const refused = await server.rest(method, inPath(ada.organizationId, id), { headers });
      expect(refused.status).toBe(403);
    }
    expect(await listed(true)).toEqual([id]);
  });

  test('at the same time, everything is one after the other', async () => {
    const id = await create();
    const responses = await Promise.all([
      trash(id),
      restore(id),
      trash(id),
      ...(change ? [ada.rest('PUT', at(id), { body: change })] : []),
      restore(id),
      purge(id),
      restore(id),
    ]);
    for (const { status } of responses) expect([200, 204, 404, 409, 412]).toContain(status);
    expect((await get(id)).status).toBe(404);
  });
});

describe('a server without a trash', () => {
  const other = useServer({ config: { trashDays: 0 } });
  test.each(kinds)('deletes a $type for good', async (kind) => {
    const eve = await createCaller(other);
    const { create, get, trash, listed } = thingsOf(kind, eve);
    const id = await create();
    expect((await trash(id)).status).toBe(204);
    expect((await get(id)).status).toBe(404);
    expect([await listed(), await listed(true)]).toEqual([[], []]);
  });
});

describe.each(kinds.filter(({ hasUniqueName }) => hasUniqueName))('the name of a $type', (kind) => {
  const { create, trash, restore, listed, at } = thingsOf(kind, ada);

  test('is free while it is in the trash, and needed to restore it', async () => {
    const first = await create('Menus');
    await trash(first);
    const second = await create('Menus');
    await trash(second);
    const third = await create('Menus');
    for (const id of [first, second]) {
      expect((await restore(id)).body).toMatchObject({
        statusCode: 409,
        details: [{ field: 'name', message: 'is already in use; choose another' }],
      });
    }
    expect(await listed(true)).toHaveLength(2);
    await ada.rest('PUT', at(third), { body: { name: 'Cards' } });
    expect((await restore(first)).status).toBe(200);
    expect((await restore(second)).status).toBe(409);
  });

  test('goes to one of those restored at the same time', async () => {
    const first = await create('Menus');
    await trash(first);
    const second = await create('Menus');
    await trash(second);
    const statuses = (await Promise.all([restore(first), restore(second)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 409]);
  });
});
