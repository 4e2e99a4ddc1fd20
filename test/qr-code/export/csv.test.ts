// Exporting QR codes as CSV.
import { describe, expect, test } from 'vitest';
import { defaultStyle } from '../../../src/domain/style/shape.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { exportsOf, fill, rowsOf } from './export.ts';

const server = useServer();
const ada = useCaller(server);
const { create, download } = exportsOf(ada);

describe('as CSV', () => {
  test('has a row per code and a column per field', async () => {
    const { id, shortCode, shortUrl } = await create({
      name: 'Company "Website", new\r\nline',
      tags: ['print', 'a|b', ' c\\'],
      style: { foregroundColor: '#123456' },
    });
    await create({
      type: 'VCARD',
      name: 'Contact',
      data: { firstName: 'Ada', address: { city: 'London' } },
      dynamic: true,
    });
    const { status, headers, bytes } = await download('?sort=createdAt');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="qr-codes.csv"');
    expect(headers.get('x-total-count')).toBe('2');
    const [first, second] = rowsOf(bytes);
    expect(first).toMatchObject({
      id,
      type: 'URL',
      name: 'Company "Website", new\r\nline',
      shortCode,
      shortUrl,
      status: 'ACTIVE',
      folderId: '',
      tags: 'print|a\\|b|\\ c\\\\',
      totalScans: '0',
      dynamic: 'true',
      url: 'https://example.com',
      firstName: '',
    });
    expect(JSON.parse(first?.style ?? '')).toEqual({ ...defaultStyle, foregroundColor: '#123456' });
    expect(second).toMatchObject({
      type: 'VCARD',
      firstName: 'Ada',
      lastName: '',
      city: 'London',
      url: '',
      dynamic: 'true',
    });
  });

  test('contains no formulas', async () => {
    const starts = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "'t Hooft"];
    for (const name of starts) await create({ name, tags: [name] });
    await create({ type: 'PHONE', name: 'p', data: { phone: '+49 30 123456' } });
    await create({ type: 'GEO', name: 'g', data: { latitude: -33.9, longitude: -70 } });
    const { bytes } = await download('?sort=createdAt');
    const rows = rowsOf(bytes);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(rows.slice(0, 10).map(({ name }) => name)).toEqual([
      ...starts.slice(0, 9).map((name) => `'${name}`),
      "'t Hooft",
    ]);
  });

  test('includes all pages, in the order and with the filters of the list', async () => {
    await fill(server, ada, 250, (index) => ({
      tags: index % 2 ? ['odd'] : [],
      sortName: `${1000 + index}`,
    }));
    await fill(server, ada, 3, () => ({ status: 'PAUSED' }));
    const all = await download();
    expect(all.headers.get('x-total-count')).toBe('253');
    expect(new Set(rowsOf(all.bytes).map(({ id }) => id)).size).toBe(253);
    const odd = await download('?tag=odd&sort=name');
    expect(odd.headers.get('x-total-count')).toBe('125');
    expect(rowsOf(odd.bytes).map(({ name }) => name)).toEqual(
      Array.from({ length: 125 }, (_, index) => `Code ${index * 2 + 1}`),
    );
    expect(rowsOf((await download('?status=PAUSED')).bytes)).toHaveLength(3);
    expect(rowsOf((await download('?type=TEXT')).bytes)).toHaveLength(0);
  });

  test('rejects an unknown filter by name', async () => {
    for (const query of ['page=1', 'format=xls', 'image=gif', 'size=1', 'sort=password']) {
      const { status, body } = await download(`?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
    }
  });

  test('HEAD returns the number of codes', async () => {
    await fill(server, ada, 150);
    const path = '/qr-codes/export';
    const { status, headers, bytes } = await ada.rest('HEAD', path);
    expect(status).toBe(200);
    expect(headers.get('x-total-count')).toBe('150');
    expect(bytes).toHaveLength(0);
  });

  test('the path segment is not taken for the ID of a code', async () => {
    const path = '/qr-codes/export';
    const response = await ada.rest('DELETE', path);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});
