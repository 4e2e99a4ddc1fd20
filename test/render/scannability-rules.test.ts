// Styles that are rejected because they cannot be scanned, and the advice.
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { isCovered } from '../../src/domain/render/logo.ts';
import { modulePath } from '../../src/domain/render/path.ts';
import { drawingProblems } from '../../src/domain/render/scannability.ts';
import { codewordAt, correctableErrors, lossOf } from '../../src/domain/render/symbol/codewords.ts';
import { encodeSymbol, type QrSymbol } from '../../src/domain/render/symbol/symbol.ts';
import {
  defaultStyle,
  restyled,
  type StyleInput,
  storedStyleInput,
} from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';
import { texts } from '../support/picture/style-cases.ts';

const link = 'https://ilqr.co/q/abcd2345';
const problems = (changes: StyleInput, text = link) =>
  drawingProblems(text, restyled(defaultStyle, storedStyleInput.parse(changes)));

const fade = (...colors: string[]) => ({
  type: 'LINEAR' as const,
  stops: colors.map((color, index) => ({ offset: index * 20, color })),
});

test.each<[StyleInput, string, RegExp]>([
  [{ gradient: fade('#000', '#AAA') }, 'style.gradient.stops.1.color', /at least 3:1.*2\.32:1/],
  [{ eyeFrameColor: '#FFD166' }, 'style.eyeFrameColor', /at least 3:1/],
  [{ eyeBallColor: '#949494' }, 'style.eyeBallColor', /nearly as much contrast .* as #000000/],
  [
    { foregroundColor: '#FFF', backgroundColor: '#000' },
    'style.foregroundColor',
    /darker than the background.*lightOnDark/,
  ],
  [
    { foregroundColor: '#FFF', backgroundColor: '#444', lightOnDark: true, eyeBallColor: '#000' },
    'style.eyeBallColor',
    /lighter than the background/,
  ],
  [
    { backgroundColor: '#D2041A' },
    'style.backgroundColor',
    /lighter, with a gray level of at least 120 of 255/,
  ],
  [
    {
      foregroundColor: '#FFF',
      backgroundColor: '#000',
      lightOnDark: true,
      gradient: fade('#F0F', '#0F0'),
    },
    'style.gradient.stops.0.color',
    /lighter, with a gray level of at least 120/,
  ],
  [
    { frame: { shape: 'SQUARE', captionColor: '#333', caption: 'A' } },
    'style.frame.captionColor',
    /3:1/,
  ],
  [
    { frame: { shape: 'NONE', captionColor: '#EEE', caption: 'A' } },
    'style.frame.captionColor',
    /3:1/,
  ],
  [
    { frame: { shape: 'NONE', caption: 'Tōkyō 東京 😀\n' } },
    'style.frame.caption',
    /cannot contain 東 京 😀 U\+000A/,
  ],
  [
    { backgroundColor: '#888', frame: { shape: 'SQUARE', color: '#FFF' } },
    'style.frame.color',
    /closer to the background/,
  ],
  [{ logo: { id: 'a', size: 30 } }, 'style.logo.size', /at most 24 .* error correction H/],
  [{ logo: { id: 'a', size: 40 } }, 'style.logo.size', /at most 24 .* error correction H/],
  [
    { logo: { id: 'a', size: 20 }, errorCorrection: 'MEDIUM' },
    'style.logo.size',
    /at most 15 .* higher error correction/,
  ],
  [{ logo: { id: 'a' }, errorCorrection: 'LOW' }, 'style.logo.size', /must be removed/],
])('%j is rejected at %s', (changes, field, message) => {
  const [problem, ...others] = problems(changes);
  expect(problem?.field).toBe(field);
  expect(problem?.message).toMatch(message);
  expect(others).toEqual([]);
});

test.each<StyleInput>([
  { gradient: fade('#700', '#007', '#070') },
  { eyeFrameColor: '#1D3557', eyeBallColor: '#900' },
  { foregroundColor: '#FFF', backgroundColor: '#000', lightOnDark: true },
  { lightOnDark: true },
  { frame: { shape: 'ROUNDED', caption: 'Tōkyō Ελλάς Киев हिन्दी Việt' } },
  { logo: { id: 'a', size: 24 } },
  { logo: { id: 'a' } },
])('%j is accepted', (changes) => {
  expect(problems(changes)).toEqual([]);
});

test('the maximum size in an error message is accepted', () => {
  for (const [, text] of texts) {
    for (const shape of ['SQUARE', 'CIRCLE'] as const) {
      const [refused] = problems({ logo: { id: 'a', size: 40, shape } }, text);
      const size = Number(/at most (\d+)/.exec(refused?.message ?? '')?.[1]);
      expect(size).toBeGreaterThan(10);
      expect(problems({ logo: { id: 'a', size, shape } }, text)).toEqual([]);
      expect(problems({ logo: { id: 'a', size: size + 1, shape } }, text)).toHaveLength(1);
    }
  }
});

test('modules too small for the content are rejected, naming the field that causes it', () => {
  const text = 'x'.repeat(200);
  const fields = (changes: StyleInput) => problems(changes, text).map(({ field }) => field);
  expect(fields({ errorCorrection: 'HIGH', quietZone: 16 })).toEqual(['style.errorCorrection']);
  expect(fields({ errorCorrection: 'MEDIUM', quietZone: 16, frame: { shape: 'SQUARE' } })).toEqual([
    'style.quietZone',
  ]);
  expect(fields({ eyeFrameShape: 'CIRCLE', errorCorrection: 'QUARTILE' })).toEqual([
    'style.eyeFrameShape',
  ]);
  expect(fields({ quietZone: 8 })).toEqual([]);
});

/** The symbol with all modules of some codewords inverted. */
function damaged(symbol: QrSymbol, codewords: ReadonlySet<number>): QrSymbol {
  return {
    ...symbol,
    isDark: (x, y) => {
      const at = codewordAt(symbol, x, y);
      return symbol.isDark(x, y) !== (at !== undefined && codewords.has(at.codeword));
    },
  };
}

async function read(symbol: QrSymbol): Promise<string> {
  const modules = symbol.size + 8;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}">` +
    `<rect width="${modules}" height="${modules}" fill="#FFF"/>` +
    `<path d="${modulePath(symbol, 0)}"/></svg>`;
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: modules * 4 } }).render().asPng();
  return decodePng(png).catch(() => '');
}

