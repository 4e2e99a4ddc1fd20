// Content of every type and styles of every kind, for decoding tests.

import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import sharp from 'sharp';
import { type Content, encodeContent, parseContent } from '../../../src/domain/content/index.ts';
import type { LogoImage } from '../../../src/domain/render/logo.ts';
import { drawingProblems, styleProblems } from '../../../src/domain/render/scannability.ts';
import {
  captionPositions,
  defaultStyle,
  errorCorrections,
  eyeShapes,
  frameShapes,
  logoShapes,
  moduleShapes,
  type Style,
  storedStyle,
} from '../../../src/domain/style/shape.ts';

const content = (type: Exclude<Content['type'], 'URL'>, data: object): [string, string] => {
  const parsed = parseContent(type, data);
  if (parsed.type === 'URL') throw new Error('a URL has no text of its own');
  return [type, encodeContent(parsed)];
};

/** Type and encoded text, as in practice. */
export const texts: readonly [type: string, text: string][] = [
  ['URL', 'https://ilqr.co/q/abcd2345'],
  content('VCARD', {
    firstName: 'Zoë',
    lastName: 'Müller',
    organization: 'Café Central',
    phone: '+49 30 1234567',
    email: 'zoe@example.com',
  }),
  content('WIFI', { ssid: 'Café "5G"', password: 'p;a:s\\s,word', hidden: true }),
  content('TEXT', { text: 'Grüße, 世界! 😀 مرحبا' }),
  content('EMAIL', { to: 'info@example.com', subject: 'Hä?', body: 'Guten Tag' }),
  content('SMS', { phone: '+49 30 1234567', message: 'Bin gleich da – 5 €' }),
  content('PHONE', { phone: '+49 30 1234567' }),
  content('GEO', { latitude: 52.51628, longitude: 13.3777, query: 'Brandenburger Tor' }),
  content('EVENT', { title: 'Fête', start: '2024-01-15T10:30:00Z', location: 'Paris' }),
];

const drawnLogo = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
  `<rect width="${width}" height="${height}" rx="60" fill="#1D3557"/>` +
  `<circle cx="${width / 2}" cy="${height / 2}" r="${height / 3}" fill="#E63946"/></svg>`;

const asPng = (svg: string): Buffer => new Resvg(svg).render().asPng();

/** One of each shape: square, wide, tall. */
export const logos: Record<string, LogoImage> = {
  svg: {
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(drawnLogo(300, 300)),
    width: 300,
    height: 300,
  },
  png: {
    mediaType: 'image/png',
    bytes: new Uint8Array(asPng(drawnLogo(400, 200))),
    width: 400,
    height: 200,
  },
  jpeg: {
    mediaType: 'image/jpeg',
    bytes: new Uint8Array(
      await sharp(asPng(drawnLogo(200, 300)))
        .flatten({ background: '#000' })
        .jpeg()
        .toBuffer(),
    ),
    width: 200,
    height: 300,
  },
};

const rainbow = [
  { offset: 0, color: '#7209B7' },
  { offset: 50, color: '#C1121F' },
  { offset: 100, color: '#0A3D91' },
];

/** Whether the rules accept a style for a text; colors are checked first, as most styles fail there. */
export const isAccepted = (text: string, style: Style): boolean =>
  styleProblems(style).length === 0 && drawingProblems(text, style).length === 0;

const style = (changes: Partial<Style>): Style => ({ ...defaultStyle, ...changes });

/** The largest logo accepted for a text, in percent. */
function largestLogo(text: string, logo: Omit<NonNullable<Style['logo']>, 'size'>): number {
  const sizes = Array.from({ length: 36 }, (_, index) => 40 - index);
  return sizes.find((size) => isAccepted(text, style({ logo: { ...logo, size } }))) ?? 5;
}

const named = (name: string, changes: Partial<Style>): [string, Style] => [name, style(changes)];

