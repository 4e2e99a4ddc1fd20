// CSV files with invalid rows.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { importsOf, row, rows } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { codes, importCsv } = importsOf(server, ada);

describe('invalid rows', () => {
  const wrong = [
    'name,type,url,text,dynamic,tags,style,cornerRadius,foregroundColor,folder,latitude,shortCode',
    'Good,,https://example.com,,,,,,,,,',
    '"two',
    'lines",,ftp://example.com,,,,,,,,,',
    ',NONSENSE,,,,,,,,,,',
    'C,TEXT,,x,yes,,{,,,,,',
    'D,,https://example.com,stray,,,,51,,,,',
    'E,,https://example.com,,,,,,#EEEEEE,,,',
    'F,TEXT,,,,,,,,,,',
    'G,,https://example.com,,,,,,,Nowhere,,',
    'H,GEO,,,,,,,,,"52,5",',
    'I,,https://example.com,,,,,,,,,api',
    'J\0,,https://example.com,,,,,,,,,',
    `K,TEXT,,${'x'.repeat(5_000)},false,,,,,,,`,
    'L,,https://example.com,,false,,,,,,,,more',
  ].join('\n');

  const expected = [
    [3, 'url'],
    [5, 'name'],
    [5, 'type'],
    [6, 'dynamic'],
    [6, 'style'],
    [7, 'cornerRadius'],
    [7, 'text'],
    [8, 'style'],
    [9, 'text'],
    [10, 'folder'],
    [11, 'latitude'],
    [11, 'longitude'],
    [12, 'shortCode'],
    [13, 'name'],
    [14, 'text'],
    [15, ''],
  ];
  const places = (list: unknown): unknown[] =>
    Array.isArray(list)
      ? list
          .map(({ line, field }) => [line, field])
          .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
      : [];

  test('are reported by line and column, and nothing is created', async () => {
    const { status, body } = await importCsv(wrong);
    expect(status).toBe(422);
    expect(places(Object(body).details)).toEqual(expected);
    expect(body).toMatchObject({
      statusCode: 422,
      code: 'UNPROCESSABLE',
      message: '12 of 13 rows have errors; nothing was imported',
      report: { created: 0, failed: 12, errorCount: expected.length, total: 13 },
    });
    expect(await codes()).toEqual([]);
  });

  test('are skipped with skipInvalid', async () => {
    const { status, body } = await importCsv(wrong, '?skipInvalid=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ created: 1, failed: 12, errorCount: expected.length });
    expect(places(Object(body).errors)).toEqual(expected);
    expect((await codes()).map(({ name }) => name)).toEqual(['Good']);
  });

  test('are reported by a dry run, which creates nothing', async () => {
    const dry = await importCsv(wrong, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({ created: 0, failed: 12, dryRun: true });
    const skipping = await importCsv(wrong, '?dryRun=true&skipInvalid=true');
    expect(skipping.body).toMatchObject({ created: 1, failed: 12, dryRun: true });
    const right = await importCsv(`name,url\n${rows(600)}`, '?dryRun=true');
    expect(right.body).toMatchObject({ created: 600, failed: 0, dryRun: true });
    expect(await codes()).toEqual([]);
  });

  test('return 422 if no row is valid, also with skipInvalid', async () => {
    const { status, body } = await importCsv('name,url\nA,x\n', '?skipInvalid=true');
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: [{ line: 2, field: 'url' }] });
  });

  test('are all counted, and up to a thousand are listed', async () => {
    const bad = Array.from({ length: 1_500 }, (_, index) => `Code ${index},x`).join('\n');
    const { body } = await importCsv(`name,url\n${bad}`);
    expect(Object(body).details).toHaveLength(1_000);
    expect(body).toMatchObject({ report: { failed: 1_500, errorCount: 1_500 } });
  });

  test('in a late part prevent earlier parts from being created', async () => {
    const { status, body } = await importCsv(`name,url\n${rows(1_010)}\nlast,x`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: [{ line: 1_012, field: 'url' }] });
    expect(await codes()).toEqual([]);
  });

  test('with short codes that are repeated, near or far, or taken', async () => {
    await ada.createQrCode({ shortCode: 'taken' });
    const codeOf = (index: number) =>
      ({ 3: 'once', 5: 'Once', 7: 'far', 520: 'FAR', 521: 'Taken' })[index] ?? '';
    const csv = Array.from({ length: 600 }, (_, index) => `${row(index)},${codeOf(index)}`);
    const file = `name,url,shortCode\n${csv.join('\n')}`;
    const strict = await importCsv(file);
    const wrongLines = [
      [7, 'shortCode'],
      [522, 'shortCode'],
      [523, 'shortCode'],
    ];
    expect(places(Object(strict.body).details)).toEqual(wrongLines);
    expect(await codes()).toHaveLength(1);
    const dry = await importCsv(file, '?dryRun=true&skipInvalid=true');
    expect(dry.body).toMatchObject({ created: 597, failed: 3 });
    const skipping = await importCsv(file, '?skipInvalid=true');
    expect(skipping.body).toMatchObject({ created: 597, failed: 3 });
    expect(places(Object(skipping.body).errors)).toEqual(wrongLines);
    const withNewCodes = await importCsv(file, '?newShortCodes=true');
    expect(withNewCodes.body).toMatchObject({ created: 600, failed: 0 });
  });
});
