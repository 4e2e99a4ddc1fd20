// Deleting QR codes in both APIs.
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createScanMaintenance } from '../../src/scan/recording/maintenance.ts';
import { storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { readByGraphQL } from './qr-code.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('deleting a code', () => {
  test('returns 204 without a body in REST; for good, both APIs return not found afterwards', async () => {
    const { id, shortUrl } = await ada.createQrCode();
    await fetch(shortUrl, { redirect: 'manual' });
    const response = await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
    expect(response.status).toBe(204);
    expect(response.bytes).toHaveLength(0);
    for (const method of ['GET', 'DELETE']) {
      expect((await ada.rest(method, `/qr-codes/${id}`)).body).toMatchObject({
        statusCode: 404,
        code: 'NOT_FOUND',
      });
    }
    expect(await readByGraphQL(ada, id)).toEqual({ node: null });
    expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(410);
    await server.app.scansSettled();
    await createScanMaintenance(server.prisma, createLog('silent')).deleteLeftovers();
    expect(await storedScansOf(server, id)).toEqual([]);
  });

  test('returns the deleted ID in GraphQL', async () => {
    const { id } = await ada.createQrCode();
    const remove = () =>
      ada.graphql('mutation ($id: ID!) { deleteQrCode(input: {id: $id}) { deletedQrCodeId } }', {
        id,
      });
    expect((await remove()).data).toEqual({ deleteQrCode: { deletedQrCodeId: id } });
    expect((await remove()).data).toEqual({ deleteQrCode: { deletedQrCodeId: id } });
    await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
    expect((await remove()).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
