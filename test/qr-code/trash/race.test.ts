// Deleting, restoring, editing and purging at the same time, in two processes, happens in one order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changedTarget } from '../../../src/domain/audit/change.ts';
import { createMigratedDatabase, type ServerDatabase } from '../../support/database/database.ts';
import { follow } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe('in two processes', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  const here = useServer(() => ({ databaseUrl: database.url }));
  const there = useServer(() => ({ databaseUrl: database.url }));
  const ada = useCaller(here, { once: true });

  /** What the audit log says of the code: the statuses before and after, null for none. */
  async function entriesOf(id: string) {
    const rows = await here.prisma.auditEvent.findMany({ where: { targetId: id } });
    return rows.map(({ action, targets }) => {
      const [target] = z.array(changedTarget).parse(targets);
      const status = target?.changes.find(({ field }) => field === 'status');
      return { action, from: status?.from, to: status?.to };
    });
  }

  test('each ends as the audit log, the events and the short link say', async () => {
    const hook = await ada.rest('POST', '/webhooks', {
      body: { url: 'https://example.com/hook', events: ['qr.deleted', 'qr.restored'] },
    });
    expect(hook.status).toBe(201);
    const seen = new Set<number>();
    for (let round = 0; round < 12; round += 1) {
      const { id, shortUrl } = await ada.createQrCode();
      const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
      const ask = (server: typeof here, method: string, tail = '', body?: object) =>
        server.rest(method, `${path}${tail}`, { key: ada.key, body });
      const responses = await Promise.all(
        [here, there].flatMap((server) => [
          ask(server, 'DELETE'),
          ask(server, 'PUT', '', { name: 'New' }),
          ask(server, 'POST', '/restore'),
          ask(server, 'PUT', '', { status: 'ARCHIVED' }),
          ask(server, 'DELETE'),
          ...(round % 3 === 0 && server === there ? [ask(server, 'DELETE', '?purge=true')] : []),
        ]),
      );
      for (const { status } of responses) {
        seen.add(status);
        expect([200, 204, 404, 409]).toContain(status);
      }
      const entries = await entriesOf(id);
      const row = await here.prisma.qrCode.findUnique({ where: { id } });
      const isPurged = entries.some(({ action }) => action === 'purgeQrCode');
      expect(row === null).toBe(isPurged);
      const into = entries.filter(({ to }) => to === 'DELETED').length;
      const outOf = entries.filter(({ from }) => from === 'DELETED').length;
      const link = (await follow(shortUrl)).status;
      if (row) {
        const changes = entries.filter(({ action }) => action !== 'createQrCode');
        expect(row.version).toBe(1 + changes.length);
        expect(into - outOf).toBe(row.deletedAt ? 1 : 0);
        expect(link).toBe(row.deletedAt ? 410 : 302);
      } else {
        expect(link).toBe(410);
      }
      const events = await here.prisma.webhookDelivery.findMany({
        where: { data: { path: ['id'], equals: id } },
      });
      const sent = (name: string) => events.filter(({ event }) => event === name).length;
      const purgedOutside = entries.some(
        ({ action, from }) => action === 'purgeQrCode' && from !== 'DELETED',
      );
      expect(sent('qr.deleted')).toBe(into + (purgedOutside ? 1 : 0));
      const left = entries.filter(({ from, to }) => from === 'ARCHIVED' && to === 'ACTIVE').length;
      const restored = entries.filter(({ from, to }) => from === 'DELETED' && to !== null).length;
      expect(sent('qr.restored')).toBe(restored + left);
    }
    expect(seen).toContain(409);
  }, 120_000);
});
