// Filters of webhooks by folder, tag and code.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { follow } from '../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { all, eventsOf, url } from './event.ts';

const server = useServer();
const ada = useCaller(server);
const { deliveredTo } = eventsOf(ada);

async function listen(filter: object, events: string[] = all): Promise<string> {
  const { status, body } = await ada.rest('POST', '/webhooks', { body: { url, events, filter } });
  expect(status).toBe(201);
  return textAt(body, 'id');
}

const createFolder = async (name: string) =>
  textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');

const named = async (webhookId: string) =>
  (await deliveredTo(webhookId)).map(({ event, data }) => `${event} ${Object(data).name}`);

describe('events of QR codes', () => {
  test('by folder, tag and code: all lists, any of each', async () => {
    const [summer, winter] = [await createFolder('Summer'), await createFolder('Winter')];
    const [one, two] = [
      await ada.createQrCode({ name: 'One', folderId: summer, tags: ['a'] }),
      await ada.createQrCode({ name: 'Two', folderId: winter, tags: ['b', 'c'] }),
    ];
    const none = await ada.createQrCode({ name: 'None' });
    const hooks = {
      folders: await listen({ folderIds: [summer, winter] }),
      tags: await listen({ tags: ['c', 'a'] }),
      codes: await listen({ qrCodeIds: [two.id, none.id] }),
      both: await listen({ folderIds: [summer], tags: ['c'] }),
      empty: await listen({ folderIds: [], tags: null }),
    };
    for (const { id } of [one, two, none]) {
      await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
    }
    const [first, second, third] = ['One', 'Two', 'None'].map((name) => `qr.updated ${name}`);
    expect(await named(hooks.folders)).toEqual([first, second]);
    expect(await named(hooks.tags)).toEqual([first, second]);
    expect(await named(hooks.codes)).toEqual([second, third]);
    expect(await named(hooks.both)).toEqual([]);
    expect(await named(hooks.empty)).toEqual([first, second, third]);
  });

  test('by the values after the change', async () => {
    const hook = await listen({ tags: ['print'] });
    const { id } = await ada.createQrCode({ name: 'Menu' });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { tags: ['print'] } });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { tags: [] } });
    expect(await named(hook)).toEqual(['qr.updated Menu']);
  });
});

test('scans by the folder and tags of the code, and by the code', async () => {
  const folderId = await createFolder('Summer');
  const [inside, outside] = [
    await ada.createQrCode({ folderId, tags: ['a'] }),
    await ada.createQrCode(),
  ];
  const hooks = [
    await listen({ folderIds: [folderId] }, ['qr.scanned']),
    await listen({ tags: ['a', 'b'] }, ['qr.scanned']),
    await listen({ qrCodeIds: [inside.id] }, ['qr.scanned']),
  ];
  const every = await listen({}, ['qr.scanned']);
  await follow(outside.shortUrl);
  await follow(inside.shortUrl);
  await expect.poll(async () => (await deliveredTo(every)).length).toBe(2);
  for (const hook of hooks) {
    const found = await deliveredTo(hook);
    expect(found.map(({ data }) => Object(data).qrCodeId)).toEqual([inside.id]);
  }
});

test('events about members are sent whatever the filter', async () => {
  const hook = await listen({ tags: ['none'] }, ['member.left']);
  const { userId } = await server.addMember(ada.organizationId, 'VIEWER');
  const { id } = await server.prisma.member.findFirstOrThrow({
    where: { userId, organizationId: ada.organizationId },
  });
  await server.graphql(
    'mutation ($id: ID!) { removeMember(input: {id: $id}) { removedMemberId } }',
    { id },
    { cookie: ada.cookie },
  );
  expect((await deliveredTo(hook)).map(({ event }) => event)).toEqual(['member.left']);
});

test('folders and codes must exist in the organization, but those that are deleted later may stay', async () => {
  const bea = await createCaller(server);
  const foreign = await bea.createQrCode();
  const theirs = textAt((await bea.rest('POST', '/folders', { body: { name: 'x' } })).body, 'id');
  const filter = { folderIds: [theirs, 'fld_none'], qrCodeIds: [foreign.id, 'hello'] };
  const refused = await ada.rest('POST', '/webhooks', { body: { url, events: all, filter } });
  expect(refused.body).toMatchObject({
    code: 'BAD_REQUEST',
    details: [
      { field: 'filter.folderIds', message: `has no folder ${theirs}` },
      { field: 'filter.folderIds', message: 'has no folder fld_none' },
      { field: 'filter.qrCodeIds', message: `has no QR code ${foreign.id}` },
      { field: 'filter.qrCodeIds', message: 'has no QR code hello' },
    ],
  });
  const folderId = await createFolder('Summer');
  const hook = await listen({ folderIds: [folderId, folderId], tags: ['a'] });
  await ada.rest('DELETE', `/folders/${folderId}?purge=true`);
  const { body } = await ada.rest('GET', `/webhooks/${hook}`);
  expect(Object(body).filter).toEqual({ folderIds: [folderId], tags: ['a'], qrCodeIds: [] });
  const put = (given: unknown) => ada.rest('PUT', `/webhooks/${hook}`, { body: { filter: given } });
  expect((await put({ folderIds: [folderId], tags: ['b'] })).status).toBe(200);
  expect((await put({ folderIds: ['fld_none'] })).status).toBe(400);
  expect(Object((await put(null)).body).filter).toBeNull();
});

test.each([
  [{ tags: Array.from({ length: 101 }, (_, index) => `${index}`) }, 'filter.tags'],
  [{ colour: ['red'] }, 'filter.colour'],
  [{ tags: [1] }, 'filter.tags.0'],
])('a filter of another shape is rejected: %j', async (filter, field) => {
  const { status, body } = await ada.rest('POST', '/webhooks', {
    body: { url, events: all, filter },
  });
  expect([status, textAt(body, 'details.0.field')]).toEqual([400, field]);
});
