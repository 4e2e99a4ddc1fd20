// Listing QR codes: pages, cursors, filters, order.
import { beforeAll, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
beforeAll(async () => {
  for (let number = 1; number <= 7; number += 1) {
    await ada.createQrCode({
      name: `Code ${number}`,
      tags: number % 2 === 0 ? ['even', 'all'] : ['all'],
    });
  }
  const text = { type: 'TEXT', name: '50%_off', data: { text: 'Sale' } };
  const { id } = await ada.createQrCode(text);
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
  const bob = await server.signUp();
  await server.createQrCode((await server.createKey(bob)).secret, bob.organizationId);
});

async function page(query: string) {
  const response = await ada.rest('GET', `/qr-codes${query}`);
  const { qrCodes, pagination } = Object(response.body);
  return {
    status: response.status,
    names: (qrCodes ?? []).map(({ name }: { name: string }) => name),
    pagination,
    link: response.headers.get('link'),
    body: response.body,
  };
}

describe('REST', () => {
  test('newest first, 20 per page, only of the organization', async () => {
    const { names, pagination } = await page('');
    const numbers = [7, 6, 5, 4, 3, 2, 1].map((number) => `Code ${number}`);
    expect(names).toEqual(['50%_off', ...numbers]);
    expect(pagination).toEqual({ page: 1, limit: 20, total: 8, totalPages: 1 });
  });

  test('pages have links that keep the other parameters', async () => {
    const { names, pagination, link } = await page('?limit=3&page=2&sort=name');
    expect(names).toEqual(['Code 3', 'Code 4', 'Code 5']);
    expect(pagination).toEqual({ page: 2, limit: 3, total: 8, totalPages: 3 });
    const links = Object.fromEntries(
      [...(link ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, url, rel]) => [rel, url]),
    );
    const target = (number: number) =>
      `/api/v1/organizations/${ada.organizationId}/qr-codes?limit=3&page=${number}&sort=name`;
    expect(links).toEqual({ first: target(1), prev: target(1), next: target(3), last: target(3) });
  });

  test('a page past the end is empty', async () => {
    const { status, names, pagination } = await page('?limit=3&page=9');
    expect(status).toBe(200);
    expect(names).toEqual([]);
    expect(pagination).toMatchObject({ total: 8, totalPages: 3 });
  });

  test.each([
    ['?type=TEXT', ['50%_off']],
    ['?status=PAUSED', ['50%_off']],
    ['?status=ARCHIVED', []],
    ['?tag=even&sort=name', ['Code 2', 'Code 4', 'Code 6']],
    ['?tag=eve', []],
    ['?search=CODE%203', ['Code 3']],
    ['?search=%25_', ['50%_off']],
    ['?search=e_1', []],
    ['?type=URL&tag=even&search=4', ['Code 4']],
    ['?folderId=fld_1', []],
    ['?sort=-name&limit=2', ['Code 7', 'Code 6']],
    ['?sort=createdAt&limit=2', ['Code 1', 'Code 2']],
  ])('%s', async (query, expected) => {
    expect((await page(query)).names).toEqual(expected);
  });

  test('-totalScans sorts by scans, most scanned first', async () => {
    const { body } = await page('?search=Code%205');
    const [{ shortUrl }] = Object(body).qrCodes;
    await fetch(shortUrl, { redirect: 'manual' });
    expect((await page('?sort=-totalScans&limit=1')).names).toEqual(['Code 5']);
  });

  test.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=', 'page'],
    ['page=99999999999', 'page'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['sort=password', 'sort'],
    ['search=%ff', 'search'],
    ['type=url', 'type'],
    ['status=gone', 'status'],
    ['colour=red', 'colour'],
    ['search=%00', 'search'],
    ['folderId=%00', 'folderId'],
    ['__proto__=1', '__proto__'],
  ])('%s is rejected, naming the parameter', async (query, field) => {
    const { status, body } = await page(`?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
  });
});

describe('GraphQL', () => {
  async function connection(args: string) {
    const response = await ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCodes${args} {
        totalCount nodes { name } edges { cursor node { name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      { org: ada.organizationId },
    );
    const found = Object(response.data).organization?.qrCodes;
    return {
      errors: response.errors,
      names: (found?.nodes ?? []).map(({ name }: { name: string }) => name),
      ...found,
    };
  }

  test('forward pages include each code once', async () => {
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const found = await connection(`(first: 3, orderBy: NAME_ASC${after})`);
      expect(found.errors).toEqual([]);
      expect(found.totalCount).toBe(8);
      expect(found.pageInfo.hasPreviousPage).toBe(after !== '');
      expect(found.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(
        found.names,
      );
      seen.push(...found.names);
      more = found.pageInfo.hasNextPage;
      after = `, after: "${found.pageInfo.endCursor}"`;
    }
    const numbers = [1, 2, 3, 4, 5, 6, 7].map((number) => `Code ${number}`);
    expect(seen).toEqual(['50%_off', ...numbers]);
  });

  test('backward from the end', async () => {
    const end = await connection('(last: 2, orderBy: NAME_ASC)');
    expect(end.names).toEqual(['Code 6', 'Code 7']);
    expect(end.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const before = `before: "${end.pageInfo.startCursor}"`;
    expect((await connection(`(last: 2, orderBy: NAME_ASC, ${before})`)).names).toEqual([
      'Code 4',
      'Code 5',
    ]);
  });

  test('a cursor of another organization behaves like one that does not exist', async () => {
    const foreign = await server.prisma.qrCode.findFirstOrThrow({
      where: { organizationId: { not: ada.organizationId } },
    });
    const ask = async (id: string) => {
      const cursor = Buffer.from(`GPC:S:${id}`).toString('base64');
      const { edges, ...found } = await connection(`(orderBy: NAME_DESC, after: "${cursor}")`);
      return { edges, found };
    };
    expect(await ask(foreign.id)).toEqual(await ask('qr_01h455vb4pex5vsknk084sn02q'));
    expect((await ask(foreign.id)).edges).toEqual([]);
  });

  test('defaults to 20; the total count is filtered, too', async () => {
    expect((await connection('')).names).toHaveLength(8);
    const even = await connection('(first: 1, filter: {tag: "even"}, orderBy: NAME_ASC)');
    expect(even.names).toEqual(['Code 2']);
    expect(even.totalCount).toBe(3);
  });

  test('an offset cannot be combined with a cursor', async () => {
    expect((await connection('(first: 2, offset: 6, orderBy: NAME_ASC)')).names).toEqual([
      'Code 6',
      'Code 7',
    ]);
    expect((await connection('(offset: -1)')).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect((await connection('(last: 2, offset: 1)')).errors[0]?.extensions.code).toBe(
      'BAD_REQUEST',
    );
  });
});
