// Listing tags with their counts, and filtering codes by tags.
import { beforeAll, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
beforeAll(async () => {
  const tags = [['print', 'window'], ['print'], ['print', 'Shop'], ['a%b_c', 'shop 2'], []];
  for (const [index, some] of tags.entries()) {
    await ada.createQrCode({ name: `Code ${index}`, tags: some });
  }
  const bob = await server.signUp('Bob');
  const theirs = (await server.createKey(bob)).secret;
  await server.createQrCode(theirs, bob.organizationId, { tags: ['print', 'secret'] });
});

const rest = (path: string) => ada.rest('GET', `/${path}`);

describe('the list of tags', () => {
  test('is sorted by use, then by name, for the organization', async () => {
    const { status, body } = await rest('tags');
    expect(status).toBe(200);
    const one = (tag: string) => ({ tag, count: 1 });
    const [first, ...others] = Object(body).tags;
    expect(first).toEqual({ tag: 'print', count: 3 });
    expect(others).toHaveLength(4);
    expect(others).toEqual(
      expect.arrayContaining([one('Shop'), one('a%b_c'), one('shop 2'), one('window')]),
    );
    const { data } = await ada.graphql(
      'query ($org: ID!) { organization(id: $org) { tags { tag count } } }',
      { org: ada.organizationId },
    );
    expect(data).toEqual({ organization: body });
  });

  test.each([
    ['limit=1', ['print']],
    ['search=SHOP', ['Shop', 'shop 2']],
    ['search=%25', ['a%b_c']],
    ['search=b_', ['a%b_c']],
    ['search=nothing', []],
    ['search=', ['Shop', 'a%b_c', 'print', 'shop 2', 'window']],
  ])('%s', async (query, expected) => {
    const { body } = await rest(`tags?${query}`);
    const found = Object(body).tags.map(({ tag }: { tag: string }) => tag);
    expect(found.sort()).toEqual(expected);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'search=%00', 'page=1'])(
    '%s is rejected',
    async (query) => {
      const { status, body } = await rest(`tags?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
    },
  );

  test.each(['first: 0', 'first: 101', 'search: "\\u0000"'])('GraphQL, %s', async (args) => {
    const { errors } = await ada.graphql(
      `query ($org: ID!) { organization(id: $org) { tags(${args}) { tag } } }`,
      { org: ada.organizationId },
    );
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('codes with tags', () => {
  test.each([
    ['tag=print', 3],
    ['tag=print&tag=window', 1],
    ['tag=window&tag=Shop', 0],
    ['tag=shop', 0],
    ['tag=a%25b_c', 1],
    ['tag=secret', 0],
    ['tag=', 5],
  ])('%s', async (query, total) => {
    const { body } = await rest(`qr-codes?${query}`);
    expect(body).toMatchObject({ pagination: { total } });
    expect(Object(body).qrCodes).toHaveLength(total);
  });

  test('all of several, in GraphQL', async () => {
    const { data } = await ada.graphql(
      `query ($org: ID!, $filter: QrCodeFilter) { organization(id: $org) {
        qrCodes(filter: $filter) { totalCount nodes { name } } } }`,
      { org: ada.organizationId, filter: { tag: 'print', tags: ['Shop'] } },
    );
    expect(data).toEqual({
      organization: { qrCodes: { totalCount: 1, nodes: [{ name: 'Code 2' }] } },
    });
  });

  test.each([`tag=%00`, `tag=a&tag=%00`, Array.from({ length: 51 }, () => 'tag=x').join('&')])(
    'an invalid tag is rejected, naming the parameter',
    async (query) => {
      const { status, body } = await rest(`qr-codes?${query}`);
      expect(status).toBe(400);
      expect(Object(body).details[0].field).toMatch(/^tag/);
    },
  );
});
