// What GET gave is accepted back, and changes nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import { textAt } from '../../support/document/json.ts';
import { operations, resolved } from '../../support/document/openapi.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { oneOfEach, resourcesOf, traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true, permissions: [...allPermissions] });
const resources = resourcesOf(server, ada);

beforeAll(async () => {
  const events = ['qr.created', 'qr.updated', 'qr.archived', 'qr.restored'];
  await ada.rest('POST', '/webhooks', { body: { url: 'https://example.com/all', events } });
});

/** The fields of a body that the document does not call read-only. */
function writable(path: string, body: unknown): object {
  const [, list] = path.split('/');
  const put = operations.find(
    ({ method, path: one }) => method === 'PUT' && one.endsWith(`/${list}/{id}`),
  );
  const { properties } = resolved(put?.body?.schema);
  return Object.fromEntries(
    Object.entries(Object(body)).filter(
      ([name]) => resolved(resolved(properties)[name]).readOnly !== true,
    ),
  );
}

describe.each(Object.entries(resources))('%s', (_what, make) => {
  test('is accepted back by PUT and PATCH, with and without the read-only fields', async () => {
    const path = await make();
    const { body, headers } = await ada.rest('GET', path);
    const etag = headers.get('etag') ?? '';
    const before = await traces(server);
    for (const method of ['PUT', 'PATCH']) {
      for (const sent of [body, writable(path, body), {}]) {
        for (const ifMatch of ['*', etag]) {
          const given = { body: sent, headers: { 'if-match': ifMatch } };
          const answer = await ada.rest(method, path, given);
          expect(answer.body, `${method} ${JSON.stringify(sent)}`).toEqual(body);
          expect([answer.status, answer.headers.get('etag')]).toEqual([200, etag]);
        }
      }
    }
    expect(await traces(server)).toEqual(before);
    expect((await ada.rest('GET', path)).body).toEqual(body);
  });

  test('one field can be changed in what GET gave', async () => {
    const path = await make();
    const { body, headers } = await ada.rest('GET', path);
    const isHook = path.startsWith('/webhooks');
    const change = isHook ? { events: ['qr.updated'] } : { name: `Other ${path}`.slice(0, 90) };
    const options = { 'if-match': headers.get('etag') ?? '' };
    const sent = { ...Object(body), ...change };
    const answer = await ada.rest('PUT', path, { body: sent, headers: options });
    const { updatedAt } = Object(answer.body);
    expect(answer.body).toEqual({ ...sent, ...(updatedAt && { updatedAt }) });
    expect(answer.headers.get('etag')).not.toBe(options['if-match']);
  });
});

test('also what does not follow the rules of today', async () => {
  const made = await ada.createQrCode({ type: 'PHONE', data: { phone: '+49 30 123456' } });
  const stored = {
    name: 'x'.repeat(300),
    tags: ['y'.repeat(150)],
    content: { phone: '+49 (0)30 123456' },
    routing: { fallbackUrl: 'https://example%2ecom/' },
  };
  await server.prisma.qrCode.update({ where: { id: made.id }, data: stored });
  const { body } = await ada.rest('GET', `/qr-codes/${made.id}`);
  expect(body).toMatchObject({ data: stored.content, name: stored.name });
  const same = await ada.rest('PUT', `/qr-codes/${made.id}`, { body });
  expect([same.status, same.body]).toEqual([200, body]);
  const sent = { ...Object(body), status: 'PAUSED' };
  const paused = await ada.rest('PUT', `/qr-codes/${made.id}`, { body: sent });
  expect(paused.body).toMatchObject({
    status: 'PAUSED',
    data: stored.content,
    routing: stored.routing,
  });
  const folder = await ada.rest('POST', '/folders', { body: { name: 'Menus' } });
  const where = { id: textAt(folder.body, 'id') };
  await server.prisma.folder.update({ where, data: { name: '\u200b' } });
  const old = await ada.rest('GET', `/folders/${where.id}`);
  expect((await ada.rest('PUT', `/folders/${where.id}`, { body: old.body })).status).toBe(200);
});

test.each(oneOfEach.filter((what) => what !== 'an API key'))(
  '%s in the trash cannot be changed',
  async (what) => {
    const path = (await resources[what]?.()) ?? '';
    await ada.rest('DELETE', path);
    const { body } = await ada.rest('GET', path);
    const put = await ada.rest('PUT', path, { body });
    expect(put.body).toMatchObject({ statusCode: 409, code: 'CONFLICT' });
  },
);
