// Static codes with non-ASCII text, decoded by several readers.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { describe, expect, test } from 'vitest';
import { type ContentType, encodeContent, parseContent } from '../../src/domain/content/index.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { encodeSymbol } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { announcesEncoding, decodePng, decodeWithZbar } from '../support/picture/decode.ts';
import { missing } from '../support/server/program.ts';

function payloadOf(type: ContentType, data: unknown): string {
  const content = parseContent(type, data);
  if (content.type === 'URL') throw new Error('a URL has no text of its own');
  return encodeContent(content);
}

const draw = (text: string) => renderPng(text, defaultStyle, 400);

/** The ZBar of distributions, which guesses encodings; the WebAssembly build does not. */
const noZbar = missing('zbarimg');

function decodeWithZbarimg(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'zbar-'));
  try {
    const file = join(folder, 'code.png');
    writeFileSync(file, bytes);
    return execFileSync('zbarimg', ['-q', '--raw', '--oneshot', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const beyondAscii: [ContentType, object][] = [
  ['TEXT', { text: 'Blüte' }],
  ['TEXT', { text: 'Grüße aus Köln, 10 €, £5' }],
  ['TEXT', { text: '日本語' }],
  ['TEXT', { text: '你好，世界 안녕하세요 😀' }],
  ['WIFI', { ssid: 'Café Blüte', password: 'geheim123' }],
  ['WIFI', { ssid: '東京カフェ', password: 'geheim123' }],
  ['VCARD', { firstName: 'Jürgen', lastName: 'Müller' }],
  ['SMS', { phone: '+49 170 123456', message: 'Grüße' }],
  ['EVENT', { title: 'Straßenfest', start: '2026-06-01T18:00:00Z' }],
];

test.each(beyondAscii)('%s %j is marked as UTF-8', async (type, data) => {
  const text = payloadOf(type, data);
  const png = await draw(text);
  expect(await announcesEncoding(png)).toBe(true);
  expect(await decodePng(png)).toBe(text);
  expect(await decodeWithZbar(png)).toBe(text);
});

describe.skipIf(noZbar)(`zbarimg${noZbar ? ` (${noZbar})` : ''}`, () => {
  test.each(beyondAscii)('does not guess: %s %j', async (type, data) => {
    const text = payloadOf(type, data);
    expect(decodeWithZbarimg(await draw(text))).toBe(text);
  });
});

test.each<[ContentType, object]>([
  ['TEXT', { text: 'Plain text' }],
  ['EMAIL', { to: 'ada@example.com', subject: 'Grüße' }],
  ['GEO', { latitude: 53.5, longitude: 9.9, query: 'Blüte' }],
  ['PHONE', { phone: '+49 30 123456' }],
])('%s %j is ASCII as encoded and stays unmarked', async (type, data) => {
  const text = payloadOf(type, data);
  const png = await draw(text);
  expect(await announcesEncoding(png)).toBe(false);
  expect(await decodePng(png)).toBe(text);
  const { size, isDark } = encodeSymbol(text);
  const plain = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const modules = Array.from({ length: size + 2 }, (_, y) =>
    Array.from({ length: size + 2 }, (_, x) => isDark(x - 1, y - 1)),
  );
  expect(modules).toEqual(plain);
});

test.each([
  ['LOW', 2_952],
  ['MEDIUM', 2_330],
  ['QUARTILE', 1_661],
  ['HIGH', 1_271],
] as const)(
  'texts of all lengths are decoded, at error correction %s',
  async (errorCorrection, most) => {
    for (let bytes = 6; ; bytes = Math.min(most, Math.ceil(bytes * 1.3))) {
      const text = `ü${'x'.repeat(bytes - 2)}`;
      const png = await renderPng(text, { ...defaultStyle, errorCorrection }, 400);
      expect(await announcesEncoding(png)).toBe(true);
      expect(await decodePng(png)).toBe(text);
      if (bytes === most) break;
    }
  },
);

test('a text that fills the largest symbol is not marked', async () => {
  const full = `ü${'x'.repeat(2_329)}`;
  expect(await announcesEncoding(await renderPng(full.slice(0, -1), defaultStyle, 800))).toBe(true);
  const png = await renderPng(full, defaultStyle, 800);
  expect(await announcesEncoding(png)).toBe(false);
  expect(await decodePng(png)).toBe(full);
});
