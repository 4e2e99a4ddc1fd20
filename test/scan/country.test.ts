// The country of a visitor, from a GeoIP database or a proxy header.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/core/config.ts';
import { createLog } from '../../src/core/log.ts';
import { type GeoIp, openGeoIp } from '../../src/scan/visitor/geoip.ts';
import { countryDatabase } from '../support/network/mmdb.ts';
import { startServer, type TestServer } from '../support/server/server.ts';

const log = createLog('silent');
const german = '203.0.113.7';
const french = '198.51.100.7';
const database = countryDatabase({ '203.0.113.0/24': 'DE', '198.51.100.0/24': 'FR' });

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-geoip-'));
  file = path.join(folder, 'country.mmdb');
  await writeFile(file, database);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the database', () => {
  test('contains the example networks and nothing else', async () => {
    const geoIp = await openGeoIp(file, log);
    const known = [german, french, `::ffff:${german}`, '192.0.2.1', '2001:db8::1', 'unknown', ''];
    expect(known.map((address) => geoIp.placeOf(address).country)).toEqual([
      'DE',
      'FR',
      'DE',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    geoIp.close();
  });

  test('is reloaded without a restart; a broken file changes nothing', async () => {
    const own = path.join(folder, 'watched.mmdb');
    await writeFile(own, database);
    const geoIp = await openGeoIp(own, log, 20);
    const replaced = async (bytes: Buffer, country: string | undefined) => {
      await writeFile(own, bytes);
      for (let turns = 0; turns < 100 && geoIp.placeOf(german).country !== country; turns += 1) {
        await sleep(20);
      }
      return geoIp.placeOf(german).country;
    };
    expect(await replaced(countryDatabase({ '203.0.113.0/24': 'AT' }), 'AT')).toBe('AT');
    await writeFile(own, Buffer.from('half a file'));
    await sleep(200);
    expect(geoIp.placeOf(german).country).toBe('AT');
    expect(await replaced(countryDatabase({ '203.0.113.0/24': 'CH' }), 'CH')).toBe('CH');
    geoIp.close();
  });

  test.each([
    ['does not exist', () => path.join(folder, 'nothing.mmdb')],
    ['is a folder', () => folder],
    ['has another format', () => new URL('../../package.json', import.meta.url).pathname],
  ])('that %s prevents the start with an error that names it', async (_what, where) => {
    const opening = openGeoIp(where(), log);
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(/GEOIP_DB must be the path of a readable .*; .*\//);
  });
});

describe('a rule for countries', () => {
  const servers: { server: TestServer; shortUrl: string }[] = [];
  const geoIps: GeoIp[] = [];
  afterAll(async () => {
    for (const { server } of servers) await server.close();
    for (const geoIp of geoIps) geoIp.close();
  });

  async function serve({ proxies, geoIp }: { proxies: number; geoIp: boolean }) {
    const opened = geoIp ? await openGeoIp(file, log) : undefined;
    if (opened) geoIps.push(opened);
    const server = await startServer({ config: { trustProxy: proxies }, geoIp: opened });
    const ada = await server.signUp();
    const key = (await server.createKey(ada)).secret;
    const { shortUrl } = await server.createQrCode(key, ada.organizationId, {
      data: { url: 'https://example.com/all' },
      routing: {
        rules: [
          { when: { countries: ['de'] }, targets: [{ url: 'https://example.com/german' }] },
          { when: { countries: ['FR'] }, targets: [{ url: 'https://example.com/french' }] },
        ],
      },
    });
    servers.push({ server, shortUrl });
    return async (headers: Record<string, string> = {}) => {
      const response = await fetch(shortUrl, { redirect: 'manual', headers });
      return response.headers.get('location')?.replace('https://example.com/', '');
    };
  }

  test('uses the address from a trusted proxy, then the country header', async () => {
    const scan = await serve({ proxies: 1, geoIp: true });
    expect(await scan({ 'x-forwarded-for': german })).toBe('german');
    expect(await scan({ 'x-forwarded-for': `${german}, ${french}` })).toBe('french');
    expect(await scan({ 'x-forwarded-for': german, 'cf-ipcountry': 'FR' })).toBe('german');
    expect(await scan({ 'x-forwarded-for': '192.0.2.1', 'cf-ipcountry': 'FR' })).toBe('french');
    expect(await scan({ 'x-forwarded-for': '192.0.2.1' })).toBe('all');
  });

  test('uses the header alone without a database', async () => {
    const scan = await serve({ proxies: 1, geoIp: false });
    expect(await scan({ 'x-country-code': 'de' })).toBe('german');
    expect(await scan({ 'cloudfront-viewer-country': 'FR' })).toBe('french');
    for (const nothing of ['XX', 'T1', '', 'Germany', 'DE, FR']) {
      expect(await scan({ 'cf-ipcountry': nothing })).toBe('all');
    }
    expect(await scan({ 'x-forwarded-for': german })).toBe('all');
  });

  test('ignores both without a trusted proxy', async () => {
    const scan = await serve({ proxies: 0, geoIp: true });
    expect(await scan({ 'cf-ipcountry': 'DE', 'x-forwarded-for': german })).toBe('all');
  });
});
