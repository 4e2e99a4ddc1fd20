// GraphQL over HTTP, as its specification wants it.
import { type ServerAuditOptions, serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('the audits of the specification', () => {
  const fetchWithKey: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-api-key': ada.key },
    });
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: fetchWithKey,
  } satisfies ServerAuditOptions);

  test('are all there', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});

describe('statuses', () => {
  const plain = 'application/json';
  const typed = 'application/graphql-response+json';
  const fails = 'query { organization(id: "org_none") { id } node(id: "x") { id } me { id } }';
  const refused = 'mutation { deleteQrCode(input: {id: "qr_none"}) { deletedQrCodeId } }';

  async function ask(accept: string, query: string, init: RequestInit = {}) {
    const headers = { 'content-type': 'application/json', accept, 'x-api-key': ada.key };
    const body = JSON.stringify({ query });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers,
      ...init,
    });
    const type = response.headers.get('content-type')?.split(';')[0];
    return { status: response.status, type, body: await response.json() };
  }

  test.each([
    ['what is answered', typed, '{ me { id } }', 200],
    ['what is answered', plain, '{ me { id } }', 200],
    ['a part that is not there', typed, fails, 200],
    ['a part that is not there', plain, fails, 200],
    ['what was refused while it ran', typed, refused, 200],
    ['a document that cannot be read', typed, '{', 400],
    ['an unknown field', typed, '{ me { shoeSize } }', 400],
    ['an unknown field', plain, '{ me { shoeSize } }', 200],
    ['a missing variable', plain, 'query ($id: ID!) { node(id: $id) { id } }', 200],
    ['a missing variable', typed, 'query ($id: ID!) { node(id: $id) { id } }', 400],
  ])('%s, as %s', async (_what, accept, query, status) => {
    expect(await ask(accept, query)).toMatchObject({ status, type: accept });
  });

  test.each([plain, typed])('nobody is told so, as %s', async (accept) => {
    const headers = { 'content-type': 'application/json', accept };
    expect(await ask(accept, '{ me { id } }', { headers })).toMatchObject({
      status: 401,
      type: accept,
      body: { errors: [{ extensions: { code: 'UNAUTHORIZED' } }] },
    });
  });

  test('a query by GET, no mutation', async () => {
    const get = (query: string) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { accept: typed, 'x-api-key': ada.key },
      });
    expect((await get('query Me { me { id } }')).status).toBe(200);
    const mutation = await get(refused);
    expect(mutation.status).toBe(405);
    expect(mutation.headers.get('allow')).toBe('POST');
  });
});
