// QR codes from a CSV file, at both doors.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let org: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
  key = (await server.createKey(ada)).secret;
});

const importCsv = (body: string, query = '', headers: Record<string, string> = {}) =>
  server.rest('POST', `/organizations/${org}/qr-codes/import${query}`, {
    key,
    body,
    headers: { 'content-type': 'text/csv', ...headers },
  });

/** The codes of the organization, the oldest first. */
const codes = () =>
  server.prisma.qrCode.findMany({ where: { organizationId: org }, orderBy: { id: 'asc' } });

const row = (index: number) => `Code ${index},https://example.com/${index}`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join('\n');

describe('a file', () => {
  test('makes a code of each row, with what its type takes', async () => {
    const csv = [
      'type,name,url,tags,foregroundColor,cornerRadius,ssid,password,hidden,firstName,city,latitude,longitude,title,start,dynamic,status,shortCode,style',
      ',Website,https://example.com,print | window,#123456,20,,,,,,,,,,,,Sale-24,',
      'wifi,Guests,,,,,Café,correct horse,TRUE,,,,,,,FALSE,,,',
      'VCARD,Ada,,,,,,,,Ada,London,,,Countess,,true,paused,,"{""moduleShape"":""DOT""}"',
      'GEO,Place,,,,,,,,,,-33.9,"18.4",,,,,,',
      "EVENT,'=1+1,,,,,,,,,,,,Party,2026-12-31T20:00:00+01:00,,,,",
    ].join('\r\n');
    const { status, body } = await importCsv(`\uFEFF${csv}\r\n`);
    expect(body).toEqual({ created: 5, failed: 0, errors: [], errorCount: 0, dryRun: false });
    expect(status).toBe(200);
    const [website, guests, contact, place, event] = await codes();
    expect(website).toMatchObject({
      type: 'URL',
      name: 'Website',
      shortCode: 'sale-24',
      dynamic: true,
      content: { url: 'https://example.com' },
      tags: ['print', 'window'],
      style: { foregroundColor: '#123456', backgroundColor: '#FFFFFF', cornerRadius: 20 },
    });
    expect(guests).toMatchObject({
      type: 'WIFI',
      dynamic: false,
      content: { ssid: 'Café', password: 'correct horse', encryption: 'WPA', hidden: true },
    });
    expect(contact).toMatchObject({
      content: { firstName: 'Ada', title: 'Countess', address: { city: 'London' } },
      dynamic: true,
      status: 'PAUSED',
      style: { moduleShape: 'DOT' },
    });
    expect(place?.content).toEqual({ latitude: -33.9, longitude: 18.4 });
    expect(event).toMatchObject({
      name: '=1+1',
      content: { title: 'Party', start: '2026-12-31T19:00:00Z' },
    });
  });

  test.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('may have %s between its cells', async (_name, sign) => {
    const csv = ['name', 'url', 'tags'].join(sign);
    const { body } = await importCsv(`${csv}\n"A${sign}B"${sign}https://example.com${sign}x`);
    expect(body).toMatchObject({ created: 1 });
    expect((await codes())[0]).toMatchObject({ name: `A${sign}B`, tags: ['x'] });
  });

  test('may have line ends of any kind, empty lines, rows of nothing, rows cut short', async () => {
    const { body } = await importCsv(
      '\n\nname,url,tags\r\nA,https://example.com\r\n,,\n\nB,https://example.com,,,\rC,https://example.com,x',
    );
    expect(body).toMatchObject({ created: 3, failed: 0 });
  });

  test('may hold every text: right to left, emoji, line ends, 10 kB', async () => {
    const names = [
      'مرحبا بالعالم',
      '👩‍👩‍👧‍👦',
      'two\r\nlines "quoted"',
      ' spaces ',
      'x'.repeat(200),
      "'t Hooft",
    ];
    const csv = names.map((name) => `"${name.replaceAll('"', '""')}",https://example.com`);
    const { body } = await importCsv(`name,url\n${csv.join('\n')}`);
    expect(body).toMatchObject({ created: names.length });
    expect((await codes()).map(({ name }) => name)).toEqual(names);
  });

  test('of many rows, in parts', async () => {
    const { body } = await importCsv(`name,url\n${rows(1_600)}`);
    expect(body).toMatchObject({ created: 1_600, failed: 0 });
    const made = await codes();
    expect(made.map(({ name }) => name)).toEqual(
      Array.from({ length: 1_600 }, (_, index) => `Code ${index}`),
    );
    const audit = await server.prisma.auditEvent.findMany({
      where: { organizationId: org, action: 'importQrCodes' },
    });
    const counts = audit.map(({ details }) => Number(Object(details).count));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1_600);
    expect(Math.max(...counts)).toBeLessThanOrEqual(500);
  });
});

