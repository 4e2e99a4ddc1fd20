// Events of scans.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { storeScans } from '../../src/scan/storing/store.ts';
import { android, follow, googlebot, iPhone, scanOf, windows } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { eventsOf } from './event.ts';

const server = useServer();
const ada = useCaller(server);
const { events, listen, deliveredTo } = eventsOf(ada);

describe('scans', () => {
  const scan = (shortUrl: string, agent = iPhone) => follow(shortUrl, { 'user-agent': agent });

  test('each is sent once, as in REST, with its code', async () => {
    const hook = await listen(['qr.scanned']);
    const code = await ada.createQrCode();
    await Promise.all([
      scan(code.shortUrl),
      scan(code.shortUrl, android),
      scan(code.shortUrl, windows),
      scan(code.shortUrl, googlebot),
    ]);
    await server.app.scansSettled();
    const found = await deliveredTo(hook);
    const { body } = await ada.rest('GET', `/qr-codes/${code.id}/scans`);
    const scans: { id: string }[] = Object(body).scans;
    expect(scans).toHaveLength(3);
    expect(found.map(({ event }) => event)).toEqual(Array(3).fill('qr.scanned'));
    const byId = (one: unknown, other: unknown) => (Object(one).id < Object(other).id ? -1 : 1);
    expect(found.map(({ data }) => data).sort(byId)).toEqual(
      scans.map((shown) => ({ ...shown, qrCodeId: code.id })).sort(byId),
    );
    expect(new Set(found.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('scans stored again after a lost confirmation are sent once', async () => {
    const hook = await listen(['qr.scanned']);
    const { id } = await ada.createQrCode();
    const scans = [scanOf(id, new Date().toISOString()), scanOf(id, new Date().toISOString())];
    const source = { id: randomUUID(), from: 0, to: 1 };
    await storeScans(server.pool, scans, { source });
    await storeScans(server.pool, scans, { source });
    expect(await events(hook)).toEqual(['qr.scanned', 'qr.scanned']);
  });

  test('nothing is written without a webhook for them', async () => {
    await listen(['qr.created']);
    const code = await ada.createQrCode();
    await scan(code.shortUrl);
    await server.app.scansSettled();
    const where = { organizationId: ada.organizationId, event: 'qr.scanned' };
    expect(await server.prisma.webhookDelivery.count({ where })).toBe(0);
  });
});
