// Custom and generated short codes.
import { describe, expect, test } from 'vitest';
import { storeNew } from '../../src/schema/qr-code/bulk/create.ts';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const byRest = (shortCode: unknown) =>
  ada.rest('POST', '/qr-codes', {
    body: { type: 'URL', name: 'x', data: { url: 'https://example.com' }, shortCode },
  });
const byGraphQL = (shortCode: unknown) =>
  ada.graphql(
    'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id shortCode shortUrl } } }',
    {
      input: {
        organizationId: ada.organizationId,
        name: 'x',
        content: { url: { url: 'https://example.com' } },
        shortCode,
      },
    },
  );

describe('a custom one', () => {
  test('is stored in lowercase and redirects in any letter case', async () => {
    expect((await byRest('Summer-Sale')).body).toMatchObject({
      shortCode: 'summer-sale',
      shortUrl: `${server.url}/q/summer-sale`,
    });
    const { data } = await byGraphQL('WINTER-2026');
    expect(data).toMatchObject({ createQrCode: { qrCode: { shortCode: 'winter-2026' } } });
    for (const code of ['summer-sale', 'SUMMER-SALE', 'Winter-2026']) {
      const response = await fetch(`${server.url}/q/${code}`, { redirect: 'manual' });
      expect(response.status).toBe(302);
    }
  });

  test.each(['abc', 'x'.repeat(64), 'a-b', '007', 'a--b'])('%.10s is accepted', async (code) => {
    expect((await byRest(code)).status).toBe(201);
  });

  test('that exists in another letter case returns 409 and names the field', async () => {
    expect((await byRest('Once-Only')).status).toBe(201);
    const before = await server.prisma.qrCode.count();
    expect((await byRest('ONCE-only')).body).toMatchObject({
      statusCode: 409,
      code: 'CONFLICT',
      details: [{ field: 'shortCode', message: expect.stringContaining('is already in use') }],
    });
    expect((await byGraphQL('once-ONLY')).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      details: [{ field: 'input.shortCode' }],
    });
    const bob = await server.signUp();
    const other = await server.rest('POST', `/organizations/${bob.organizationId}/qr-codes`, {
      key: (await server.createKey(bob)).secret,
      body: {
        type: 'URL',
        name: 'x',
        data: { url: 'https://example.com' },
        shortCode: 'once-only',
      },
    });
    expect(other.status).toBe(409);
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('requested simultaneously is assigned once', async () => {
    const responses = await Promise.all(Array.from({ length: 8 }, () => byRest('race-for-it')));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  test.each<[string, unknown, RegExp]>([
    ['too short', 'ab', /3 to 64 characters; it has 2/],
    ['empty', '', /3 to 64 characters; it has 0/],
    ['too long', 'x'.repeat(65), /3 to 64 characters; it has 65/],
    ['a leading hyphen', '-abc', /cannot start or end with a hyphen/],
    ['a trailing hyphen', 'abc-', /cannot start or end with a hyphen/],
    ['a slash', 'a/b', /letters a–z, digits and hyphens; “\/”/],
    ['a dot', 'contact.vcf', /“\.”/],
    ['a space', 'a b', /U\+0020/],
    ['a line break', 'abc\n', /U\+000A/],
    ['NUL', 'abc\0', /U\+0000/],
    ['HTML', '<b>', /“<”/],
    ['a Cyrillic a', 'p\u0430ypal', /“\u0430” \(U\+0430\) is not allowed/],
    ['a Greek o', 'g\u03bfogle', /U\+03BF/],
    ['a Kelvin sign', '\u212Aey', /U\+212A/],
    ['a long s', '\u017Fale', /U\+017F/],
    ['full-width letters', '\uff41bc', /U\+FF41/],
    ['an emoji', 'abc😀', /“😀” \(U\+1F600\)/],
    ['a reserved word', 'Admin', /reserved/],
    ['a reserved word with 0 for o', 'dashb0ard', /looks like a reserved word/],
    ['a reserved word with 1 for i', 'adm1n', /reserved/],
    ['a reserved word with 1 for l', '1egal', /reserved/],
    ['a reserved word with 3 for e', 'h3lp', /reserved/],
    ['a number', 123, /must be a string/],
  ])('%s is rejected in both APIs, with advice', async (_what, code, message) => {
    const before = await server.prisma.qrCode.count();
    const rest = await byRest(code);
    expect(rest.body).toMatchObject({ statusCode: 400, details: [{ field: 'shortCode' }] });
    expect(textAt(rest.body, 'details.0.message')).toMatch(message);
    const { errors } = await byGraphQL(code);
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('cannot be changed, because it may be printed', async () => {
    const { id } = await ada.createQrCode();
    const response = await ada.rest('PUT', `/qr-codes/${id}`, {
      body: { shortCode: 'new-one' },
    });
    expect(response.body).toMatchObject({ statusCode: 400, details: [{ field: 'shortCode' }] });
  });
});

describe('a generated one', () => {
  const draft = (id: string, shortCode: string, ownShortCode = false) => ({
    row: {
      id,
      organizationId: ada.organizationId,
      type: 'TEXT' as const,
      name: 'x',
      sortName: 'x',
      dynamic: false,
      shortCode,
      content: { text: 'x' },
      style: {},
      tags: [],
    },
    ownShortCode,
  });

  test('that is taken is generated again a few times; a custom one is not', async () => {
    await byRest('drawn-1');
    await byRest('drawn-2');
    const draws = ['drawn-2', 'free-one'];
    const drafts = [draft('qr_random', 'drawn-1'), draft('qr_own', 'drawn-1', true)];
    await server.prisma.$transaction(async (outer) => {
      const prisma = Object.assign(outer, { $connect: async () => undefined });
      const created = await storeNew(
        drafts,
        ada.organizationId,
        prisma,
        () => draws.shift() ?? 'no-more',
      );
      expect([...created.values()].map(({ id, shortCode }) => [id, shortCode])).toEqual([
        ['qr_random', 'free-one'],
      ]);
      const none = await storeNew(
        [draft('qr_never', 'drawn-1')],
        ada.organizationId,
        prisma,
        () => 'drawn-2',
      );
      expect([...none]).toEqual([]);
    });
    const kept = await server.prisma.qrCode.findUnique({ where: { shortCode: 'free-one' } });
    expect(kept?.id).toBe('qr_random');
  });

  test('a conflict with an Idempotency-Key leaves nothing behind', async () => {
    const send = (shortCode: string) =>
      ada.rest('POST', '/qr-codes', {
        body: { type: 'URL', name: 'x', data: { url: 'https://example.com' }, shortCode },
        headers: { 'idempotency-key': `for-${shortCode}` },
      });
    expect((await send('drawn-1')).status).toBe(409);
    const created = await send('with-a-key');
    expect(created.status).toBe(201);
    expect((await send('with-a-key')).body).toEqual(created.body);
  });
});

describe('in capital letters', () => {
  test('the image contains the link in capitals, and it works', async () => {
    const style = { capitalLetters: true };
    const { id, shortUrl } = await ada.createQrCode({ style });
    const plain = await ada.createQrCode();
    const png = async (code: string) =>
      (await ada.rest('GET', `/qr-codes/${code}/download?size=512`)).bytes;
    const text = await decodePng(await png(id));
    expect(text).toBe(shortUrl.toUpperCase());
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(await decodePng(await png(plain.id))).toBe(plain.shortUrl);
    const response = await fetch(text, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('https://example.com');
    const { data } = await ada.graphql(
      'query ($id: ID!) { node(id: $id) { ... on QrCode { payload shortUrl totalScans } } }',
      { id },
    );
    expect(data).toEqual({ node: { payload: text, shortUrl, totalScans: 1 } });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { style: { capitalLetters: false } } });
    expect(await decodePng(await png(id))).toBe(shortUrl);
  });

  test('static content stays unchanged', async () => {
    const { id } = await ada.createQrCode({
      type: 'TEXT',
      data: { text: 'Hello' },
      dynamic: false,
      style: { capitalLetters: true },
    });
    const { bytes } = await ada.rest('GET', `/qr-codes/${id}/download`);
    expect(await decodePng(bytes)).toBe('Hello');
  });
});
