// QR codes as a file: CSV, ZIP, what happens when it cannot be finished.
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Prisma } from '../../src/database/client/client.ts';
import { createId } from '../../src/domain/id.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { picture } from '../support/picture/picture.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let org: string;
const logged: string[] = [];
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  server = await startServer({ log });
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
  key = (await server.createKey(ada)).secret;
  logged.length = 0;
});

const download = (query = '', headers: Record<string, string> = {}) =>
  server.rest('GET', `/organizations/${org}/qr-codes/export${query}`, { key, headers });

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const rowsOf = (bytes: Uint8Array | undefined): Record<string, string>[] =>
  parse(textOf(bytes), { columns: true });

const create = (body: Record<string, unknown>) => server.createQrCode(key, org, body);

/** Many codes at once, past the doors. */
async function fill(
  count: number,
  row: (index: number) => Partial<Prisma.QrCodeCreateManyInput> = () => ({}),
  { prisma }: Pick<TestServer, 'prisma'> = server,
) {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: createId('QrCode'),
    organizationId: org,
    type: 'URL',
    name: `Code ${index}`,
    sortName: `code ${index}`,
    shortCode: `${createShortCode()}${index}`,
    dynamic: true,
    content: { url: 'https://example.com/' },
    style: defaultStyle,
    status: 'ACTIVE',
    tags: [],
    totalScans: 0,
    version: 1,
    createdAt: new Date(),
    updatedAt: new Date(),
    ...row(index),
  }));
  await prisma.$executeRaw`
    INSERT INTO "QrCode"
    SELECT * FROM json_populate_recordset(NULL::"QrCode", ${JSON.stringify(rows)}::json)`;
}

