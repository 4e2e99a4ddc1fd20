// Deleting moves a QR code to the trash; it can be restored or deleted for good.
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { follow, storedScansOf, totalOf } from '../../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);
let code: Awaited<ReturnType<typeof ada.createQrCode>>;
beforeEach(async () => {
  code = await ada.createQrCode({ name: 'Menu', tags: ['print'] });
});

const one = () => `/qr-codes/${code.id}`;
const trash = () => ada.rest('DELETE', one());
const restore = () => ada.rest('POST', `${one()}/restore`);
const purge = () => ada.rest('DELETE', `${one()}?purge=true`);
const inList = async (query = '') =>
  Object((await ada.rest('GET', `/qr-codes?${query}`)).body).qrCodes.map(
    ({ id }: { id: string }) => id,
  );

describe('a deleted code', () => {
  test('is hidden from lists and counts, and shown when asked for', async () => {
    expect((await trash()).status).toBe(204);
    const { body, headers } = await ada.rest('GET', one());
    expect(body).toMatchObject({ status: 'DELETED', paused: false, archivedAt: null });
    const { deletedAt, purgeAt } = Object(body);
    expect(Date.parse(purgeAt) - Date.parse(deletedAt)).toBe(30 * 24 * 60 * 60 * 1000);
    expect(headers.get('etag')).toBe('"2-0"');
    for (const query of ['', 'status=ACTIVE', 'status=ARCHIVED', 'tag=print', 'search=Menu']) {
      for (const sort of ['-createdAt', 'name', '-totalScans'])
        expect(await inList(`${query}&sort=${sort}`), query).toEqual([]);
    }
    for (const query of ['', '&tag=print', '&search=Menu', '&type=URL', '&sort=name']) {
      expect(await inList(`status=DELETED${query}`), query).toEqual([code.id]);
    }
    expect(await inList('status=DELETED&sort=-totalScans')).toEqual([code.id]);
    expect(Object((await ada.rest('GET', '/tags')).body).tags).toEqual([]);
    const { body: page } = await ada.rest('GET', '/qr-codes?status=DELETED');
    expect(page).toMatchObject({ pagination: { total: 1 } });
  });

  test('answers scans with 410 or the fallback URL, and counts none', async () => {
    const { id, shortUrl } = await ada.createQrCode({
      routing: { fallbackUrl: 'https://example.com/gone' },
    });
    await ada.rest('DELETE', `/qr-codes/${id}`);
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com/gone');
    await trash();
    const page = await follow(code.shortUrl);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('no longer active');
    await server.app.scansSettled();
    expect([await totalOf(server, id), await totalOf(server, code.id)]).toEqual([0, 0]);
  });

  test('can be downloaded and analyzed by ID, but not changed', async () => {
    await follow(code.shortUrl);
    await server.app.scansSettled();
    await trash();
    expect((await ada.rest('GET', `${one()}/download?format=svg`)).status).toBe(200);
    const { body } = await ada.rest('GET', `${one()}/analytics`);
    expect(body).toMatchObject({ summary: { totalScans: 1 } });
    const edits = [
      await ada.rest('PUT', one(), { body: { name: 'Other' } }),
      await ada.rest('PUT', one(), { body: { status: 'ACTIVE' } }),
      await ada.rest('PUT', one(), { body: { status: 'DELETED' } }),
      await ada.rest('POST', '/qr-codes/bulk-update', {
        body: { items: [{ id: code.id, tags: [] }] },
      }),
    ];
    for (const { status, body } of edits) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'CONFLICT' });
      expect(JSON.stringify(body)).toContain('is in the trash; restore it first');
    }
  });

  test('is as before once it is restored', async () => {
    const { body: before } = await ada.rest('GET', one());
    await trash();
    const { status, body, headers } = await restore();
    expect(status).toBe(200);
    expect(body).toEqual({ ...Object(before), updatedAt: Object(body).updatedAt });
    expect(headers.get('etag')).toBe('"3-0"');
    expect(await inList('tag=print')).toEqual([code.id]);
    expect((await follow(code.shortUrl)).status).toBe(302);
  });

  test('goes once, and comes back once', async () => {
    for (let turn = 0; turn < 2; turn += 1) expect((await trash()).status).toBe(204);
    for (let turn = 0; turn < 2; turn += 1) expect((await restore()).status).toBe(200);
    expect((await ada.rest('GET', one())).headers.get('etag')).toBe('"3-0"');
  });

  test('still uses its logo', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
    const data = Buffer.from(svg).toString('base64');
    const { body } = await ada.rest('POST', '/logos', { body: { name: 'L', data } });
    const logo = Object(body).id;
    const style = { logo: { id: logo } };
    expect((await ada.rest('PUT', one(), { body: { style } })).status).toBe(200);
    await trash();
    await server.prisma.logo.deleteMany({ where: { id: logo } }).catch(() => undefined);
    expect(await server.prisma.logo.count({ where: { id: logo } })).toBe(1);
    expect((await restore()).body).toMatchObject({ style: { logo: { id: logo } } });
  });
});

