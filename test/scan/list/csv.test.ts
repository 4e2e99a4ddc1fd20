// Exporting scans as CSV.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { follow, put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill, timeOf } from './list.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const get = (path: string) => ada.rest('GET', `/qr-codes/${path}`);

describe('as CSV', () => {
  const read = async (path: string) => {
    const { status, headers, bytes } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows: string[][] = parse(Buffer.from(bytes));
    return rows;
  };

  test('has a row per scan of the period, across many pages', async () => {
    const { id } = await ada.createQrCode();
    await fill(server, id, 230);
    await put(server, [scanOf(id, '2024-05-02T00:00:00Z'), scanOf(id, timeOf(3), { bot: true })]);
    const [header, ...lines] = await read(
      `${id}/analytics/export?startDate=2024-05-01&endDate=2024-05-01`,
    );
    expect(header).toEqual([
      'scannedAt',
      'country',
      'region',
      'city',
      'device',
      'os',
      'browser',
      'language',
      'referrer',
      'target',
      'unique',
    ]);
    expect(lines).toHaveLength(230);
    expect(new Set(lines.map(([time]) => time)).size).toBe(230);
    expect(lines[0]).toEqual([
      '2024-05-01T03:49:00Z',
      'DE',
      '',
      'Hamburg',
      'mobile',
      'iOS',
      'Safari',
      'de',
      'direct',
      'https://example.com',
      'true',
    ]);
  });

  test('contains no formulas', async () => {
    const { id, shortUrl } = await ada.createQrCode();
    await follow(shortUrl, { referer: 'https://=cmd.example/', 'accept-language': '=1+1' });
    await put(server, [
      scanOf(id, new Date().toISOString(), {
        city: '@SUM(A1)',
        region: '+1',
        target: '-1+cmd|calc',
        language: '\t=1',
      }),
    ]);
    const lines = (await read(`${id}/analytics/export`)).slice(1);
    expect(lines).toHaveLength(2);
    const cells = lines.flat();
    expect(cells).toContain("'=cmd.example");
    expect(cells).toContain("'@SUM(A1)");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('with an interval has a row per point', async () => {
    const { id } = await ada.createQrCode();
    await fill(server, id, 3);
    const query = 'startDate=2024-04-30&endDate=2024-05-01&interval=day';
    expect(await read(`${id}/analytics/export?${query}`)).toEqual([
      ['date', 'scans', 'uniqueScans'],
      ['2024-04-30', '0', '0'],
      ['2024-05-01', '3', '3'],
    ]);
  });

  test('covers the last 30 days by default', async () => {
    const { id } = await ada.createQrCode();
    await fill(server, id, 3);
    expect(await read(`${id}/analytics/export`)).toHaveLength(1);
  });
});