const cafe = 'name,url\nCafé “Blüte” 5 €,https://example.com\n';

async function sendBytes(bytes: Uint8Array, contentType = 'text/csv') {
  const response = await fetch(`${server.url}/api/v1/organizations/${org}/qr-codes/import`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': contentType },
    body: new Uint8Array(bytes),
  });
  const { message }: { message?: string } = await response.json();
  return { status: response.status, message };
}

describe('what spreadsheets write', () => {
  const bigEndian = Buffer.from(`\uFEFF${cafe}`, 'utf16le').swap16();
  const windows = Buffer.from(
    cafe.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'),
    'latin1',
  );
  test.each<[string, Uint8Array, string?]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${cafe}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${cafe}`, 'utf16le')],
    ['UTF-16, the other way round', bigEndian],
    ['UTF-16 that is named', Buffer.from(cafe, 'utf16le'), 'text/csv; charset=utf-16le'],
    ['Windows-1252 that is named', windows, 'text/csv; charset=windows-1252'],
    ['Latin-1, as it is called', windows, 'text/csv;charset="ISO-8859-1"'],
  ])('%s', async (_name, bytes, contentType) => {
    expect((await sendBytes(bytes, contentType)).status).toBe(200);
    expect(await codes()).toMatchObject([{ name: 'Café “Blüte” 5 €' }]);
  });

  test.each([
    ['sep=; in the first line', 'sep=;\r\nname;url\r\nA, B;https://example.com\r\n'],
    ['the same between quotation marks', '"sep=;"\nname;url\nA, B;https://example.com\n'],
    ['columns without names at the end', 'name,url,,\n"A, B",https://example.com,,\n'],
    ['a column without a name in the middle', 'name,,url\n"A, B",,https://example.com\n'],
    ['names in another case, with spaces', ' NAME ,Url\n"A, B",https://example.com\n'],
    ['tabs', 'Name\tURL\nA, B\thttps://example.com\n'],
  ])('%s', async (_name, csv) => {
    expect((await importCsv(csv)).body).toMatchObject({ created: 1, errors: [] });
    expect(await codes()).toMatchObject([
      { name: 'A, B', content: { url: 'https://example.com' } },
    ]);
  });

  test('words of people for columns of several words', async () => {
    const csv =
      'Name,First name,postal_code,SHORT-CODE,Foreground Color\nAda,Ada,20457,ada-1,#112233';
    expect((await importCsv(`type,${csv.replace('\n', '\nVCARD,')}`)).body).toMatchObject({
      created: 1,
    });
    expect(await codes()).toMatchObject([
      { shortCode: 'ada-1', content: { firstName: 'Ada', address: { postalCode: '20457' } } },
    ]);
  });

  test('lines are counted with the one of sep=', async () => {
    const { body } = await importCsv('sep=;\nname;url\nA;https://example.com\nB;nowhere\n');
    expect(body).toMatchObject({ details: [{ line: 4, field: 'url' }] });
    const wrong = await importCsv('sep=|\nname|url\n');
    expect(wrong.body).toMatchObject({
      details: [{ line: 1, message: expect.stringMatching('sep=') }],
    });
  });

  test('a single column stays one, whatever its cells hold', async () => {
    const { body } = await importCsv('sep=;\ntext\nA,B\n');
    expect(body).toMatchObject({
      details: [
        { field: 'name', message: 'is a missing column' },
        { field: 'type', message: noType },
      ],
    });
    const csv = 'sep=;\nurl;name\n;A,B\n';
    const { errors } = await graphqlImport(csv);
    expect(errors).toMatchObject([{ line: 3, field: 'url' }]);
    expect((await importCsv(csv)).body).toMatchObject({ details: [{ line: 3, field: 'url' }] });
  });

  test.each([
    ['sep=;', 'name,url', 'a semicolon', 'this header has commas'],
    ['"sep=;"', 'Name,URL,tags', 'a semicolon', 'this header has commas'],
    ['sep=,', 'name;url', 'a comma', 'this header has semicolons'],
    ['sep=\t', 'name,url', 'a tab', 'this header has commas'],
    ['sep=,', 'name\turl', 'a comma', 'this header has tabs'],
  ])('%s over %j is told', async (separator, header, named, found) => {
    const { status, body } = await importCsv(`${separator}\n${header}\nA\nB\n`);
    expect({ status, details: Object(body).details }).toEqual({
      status: 400,
      details: [
        {
          line: 2,
          field: header,
          message: `is no column; sep= says that ${named} separates columns, but ${found}; remove that line or correct it`,
        },
      ],
    });
  });

  test('a missing column type is told once; where there is url, every row is a URL', async () => {
    const csv = `name,text\n${'A,Hello\n'.repeat(50)}`;
    expect((await importCsv(csv)).body).toMatchObject({
      details: [{ line: 1, field: 'type', message: noType }],
    });
    const { status, bytes } = await importCsv(csv, '?skipInvalid=true');
    expect({ status, short: bytes.length < 1_000 }).toEqual({ status: 400, short: true });
    const { body } = await importCsv('name,url,text\nA,https://example.com,\nB,,Hello\n');
    expect(Object(body).details).toMatchObject([
      { line: 3, field: 'url' },
      { line: 3, field: 'text', message: 'must be empty for the type URL' },
    ]);
  });

  test('a cell below no name is told', async () => {
    const { body } = await importCsv('name,,url\nA,stray,https://example.com\n');
    expect(body).toMatchObject({
      details: [{ line: 2, message: 'must have nothing in cell 2, whose column has no name' }],
    });
    const { body: behind } = await importCsv('name,url,\nA,https://example.com,,x\n');
    expect(behind).toMatchObject({
      details: [{ line: 2, message: expect.stringMatching('at most 3 cells') }],
    });
  });
});

const noType = 'is a missing column; only a file with the column url may leave it out';

/** What importQrCodes says. */
async function graphqlImport(csv: string) {
  const { data } = await server.graphql(
    'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created failed errorCount errors { line field message } } }',
    { input: { organizationId: org, csv } },
    { 'x-api-key': key },
  );
  return z
    .object({ importQrCodes: z.looseObject({ errorCount: z.int(), errors: z.array(z.unknown()) }) })
    .parse(data).importQrCodes;
}

describe('what cannot be read', () => {
  test.each([
    ['nothing', '', ''],
    ['a column that nobody knows', 'nmae,url\nA,https://example.com', 'nmae'],
    ['a column that stands twice', 'name,url,name\n', 'name'],
    ['no names', 'url\nhttps://example.com', 'name'],
    ['another delimiter', 'name|url\nA|https://example.com', 'name|url'],
  ])('%s is refused by its field', async (_name, csv, field) => {
    const { status, body } = await importCsv(csv);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ line: 1, field }] });
  });

  test('the nearest name is told', async () => {
    for (const [given, meant] of [
      ['nmae', 'name'],
      ['urls', 'url'],
      ['postcode', 'postalCode'],
    ]) {
      const { body } = await importCsv(`name,${given}\n`);
      expect(textAt(body, 'details.0.message')).toMatch(`did you mean ${meant}?`);
    }
  });

  test.each([
    ['within a cell', 'A,https://example.com\n"two\r\nlines",https://example.com\nB"x",y', 5],
    ['behind a cell', 'A,https://example.com\n"B"x,https://example.com', 3],
    ['never closed', 'A,https://example.com\n\nB,"https://example.com\nC,https://example.com', 4],
  ])('a quotation mark %s is told with its line', async (_name, csv, line) => {
    const { status, body } = await importCsv(`name,url\n${csv}`, '?skipInvalid=true');
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ line }] });
    expect(textAt(body, 'message')).toMatch(`line ${line}: `);
    expect(await codes()).toEqual([]);
  });

  test('a header of very many columns is refused at once, in a line', async () => {
    const csv = Array.from({ length: 6_000 }, (_, index) => `column${index}`).join(',');
    const { status, body } = await importCsv(csv);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      details: [
        {
          field: '',
          message: expect.stringMatching(/^must have at most \d+ columns; it has 6000$/),
        },
      ],
    });
  });

  test.each([
    ['columns', Array.from({ length: 60_000 }, (_, index) => `column${index}`).join(',')],
    ['columns without a name', ','.repeat(590_000)],
    ['letters', `name,${'x'.repeat(590_000)}`],
  ])('a header of still more %s is not read at all', async (_name, csv) => {
    const { status, bytes, body } = await importCsv(csv);
    expect(status).toBe(400);
    expect(textAt(body, 'details.0.message')).toMatch('at most 65536 characters');
    expect(bytes.length).toBeLessThan(1_000);
  });

  test('of columns that are not known the first few get a suggestion', async () => {
    const { body } = await importCsv(
      `name,${'abcdefghijkl'
        .split('')
        .map((letter) => `nam${letter}x`)
        .join(',')}\n`,
    );
    const messages = Array.from({ length: 12 }, (_, index) =>
      textAt(body, `details.${index}.message`),
    );
    expect(messages.filter((message) => message.includes('did you mean name?'))).toHaveLength(5);
    expect(messages.slice(5)).toEqual(messages.slice(5).map(() => 'is no column'));
  });

  test('a long name is told in short', async () => {
    const { bytes, body } = await importCsv(`name,${'x'.repeat(50_000)}\n`);
    expect(textAt(body, 'details.0.message')).toMatch('is no column');
    expect(bytes.length).toBeLessThan(3_000);
  });

  test('a spreadsheet is refused in one sentence', async () => {
    for (const start of [
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      const { status, message } = await sendBytes(Buffer.from([...start, 1, 2, 3]));
      expect(status).toBe(400);
      expect(message).toMatch('save it as “CSV UTF-8”');
    }
  });

  test('what is in no encoding that is said is refused with what to do', async () => {
    const latin = await sendBytes(Buffer.from(cafe, 'latin1'));
    expect(latin.status).toBe(400);
    expect(latin.message).toMatch('in Excel: save it as “CSV UTF-8”');
    expect(latin.message).toMatch('charset=windows-1252');
    const unmarked = await sendBytes(Buffer.from('name,url\n', 'utf16le'));
    expect(unmarked.message).toMatch('UTF-16 with a byte order mark');
    const other = await sendBytes(Buffer.from(cafe), 'text/csv; charset=koi8-r');
    expect(other.message).toMatch('utf-8, utf-16 or windows-1252');
    expect(await codes()).toEqual([]);
  });

  test('a body of another kind gets 415 whatever its bytes are, a spreadsheet with what to do', async () => {
    const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 1]);
    for (const contentType of [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel',
      'application/octet-stream',
      'application/json',
    ]) {
      expect(await sendBytes(workbook, contentType)).toEqual({
        status: 415,
        message: expect.stringContaining('not a spreadsheet: save it as “CSV UTF-8”'),
      });
      expect(await sendBytes(Buffer.from(cafe, 'latin1'), contentType)).toEqual({
        status: 415,
        message: 'Content-Type must be text/csv',
      });
    }
  });

  test('a body of another kind gets 415, one of over 20 MiB 413, over 50,000 rows 400', async () => {
    expect((await importCsv('{}', '', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await importCsv('name,url', '', { 'content-type': 'text/plain' })).status).toBe(415);
    const large = await importCsv(`name,url\n${'x'.repeat(20 * 1_048_576)}`);
    expect(large.status).toBe(413);
    const many = await importCsv(`name,url\n${rows(50_001)}`);
    expect(many.status).toBe(400);
    expect(textAt(many.body, 'message')).toBe('The file has over 50000 rows');
    const empty = await importCsv(`name,url\n${'\r\n'.repeat(1_000_000)}`);
    expect(textAt(empty.body, 'message')).toBe('The file has over 1000000 lines');
    expect(await codes()).toEqual([]);
  });

  test('elsewhere a body may have 1 MiB, as before', async () => {
    const body = JSON.stringify({ type: 'URL', name: 'x'.repeat(1_048_576) });
    const answer = await server.rest('POST', `/organizations/${org}/qr-codes`, { key, body });
    expect(answer.status).toBe(413);
  });

  test('from nobody a large body is not even received', async () => {
    const body = 'x'.repeat(20 * 1_048_576 + 1);
    const path = `/organizations/${org}/qr-codes/import`;
    const headers = { 'content-type': 'text/csv' };
    expect((await server.rest('POST', path, { body, headers })).status).toBe(401);
    const wrong = { ...headers, 'x-api-key': `${key.slice(0, -1)}!` };
    expect((await server.rest('POST', path, { body, headers: wrong })).status).toBe(401);
  });

  test('a parameter that is none is refused by its name', async () => {
    for (const query of ['dryrun=true', 'dryRun=yes']) {
      const { status, body } = await importCsv('name,url\n', `?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
    }
  });
});