describe('as CSV', () => {
  test('a line for each code, a column for each field', async () => {
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

  test('no cell is a formula', async () => {
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

  test('page by page, in the order and with the filters of the list', async () => {
    await fill(250, (index) => ({ tags: index % 2 ? ['odd'] : [], sortName: `${1000 + index}` }));
    await fill(3, () => ({ status: 'PAUSED' }));
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

  test('a filter that there is not is refused by its name', async () => {
    for (const query of ['page=1', 'format=xls', 'image=gif', 'size=1', 'sort=password']) {
      const { status, body } = await download(`?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
    }
  });

  test('HEAD tells how many there are', async () => {
    await fill(150);
    const path = `/organizations/${org}/qr-codes/export`;
    const { status, headers, bytes } = await server.rest('HEAD', path, { key });
    expect(status).toBe(200);
    expect(headers.get('x-total-count')).toBe('150');
    expect(bytes).toHaveLength(0);
  });

  test('the word is no id of a code', async () => {
    const path = `/organizations/${org}/qr-codes/export`;
    const answer = await server.rest('DELETE', path, { key });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('as ZIP', () => {
  test('the CSV with a picture of each code, under a name that every system takes', async () => {
    const names = ['Café/Bar', '../../etc/passwd', '😀'.repeat(80), 'مرحبا', '\u202Egpj.exe', '??'];
    const codes = [];
    for (const name of names) codes.push({ name, ...(await create({ name })) });
    const { status, headers, bytes } = await download('?format=zip');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toBe('attachment; filename="qr-codes.zip"');
    expect(headers.get('x-total-count')).toBe('6');
    const files = unzipSync(bytes);
    const { 'codes.csv': csv, ...pictures } = files;
    expect(rowsOf(csv).map(({ name }) => name)).toEqual(names.toReversed());
    expect(Object.keys(pictures)).toHaveLength(6);
    for (const [file, picture] of Object.entries(pictures)) {
      expect(file.replaceAll('\u200D', '')).toMatch(/^[^\\/:*?"<>|\p{C}]+\.png$/u);
      expect(Buffer.byteLength(file)).toBeLessThan(256);
      const code = codes.find(({ shortCode }) => file.startsWith(shortCode));
      expect(await decodePng(picture)).toBe(code?.shortUrl);
    }
    expect(Object.keys(pictures).some((file) => file.endsWith(' مرحبا.png'))).toBe(true);
  });

  test('each logo is read once, and is in every picture that shows it', async () => {
    const data = (await picture(64, 64).png().toBuffer()).toString('base64');
    const path = `/organizations/${org}/logos`;
    const { body } = await server.rest('POST', path, { key, body: { name: 'Logo', data } });
    const logo = { id: textAt(body, 'id'), size: 20 };
    await fill(25, () => ({ style: { ...defaultStyle, logo } }));
    server.statements.length = 0;
    const { bytes } = await download('?format=zip&image=svg');
    const reads = server.statements.filter((sql) => /FROM "public"."Logo"/.test(sql));
    expect(reads).toHaveLength(1);
    const { 'codes.csv': _csv, ...pictures } = unzipSync(bytes);
    expect(Object.keys(pictures)).toHaveLength(25);
    for (const svg of Object.values(pictures)) expect(textOf(svg)).toContain('<image');
  });

  test('as SVG or PDF, of the size that is asked for', async () => {
    await create({ name: 'A' });
    const svg = unzipSync((await download('?format=zip&image=svg&size=300')).bytes);
    expect(textOf(Object.entries(svg)[1]?.[1])).toMatch(/<svg[^>]* width="300" height="300"/);
    const pdf = unzipSync((await download('?format=zip&image=pdf')).bytes);
    expect(textOf(Object.entries(pdf)[1]?.[1].slice(0, 5))).toBe('%PDF-');
  });

  test('a code that needs more pixels than that is drawn larger', async () => {
    await create({ type: 'TEXT', name: 'Long', dynamic: false, data: { text: 'x'.repeat(2_000) } });
    await create({ name: 'Short' });
    const files = unzipSync((await download('?format=zip&size=64')).bytes);
    const widths = Object.entries(files)
      .slice(1)
      .map(([, png]) => new DataView(png.buffer, png.byteOffset).getUint32(16));
    expect(widths).toEqual([64, 256]);
  });
});

describe('what a ZIP takes', () => {
  let limited: TestServer;
  let eve: Person;
  let others: { key: string; org: string };
  const perKey = 20;
  beforeAll(async () => {
    limited = await startServer({
      config: { rateLimits: { perKey, perOrganization: 0, perAddress: 0 } },
    });
  });
  afterAll(() => limited.close());
  beforeEach(async () => {
    others = { key, org };
    eve = await limited.signUp();
    org = eve.organizationId;
    key = (await limited.createKey(eve)).secret;
  });

  /** Codes with these texts, past the doors. */
  const place = (texts: readonly string[]) =>
    fill(
      texts.length,
      (index) => ({ content: { text: texts[index] }, type: 'TEXT', dynamic: false }),
      limited,
    );
  const ask = (path: string) => limited.rest('GET', `/organizations/${org}${path}`, { key });
  const left = async () => {
    const { headers } = await ask('/folders');
    return Number(headers.get('x-ratelimit-remaining'));
  };

  test.each([
    ['a point for each 5 pictures', 23, 'svg', '', 5],
    ['more for many pixels', 5, 'png', '&size=1024', 3],
    ['even more than there is at once', 1, 'png', '&size=4096', 9],
    ['no more for a table alone', 23, 'csv', '', 0],
  ])('%s', async (_name, count, image, more, points) => {
    await place(Array.from({ length: count }, (_, index) => `text ${index}`));
    const format = image === 'csv' ? 'format=csv' : `format=zip&image=${image}`;
    expect((await ask(`/qr-codes/export?${format}${more}`)).status).toBe(200);
    // This request and that of the export itself take a point each.
    expect(await left()).toBe(perKey - 2 - points);
  });

  test('more for long contents', async () => {
    await place(Array.from({ length: 5 }, () => 'x'.repeat(2_000)));
    expect((await ask('/qr-codes/export?format=zip&image=svg')).status).toBe(200);
    expect(await left()).toBe(perKey - 2 - 2);
  });

  test('half of the allowance is left to other requests, and the file is whole nevertheless', async () => {
    await place(Array.from({ length: 65 }, (_, index) => `text ${index}`));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const file = ask('/qr-codes/export?format=zip&image=svg');
      const spent = async () => {
        const [row] = await limited.prisma.$queryRaw<{ points: number }[]>`
          SELECT "points" FROM "RateLimit" WHERE "key" LIKE 'caller:%' ORDER BY "expire" DESC`;
        return row?.points;
      };
      await vi.waitFor(async () => expect(await spent()).toBe(perKey / 2 + 1), 20_000);
      expect((await ask('/folders')).status).toBe(200);
      // A minute later all of it is there again.
      await limited.prisma.$executeRaw`DELETE FROM "RateLimit"`;
      await vi.advanceTimersByTimeAsync(60_000);
      const { bytes } = await file;
      expect(Object.keys(unzipSync(bytes))).toHaveLength(66);
    } finally {
      vi.useRealTimers();
    }
  });

  afterEach(() => {
    ({ key, org } = others);
  });
});

describe('on the way', () => {
  /** So that what is on its way is more than what waits in sockets. */
  const large = { content: { url: `https://example.com/${'x'.repeat(10_000)}` } };
  const start = (query = '', signal?: AbortSignal) =>
    fetch(`${server.url}/api/v1/organizations/${org}/qr-codes/export${query}`, {
      headers: { 'x-api-key': key },
      signal: signal ?? null,
    });

  test('a file that cannot be finished breaks off; the log says why', async () => {
    await fill(250, (index) => ({ ...(index === 10 && { style: { cornerRadius: 'broken' } }) }));
    const response = await start('?format=zip&image=svg');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      requestId: response.headers.get('x-request-id'),
      msg: 'an answer broke off',
      err: { message: expect.stringContaining('cornerRadius') },
    });
  });

  test('codes that are deleted meanwhile take no other with them', async () => {
    await fill(1_500, () => large);
    const response = await start('?sort=createdAt');
    const ids = await server.prisma.qrCode.findMany({
      where: { organizationId: org },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    // Each page would begin after one of these, but for the pages that are sent already.
    const last = ids.filter((_, index) => index % 100 === 99).map(({ id }) => id);
    await server.prisma.qrCode.deleteMany({ where: { id: { in: last } } });
    const rows = rowsOf(new Uint8Array(await response.arrayBuffer())).map(({ id }) => id);
    expect(new Set(rows).size).toBe(rows.length);
    const gone = new Set(last);
    expect(rows.filter((id = '') => !gone.has(id))).toEqual(
      ids.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
    );
    expect(rows.length).toBeLessThan(1_500);
  });

  test('codes that the filter leaves out meanwhile take no other with them', async () => {
    await fill(1_500, () => large);
    const response = await start('?sort=createdAt&status=ACTIVE');
    const ids = await server.prisma.qrCode.findMany({
      where: { organizationId: org },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const paused = new Set(ids.filter((_, index) => index % 3 === 0).map(({ id }) => id));
    await server.prisma.qrCode.updateMany({
      where: { id: { in: [...paused] } },
      data: { status: 'PAUSED' },
    });
    const rows = rowsOf(new Uint8Array(await response.arrayBuffer())).map(({ id }) => id);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((id = '') => !paused.has(id))).toEqual(
      ids.flatMap(({ id }) => (paused.has(id) ? [] : [id])),
    );
    expect(rows.length).toBeLessThan(1_500);
  });

  test('who goes away stops the work', async () => {
    await fill(2_000);
    const pages = () => server.statements.filter((sql) => /FROM "public"."QrCode"/.test(sql));
    const away = new AbortController();
    const response = await start('?format=zip', away.signal);
    await response.body?.getReader().read();
    away.abort();
    let before = -1;
    while (pages().length !== before) {
      before = pages().length;
      await sleep(300);
    }
    server.statements.length = 0;
    await sleep(300);
    expect(pages()).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('memory stays as it is, however large the file is', async () => {
    await fill(3_000, () => large);
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const response = await start();
    const reader = response.body?.getReader();
    const before = used();
    let bytes = 0;
    let most = 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      const sampled = Math.floor(bytes / 3_000_000);
      bytes += next.value.length;
      if (Math.floor(bytes / 3_000_000) > sampled) most = Math.max(most, used());
    }
    expect(bytes).toBeGreaterThan(30_000_000);
    expect(most - before).toBeLessThan(12_000_000);
  });
});
