// Styles that cannot be scanned are not stored.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('a style is only stored if the code can be scanned', () => {
  const put = (target: string, body: object) => ada.rest('PUT', `/qr-codes/${target}`, { body });

  test('otherwise all problems are reported and nothing is stored', async () => {
    const before = await server.prisma.qrCode.count();
    const { status, body } = await ada.rest('POST', '/qr-codes', {
      body: {
        type: 'URL',
        name: 'x',
        data: { url: 'https://example.com' },
        style: {
          foregroundColor: '#FFFFFF',
          backgroundColor: '#000000',
          frame: { shape: 'NONE', caption: '東' },
        },
      },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'UNPROCESSABLE',
      details: [{ field: 'style.foregroundColor' }, { field: 'style.frame.caption' }],
    });
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('new content is checked with the existing style, and a new style with the content', async () => {
    const { id } = await ada.createQrCode({
      type: 'TEXT',
      data: { text: 'short' },
      dynamic: false,
      style: { errorCorrection: 'HIGH' },
    });
    const text = 'x'.repeat(2_000);
    const long = await put(id, { data: { text } });
    expect(long.status).toBe(422);
    expect(long.body).toMatchObject({ details: [{ field: 'data' }] });
    expect(textAt(long.body, 'message')).toMatch(/2000 bytes.* 1273 at error correction H/);
    expect((await put(id, { data: { text }, style: { errorCorrection: null } })).status).toBe(200);
    expect((await put(id, { style: { errorCorrection: 'QUARTILE' } })).status).toBe(422);
    expect((await put(id, { name: 'another' })).status).toBe(200);
  });
});