/** Styles by name, if the rules accept them for a text. */
export const stylesFor = (text: string): [name: string, style: Style][] =>
  [
    named('plain', {}),
    ...[10, 30, 50].map((cornerRadius) => named(`corners ${cornerRadius}`, { cornerRadius })),
    ...moduleShapes.map((moduleShape) => named(moduleShape, { moduleShape })),
    ...eyeShapes.flatMap((eyeFrameShape) =>
      eyeShapes.map((eyeBallShape) =>
        named(`eyes ${eyeFrameShape} ${eyeBallShape}`, { eyeFrameShape, eyeBallShape }),
      ),
    ),
    ...moduleShapes.map((moduleShape) =>
      named(`colors ${moduleShape}`, {
        moduleShape,
        eyeFrameColor: '#1D3557',
        eyeBallColor: '#E00000',
        eyeFrameShape: 'ROUNDED',
      }),
    ),
    named('palest', { foregroundColor: '#949494' }),
    named('palest dots', { foregroundColor: '#949494', moduleShape: 'DOT' }),
    ...moduleShapes.flatMap((moduleShape) => [
      named(`gradient ${moduleShape}`, {
        moduleShape,
        gradient: { type: 'LINEAR', angle: 30, stops: rainbow },
      }),
      named(`radial gradient ${moduleShape}`, {
        moduleShape,
        gradient: { type: 'RADIAL', stops: rainbow },
      }),
    ]),
    ...Object.keys(logos).flatMap((id) =>
      logoShapes.flatMap((shape) =>
        [undefined, 10, 15, 25, largestLogo(text, { id, shape })].map((size) =>
          named(`logo ${id} ${shape} ${size}`, { logo: { id, shape, ...(size && { size }) } }),
        ),
      ),
    ),
    ...moduleShapes.map((moduleShape) =>
      named(`logo ${moduleShape}`, {
        moduleShape,
        logo: { id: 'svg', size: largestLogo(text, { id: 'svg' }) },
      }),
    ),
    ...frameShapes.flatMap((shape) =>
      captionPositions.map((captionPosition) =>
        named(`frame ${shape} ${captionPosition}`, {
          frame: { shape, caption: 'Scan me – Σκάναρέ με', captionPosition },
        }),
      ),
    ),
    named('transparent', { transparentBackground: true, cornerRadius: 20 }),
    named('transparent dots', { transparentBackground: true, moduleShape: 'DOT' }),
    ...moduleShapes.map((moduleShape) =>
      named(`light on dark ${moduleShape}`, {
        moduleShape,
        foregroundColor: '#FFFFFF',
        backgroundColor: '#14213D',
        lightOnDark: true,
      }),
    ),
    ...[2, 3, 5, 10, 16].map((quietZone) => named(`quiet zone ${quietZone}`, { quietZone })),
    ...errorCorrections.map((errorCorrection) => named(errorCorrection, { errorCorrection })),
  ].filter(([, candidate]) => isAccepted(text, candidate));

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** A gray or nearly gray color, as required of most colors. */
const shade = (min: number, max: number) =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.integer({ min, max })))
    .map((channels) => `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`);

const mostly = (usual: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 7, arbitrary: usual }, { weight: 1, arbitrary: anyColor });

const dark = mostly(shade(0, 0x70));
const light = mostly(shade(0xa0, 0xff));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const gradientOf = (color: fc.Arbitrary<string>) =>
  fc
    .record({
      type: fc.constantFrom('LINEAR' as const, 'RADIAL' as const),
      angle: fc.integer({ min: 0, max: 359 }),
      stops: fc.uniqueArray(fc.record({ offset: fc.integer({ min: 0, max: 100 }), color }), {
        selector: ({ offset }) => offset,
        minLength: 2,
        maxLength: 4,
      }),
    })
    .map(({ stops, ...gradient }) => ({
      ...gradient,
      stops: stops.toSorted((a, b) => a.offset - b.offset),
    }));

const anyFrame = fc.record({
  shape: fc.constantFrom(...frameShapes),
  color: optional(anyColor),
  caption: optional(fc.constantFrom('Scan me', 'Σκάναρέ με', 'a much longer caption than that')),
  captionPosition: fc.constantFrom(...captionPositions),
});

const styleIn = (ink: fc.Arbitrary<string>, paper: fc.Arbitrary<string>, lightOnDark: boolean) =>
  fc
    .record({
      foregroundColor: ink,
      backgroundColor: paper,
      cornerRadius: fc.integer({ min: 0, max: 50 }),
      moduleShape: optional(fc.constantFrom(...moduleShapes)),
      eyeFrameShape: optional(fc.constantFrom(...eyeShapes)),
      eyeBallShape: optional(fc.constantFrom(...eyeShapes)),
      eyeFrameColor: optional(ink),
      eyeBallColor: optional(ink),
      gradient: optional(gradientOf(ink)),
      lightOnDark: fc.constant(lightOnDark),
      transparentBackground: fc.boolean(),
      quietZone: optional(fc.integer({ min: 2, max: 16 })),
      errorCorrection: optional(fc.constantFrom(...errorCorrections)),
      logo: optional(
        fc.record({
          id: fc.constantFrom(...Object.keys(logos)),
          size: fc.integer({ min: 5, max: 40 }),
          shape: fc.constantFrom(...logoShapes),
        }),
      ),
      frame: optional(anyFrame),
    })
    .map((candidate) => storedStyle.parse(JSON.parse(JSON.stringify(candidate))));

/** Any style, mostly with contrasting colors: random colors rarely have enough contrast. */
export const anyStyle: fc.Arbitrary<Style> = fc.oneof(
  styleIn(dark, light, false),
  styleIn(light, dark, true),
);
