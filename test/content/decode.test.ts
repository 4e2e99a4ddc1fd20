// Renders two thousand random contents of all types and decodes them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Content,
  type ContentType,
  contentKinds,
  encodeContent,
  parseContent,
} from '../../src/domain/content/index.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { encodeSymbol, TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyText = (maxLength: number, minLength = 0) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength, maxLength }),
    fc.string({ unit: 'grapheme-ascii', minLength, maxLength }),
    fc.stringMatching(/^[0-9]*$/, { maxLength }),
    fc.stringMatching(/^[a-z äöüß€ñéЖλ世界😀,;:"\\\r\n]*$/u, { maxLength }),
  );

const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((list) => list.join(''));

const anyPhone = fc
  .tuple(
    fc.constantFrom('', '+', '(+'),
    digits(3, 8),
    fc.constantFrom('', ' ', '-', '.'),
    digits(0, 8),
  )
  .map(([start, first, separator, last]) =>
    start === '(+' ? `(+${first})${separator}${last}` : start + first + separator + last,
  );

const anyTime = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

const data: Record<ContentType, fc.Arbitrary<object>> = {
  URL: fc.record({ url: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
  VCARD: fc.record({
    firstName: anyText(30, 1),
    lastName: optional(anyText(30)),
    organization: optional(anyText(30)),
    title: optional(anyText(30)),
    phone: optional(anyPhone),
    email: optional(fc.emailAddress()),
    website: optional(fc.webUrl()),
    address: optional(
      fc.record({
        street: optional(anyText(30)),
        city: optional(anyText(20)),
        postalCode: optional(digits(5, 5)),
        country: optional(anyText(20)),
      }),
    ),
  }),
  WIFI: fc.record({
    ssid: anyText(12, 1),
    password: optional(fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 63 })),
    hidden: fc.boolean(),
  }),
  TEXT: fc.record({ text: anyText(300, 1) }),
  EMAIL: fc.record({
    to: fc.emailAddress(),
    subject: optional(anyText(40)),
    body: optional(anyText(60)),
  }),
  SMS: fc.record({ phone: anyPhone, message: optional(anyText(160)) }),
  PHONE: fc.record({ phone: anyPhone }),
  GEO: fc.record({
    latitude: coordinate(90),
    longitude: coordinate(180),
    query: optional(anyText(40)),
  }),
  EVENT: fc
    .record({
      title: anyText(40, 1),
      start: anyTime,
      location: optional(anyText(40)),
      description: optional(anyText(200)),
    })
    .chain((event) => optional(anyTime).map((end) => ({ ...event, end }))),
};

const shortLink = 'https://ilqr.co/q/';

/** Letters, digits and hyphens, as in short codes. */
const slugOf = (url: string): string => url.replace(/[^a-z0-9-]/gi, '').slice(0, 64);

/** The encoded text; for a URL the short link, which is the only text ever encoded for it. */
const textOf = (content: Content): string =>
  content.type === 'URL' ? `${shortLink}${slugOf(content.data.url)}` : encodeContent(content);

function fits(text: string): boolean {
  try {
    encodeSymbol(text);
    return true;
  } catch (error) {
    if (error instanceof TooMuchDataError) return false;
    throw error;
  }
}

const types: ContentType[] = [
  'URL',
  'VCARD',
  'WIFI',
  'TEXT',
  'EMAIL',
  'SMS',
  'PHONE',
  'GEO',
  'EVENT',
];

test.each(types)(
  '%s: random content decodes to the same text',
  async (type) => {
    const texts = data[type]
      .filter((value) => contentKinds[type].shape.safeParse(value).success)
      .map((value) => textOf(parseContent(type, value)))
      .filter(fits);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await decodePng(await renderPng(text, defaultStyle, 400))).toBe(text);
      }),
      { numRuns: 223, seed: 20260101 },
    );
  },
  60_000,
);