describe('deleting for good', () => {
  test.each(['in the trash', 'not in the trash'])('a code %s', async (where) => {
    await follow(code.shortUrl);
    await server.app.scansSettled();
    if (where === 'in the trash') await trash();
    expect((await purge()).status).toBe(204);
    for (const response of [await ada.rest('GET', one()), await restore(), await purge()])
      expect(response.body).toMatchObject({ statusCode: 404, code: 'NOT_FOUND' });
    expect(await inList('status=DELETED')).toEqual([]);
    expect((await follow(code.shortUrl)).status).toBe(410);
    await createScanMaintenance(server.prisma, createLog('silent')).deleteLeftovers();
    expect(await storedScansOf(server, code.id)).toEqual([]);
  });

  test('an unknown flag is named', async () => {
    const { body } = await ada.rest('DELETE', `${one()}?purge=yes`);
    expect(body).toMatchObject({ statusCode: 400, details: [{ field: 'purge' }] });
    expect((await ada.rest('GET', one())).body).toMatchObject({ status: 'ACTIVE' });
  });
});

test('GraphQL does the same, for one and for many', async () => {
  const { id } = code;
  const { organizationId } = ada;
  const ask = async (name: string, input: object, selected: string) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await ada.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selected} } }`,
      { input },
    );
    return errors[0]?.extensions.code ?? Object(data)[name];
  };
  const shown = 'qrCode { status deletedAt purgeAt }';
  const active = { status: 'ACTIVE', deletedAt: null, purgeAt: null };
  const many = { organizationId, items: [{ id }] };
  expect(await ask('deleteQrCode', { id }, 'deletedQrCodeId')).toEqual({ deletedQrCodeId: id });
  expect(await ask('restoreQrCode', { id, organizationId }, shown)).toEqual({ qrCode: active });
  expect(await ask('updateQrCode', { id, status: 'DELETED' }, 'qrCode { id }')).toBe('BAD_REQUEST');
  expect(await ask('deleteQrCodes', many, 'succeeded')).toEqual({ succeeded: 1 });
  const restored = await ask('restoreQrCodes', many, `failed results { index ${shown} }`);
  expect(restored).toEqual({ failed: 0, results: [{ index: 0, qrCode: active }] });
  const purged = await ask('purgeQrCodes', many, 'results { purgedQrCodeId error { code } }');
  expect(purged).toEqual({ results: [{ purgedQrCodeId: id, error: null }] });
  expect(await ask('restoreQrCodes', many, 'failed')).toBe('NOT_FOUND');
  expect(await ask('restoreQrCode', { id }, 'qrCode { id }')).toBe('NOT_FOUND');
  expect(await ask('purgeQrCode', { id }, 'purgedQrCodeId')).toBe('NOT_FOUND');
});

test('bulk requests name each item', async () => {
  const other = await ada.createQrCode();
  const foreign = await (await createCaller(server, { name: 'Bob' })).createQrCode();
  const items = [{ id: code.id }, { id: foreign.id }, { id: other.id }];
  const ask = (what: string, body: object) =>
    ada.rest('POST', `/qr-codes/bulk-${what}`, { body: { items, ...body } });
  for (const what of ['delete', 'restore', 'purge']) {
    expect((await ask(what, {})).status).toBe(404);
    expect((await ask(what, { atomic: false })).body).toMatchObject({
      results: [{ error: null }, { error: { code: 'NOT_FOUND' } }, { error: null }],
      succeeded: 2,
      failed: 1,
    });
    expect(await inList()).toHaveLength(what === 'restore' ? 2 : 0);
  }
  expect(await server.prisma.qrCode.count({ where: { id: foreign.id } })).toBe(1);
});
