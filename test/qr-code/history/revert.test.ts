// Bringing back earlier versions of a QR code, in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { listVersions } from './history.ts';

const server = useServer();
const ada = useCaller(server);

const put = async (id: string, body: object) => {
  const response = await ada.rest('PUT', `/qr-codes/${id}`, { body });
  expect(response.status, JSON.stringify(response.body)).toBe(200);
};
const revert = (id: string, version: unknown, headers: Record<string, string> = {}) =>
  ada.rest('POST', `/qr-codes/${id}/revert`, { body: { version }, headers });
/** What REST shows, without what changes with each version. */
const shown = async (id: string): Promise<unknown> => {
  const { updatedAt: _time, ...rest } = Object((await ada.rest('GET', `/qr-codes/${id}`)).body);
  return rest;
};
const rowOf = (id: string) => server.prisma.qrCode.findUniqueOrThrow({ where: { id } });

describe('reverting', () => {
  test('brings everything back as a new version, with its password', async () => {
    const folder = textAt((await ada.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
    const { id } = await ada.createQrCode({
      ...{ name: 'Menu', folderId: folder, tags: ['a', 'b'] },
      style: { cornerRadius: 20, moduleShape: 'DOT', quietZone: 5 },
      routing: {
        ...{ scanLimit: 10, password: 'open sesame', fallbackUrl: 'https://example.com/late' },
        rules: [{ when: { devices: ['MOBILE'] }, targets: [{ url: 'https://example.com/m' }] }],
      },
    });
    const [before, row] = [await shown(id), await rowOf(id)];
    await put(id, {
      ...{ name: 'Other', folderId: null, tags: [], status: 'PAUSED', routing: null },
      style: { cornerRadius: 0, moduleShape: null, quietZone: null, lightOnDark: true },
      data: { url: 'https://example.org' },
    });
    const { status, body, headers } = await revert(id, 1);
    expect([status, headers.get('etag')]).toEqual([200, '"3-0"']);
    expect(Object(body)).toMatchObject(Object(before));
    expect(await shown(id)).toEqual(before);
    const { passwordHash, sortName, logoId } = await rowOf(id);
    expect({ passwordHash, sortName, logoId }).toEqual({
      passwordHash: row.passwordHash,
      sortName: row.sortName,
      logoId: row.logoId,
    });
    const [newest, edited] = await listVersions(ada, id);
    expect(newest?.slice(0, 2)).toEqual([3, 'REVERT']);
    // The same changes, the other way round.
    const back = edited?.[2].map(([field, from, to]) => [field, to, from]);
    expect(
      newest?.[2].map(([field, from, to]) => [field, from, to === 'set' ? 'set' : to]),
    ).toEqual(back?.map(([field, from, to]) => [field, from, to]));
    const { data } = await server.graphql(
      `query ($org: ID!) { organization(id: $org) { auditLog(first: 1) { nodes { action targetId details targets { changes { field } } } } } }`,
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
    expect(data).toMatchObject({
      organization: {
        auditLog: { nodes: [{ action: 'revertQrCode', targetId: id, details: { version: 1 } }] },
      },
    });
  });

  test('removes a password that was set later, and sends qr.updated', async () => {
    await server.graphql(
      `mutation { createWebhook(input: {organizationId: "${ada.organizationId}", url: "https://example.com", events: ["qr.updated", "qr.archived", "qr.restored"]}) { webhook { id } } }`,
      {},
      { cookie: ada.cookie },
    );
    const { id } = await ada.createQrCode();
    await put(id, { routing: { password: 'open sesame' } });
    expect((await revert(id, 1)).body).not.toHaveProperty('routing');
    expect((await rowOf(id)).passwordHash).toBeNull();
    expect((await listVersions(ada, id))[0]?.[2]).toEqual([['password', 'set', null]]);
    const events = await server.prisma.webhookDelivery.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ event }) => event)).toEqual(['qr.updated', 'qr.updated']);
  });

  test('works over GraphQL, also with a number that an edit without changes had in an earlier release', async () => {
    const { id } = await ada.createQrCode({ name: 'One' });
    await server.prisma.qrCode.update({ where: { id }, data: { version: 2 } });
    await put(id, { name: 'Two' });
    const { data, errors } = await ada.graphql(
      `mutation ($id: ID!) { revertQrCode(input: {id: $id, version: 2, expectedVersions: [3]}) { qrCode { name version } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ revertQrCode: { qrCode: { name: 'One', version: 4 } } });
  });
});

describe('is refused', () => {
  test.each([
    [0, 'version must be an integer between 1 and 2147483647'],
    [9, 'version must be a version of the QR code that is kept: 1 to 2'],
    ['1', 'version must be an integer between 1 and 2147483647'],
    [undefined, 'version must be an integer between 1 and 2147483647'],
  ])('for version %s', async (version, message) => {
    const { id } = await ada.createQrCode({ name: 'One' });
    await put(id, { name: 'Two' });
    const response = await revert(id, version);
    expect(response.body).toMatchObject({ code: 'BAD_REQUEST', message });
    expect(await rowOf(id)).toMatchObject({ name: 'Two', version: 2 });
  });

  test('for a QR code without versions', async () => {
    const { id } = await ada.createQrCode();
    await server.prisma.qrCodeVersion.deleteMany();
    expect((await revert(id, 1)).body).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'version must be a version of the QR code; none is kept before its next change',
    });
  });

  test('with an old ETag', async () => {
    const { id } = await ada.createQrCode({ name: 'One' });
    await put(id, { name: 'Two' });
    expect((await revert(id, 1, { 'if-match': '"1-0"' })).status).toBe(412);
    expect((await revert(id, 1, { 'if-match': 'x' })).status).toBe(400);
    expect((await revert(id, 1, { 'if-match': '"2-0"' })).status).toBe(200);
  });

  test('if the folder does not exist anymore', async () => {
    const folder = textAt((await ada.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
    const { id } = await ada.createQrCode({ folderId: folder });
    await ada.rest('DELETE', `/folders/${folder}`);
    const { body } = await revert(id, 1);
    expect(body).toMatchObject({
      code: 'CONFLICT',
      message:
        'folderId of version 1 is a folder that does not exist anymore; restore the folder first, or edit the QR code instead',
      details: [{ field: 'folderId' }],
    });
  });

  test('if the logo does not exist anymore', async () => {
    const data = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    ).toString('base64');
    const logo = textAt(
      (await ada.rest('POST', '/logos', { body: { name: 'L', data } })).body,
      'id',
    );
    const { id } = await ada.createQrCode({ style: { logo: { id: logo } } });
    await put(id, { style: { logo: null } });
    await server.prisma.logo.delete({ where: { id: logo } });
    expect((await revert(id, 1)).body).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^style\.logo\.id of version 1 is a logo that does not exist/),
    });
  });

  test.each<[string, object, string]>([
    [
      'a style that a camera cannot read',
      { style: { foregroundColor: '#FFFFFF', backgroundColor: '#FFFFFE', cornerRadius: 0 } },
      'style.foregroundColor',
    ],
    [
      'a style of another release',
      { style: { foregroundColor: '#000000', sparkles: 9 } },
      'style.sparkles',
    ],
    ['a short link of this server', { content: { url: 'SHORT' } }, 'data.url'],
    ['content that is not allowed anymore', { content: { url: 'ftp://example.com' } }, 'data.url'],
    ['routing that is not allowed anymore', { routing: { scanLimit: 0 } }, 'routing.scanLimit'],
    ['a name that is not allowed anymore', { name: 'x'.repeat(2_000) }, 'name'],
  ])('for %s, like any edit', async (_what, state, field) => {
    const { id, shortUrl } = await ada.createQrCode();
    await put(id, { name: 'Two' });
    const changed = JSON.stringify(state).replace('SHORT', shortUrl);
    await server.prisma.$executeRaw`
      UPDATE "QrCodeVersion" SET "state" = "state" || ${changed}::jsonb
      WHERE "qrCodeId" = ${id} AND "number" = 1`;
    const { body } = await revert(id, 1);
    expect(body).toMatchObject({ code: 'UNPROCESSABLE' });
    const [problem] = Object(body).details;
    expect(problem.field).toBe(field);
    expect(problem.message).toMatch(/^of version 1:? .*, or edit the QR code instead$/);
    expect(await rowOf(id)).toMatchObject({ name: 'Two', version: 2 });
  });

  test('for viewers, keys without both permissions and other organizations', async () => {
    const { id } = await ada.createQrCode();
    await put(id, { name: 'Two' });
    const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
    const body = { version: 1 };
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const query = `mutation { revertQrCode(input: {id: "${id}", version: 1}) { qrCode { id } } }`;
    const asViewer = await server.graphql(query, {}, { cookie: viewer.cookie });
    expect(asViewer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    for (const permissions of [['QR_CODES_READ'], ['QR_CODES_WRITE']]) {
      const { secret: key } = await server.createKey(ada, { permissions });
      expect((await server.rest('POST', `${path}/revert`, { key, body })).status).toBe(403);
    }
    const eve = await createCaller(server);
    const never = 'qr_01hm6xq8e0f9vb5w3y7k2n4p6r';
    for (const [method, route] of [
      ['POST', 'revert'],
      ['GET', 'versions'],
    ] as const) {
      const ask = (to: string) => {
        const options = method === 'POST' ? { key: eve.key, body } : { key: eve.key };
        return server.rest(method, to, options);
      };
      const others = await ask(`${path}/${route}`);
      const own = `/organizations/${eve.organizationId}/qr-codes`;
      const mine = await ask(`${own}/${id}/${route}`);
      const nobodys = await ask(`${own}/${never}/${route}`);
      expect(others.status).toBe(404);
      expect([others.body, mine.body]).toEqual([nobodys.body, nobodys.body]);
    }
    const asEve = await eve.graphql(query);
    const toNobody = await eve.graphql(query.replace(id, never));
    expect(asEve.errors).toEqual(toNobody.errors);
    expect(await rowOf(id)).toMatchObject({ name: 'Two', version: 2 });
  });
});

test('GET …/versions is paginated and names the content `data`', async () => {
  const { id } = await ada.createQrCode({ name: 'One' });
  await put(id, { data: { url: 'https://example.org' } });
  await put(id, { name: 'Three' });
  const { status, body, headers } = await ada.rest('GET', `/qr-codes/${id}/versions?limit=2`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    versions: [
      { number: 3, source: 'API', apiKeyId: ada.keyId, changes: [{ field: 'name' }] },
      { number: 2, changes: [{ field: 'data', to: { url: 'https://example.org' } }] },
    ],
    pagination: { page: 1, limit: 2, total: 3, totalPages: 2 },
  });
  expect(headers.get('link')).toContain('page=2>; rel="next"');
  const second = await ada.rest('GET', `/qr-codes/${id}/versions?limit=2&page=2`);
  expect(Object(second.body).versions).toMatchObject([{ number: 1 }]);
});
