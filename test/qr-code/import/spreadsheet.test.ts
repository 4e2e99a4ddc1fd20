// CSV files saved by spreadsheets: encodings, separators, column names.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { cafe, importsOf, noType } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { codes, graphqlImport, importCsv, sendBytes } = importsOf(server, ada);

describe('files from spreadsheets', () => {
  const bigEndian = Buffer.from(`\uFEFF${cafe}`, 'utf16le').swap16();
  const windows = Buffer.from(
    cafe.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'),
    'latin1',
  );
  test.each<[string, Uint8Array, string?]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${cafe}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${cafe}`, 'utf16le')],
    ['UTF-16 in the other byte order', bigEndian],
    ['UTF-16 with a charset', Buffer.from(cafe, 'utf16le'), 'text/csv; charset=utf-16le'],
    ['Windows-1252 with a charset', windows, 'text/csv; charset=windows-1252'],
    ['Latin-1 under its common name', windows, 'text/csv;charset="ISO-8859-1"'],
  ])('%s', async (_name, bytes, contentType) => {
    expect((await sendBytes(bytes, contentType)).status).toBe(200);
    expect(await codes()).toMatchObject([{ name: 'Café “Blüte” 5 €' }]);
  });

  test.each([
    ['sep=; in the first line', 'sep=;\r\nname;url\r\nA, B;https://example.com\r\n'],
    ['the same in quotation marks', '"sep=;"\nname;url\nA, B;https://example.com\n'],
    ['trailing columns without names', 'name,url,,\n"A, B",https://example.com,,\n'],
    ['a middle column without a name', 'name,,url\n"A, B",,https://example.com\n'],
    ['names in another letter case, with spaces', ' NAME ,Url\n"A, B",https://example.com\n'],
    ['tabs', 'Name\tURL\nA, B\thttps://example.com\n'],
  ])('%s', async (_name, csv) => {
    expect((await importCsv(csv)).body).toMatchObject({ created: 1, errors: [] });
    expect(await codes()).toMatchObject([
      { name: 'A, B', content: { url: 'https://example.com' } },
    ]);
  });

  test('accept column names of several words in natural spelling', async () => {
    const csv =
      'Name,First name,postal_code,SHORT-CODE,Foreground Color\nAda,Ada,20457,ada-1,#112233';
    expect((await importCsv(`type,${csv.replace('\n', '\nVCARD,')}`)).body).toMatchObject({
      created: 1,
    });
    expect(await codes()).toMatchObject([
      { shortCode: 'ada-1', content: { firstName: 'Ada', address: { postalCode: '20457' } } },
    ]);
  });

  test('count the sep= line as a line', async () => {
    const { body } = await importCsv('sep=;\nname;url\nA;https://example.com\nB;nowhere\n');
    expect(body).toMatchObject({ details: [{ line: 4, field: 'url' }] });
    const wrong = await importCsv('sep=|\nname|url\n');
    expect(wrong.body).toMatchObject({
      details: [{ line: 1, message: expect.stringMatching('sep=') }],
    });
  });

  test('with a single column stay one, whatever the cells contain', async () => {
    const { body } = await importCsv('sep=;\ntext\nA,B\n');
    expect(body).toMatchObject({
      details: [
        { field: 'name', message: 'is a required column' },
        { field: 'type', message: noType },
      ],
    });
    const csv = 'sep=;\nurl;name\n;A,B\n';
    const { errors } = await graphqlImport(csv);
    expect(errors).toMatchObject([{ line: 3, field: 'url' }]);
    expect((await importCsv(csv)).body).toMatchObject({ details: [{ line: 3, field: 'url' }] });
  });

  test.each([
    ['sep=;', 'name,url', 'a semicolon', 'the header contains commas'],
    ['"sep=;"', 'Name,URL,tags', 'a semicolon', 'the header contains commas'],
    ['sep=,', 'name;url', 'a comma', 'the header contains semicolons'],
    ['sep=\t', 'name,url', 'a tab', 'the header contains commas'],
    ['sep=,', 'name\turl', 'a comma', 'the header contains tabs'],
  ])('%s over %j is reported', async (separator, header, named, found) => {
    const { status, body } = await importCsv(`${separator}\n${header}\nA\nB\n`);
    expect({ status, details: Object(body).details }).toEqual({
      status: 400,
      details: [
        {
          line: 2,
          field: header,
          message: `is not a known column; sep= declares ${named} as separator, but ${found}; correct or remove that line`,
        },
      ],
    });
  });

  test('report a missing type column once; with url, every row is a URL', async () => {
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

  test('report cells without a column name', async () => {
    const { body } = await importCsv('name,,url\nA,stray,https://example.com\n');
    expect(body).toMatchObject({
      details: [{ line: 2, message: 'must have an empty cell 2, because its column has no name' }],
    });
    const { body: behind } = await importCsv('name,url,\nA,https://example.com,,x\n');
    expect(behind).toMatchObject({
      details: [{ line: 2, message: expect.stringMatching('at most 3 cells') }],
    });
  });
});