describe.each([
  ['LOW', 60],
  ['MEDIUM', 26],
  ['MEDIUM', 200],
  ['QUARTILE', 150],
  ['HIGH', 26],
  ['HIGH', 100],
  ['HIGH', 400],
] as const)('error correction %s, %i bytes', (level, length) => {
  const text = 'abcdefghij'.repeat(40).slice(0, length);
  const symbol = encodeSymbol(text, level);

  /** Codewords by block. */
  const blocks = new Map<number, Set<number>>();
  for (let y = 0; y < symbol.size; y += 1) {
    for (let x = 0; x < symbol.size; x += 1) {
      const at = codewordAt(symbol, x, y);
      if (at) blocks.set(at.block, (blocks.get(at.block) ?? new Set()).add(at.codeword));
    }
  }

  test('each block corrects exactly the expected number of its codewords', async () => {
    const most = correctableErrors(symbol);
    for (const codewords of blocks.values()) {
      const all = [...codewords];
      expect(await read(damaged(symbol, new Set(all.slice(0, most))))).toBe(text);
      expect(await read(damaged(symbol, new Set(all.slice(-most))))).toBe(text);
      expect(await read(damaged(symbol, new Set(all.slice(0, most + 1))))).not.toBe(text);
    }
  });

  test('all blocks can be corrected at the same time', async () => {
    const all = [...blocks.values()].flatMap((block) =>
      [...block].slice(0, correctableErrors(symbol)),
    );
    expect(await read(damaged(symbol, new Set(all)))).toBe(text);
  });
});

test('a logo that touches a finder pattern or a timing pattern is rejected', () => {
  const symbol = encodeSymbol('tel:112', 'HIGH');
  expect(symbol.size).toBe(21);
  expect(lossOf(symbol, isCovered(21, { id: 'a', size: 14 })).hurtsPatterns).toBe(false);
  expect(lossOf(symbol, isCovered(21, { id: 'a', size: 24 })).hurtsPatterns).toBe(true);
});
