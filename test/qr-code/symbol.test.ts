// The symbol of a QR code: version and size, also in capital letters.
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodePng } from '../support/picture/decode.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('the symbol', () => {
  const drawn = z.object({
    node: z.object({
      payload: z.string(),
      svg: z.string(),
      symbol: z.object({
        version: z.int(),
        size: z.int(),
        errorCorrection: z.string(),
        sizeInCapitals: z.int(),
      }),
    }),
  });
  const symbolOf = async (id: string) => {
    const { data } = await ada.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode {
        payload svg symbol { version size errorCorrection sizeInCapitals }
      } } }`,
      { id },
    );
    return data;
  };

  test('is smaller in capital letters, which the image then contains', async () => {
    const create = (style: object) =>
      ada.createQrCode({
        style: { errorCorrection: 'HIGH', ...style },
      });
    const small = await create({ capitalLetters: true });
    const { symbol } = drawn.parse(await symbolOf((await create({})).id)).node;
    const inCapitals = drawn.parse(await symbolOf(small.id)).node;
    expect(symbol.errorCorrection).toBe('HIGH');
    expect(symbol.size).toBe(17 + 4 * symbol.version);
    expect(symbol.sizeInCapitals).toBeLessThan(symbol.size);
    expect(inCapitals.symbol.size).toBe(symbol.sizeInCapitals);
    expect(inCapitals.symbol.sizeInCapitals).toBe(symbol.sizeInCapitals);
    expect(inCapitals.payload).toBe(small.shortUrl.toUpperCase());
    const png = new Resvg(inCapitals.svg, { fitTo: { mode: 'width', value: 400 } })
      .render()
      .asPng();
    expect(await decodePng(png)).toBe(small.shortUrl.toUpperCase());
  });

  test('has no capital-letter size for static content', async () => {
    const { id } = await ada.createQrCode({
      type: 'TEXT',
      data: { text: 'abc' },
      dynamic: false,
    });
    expect(await symbolOf(id)).toMatchObject({
      node: { symbol: { version: 1, size: 21, errorCorrection: 'MEDIUM', sizeInCapitals: null } },
    });
  });

  test('has one for every dynamic code', async () => {
    const dynamic = { type: 'TEXT', data: { text: 'abc' } };
    const { id } = await ada.createQrCode(dynamic);
    expect(await symbolOf(id)).toMatchObject({
      node: { symbol: { sizeInCapitals: expect.any(Number) } },
    });
  });
});
