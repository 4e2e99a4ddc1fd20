// Repeated requests with an Idempotency-Key.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { document } from '../support/document/openapi.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const documented = { type: 'URL', name: 'Company Website', data: { url: 'https://example.com' } };
const count = () => server.prisma.qrCode.count();

describe('Idempotency-Key', () => {
  const create = (idempotencyKey: string, body: object = documented) =>
    ada.rest('POST', '/qr-codes', { body, headers: { 'idempotency-key': idempotencyKey } });

  test('the same key twice returns the first response and creates one code', async () => {
    const before = await count();
    const first = await create('a-key');
    const second = await create('a-key');
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    for (const name of ['location', 'etag', 'content-type']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await count()).toBe(before + 1);
  });

  test('with another body or path returns CONFLICT', async () => {
    const first = await create('b-key');
    const other = await create('b-key', { ...documented, name: 'Other' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'CONFLICT' });
    const path = `/qr-codes/${textAt(first.body, 'id')}`;
    const put = await ada.rest('PUT', path, {
      body: documented,
      headers: { 'idempotency-key': 'b-key' },
    });
    expect(put.status).toBe(409);
  });

  test('ten simultaneous requests are executed once', async () => {
    const before = await count();
    const responses = await Promise.all(Array.from({ length: 10 }, () => create('c-key')));
    const statuses = new Set(responses.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const ids = responses
      .filter(({ status }) => status === 201)
      .map(({ body }) => textAt(body, 'id'));
    expect(new Set(ids).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('a failed write does not use up its key', async () => {
    const pale = { ...documented, style: { foregroundColor: '#EEEEEE' } };
    expect((await create('d-key', pale)).status).toBe(422);
    expect((await create('d-key')).status).toBe(201);
  });

  test('keys are separate for each organization', async () => {
    const bob = await server.signUp('Bob');
    const his = (await server.createKey(bob)).secret;
    const first = await create('e-key');
    const response = await server.rest('POST', `/organizations/${bob.organizationId}/qr-codes`, {
      key: his,
      body: documented,
      headers: { 'idempotency-key': 'e-key' },
    });
    expect(response.status).toBe(201);
    expect(textAt(response.body, 'id')).not.toBe(textAt(first.body, 'id'));
  });

  test('authentication is repeated: a revoked key gets no stored response', async () => {
    const other = await server.createKey(ada);
    const again = () =>
      server.rest('POST', `/organizations/${ada.organizationId}/qr-codes`, {
        key: other.secret,
        body: documented,
        headers: { 'idempotency-key': 'f-key' },
      });
    expect((await again()).status).toBe(201);
    await server.graphql(
      'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
      { id: other.id },
      { cookie: ada.cookie },
    );
    expect((await again()).body).toMatchObject({ code: 'API_KEY_REVOKED' });
  });

  test('a repeated DELETE returns its 204 again', async () => {
    const { id } = await ada.createQrCode();
    const remove = () =>
      ada.rest('DELETE', `/qr-codes/${id}`, { headers: { 'idempotency-key': 'g-key' } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
  });

  test('has no example in the OpenAPI document, which tools would send with every request', () => {
    const header = Object(document.components).parameters.IdempotencyKey;
    expect(header).toMatchObject({ name: 'Idempotency-Key', in: 'header', required: false });
    expect(JSON.stringify(header)).not.toMatch(/"(?:examples?|default)"/);
  });

  test.each(['', ' ', 'x'.repeat(256), 'a b'])('%.20j is not a valid key', async (value) => {
    const { status, body } = await create(value);
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
  });
});
