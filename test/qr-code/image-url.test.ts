// Signed URLs of images, which need no header.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

async function urlOf(id: string, field: string, type = 'QrCode'): Promise<string> {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { url: ${field} } } }`;
  const { data, errors } = await ada.graphql(query, { id });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return textAt(data, 'node.url');
}

/** What the response to a bare request says. */
async function answerOf(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  const type = response.headers.get('content-type') ?? '';
  const { code, message } = type.includes('json')
    ? await response.json()
    : { code: '', message: '' };
  return { status: response.status, headers: response.headers, type, code, message };
}

describe('the URL of an image', () => {
  test.each([
    ['imageUrl', 'image/png', 'png'],
    ['imageUrl(format: SVG, size: 300)', 'image/svg+xml', 'svg'],
    ['imageUrl(format: PDF, widthMm: 40)', 'application/pdf', 'pdf'],
  ])('%s works without a header, also on other sites', async (field, type, format) => {
    const { id } = await ada.createQrCode();
    const url = await urlOf(id, field);
    const { status, headers } = await answerOf(url);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('content-disposition')).toContain(`.${format}`);
    expect(url).not.toContain(ada.key.slice(17));
    expect((await answerOf(url, { method: 'HEAD' })).status).toBe(200);
  });

  test('stays the same for a while, so that it can be cached', async () => {
    const { id } = await ada.createQrCode();
    // At the end of a period, the next one begins.
    const urls = [
      await urlOf(id, 'imageUrl'),
      await urlOf(id, 'imageUrl'),
      await urlOf(id, 'imageUrl'),
    ];
    expect(new Set(urls).size).toBeLessThan(3);
  });

  test('of a logo works without a header', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
    const data = Buffer.from(svg).toString('base64');
    const made = await ada.rest('POST', '/logos', { body: { name: 'Mark', data } });
    const url = await urlOf(textAt(made.body, 'id'), 'imageUrl', 'Logo');
    const { status, headers } = await answerOf(url);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  test('expires with a clear error', async () => {
    const { id } = await ada.createQrCode();
    const url = await urlOf(id, 'imageUrl(expiresIn: 1)');
    await sleep(2_100);
    const { status, code, message } = await answerOf(url);
    expect([status, code]).toEqual([403, 'FORBIDDEN']);
    expect(message).toMatch(/^This signed URL expired at \d{4}-.+Z; request a new one$/);
  });

  test('is refused in the same way whatever is changed in it, whether it exists or not', async () => {
    const { id } = await ada.createQrCode();
    const other = await ada.createQrCode();
    const url = await urlOf(id, 'imageUrl');
    const later = Number(new URL(url).searchParams.get('expires')) + 60;
    const { userId } = await server.signUp();
    const changed = [
      url.replace(id, other.id),
      url.replace(id, 'qr_01m8aaxhsffevtqvmmm1ath4ek'),
      url.replace('size=512', 'size=513'),
      url.replace('format=png', 'format=svg'),
      url.replace(/expires=\d+/, `expires=${later}`),
      url.replace(/by=[^&]+/, `by=${userId}`),
      url.replace(/signature=..../, 'signature=AAAA'),
      url.replace(/signature=.*/, 'signature='),
      `${url}&size=1024`,
      url.replace('/download', ''),
    ];
    for (const wrong of changed) {
      const { status, code, message } = await answerOf(wrong);
      expect([wrong, status, code, message]).toEqual([
        wrong,
        403,
        'FORBIDDEN',
        'This signed URL is not valid',
      ]);
    }
    // Neither does it allow anything else.
    expect((await answerOf(url.replace('/download', ''), { method: 'DELETE' })).status).toBe(403);
    // A key does not help a wrong signature.
    const withKey = { headers: { 'x-api-key': ada.key } };
    expect((await answerOf(changed[0] ?? '', withKey)).status).toBe(403);
  });

  test('shows nothing once the code is purged', async () => {
    const { id } = await ada.createQrCode();
    const url = await urlOf(id, 'imageUrl');
    expect((await answerOf(url)).status).toBe(200);
    await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
    expect((await answerOf(url)).status).toBe(404);
  });

  test('ends with the API key that made it, and its permission', async () => {
    const { id } = await ada.createQrCode();
    const url = await urlOf(id, 'imageUrl');
    const { prisma } = server;
    const change = (data: object) => prisma.apiKey.update({ where: { id: ada.keyId }, data });
    await change({ permissions: ['ANALYTICS_READ'] });
    const denied = await answerOf(url);
    expect([denied.status, denied.message]).toEqual([
      403,
      'This requires the permission QR_CODES_READ',
    ]);
    await change({ permissions: ['QR_CODES_READ'], revoked: true });
    const ended = await answerOf(url);
    expect([ended.status, ended.message]).toEqual([
      403,
      'This signed URL has ended with the access of the person or API key that made it',
    ]);
  });

  test('ends with the membership of the person who made it', async () => {
    const { id } = await ada.createQrCode();
    const eve = await server.addMember(ada.organizationId, 'VIEWER');
    const { data } = await server.graphql(
      'query ($id: ID!) { node(id: $id) { ... on QrCode { imageUrl } } }',
      { id },
      { cookie: eve.cookie },
    );
    const url = textAt(data, 'node.imageUrl');
    expect((await answerOf(url)).status).toBe(200);
    await server.prisma.member.deleteMany({
      where: { userId: eve.userId, organizationId: ada.organizationId },
    });
    expect((await answerOf(url)).status).toBe(404);
  });

  test.each([
    ['imageUrl(expiresIn: 0)', 'expiresIn must be an integer between 1 and 604800'],
    ['imageUrl(expiresIn: 604801)', 'expiresIn must be an integer between 1 and 604800'],
    ['imageUrl(format: PDF, dpi: 300)', 'dpi can only be used with the format PNG'],
    ['imageUrl(format: PDF, widthMm: 9)', 'widthMm must be an integer between 10 and 1000'],
  ])('%s is rejected', async (field, message) => {
    const { id } = await ada.createQrCode();
    await expect(urlOf(id, field)).rejects.toThrow(message);
  });
});
