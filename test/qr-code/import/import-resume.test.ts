// Progress of imports, interruptions, resuming.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const lines = { accept: 'application/x-ndjson' };

const importCsv = (body: string, query = '', headers: Record<string, string> = {}) =>
  ada.rest('POST', `/qr-codes/import${query}`, {
    body,
    headers: { 'content-type': 'text/csv', ...headers },
  });

const fileOf = (count: number) =>
  `name,url\n${Array.from({ length: count }, (_, index) => `Code ${index},https://example.com/${index}`).join('\n')}`;

/** The IDs of the organization's codes, oldest first. */
const ids = async () => {
  const { organizationId } = ada;
  const codes = await server.prisma.qrCode.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
  });
  return codes.map(({ id }) => id);
};
const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });

async function expectEachOnce(rows: number): Promise<void> {
  const codes = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
  });
  expect(codes).toHaveLength(rows);
  expect(new Set(codes.map(({ name }) => name)).size).toBe(rows);
}

const parse = (bytes: Uint8Array): unknown[] =>
  new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Until it is called, the database rejects codes with this name. */
async function refusing<T>(name: string, work: () => Promise<T>): Promise<T> {
  await server.prisma.$executeRawUnsafe(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.name = '${name}' THEN RAISE EXCEPTION 'not this one'; END IF; RETURN NEW; END $$`,
  );
  await server.prisma.$executeRawUnsafe(
    'CREATE TRIGGER refuse BEFORE INSERT ON "QrCode" FOR EACH ROW EXECUTE FUNCTION refuse()',
  );
  try {
    return await work();
  } finally {
    await server.prisma.$executeRawUnsafe('DROP FUNCTION refuse CASCADE');
  }
}

describe('progress', () => {
  test('is one line per part, followed by the result', async () => {
    const { status, headers, bytes } = await importCsv(fileOf(1_010), '', lines);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    const steps = [500, 1_000, 1_010];
    expect(parse(bytes)).toEqual([
      ...steps.map((done) => ({ phase: 'check', done, total: 1_010 })),
      ...steps.map((done) => ({ phase: 'create', done, total: 1_010 })),
      {
        created: 1_010,
        qrCodeIds: await ids(),
        folderIds: [],
        failed: 0,
        errors: [],
        errorCount: 0,
        dryRun: false,
      },
    ]);
  });

  test('ends with the error, if any', async () => {
    const { status, bytes } = await importCsv(`${fileOf(600)}\nlast,x`, '', lines);
    expect(status).toBe(200);
    expect(parse(bytes).at(-1)).toMatchObject({
      statusCode: 422,
      code: 'UNPROCESSABLE',
      details: [{ line: 602, field: 'url' }],
    });
    expect(await count()).toBe(0);
  });

  test('is not started for requests that can be rejected immediately', async () => {
    expect((await importCsv('nmae\nx', '', lines)).status).toBe(400);
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const refused = await server.rest(
      'POST',
      `/organizations/${ada.organizationId}/qr-codes/import`,
      {
        body: 'nmae\nx',
        headers: {
          'content-type': 'text/csv',
          'x-requested-with': 'test',
          cookie: viewer.cookie,
          ...lines,
        },
      },
    );
    expect(refused.status).toBe(403);
  });
});

describe('with an Idempotency-Key', () => {
  const once = { 'idempotency-key': 'spring-2026' };

  test('the same file creates nothing again and gets the same response', async () => {
    const file = fileOf(600);
    const first = await importCsv(file, '', once);
    expect(first.body).toMatchObject({ created: 600 });
    const second = await importCsv(file, '', once);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    await expectEachOnce(600);
  });

  test('also simultaneously', async () => {
    const responses = await Promise.all([1, 2, 3].map(() => importCsv(fileOf(600), '', once)));
    for (const { body } of responses) expect(body).toMatchObject({ created: 600 });
    await expectEachOnce(600);
  });

  test('another file or other options return CONFLICT', async () => {
    await importCsv(fileOf(10), '', once);
    const other = await importCsv(fileOf(11), '', once);
    expect(other.status).toBe(409);
    expect((await importCsv(fileOf(11), '', { ...once, ...lines })).status).toBe(409);
    expect((await importCsv(fileOf(10), '?createFolders=true', once)).status).toBe(409);
    expect(await count()).toBe(10);
  });

  test('an invalid key is rejected before anything is done', async () => {
    const { status, body } = await importCsv(fileOf(1), '', { 'idempotency-key': 'x'.repeat(256) });
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
  });

  test('the file can be corrected after validation errors', async () => {
    const file = `${fileOf(600).replace('name,url', 'name,url,folder')},Spring`;
    expect((await importCsv(file, '', once)).status).toBe(422);
    await server.prisma.folder.create({
      data: { id: 'fld_spring', organizationId: ada.organizationId, name: 'Spring' },
    });
    expect((await importCsv(file, '', once)).body).toMatchObject({ created: 600 });
  });

  test.each([
    ['', 'own short codes and all'],
    ['?skipInvalid=true', 'passing over what is wrong'],
  ])('an import that failed midway resumes where it stopped %s (%s)', async (query) => {
    const codeOf = (line: string, index: number) =>
      `${line},${index % 100 === 50 ? `own-${index}-${ada.organizationId.slice(-9)}` : ''}`;
    const file = fileOf(1_120).split('\n').map(codeOf).join('\n').replace('url,', 'url,shortCode');
    const stopped = await refusing('Code 1100', () => importCsv(file, query, once));
    expect(stopped.status).toBe(500);
    expect(stopped.body).toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining(
        '1000 QR codes from the rows above line 1002 were already created',
      ),
      report: { created: 1_000, done: 1_000, total: 1_120, nextLine: 1_002 },
    });
    expect(await count()).toBe(1_000);
    const second = await importCsv(file, query, once);
    expect(second.body).toMatchObject({ created: 1_120, qrCodeIds: await ids(), failed: 0 });
    await expectEachOnce(1_120);
  });

  test.each([
    ['with progress', lines],
    ['without progress', {}],
  ])('one %s, whose client disconnected, stops and resumes', async (_name, headers) => {
    const file = fileOf(5_000);
    const away = new AbortController();
    const sent = fetch(`${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes/import`, {
      method: 'POST',
      headers: { 'x-api-key': ada.key, 'content-type': 'text/csv', ...once, ...headers },
      body: file,
      signal: away.signal,
    }).then((response) => response.text());
    while ((await count()) === 0) await sleep(5);
    away.abort();
    await expect(sent).rejects.toThrow();
    let before = -1;
    while ((await count()) !== before) {
      before = await count();
      await sleep(500);
    }
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5_000);
    expect((await importCsv(file, '', once)).body).toMatchObject({ created: 5_000 });
    await expectEachOnce(5_000);
  });
});

test('without a key, an import that failed midway reports its progress, also in the last line', async () => {
  const { bytes } = await refusing('Code 700', () => importCsv(fileOf(720), '', lines));
  expect(parse(bytes).at(-1)).toMatchObject({
    statusCode: 500,
    report: { created: 500, done: 500, total: 720, nextLine: 502 },
  });
  expect(await count()).toBe(500);
});
