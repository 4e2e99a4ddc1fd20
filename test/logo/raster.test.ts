// PNG and JPEG logos: processing and rejected files.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { animatedPng, noise, picture } from '../support/picture/picture.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { base64, logosOf } from './upload.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { imageOf, kept, post, upload, whyNot } = logosOf(ada);

describe('a raster image', () => {
  test('is downscaled, rotated upright and stripped of metadata', async () => {
    const photo = await noise(800, 400)
      .jpeg()
      .withExif({ IFD0: { Artist: 'the camera of Ada', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('the camera of Ada')).toBe(true);
    const created = await upload(photo, 'Photo');
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^lgo_/),
      name: 'Photo',
      mediaType: 'image/jpeg',
      width: 256,
      height: 512,
      createdAt: expect.stringMatching(/Z$/),
      deletedAt: null,
      purgeAt: null,
    });
    const id = textAt(created.body, 'id');
    expect(created.headers.get('location')).toBe(
      `/api/v1/organizations/${ada.organizationId}/logos/${id}`,
    );
    const image = await imageOf(id);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(image.bytes).includes('the camera of Ada')).toBe(false);
    const { format, width, height, exif } = await sharp(image.bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'jpeg', width: 256, height: 512 });
  });

  test('keeps transparency as PNG and is not enlarged', async () => {
    const file = await kept(await picture(40, 20, 4).png().toBuffer());
    const { format, width, height, hasAlpha } = await sharp(file).metadata();
    expect({ format, width, height, hasAlpha }).toEqual({
      format: 'png',
      width: 40,
      height: 20,
      hasAlpha: true,
    });
  });

  test('is recognized by its bytes, whatever its type says', async () => {
    const png = await picture(10, 12).png().toBuffer();
    const response = await post({
      name: 'x.svg',
      data: `data:image/svg+xml;base64,${base64(png)}`,
    });
    expect(response.body).toMatchObject({ mediaType: 'image/png', width: 10, height: 12 });
  });

  test('loses data after its end', async () => {
    const jpeg = await noise(30, 30).jpeg().toBuffer();
    const file = await kept(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]));
    expect(file.includes('script')).toBe(false);
  });

  test('is rejected if broken, truncated, animated, too large, a line, or of another type', async () => {
    const png = await noise(60, 60).png().toBuffer();
    const jpeg = await noise(60, 60).jpeg().toBuffer();
    const broken = 'cannot be decoded; the file is corrupt or incomplete';
    expect(await whyNot(png.subarray(0, png.length * 0.9))).toBe(broken);
    expect(await whyNot(jpeg.subarray(0, jpeg.length * 0.9))).toBe(broken);
    expect(await whyNot(png.subarray(0, 8))).toBe(broken);
    expect(await whyNot(await animatedPng())).toBe('cannot be animated');
    expect(await whyNot(await picture(5001, 5000).png().toBuffer())).toContain('25000000 pixels');
    expect(await whyNot(await picture(110, 10).png().toBuffer())).toContain('at most 10:1');
    for (const [kind, file] of [
      ['; it is a GIF', await picture(8, 8).gif().toBuffer()],
      ['; it is a WebP', await picture(8, 8).webp().toBuffer()],
      ['; it is a TIFF', await picture(8, 8).tiff().toBuffer()],
      ['; it is a AVIF or HEIC', await picture(8, 8).avif().toBuffer()],
      ['', Buffer.from('<html><body>logo.png</body></html>')],
      ['', Buffer.from([0])],
    ] as const) {
      expect(await whyNot(file)).toBe(`must be a PNG, JPEG or SVG file${kind}`);
    }
  });
});
