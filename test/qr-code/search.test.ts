// Searching QR codes by name or short code.
import { beforeAll, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const longName = `${'x'.repeat(192)} the end`;
const names = [
  'Menu, spring',
  'MENU, takeaway',
  '50%_off',
  '50 off',
  'back\\slash',
  "O'Brien; DROP TABLE",
  '東京タワー',
  '🎉 Party 🎉',
  'Über uns',
  'a',
  '---',
  '[x](y)*?',
  longName,
];

const server = useServer();
const ada = useCaller(server, { once: true });
beforeAll(async () => {
  for (const name of names) await ada.createQrCode({ name });
  await ada.createQrCode({ name: 'Chosen', shortCode: 'my-menu-1', tags: ['t'] });
  const bob = await server.signUp('Bob');
  const theirs = (await server.createKey(bob)).secret;
  const menu = { name: 'Menu of Bob', shortCode: 'bobs-menu' };
  await server.createQrCode(theirs, bob.organizationId, menu);
});

const byRest = async (search: string, more = '') => {
  const query = new URLSearchParams({ search, sort: 'createdAt' });
  const path = `/qr-codes?${query}${more}`;
  const { body } = await ada.rest('GET', path);
  const { qrCodes, pagination } = Object(body);
  const found: string[] = qrCodes.map(({ name }: { name: string }) => name);
  expect(pagination.total).toBe(found.length);
  return found;
};
const byGraphQL = async (search: string) => {
  const { data, errors } = await ada.graphql(
    `query ($org: ID!, $search: String) { organization(id: $org) {
      qrCodes(filter: {search: $search}, orderBy: CREATED_AT_ASC, first: 100) {
        totalCount nodes { name } } } }`,
    { org: ada.organizationId, search },
  );
  expect(errors).toEqual([]);
  const { totalCount, nodes } = Object(data).organization.qrCodes;
  const found: string[] = nodes.map(({ name }: { name: string }) => name);
  expect(totalCount).toBe(found.length);
  return found;
};

test.each<[search: string, expected: string[]]>([
  ['menu', ['Menu, spring', 'MENU, takeaway']],
  ['MENU, SP', ['Menu, spring']],
  ['u, t', ['MENU, takeaway']],
  ['50%', ['50%_off']],
  ['%', ['50%_off']],
  ['_', ['50%_off']],
  ['50_off', []],
  ['\\', ['back\\slash']],
  ['k\\s', ['back\\slash']],
  ["o'b", ["O'Brien; DROP TABLE"]],
  ['; drop', ["O'Brien; DROP TABLE"]],
  ['東京', ['東京タワー']],
  ['タ', ['東京タワー']],
  ['🎉', ['🎉 Party 🎉']],
  ['ber', ['Über uns']],
  ['Üb', ['Über uns']],
  ['--', ['---']],
  [')*?', ['[x](y)*?']],
  [', ', ['Menu, spring', 'MENU, takeaway']],
  ['0 o', ['50 off']],
  ['the END', [longName]],
  ['no match', []],
  ['\u200b', []],
])('%.20s', async (search, expected) => {
  expect(await byRest(search)).toEqual(expected);
  expect(await byGraphQL(search)).toEqual(expected);
});

test.each([longName, 'X'.repeat(192)])('up to the maximum length of a name', async (search) => {
  expect(await byGraphQL(search)).toEqual([longName]);
});

test('one letter finds all codes that contain it', async () => {
  const expected = [...names, 'Chosen'].filter((name) => /a/i.test(name));
  expect(await byRest('A')).toEqual(expected);
  expect(await byGraphQL('a')).toEqual(expected);
});

describe('a short code', () => {
  test.each([
    ['my-menu-1', ['Chosen']],
    ['MY-Menu-1', ['Chosen']],
    ['my-menu', []],
    ['y-menu-1', []],
    ['bobs-menu', []],
  ])('%s', async (search, expected) => {
    expect(await byRest(search)).toEqual(expected);
    expect(await byGraphQL(search)).toEqual(expected);
  });

  test('a generated one is found, too', async () => {
    const { shortCode } = await ada.createQrCode({ name: 'Random' });
    expect(await byRest(shortCode)).toEqual(['Random']);
  });
});

test('with filters and pages', async () => {
  expect(await byRest('my-menu-1', '&tag=t&type=URL&status=ACTIVE')).toEqual(['Chosen']);
  expect(await byRest('my-menu-1', '&tag=other')).toEqual([]);
  const page = async (after: string) => {
    const { data } = await ada.graphql(
      `query ($org: ID!, $after: String) { organization(id: $org) {
        qrCodes(filter: {search: "menu"}, orderBy: NAME_DESC, first: 1, after: $after) {
          totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }`,
      { org: ada.organizationId, after: after || null },
    );
    return Object(data).organization.qrCodes;
  };
  const first = await page('');
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ name: 'MENU, takeaway' }] });
  const second = await page(first.pageInfo.endCursor);
  expect(second.nodes).toEqual([{ name: 'Menu, spring' }]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('a renamed code is found by its new name', async () => {
  const { id } = await ada.createQrCode({ name: 'Before it changed' });
  await ada.rest('PUT', `/qr-codes/${id}`, {
    body: { name: 'Afterwards' },
  });
  expect(await byRest('before it')).toEqual([]);
  expect(await byRest('afterward')).toEqual(['Afterwards']);
});

describe('cursors work when many rows have equal sort values', () => {
  test.each(['NAME_ASC', 'NAME_DESC', 'TOTAL_SCANS_DESC', 'CREATED_AT_ASC', 'CREATED_AT_DESC'])(
    '%s: forward and backward, each code once',
    async (orderBy) => {
      const bea = await server.signUp('Bea');
      const hers = (await server.createKey(bea)).secret;
      const items = Array.from({ length: 23 }, (_, index) => ({
        type: 'TEXT',
        name: `Name ${Math.floor(index / 7)}`,
        data: { text: 'x' },
      }));
      const path = `/organizations/${bea.organizationId}/qr-codes/bulk-create`;
      const created = await server.rest('POST', path, { key: hers, body: { items } });
      const ids: string[] = Object(created.body).results.map(
        ({ qrCode }: { qrCode: { id: string } }) => qrCode.id,
      );
      for (const [index, id] of ids.entries()) {
        const data = { total: { update: { scans: index % 4 } } };
        await server.prisma.qrCode.update({ where: { id }, data });
      }
      const ask = async (args: string) => {
        const { data, errors } = await server.graphql(
          `query ($org: ID!) { organization(id: $org) { qrCodes(orderBy: ${orderBy}, ${args}) {
            nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
          { org: bea.organizationId },
          { 'x-api-key': hers },
        );
        expect(errors).toEqual([]);
        const { nodes, pageInfo } = Object(data).organization.qrCodes;
        return { ids: nodes.map(({ id }: { id: string }) => id), ...pageInfo };
      };
      const all = (await ask('first: 100')).ids;
      expect(all).toHaveLength(23);
      const forwards: string[] = [];
      for (let after = '', more = true; more; ) {
        const page = await ask(`first: 5${after}`);
        forwards.push(...page.ids);
        more = page.hasNextPage;
        after = `, after: "${page.endCursor}"`;
      }
      expect(forwards).toEqual(all);
      const backwards: string[] = [];
      for (let before = '', more = true; more; ) {
        const page = await ask(`last: 5${before}`);
        backwards.unshift(...page.ids);
        more = page.hasPreviousPage;
        before = `, before: "${page.startCursor}"`;
      }
      expect(backwards).toEqual(all);
    },
  );
});
