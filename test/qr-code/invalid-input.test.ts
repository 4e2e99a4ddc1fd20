// Invalid input for QR codes.
import { beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { createByGraphQL, documented } from './qr-code.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('rejected input names the field and stores nothing', () => {
  let before: number;
  beforeEach(async () => {
    before = await server.prisma.qrCode.count();
  });

  const url = (address: unknown) => ({ data: { url: address } });
  test.each<[what: string, body: Record<string, unknown>, status: number, field: string]>([
    ['a javascript: URL', url('javascript:alert(1)'), 400, 'data.url'],
    ['a data: URL', url('data:text/html,x'), 400, 'data.url'],
    ['a file: URL', url('file:///etc/passwd'), 400, 'data.url'],
    ['credentials', url('https://me:secret@example.com'), 400, 'data.url'],
    ['a line break', url('https://example.com/\r\nSet-Cookie: a=b'), 400, 'data.url'],
    ['a number', url(7), 400, 'data.url'],
    ['a missing url', { data: {} }, 400, 'data.url'],
    ['missing data', { data: undefined }, 400, 'data'],
    ['data that is a list', { data: [] }, 400, 'data'],
    ['an unknown type', { type: 'HOLOGRAM' }, 400, 'type'],
    ['a missing type', { type: undefined }, 400, 'type'],
    ['an empty name', { name: '' }, 400, 'name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 400, 'name'],
    ['a tag that is too long', { tags: ['a', 'x'.repeat(101)] }, 400, 'tags.1'],
    ['NUL in a name', { name: 'a\0b' }, 400, 'name'],
    ['an unpaired surrogate', { name: 'a\ud800' }, 400, 'name'],
    ['a tag that is not a string', { tags: [1] }, 400, 'tags.0'],
    ['an unknown field', { colour: 'red' }, 400, 'colour'],
    ['an unknown field of style', { style: { colour: 'red' } }, 400, 'style.colour'],
    ['an invalid color', { style: { foregroundColor: 'red' } }, 400, 'style.foregroundColor'],
    ['a radius over 50', { style: { cornerRadius: 51 } }, 400, 'style.cornerRadius'],
    ['a fractional radius', { style: { cornerRadius: 1.5 } }, 400, 'style.cornerRadius'],
    ['an unknown folder', { folderId: 'fld_1' }, 400, 'folderId'],
    [
      'colors with too little contrast',
      { style: { foregroundColor: '#999999', backgroundColor: '#BBBBBB' } },
      422,
      'style.backgroundColor',
    ],
    [
      'light on dark',
      { style: { foregroundColor: '#FFFFFF', backgroundColor: '#000000' } },
      422,
      'style.foregroundColor',
    ],
    [
      'content that does not fit',
      { type: 'TEXT', data: { text: 'x'.repeat(5_000) }, dynamic: false },
      422,
      'data',
    ],
  ])('%s', async (_what, change, status, field) => {
    const response = await ada.rest('POST', '/qr-codes', { body: { ...documented, ...change } });
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({
      statusCode: status,
      details: expect.arrayContaining([{ field, message: expect.any(String) }]),
    });
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test.each([
    ['its own path', () => `${server.url}/q/abc`],
    ['in capital letters', () => `${server.url.replace('localhost', 'LOCALHOST')}/Q/../q/abc`],
    ['percent-encoded', () => `${server.url}/%71/abc`],
    ['127.0.0.1', () => `${server.url.replace('localhost', '127.0.0.1')}/q/abc`],
    ['[::1]', () => `${server.url.replace('localhost', '[::1]')}/q/abc`],
    ['127.1', () => `${server.url.replace('localhost', '127.1')}/q/abc`],
  ])('a loop, %s', async (_what, address) => {
    const response = await ada.rest('POST', '/qr-codes', {
      body: { ...documented, ...url(address()) },
    });
    expect(response.body).toMatchObject({ statusCode: 400, details: [{ field: 'data.url' }] });
  });

  test('GraphQL returns the same with its field names', async () => {
    const bad = await createByGraphQL(ada, { content: { url: { url: 'javascript:alert(1)' } } });
    expect(bad.errors).toMatchObject([
      {
        extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.content.url.url' }] },
        path: ['createQrCode'],
      },
    ]);
    const loop = await createByGraphQL(ada, { content: { url: { url: `${server.url}/q/abc` } } });
    expect(loop.errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.content.url.url' }],
    });
    const pale = await createByGraphQL(ada, {
      content: { url: { url: 'https://example.com' } },
      style: { foregroundColor: '#BBBBBB' },
    });
    expect(pale.errors[0]?.extensions).toMatchObject({
      code: 'UNPROCESSABLE',
      details: [{ field: 'input.style.backgroundColor' }],
    });
    const two = await createByGraphQL(ada, {
      content: { url: { url: 'https://a.example' }, text: { text: 'b' } },
    });
    expect(two.errors[0]?.extensions.code).toBe('BAD_REQUEST');
    const none = await createByGraphQL(ada, { content: {} });
    expect(none.errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('a text that is too long is reported with its length and the limit', async () => {
    const { body } = await ada.rest('POST', '/qr-codes', {
      body: { type: 'TEXT', name: 'x', data: { text: 'é'.repeat(1_500) }, dynamic: false },
    });
    expect(textAt(body, 'message')).toMatch(/3000 bytes.*2331|2331.*3000/);
  });
});
