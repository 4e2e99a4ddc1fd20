import { describe, expect, test } from 'vitest';
import { createClient } from '../../clients/typescript/src/index.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { useInside } from '../webhook/outgoing.ts';
import { failureOf, named, useClients } from './clients.ts';

const server = useServer({ config: { allowedPrivateNetworks: ['127.0.0.1/32'] } });
const inside = useInside();
const ada = useCaller(server, { once: true });
const { client, proxy, behindProxy } = useClients(server, ada);
const countOf = (name: string) => server.prisma.qrCode.count({ where: { name } });

describe('retries', () => {
  const down = { status: 503, headers: { 'retry-after': '0' } };

  test('send a write with the same Idempotency-Key, so that it is executed once', async () => {
    proxy.faults.push(down, 'lost', { status: 502, body: '<html>' });
    const created = await behindProxy.createQrCode({ body: named('Once') });
    expect(await countOf('Once')).toBe(1);
    expect((await client.listQrCodes({ search: 'Once' })).qrCodes).toEqual([created]);
    expect(proxy.seen).toHaveLength(4);
    expect(new Set(proxy.seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(proxy.seen[0]?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    proxy.faults.push('lost');
    await behindProxy.deleteQrCode({ id: created.id });
  });

  test('use the caller’s Idempotency-Key if there is one', async () => {
    const headers = { 'Idempotency-Key': 'order-17' };
    const one = await behindProxy.createQrCode({ body: named('Own key') }, { headers });
    const other = await behindProxy.createQrCode({ body: named('Own key') }, { headers });
    expect(other).toEqual(one);
    expect(await countOf('Own key')).toBe(1);
  });

  test('upload a logo by its URL once', async () => {
    const url = `http://127.0.0.1:${inside.port}/logo.svg`;
    proxy.faults.push('lost');
    const logo = await behindProxy.createLogo({ body: { name: 'By URL', url } });
    expect(logo).toMatchObject({ name: 'By URL', mediaType: 'image/svg+xml' });
    expect(inside.asked).toEqual(['/logo.svg']);
    expect(proxy.seen).toHaveLength(2);
  });

  test('repeat a mutation that the caller gave an Idempotency-Key', async () => {
    const { organizationId } = ada;
    const create = (name: string, headers: Record<string, string>) =>
      behindProxy.graphql(
        'mutation ($organizationId: ID!, $name: String!) { createFolder(input: { organizationId: $organizationId, name: $name }) { folder { id } } }',
        { organizationId, name },
        { headers },
      );
    const folders = (name: string) => server.prisma.folder.findMany({ where: { name } });
    proxy.faults.push(down, 'lost');
    const created = await create('With key', { 'Idempotency-Key': 'folder-17' });
    const [folder, another] = await folders('With key');
    expect(created).toEqual({ createFolder: { folder: { id: folder?.id } } });
    expect(another).toBeUndefined();
    proxy.faults.push('lost');
    expect(await failureOf(create('Without', {}))).toMatchObject({ code: 'NETWORK' });
    expect(await folders('Without')).toHaveLength(1);
    expect(proxy.seen).toHaveLength(4);
  });

  test('do not repeat writes without idempotency and stop at the configured number', async () => {
    const permissions = ['API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_READ'];
    const { secret } = await server.createKey(ada, { permissions });
    const keys = createClient({ server: proxy.url, key: secret, retries: 2 });
    const orgId = ada.organizationId;
    proxy.faults.push('lost');
    const body = { name: 'Twice?', permissions: ['QR_CODES_READ' as const] };
    expect(await failureOf(keys.createApiKey({ orgId, body }))).toMatchObject({ code: 'NETWORK' });
    expect(await server.prisma.apiKey.count({ where: { name: 'Twice?' } })).toBe(1);
    proxy.faults.push(down, down, down);
    expect(await failureOf(keys.listApiKeys({ orgId }))).toMatchObject({ status: 503 });
    expect(proxy.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  });

  test('stop if Retry-After is too long or the request is aborted', async () => {
    proxy.faults.push({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await failureOf(behindProxy.listQrCodes())).toMatchObject({ status: 429 });
    proxy.faults.push({ status: 429, headers: { 'retry-after': '30' } });
    const signal = AbortSignal.timeout(200);
    expect(await failureOf(behindProxy.listQrCodes({}, { signal }))).toBe(signal.reason);
    expect(proxy.seen).toHaveLength(2);
  });

  test('follow an attempt that timed out', async () => {
    proxy.faults.push('silent');
    const timeout = 1_000;
    expect(await behindProxy.listTags({}, { timeout })).toMatchObject({ tags: [] });
    expect(proxy.seen.length).toBeGreaterThan(1);
    const impatient = createClient({ server: proxy.url, key: ada.key, retries: 0, timeout });
    proxy.faults.push('silent');
    expect(await failureOf(impatient.listTags())).toMatchObject({ code: 'TIMEOUT', status: 0 });
  });
});