describe('rows that are wrong', () => {
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

  test('are all told by line and column; nothing is made', async () => {
    const { status, body } = await importCsv(wrong);
    expect(status).toBe(422);
    expect(places(Object(body).details)).toEqual(expected);
    expect(body).toMatchObject({
      statusCode: 422,
      code: 'UNPROCESSABLE',
      message: '12 of 13 rows are wrong; nothing was made',
      report: { created: 0, failed: 12, errorCount: expected.length, total: 13 },
    });
    expect(await codes()).toEqual([]);
  });

  test('are passed over with skipInvalid', async () => {
    const { status, body } = await importCsv(wrong, '?skipInvalid=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ created: 1, failed: 12, errorCount: expected.length });
    expect(places(Object(body).errors)).toEqual(expected);
    expect((await codes()).map(({ name }) => name)).toEqual(['Good']);
  });

  test('are told by a dry run, which makes nothing', async () => {
    const dry = await importCsv(wrong, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({ created: 0, failed: 12, dryRun: true });
    const skipping = await importCsv(wrong, '?dryRun=true&skipInvalid=true');
    expect(skipping.body).toMatchObject({ created: 1, failed: 12, dryRun: true });
    const right = await importCsv(`name,url\n${rows(600)}`, '?dryRun=true');
    expect(right.body).toMatchObject({ created: 600, failed: 0, dryRun: true });
    expect(await codes()).toEqual([]);
  });

  test('without one that is right get 422 also with skipInvalid', async () => {
    const { status, body } = await importCsv('name,url\nA,x\n', '?skipInvalid=true');
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: [{ line: 2, field: 'url' }] });
  });

  test('of which there are very many are counted; a thousand are told', async () => {
    const bad = Array.from({ length: 1_500 }, (_, index) => `Code ${index},x`).join('\n');
    const { body } = await importCsv(`name,url\n${bad}`);
    expect(Object(body).details).toHaveLength(1_000);
    expect(body).toMatchObject({ report: { failed: 1_500, errorCount: 1_500 } });
  });

  test('in a late part keep the early parts from being made', async () => {
    const { status, body } = await importCsv(`name,url\n${rows(1_010)}\nlast,x`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: [{ line: 1_012, field: 'url' }] });
    expect(await codes()).toEqual([]);
  });

  test('short codes that stand twice, near or far, or are taken', async () => {
    await server.createQrCode(key, org, { shortCode: 'taken' });
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
    const anew = await importCsv(file, '?newShortCodes=true');
    expect(anew.body).toMatchObject({ created: 600, failed: 0 });
  });
});

