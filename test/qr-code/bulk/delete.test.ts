// Deleting several QR codes in one request.
import { beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { storedScansOf } from '../../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf } from './bulk.ts';

const server = useServer();
const ada = useCaller(server);
const { count, graphql, make, ownStatements, rest } = bulkOf(server, ada);
let foreign: { id: string; shortCode: string };
beforeAll(async () => {
  foreign = await (await createCaller(server, { name: 'Bob' })).createQrCode();
});

describe.each(['delete', 'purge'] as const)('%s', (what) => {
  const left = () =>
    server.prisma.qrCode.count({
      where: {
        organizationId: ada.organizationId,
        ...(what === 'delete' && { deletedAt: null }),
      },
    });

  test('deletes 500 in a few statements', async () => {
    const ids = await make(500);
    const one = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: ids[0] } });
    await fetch(`${server.url}/q/${one.shortCode}`, { redirect: 'manual' });
    server.statements.length = 0;
    const { body } = await rest(
      what,
      ids.map((id) => ({ id })),
    );
    const statements = ownStatements();
    expect(statements, statements.join('\n')).toHaveLength(9);
    const { results, succeeded } = Object(body);
    expect(succeeded).toBe(500);
    expect(results[1]).toEqual({ index: 1, id: ids[1], error: null });
    expect(await left()).toBe(0);
    if (what === 'delete') return;
    await server.app.scansSettled();
    await createScanMaintenance(server.prisma, createLog('silent')).deleteLeftovers();
    expect(await storedScansOf(server, ids[0])).toEqual([]);
  });

  test('items that do not exist, belong to others, or are repeated', async () => {
    const [a, b] = await make(2);
    const items = [{ id: a }, { id: foreign.id }, { id: 'qr_1' }, { id: a }];
    const refused = await rest(what, items);
    expect(refused.status).toBe(400);
    expect(await count()).toBe(2);
    const { body } = await rest(what, items, { atomic: false });
    expect(body).toEqual({
      results: [
        { index: 0, id: a, error: null },
        { index: 1, id: null, error: { code: 'NOT_FOUND', message: 'Not found' } },
        { index: 2, id: null, error: { code: 'NOT_FOUND', message: 'Not found' } },
        expect.objectContaining({ index: 3, id: null }),
      ],
      succeeded: 1,
      failed: 3,
    });
    expect(Object(body).results[3].error.code).toBe('BAD_REQUEST');
    const { data } = await graphql(what, [{ id: b }]);
    expect(data).toMatchObject({
      [`${what}QrCodes`]: { results: [{ [`${what}dQrCodeId`]: b }], succeeded: 1, failed: 0 },
    });
    expect(await server.prisma.qrCode.count({ where: { id: foreign.id } })).toBe(1);
  });

  test('the same codes simultaneously: deletes each once', async () => {
    const items = (await make(50)).map((id) => ({ id }));
    const responses = await Promise.all([
      rest(what, items, { atomic: false }),
      rest(what, items.toReversed(), { atomic: false }),
      rest('update', items, { atomic: false }),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [first, second] = responses.map(({ body }) => Object(body).succeeded);
    // What is in the trash already stays there.
    expect(first + second).toBe(what === 'delete' ? 100 : 50);
    expect(await left()).toBe(0);
  });
});
