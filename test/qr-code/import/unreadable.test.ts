// CSV files that cannot be imported at all.
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { cafe, importsOf, rows } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { codes, importCsv, sendBytes } = importsOf(server, ada);

describe('unreadable files', () => {
  test.each([
    ['nothing', '', ''],
    ['an unknown column', 'nmae,url\nA,https://example.com', 'nmae'],
    ['a repeated column', 'name,url,name\n', 'name'],
    ['a missing header', 'url\nhttps://example.com', 'name'],
    ['another delimiter', 'name|url\nA|https://example.com', 'name|url'],
  ])('%s is rejected, naming the field', async (_name, csv, field) => {
    const { status, body } = await importCsv(csv);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ line: 1, field }] });
  });

  test('the closest name is suggested', async () => {
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
    ['after a cell', 'A,https://example.com\n"B"x,https://example.com', 3],
    [
      'that is never closed',
      'A,https://example.com\n\nB,"https://example.com\nC,https://example.com',
      4,
    ],
  ])('a quotation mark %s is reported with its line', async (_name, csv, line) => {
    const { status, body } = await importCsv(`name,url\n${csv}`, '?skipInvalid=true');
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ line }] });
    expect(textAt(body, 'message')).toMatch(`line ${line}: `);
    expect(await codes()).toEqual([]);
  });

  test('a header with very many columns is rejected at once, in one line', async () => {
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
    ['unnamed columns', ','.repeat(590_000)],
    ['letters', `name,${'x'.repeat(590_000)}`],
  ])('a header with even more %s is not read at all', async (_name, csv) => {
    const { status, bytes, body } = await importCsv(csv);
    expect(status).toBe(400);
    expect(textAt(body, 'details.0.message')).toMatch('at most 65536 characters');
    expect(bytes.length).toBeLessThan(1_000);
  });

  test('only the first unknown columns get a suggestion', async () => {
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
    expect(messages.slice(5)).toEqual(messages.slice(5).map(() => 'is not a known column'));
  });

  test('a long name is shortened in the message', async () => {
    const { bytes, body } = await importCsv(`name,${'x'.repeat(50_000)}\n`);
    expect(textAt(body, 'details.0.message')).toMatch('is not a known column');
    expect(bytes.length).toBeLessThan(3_000);
  });

  test('a spreadsheet is rejected in one sentence', async () => {
    for (const start of [
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      const { status, message } = await sendBytes(Buffer.from([...start, 1, 2, 3]));
      expect(status).toBe(400);
      expect(message).toMatch('Save it as “CSV UTF-8”');
    }
  });

  test('invalid text in the declared encoding is rejected with advice', async () => {
    const latin = await sendBytes(Buffer.from(cafe, 'latin1'));
    expect(latin.status).toBe(400);
    expect(latin.message).toMatch('In Excel, save it as “CSV UTF-8”');
    expect(latin.message).toMatch('charset=windows-1252');
    const unmarked = await sendBytes(Buffer.from('name,url\n', 'utf16le'));
    expect(unmarked.message).toMatch('UTF-16 with a byte order mark');
    const other = await sendBytes(Buffer.from(cafe), 'text/csv; charset=koi8-r');
    expect(other.message).toMatch('utf-8, utf-16 or windows-1252');
    expect(await codes()).toEqual([]);
  });

  test('another media type gets 415 whatever its bytes, a spreadsheet with advice', async () => {
    const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 1]);
    for (const contentType of [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel',
      'application/octet-stream',
      'application/json',
    ]) {
      expect(await sendBytes(workbook, contentType)).toEqual({
        status: 415,
        message: expect.stringContaining('is a spreadsheet. Save it as “CSV UTF-8”'),
      });
      expect(await sendBytes(Buffer.from(cafe, 'latin1'), contentType)).toEqual({
        status: 415,
        message: 'Content-Type must be text/csv',
      });
    }
  });

  test('another media type gets 415, more than 20 MiB 413, more than 50,000 rows 400', async () => {
    expect((await importCsv('{}', '', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await importCsv('name,url', '', { 'content-type': 'text/plain' })).status).toBe(415);
    const large = await importCsv(`name,url\n${'x'.repeat(20 * 1_048_576)}`);
    expect(large.status).toBe(413);
    const many = await importCsv(`name,url\n${rows(50_001)}`);
    expect(many.status).toBe(400);
    expect(textAt(many.body, 'message')).toBe('The file has more than 50000 rows');
    const empty = await importCsv(`name,url\n${'\r\n'.repeat(1_000_000)}`);
    expect(textAt(empty.body, 'message')).toBe('The file has more than 1000000 lines');
    expect(await codes()).toEqual([]);
  });

  test('bodies on other routes can have 1 MiB', async () => {
    const body = JSON.stringify({ type: 'URL', name: 'x'.repeat(1_048_576) });
    const response = await ada.rest('POST', '/qr-codes', { body });
    expect(response.status).toBe(413);
  });

  test('a large anonymous body is not received', async () => {
    const body = 'x'.repeat(20 * 1_048_576 + 1);
    const path = `/organizations/${ada.organizationId}/qr-codes/import`;
    const headers = { 'content-type': 'text/csv' };
    expect((await server.rest('POST', path, { body, headers })).status).toBe(401);
    const wrong = { ...headers, 'x-api-key': `${ada.key.slice(0, -1)}!` };
    expect((await server.rest('POST', path, { body, headers: wrong })).status).toBe(401);
  });

  test('an unknown parameter is rejected by name', async () => {
    for (const query of ['dryrun=true', 'dryRun=yes']) {
      const { status, body } = await importCsv('name,url\n', `?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
    }
  });
});