describe('folders', () => {
  const file = 'name,url,folder\nA,https://example.com,Spring\nB,https://example.com,Spring\n';

  test('are found by name or id; missing ones are made if asked for', async () => {
    expect((await importCsv(file)).status).toBe(422);
    const { body } = await importCsv(file, '?createFolders=true');
    expect(body).toMatchObject({ created: 2 });
    const [folder, ...others] = await server.prisma.folder.findMany({
      where: { organizationId: org },
    });
    expect(others).toEqual([]);
    await importCsv(file);
    await importCsv(`name,url,folderId\nC,https://example.com,${folder?.id}`);
    expect((await codes()).map(({ folderId }) => folderId)).toEqual(Array(5).fill(folder?.id));
  });

  test('are not made for nothing', async () => {
    await importCsv(file, '?createFolders=true&dryRun=true');
    await importCsv(`${file}C,x,Summer`, '?createFolders=true');
    await importCsv(`${file}C,x,Summer`, '?createFolders=true&skipInvalid=true');
    const folders = await server.prisma.folder.findMany({ where: { organizationId: org } });
    expect(folders.map(({ name }) => name)).toEqual(['Spring']);
  });

  test('of another organization are none', async () => {
    const eve = await server.signUp();
    const { id } = await server.prisma.folder.create({
      data: { id: 'fld_elsewhere', organizationId: eve.organizationId, name: 'Hers' },
    });
    for (const cells of [
      `folderId\nA,https://example.com,${id}`,
      'folder\nA,https://example.com,Hers',
    ])
      expect((await importCsv(`name,url,${cells}`)).status).toBe(422);
  });
});

