// The server deletes for good what was in the trash for long enough.
import { afterAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createExpiry } from '../../../src/database/expiry.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { follow, storedScansOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const day = 24 * 60 * 60 * 1000;

describe('codes in the trash', () => {
  const server = useServer();
  const ada = useCaller(server);
  const log = createLog('silent');
  const runs: ReturnType<typeof createExpiry>[] = [];
  const purge = async (processes = 1, trashDays = 30) => {
    const started = Array.from({ length: processes }, () =>
      createExpiry(server.prisma, log, { trashDays }),
    );
    runs.push(...started);
    await Promise.all(started.map((one) => one.run()));
  };
  afterAll(() => Promise.all(runs.map((one) => one.close())));
  const trashed = async (days: number) => {
    const code = await ada.createQrCode({ tags: ['print'] });
    await follow(code.shortUrl);
    await ada.rest('DELETE', `/qr-codes/${code.id}`);
    const deletedAt = new Date(Date.now() - days * day);
    await server.prisma.qrCode.update({ where: { id: code.id }, data: { deletedAt } });
    return code.id;
  };
  const status = async (id: string) => (await ada.rest('GET', `/qr-codes/${id}`)).status;

  test('are deleted with their scans after 30 days; the organization keeps its counts', async () => {
    const [old, young] = [await trashed(30.01), await trashed(29.9)];
    const kept = await ada.createQrCode();
    await server.app.scansSettled();
    const total = async () => {
      const { body } = await ada.rest('GET', '/qr-codes/analytics');
      return Object(body).summary.totalScans;
    };
    expect(await total()).toBe(2);
    await purge();
    expect([await status(old), await status(young), await status(kept.id)]).toEqual([
      404, 200, 200,
    ]);
    await createScanMaintenance(server.prisma, log).deleteLeftovers();
    expect(await storedScansOf(server, old)).toEqual([]);
    expect(await storedScansOf(server, young)).toHaveLength(1);
    expect(await total()).toBe(2);
    expect((await ada.rest('POST', `/qr-codes/${old}/restore`)).status).toBe(404);
    const { body } = await ada.rest('GET', '/qr-codes?status=DELETED');
    expect(body).toMatchObject({ pagination: { total: 1 }, qrCodes: [{ id: young }] });
  });

  test('are all deleted, however many, by several processes at once', async () => {
    const items = Array.from({ length: 500 }, (_, index) => ({
      type: 'URL',
      name: `Code ${index}`,
      data: { url: 'https://example.com' },
    }));
    for (let turn = 0; turn < 3; turn += 1)
      await ada.rest('POST', '/qr-codes/bulk-create', { body: { items } });
    const { organizationId } = ada;
    const deletedAt = new Date(Date.now() - 31 * day);
    await server.prisma.qrCode.updateMany({ where: { organizationId }, data: { deletedAt } });
    await purge(3);
    expect(await server.prisma.qrCode.count({ where: { organizationId } })).toBe(0);
  });

  test('leave no row when somebody deletes them for good, but in the audit log and among used codes', async () => {
    const secret = 'https://example.com/only-in-this-code';
    const { id, shortCode, shortUrl } = await ada.createQrCode({
      data: { url: secret },
      tags: ['only-of-this-code'],
      routing: { password: 'a long password' },
    });
    await follow(shortUrl);
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Edited' } });
    await server.app.scansSettled();
    expect((await ada.rest('DELETE', `/qr-codes/${id}?purge=true`)).status).toBe(204);
    // Kept for an hour, in case a scan from before is stored later.
    const deletedAt = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await server.prisma.deletedQrCode.update({ where: { id }, data: { deletedAt } });
    await createScanMaintenance(server.prisma, log).deleteLeftovers();
    await purge();
    const tables = await server.prisma.$queryRaw<{ name: string }[]>`
      SELECT table_name AS "name" FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`;
    const holding = async (text: string) => {
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await server.prisma.$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM "${name}" one WHERE position($1 IN one::text) > 0 LIMIT 1`,
          text,
        );
        if (rows.length > 0) found.push(name);
      }
      return found;
    };
    expect(await holding(id)).toEqual(['AuditEvent']);
    expect(await holding(secret)).toEqual(['AuditEvent']);
    expect(await holding('only-of-this-code')).toEqual(['AuditEvent']);
    expect(await holding(shortCode)).toEqual(['AuditEvent', 'UsedShortCode']);
    expect(await holding('$argon2')).toEqual(['User']);
  });

  test('are skipped while somebody restores them', async () => {
    const id = await trashed(31);
    await server.prisma.$transaction(async (on) => {
      await on.qrCode.update({ where: { id }, data: { deletedAt: null } });
      await purge();
    });
    expect(await status(id)).toBe(200);
  });
});

describe('without a trash', () => {
  const server = useServer({ config: { trashDays: 0 } });
  const ada = useCaller(server);

  test('deletion is for good at once', async () => {
    const [one, two] = [await ada.createQrCode(), await ada.createQrCode()];
    expect((await ada.rest('DELETE', `/qr-codes/${one.id}`)).status).toBe(204);
    const body = { items: [{ id: two.id }] };
    const many = await ada.rest('POST', '/qr-codes/bulk-delete', { body });
    expect(many.body).toMatchObject({ results: [{ id: two.id }], succeeded: 1 });
    for (const { id, shortUrl } of [one, two]) {
      expect((await ada.rest('GET', `/qr-codes/${id}`)).status).toBe(404);
      expect((await ada.rest('DELETE', `/qr-codes/${id}`)).status).toBe(404);
      expect((await follow(shortUrl)).status).toBe(410);
    }
  });
});
