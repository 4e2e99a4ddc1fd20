// CSV responses can have the dialect of spreadsheets.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
let code: { id: string };
beforeAll(async () => {
  code = await ada.createQrCode({
    type: 'TEXT',
    name: 'Blüte; rot, weiß',
    data: { text: '=1+1;"x"' },
  });
});

/** The path or name. */
const parameter = z
  .looseObject({ name: z.string().optional(), $ref: z.string().optional() })
  .transform(({ name, $ref }) =>
    (name ?? $ref?.split('/').at(-1)?.replace('InQuery', '') ?? '').toLowerCase(),
  );
const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  responses: z.record(z.string(), z.unknown()),
});

test('every route that returns CSV accepts both options', async () => {
  const { paths } = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(await readFile('openapi.json', 'utf8')));
  const operations = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((method) => operation.safeParse(method).data ?? [])
    .filter(({ responses }) => JSON.stringify(responses['200'] ?? '').includes('"text/csv"'));
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual([
    'exportAnalytics',
    'exportAuditLog',
    'exportQrCodes',
  ]);
  for (const { parameters } of operations) {
    expect(parameters).toEqual(expect.arrayContaining(['bom', 'separator']));
  }
});

const files: [name: string, path: () => string, columns: number][] = [
  ['codes', () => 'qr-codes/export', 50],
  ['scans', () => `qr-codes/${code.id}/analytics/export`, 11],
  ['points', () => `qr-codes/${code.id}/analytics/export?interval=day`, 3],
  ['the audit log', () => 'audit-log/export', 10],
];

test.each(files)('%s', async (_name, path, columns) => {
  const read = async (options: Record<string, string>) => {
    const url = new URL(`${server.url}/api/v1/organizations/${ada.organizationId}/${path()}`);
    for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
    const headers = { cookie: ada.cookie, 'x-requested-with': 'test' };
    const response = await fetch(url, { headers });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const headOf = (bytes: Buffer) => bytes.toString('utf8').split(/\r?\n/)[0] ?? '';
  const plain = await read({});
  expect(headOf(plain).split(',')).toHaveLength(columns);
  expect(headOf(plain)).toMatch(/^[a-z]/);
  const semicolon = await read({ separator: 'semicolon', bom: 'true' });
  expect([...semicolon.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(headOf(semicolon).slice(1).split(';')).toEqual(headOf(plain).split(','));
  expect(headOf(await read({ separator: 'tab' })).split('\t')).toHaveLength(columns);
});

test.each(['comma', 'semicolon', 'tab'])('an export with %s can be imported', async (separator) => {
  const path = '/qr-codes';
  const { bytes } = await ada.rest('GET', `${path}/export?bom=true&separator=${separator}`);
  const { body } = await ada.rest('POST', `${path}/import?newShortCodes=true`, {
    body: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    headers: { 'content-type': 'text/csv' },
  });
  expect(body).toMatchObject({ failed: 0 });
  const codes = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
  });
  for (const { name, content } of codes) {
    expect([name, content]).toEqual(['Blüte; rot, weiß', { text: '=1+1;"x"' }]);
  }
});

test('rejects an unknown separator by name', async () => {
  const path = '/qr-codes/export?separator=%3B';
  const { status, body } = await ada.rest('GET', path);
  expect(status).toBe(400);
  expect(body).toMatchObject({ details: [{ field: 'separator' }] });
});
