// Natural sorting and searching of names: accents and numbers.
import { beforeAll, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const sorted = [
  '# 1',
  'apfel',
  'Äpfel',
  'echo',
  'École',
  'Łódź',
  'Ørsted',
  'Straße',
  'Table 2',
  'table 10',
  'Über uns',
  'Zebra',
  'Ёлка',
  '東京',
];
/** Unsorted. */
const names = sorted.map((_, index) => sorted[(index * 5) % sorted.length] ?? '');

const server = useServer();
const ada = useCaller(server, { once: true });
beforeAll(async () => {
  for (const name of names) {
    await ada.createQrCode({ name, tags: [name] });
    await ada.rest('POST', at('folders'), { body: { name } });
  }
});

const at = (path: string) => `/${path}`;
const named = (rows: { name: string }[]) => rows.map(({ name }) => name);

test('codes and folders are sorted with pages and cursors, in both directions', async () => {
  for (const [path, field] of [
    ['qr-codes', 'qrCodes'],
    ['folders', 'folders'],
  ] as const) {
    for (const [sort, order] of [
      ['name', 'NAME_ASC'],
      ['-name', 'NAME_DESC'],
    ] as const) {
      const expected = sort === 'name' ? sorted : sorted.toReversed();
      const byPage = [];
      for (const page of [1, 2, 3, 4]) {
        const { body } = await ada.rest('GET', at(`${path}?sort=${sort}&limit=4&page=${page}`));
        byPage.push(...named(Object(body)[field]));
      }
      expect(byPage).toEqual(expected);
      for (const args of ['first: 4', 'last: 4']) {
        const forwards = args.startsWith('first');
        const found: string[] = [];
        for (let cursor = '', more = true; more; ) {
          const { data, errors } = await ada.graphql(
            `query ($org: ID!) { organization(id: $org) { ${field}(orderBy: ${order}, ${args}${cursor}) {
              nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
            { org: ada.organizationId },
          );
          expect(errors).toEqual([]);
          const { nodes, pageInfo } = Object(data).organization[field];
          found.splice(forwards ? found.length : 0, 0, ...named(nodes));
          more = forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
          cursor = forwards
            ? `, after: "${pageInfo.endCursor}"`
            : `, before: "${pageInfo.startCursor}"`;
        }
        expect(found).toEqual(expected);
      }
    }
  }
});

test('tags with the same number of uses are sorted by name', async () => {
  const { body } = await ada.rest('GET', at('tags'));
  expect(Object(body).tags.map(({ tag }: { tag: string }) => tag)).toEqual(sorted);
});

test('search results are sorted by name', async () => {
  const { body } = await ada.rest('GET', at('qr-codes?search=e&sort=name'));
  const expected = sorted.filter((name) => /e/i.test(name.normalize('NFD')));
  expect(named(Object(body).qrCodes)).toEqual(expected);
});

describe('a search ignores accents in the query and in the name', () => {
  test.each([
    ['apfel', ['apfel', 'Äpfel']],
    ['ÄPFEL', ['apfel', 'Äpfel']],
    ['A\u0308pfel', ['apfel', 'Äpfel']],
    ['ecole', ['École']],
    ['lodz', ['Łódź']],
    ['orsted', ['Ørsted']],
    ['strasse', ['Straße']],
    ['straße', ['Straße']],
    ['uber', ['Über uns']],
    ['елка', ['Ёлка']],
    ['京', ['東京']],
    ['％', []],
  ])('%s', async (search, expected) => {
    const query = encodeURIComponent(search);
    const codes = await ada.rest('GET', at(`qr-codes?sort=name&search=${query}`));
    expect(named(Object(codes.body).qrCodes)).toEqual(expected);
    const tags = await ada.rest('GET', at(`tags?search=${query}`));
    expect(Object(tags.body).tags.map(({ tag }: { tag: string }) => tag)).toEqual(expected);
  });

  test('API keys are searched in the same way', async () => {
    await server.createKey(ada, { name: 'Schlüssel 100% für_Büro' });
    for (const search of ['SCHLUSSEL', 'buro', '0% f', 'r_b', 'Bu\u0308ro']) {
      const { data } = await server.graphql(
        `query ($org: ID!, $search: String) { organization(id: $org) {
          apiKeys(filter: {search: $search}) { totalCount nodes { name } } } }`,
        { org: ada.organizationId, search },
        { cookie: ada.cookie },
      );
      expect(Object(data).organization.apiKeys).toEqual({
        totalCount: 1,
        nodes: [{ name: 'Schlüssel 100% für_Büro' }],
      });
    }
  });
});