describe('GraphQL', () => {
  const run = (input: Record<string, unknown>) =>
    server.graphql(
      `mutation ($input: ImportQrCodesInput!) {
        importQrCodes(input: $input) { created failed errors { line field message } }
      }`,
      { input: { organizationId: org, ...input } },
      { 'x-api-key': key },
    );

  test('makes codes of up to 500 rows, all or nothing', async () => {
    const { data } = await run({ csv: `name,url\n${rows(500)}` });
    expect(data).toEqual({ importQrCodes: { created: 500, failed: 0, errors: [] } });
    const wrong = { csv: 'name;url\n"A\nB";https://example.com\nC;x' };
    const errors = [{ line: 4, field: 'url', message: expect.stringContaining('https://') }];
    expect((await run(wrong)).data).toEqual({ importQrCodes: { created: 0, failed: 1, errors } });
    expect((await run({ ...wrong, dryRun: true, skipInvalid: true })).data).toEqual({
      importQrCodes: { created: 1, failed: 1, errors },
    });
    expect(await codes()).toHaveLength(500);
    expect((await run({ ...wrong, skipInvalid: true })).data).toMatchObject({
      importQrCodes: { created: 1 },
    });
  });

  test('counts the lines of a part as those of the whole file', async () => {
    const { data } = await run({ csv: 'name,url\nA,x', firstLine: 5_000 });
    expect(data).toMatchObject({ importQrCodes: { errors: [{ line: 5_000 }] } });
  });

  test('refuses more rows, what is no CSV, half a surrogate pair', async () => {
    for (const csv of [`name,url\n${rows(501)}`, 'nmae\nx', 'name,url\n"A']) {
      const { errors } = await run({ csv });
      expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    }
    const { errors } = await run({ csv: 'name,url\n\uD800,https://example.com' });
    expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'input.csv' }] });
    expect(await codes()).toEqual([]);
  });

  test('costs what as many single codes would', async () => {
    const limited = await startServer({
      config: { rateLimits: { perKey: 1_000, perAddress: 0, perOrganization: 0 } },
    });
    const eve = await limited.signUp();
    const { headers } = await limited.graphql(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created } }',
      { input: { organizationId: eve.organizationId, csv: `name,url\n${rows(500)}` } },
      { cookie: eve.cookie },
    );
    expect(headers.get('x-ratelimit-remaining')).toBe('994');
    const { secret } = await limited.createKey(eve);
    const path = `/organizations/${eve.organizationId}/qr-codes/import`;
    const answer = await limited.rest('POST', path, {
      key: secret,
      body: `name,url\n${rows(700)}`,
      headers: { 'content-type': 'text/csv' },
    });
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('992');
    await limited.close();
  });
});
