// Copies of a QR code, in both APIs.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const duplicate = (id: string, body: object = {}) =>
  ada.rest('POST', `/qr-codes/${id}/duplicate`, { body });
const rowOf = (id: string) => server.prisma.qrCode.findUniqueOrThrow({ where: { id } });

const mark = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
).toString('base64');

async function make() {
  const folder = textAt((await ada.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
  const logo = textAt(
    (await ada.rest('POST', '/logos', { body: { name: 'L', data: mark } })).body,
    'id',
  );
  const preset = textAt(
    (await ada.rest('POST', '/style-presets', { body: { name: 'P', style: { quietZone: 9 } } }))
      .body,
    'id',
  );
  return ada.createQrCode({
    ...{ name: 'Menu', folderId: folder, tags: ['a', 'b'], notes: 'N', externalId: 'E-1' },
    metadata: { sku: 'A-1' },
    stylePresetId: preset,
    style: { cornerRadius: 20, moduleShape: 'DOT', quietZone: null, logo: { id: logo, size: 15 } },
    routing: {
      ...{ scanLimit: 10, password: 'open sesame', fallbackUrl: 'https://example.com/late' },
      rules: [{ when: { devices: ['MOBILE'] }, targets: [{ url: 'https://example.com/m' }] }],
    },
  });
}

test('a copy has everything of the code, its password too, but a short code of its own', async () => {
  const { id } = await make();
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
  const { status, body, headers } = await duplicate(id);
  expect(status, JSON.stringify(body)).toBe(201);
  const copyId = textAt(body, 'id');
  expect(headers.get('location')).toBe(
    `/api/v1/organizations/${ada.organizationId}/qr-codes/${copyId}`,
  );
  const [original, copy] = [await rowOf(id), await rowOf(copyId)];
  const own = {
    ...{ id: copyId, shortCode: copy.shortCode, name: 'Copy of Menu', sortName: copy.sortName },
    ...{ externalId: null, status: 'ACTIVE', version: 1 },
    ...{ createdAt: copy.createdAt, updatedAt: copy.updatedAt },
  };
  expect(copy.passwordHash).toEqual(expect.any(String));
  expect(copy).toEqual({ ...original, ...own });
  expect(copy.shortCode).not.toBe(original.shortCode);
});

test('a copy keeps its style after the template was changed or deleted', async () => {
  const { id, stylePresetId } = await rowOf((await make()).id);
  await ada.rest('PUT', `/style-presets/${stylePresetId}`, {
    body: { style: { lightOnDark: true, foregroundColor: '#ffffff', backgroundColor: '#000000' } },
  });
  const changed = await rowOf(textAt((await duplicate(id)).body, 'id'));
  expect(changed.style).toEqual((await rowOf(id)).style);
  await ada.rest('DELETE', `/style-presets/${stylePresetId}`);
  const deleted = await rowOf(textAt((await duplicate(id)).body, 'id'));
  expect(deleted.style).toEqual((await rowOf(id)).style);
  expect(deleted.stylePresetId).toBeNull();
});

test.each([
  ['an event', { type: 'EVENT', data: { title: 'Fair', start: '2026-12-24T18:00:00Z' } }],
  [
    'a static network',
    { type: 'WIFI', dynamic: false, data: { ssid: 'Café', password: 'correct horse' } },
  ],
])('%s can be copied, under a given name', async (_what, given) => {
  const { id } = await ada.createQrCode({ name: 'First', ...given });
  const { status, body } = await duplicate(id, { name: 'Second' });
  expect([status, textAt(body, 'name')]).toEqual([201, 'Second']);
  const [original, copy] = [await rowOf(id), await rowOf(textAt(body, 'id'))];
  expect([copy.content, copy.dynamic]).toEqual([original.content, original.dynamic]);
});

test('a name that is as long as names can be is cut', async () => {
  const { id } = await ada.createQrCode({ name: '😀'.repeat(200) });
  const { status, body } = await duplicate(id);
  expect(status).toBe(201);
  expect(textAt(body, 'name')).toBe(`Copy of ${'😀'.repeat(192)}`);
});

test('a code in the trash is not copied, and an invalid name names its field', async () => {
  const { id } = await ada.createQrCode({ name: 'Menu' });
  const invalid = await duplicate(id, { name: '' });
  expect([invalid.status, textAt(invalid.body, 'details.0.field')]).toEqual([400, 'name']);
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect((await duplicate(id)).status).toBe(409);
  expect(
    await server.prisma.qrCode.count({
      where: { organizationId: ada.organizationId, deletedAt: null },
    }),
  ).toBe(0);
});
