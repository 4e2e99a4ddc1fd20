// Scans see confirmed changes immediately, also in a process that has cached the destination.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { follow, storedScansOf, totalOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

describe.each(['the same process', 'another'])('scans in %s', (which) => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  const here = useServer(() => ({ databaseUrl: database.url }));
  const there = which === 'another' ? useServer(() => ({ databaseUrl: database.url })) : here;
  const ada = useCaller(here, { once: true });

  /** A code that was scanned there, so that its destination is cached. */
  async function known() {
    const { id, shortCode } = await ada.createQrCode();
    const scan = () => follow(`${there.url}/q/${shortCode}`);
    for (let count = 0; count < 2; count += 1) {
      expect((await scan()).headers.get('location')).toBe('https://example.com');
    }
    return { id, scan, path: `/qr-codes/${id}` };
  }
  const total = async (id: string) => {
    await there.app.scansSettled();
    return totalOf(here, id);
  };

  test('use the new destination', async () => {
    const { id, scan, path } = await known();
    for (let turn = 0; turn < 5; turn += 1) {
      const url = `https://example.org/${turn}`;
      await ada.rest('PUT', path, { body: { data: { url } } });
      expect((await scan()).headers.get('location')).toBe(url);
    }
    expect(await total(id)).toBe(7);
    const targets = await storedScansOf(here, id);
    expect(new Set(targets.map(({ target }) => target)).size).toBe(6);
  });

  test('respect that a code is paused and resumed', async () => {
    const { id, scan, path } = await known();
    await ada.rest('PUT', path, { body: { status: 'PAUSED' } });
    expect((await scan()).status).toBe(410);
    await ada.rest('PUT', path, { body: { status: 'ACTIVE' } });
    expect((await scan()).status).toBe(302);
    // Also if changed outside the API.
    await here.prisma.qrCode.update({ where: { id }, data: { status: 'ARCHIVED' } });
    expect((await scan()).status).toBe(410);
    expect(await total(id)).toBe(3);
  });

  test('respect a new password or limit', async () => {
    const { id, scan, path } = await known();
    await ada.rest('PUT', path, { body: { routing: { scanLimit: 3 } } });
    expect((await scan()).status).toBe(302);
    expect((await scan()).status).toBe(410);
    await ada.rest('PUT', path, { body: { routing: { password: 'open sesame' } } });
    const form = await scan();
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('password');
    expect(await total(id)).toBe(3);
  });

  test('respect that a code is moved to the trash, restored and deleted for good', async () => {
    const { id, scan, path } = await known();
    for (let turn = 0; turn < 2; turn += 1) {
      await ada.rest('DELETE', path);
      expect((await scan()).status).toBe(410);
      await ada.rest('POST', `${path}/restore`);
      expect((await scan()).status).toBe(302);
    }
    // Also if changed outside the API.
    await here.prisma.qrCode.update({ where: { id }, data: { deletedAt: new Date() } });
    expect((await scan()).status).toBe(410);
    expect(await total(id)).toBe(4);
    await ada.rest('DELETE', `${path}?purge=true`);
    expect((await scan()).status).toBe(410);
  });

  test('under load: never use a destination older than one already confirmed', async () => {
    const { id, scan, path } = await known();
    let answered = -1;
    let scanning = true;
    let scans = 2;
    const load = Array.from({ length: 6 }, async () => {
      while (scanning) {
        const least = answered;
        const location = (await scan()).headers.get('location') ?? '';
        scans += 1;
        expect(Number(location.split('/').at(-1)) || 0).toBeGreaterThanOrEqual(least);
      }
    });
    for (let turn = 0; turn < 15; turn += 1) {
      const url = `https://example.org/${turn}`;
      expect((await ada.rest('PUT', path, { body: { data: { url } } })).status).toBe(200);
      answered = turn;
    }
    scanning = false;
    await Promise.all(load);
    expect(await total(id)).toBe(scans);
  });
});
