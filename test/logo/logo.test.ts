// Logos: what becomes of a file, what is refused, what shows it.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { animatedPng, noise, picture, svgFile } from '../support/picture/picture.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let logos: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  logos = `/organizations/${ada.organizationId}/logos`;
});
afterAll(() => server.close());

const base64 = (file: Uint8Array) => Buffer.from(file).toString('base64');
const post = (body: object) => server.rest('POST', logos, { key, body });
const upload = (file: Uint8Array, name = 'Logo') => post({ name, data: base64(file) });
const imageOf = (id: string) => server.rest('GET', `${logos}/${id}/image`, { key });

/** What is kept of a file. */
async function kept(file: Uint8Array): Promise<Buffer> {
  const made = await upload(file);
  expect(made.body).toHaveProperty('id');
  return Buffer.from((await imageOf(textAt(made.body, 'id'))).bytes);
}

async function whyNot(file: Uint8Array): Promise<string> {
  const answer = await upload(file);
  expect(answer.body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
  return textAt(answer.body, 'details.0.message');
}

describe('a raster picture', () => {
  test('is made small, turned upright, freed of metadata', async () => {
    const photo = await noise(800, 400)
      .jpeg()
      .withExif({ IFD0: { Artist: 'the camera of Ada', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('the camera of Ada')).toBe(true);
    const made = await upload(photo, 'Photo');
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^lgo_/),
      name: 'Photo',
      mediaType: 'image/jpeg',
      width: 256,
      height: 512,
      createdAt: expect.stringMatching(/Z$/),
    });
    const id = textAt(made.body, 'id');
    expect(made.headers.get('location')).toBe(`/api/v1${logos}/${id}`);
    const image = await imageOf(id);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(image.bytes).includes('the camera of Ada')).toBe(false);
    const { format, width, height, exif } = await sharp(image.bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'jpeg', width: 256, height: 512 });
  });

  test('keeps its transparency as PNG, is not made larger', async () => {
    const file = await kept(await picture(40, 20, 4).png().toBuffer());
    const { format, width, height, hasAlpha } = await sharp(file).metadata();
    expect({ format, width, height, hasAlpha }).toEqual({
      format: 'png',
      width: 40,
      height: 20,
      hasAlpha: true,
    });
  });

  test('is told by its bytes, whatever it is called', async () => {
    const png = await picture(10, 12).png().toBuffer();
    const answer = await post({ name: 'x.svg', data: `data:image/svg+xml;base64,${base64(png)}` });
    expect(answer.body).toMatchObject({ mediaType: 'image/png', width: 10, height: 12 });
  });

  test('what stands behind its end is dropped', async () => {
    const jpeg = await noise(30, 30).jpeg().toBuffer();
    const file = await kept(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]));
    expect(file.includes('script')).toBe(false);
  });

  test('is refused if it is broken, cut off, animated, too large, a line, or of another kind', async () => {
    const png = await noise(60, 60).png().toBuffer();
    const jpeg = await noise(60, 60).jpeg().toBuffer();
    const broken = 'is broken or cut off; it cannot be decoded';
    expect(await whyNot(png.subarray(0, png.length * 0.9))).toBe(broken);
    expect(await whyNot(jpeg.subarray(0, jpeg.length * 0.9))).toBe(broken);
    expect(await whyNot(png.subarray(0, 8))).toBe(broken);
    expect(await whyNot(await animatedPng())).toBe('must not be animated');
    expect(await whyNot(await picture(5001, 5000).png().toBuffer())).toContain('25000000 pixels');
    expect(await whyNot(await picture(110, 10).png().toBuffer())).toContain('10 times as long');
    for (const [kind, file] of [
      ['a GIF', await picture(8, 8).gif().toBuffer()],
      ['a WebP', await picture(8, 8).webp().toBuffer()],
      ['a TIFF', await picture(8, 8).tiff().toBuffer()],
      ['a AVIF or HEIC', await picture(8, 8).avif().toBuffer()],
      ['none of them', Buffer.from('<html><body>logo.png</body></html>')],
      ['none of them', Buffer.from([0])],
    ] as const) {
      expect(await whyNot(file)).toBe(`must be a PNG, JPEG or SVG; it is ${kind}`);
    }
  });
});

describe('an SVG', () => {
  const rect = '<rect width="50" height="50" fill="#123456"/>';

  test('keeps its plain shapes alone', async () => {
    const file = await kept(
      svgFile(
        `<defs><linearGradient id="x"><stop stop-color="red"/><stop offset="1" stop-color="blue"/>
        </linearGradient><clipPath id="y"><circle r="40"/></clipPath></defs>
        <g id="layer" opacity=".5" clip-path="url(#y)"><rect id="r" width="50" height="50" fill="url(#x)"/></g>`,
        'viewBox="0 0 100 50" width="100" height="50"',
      ),
    );
    const text = file.toString();
    expect(text).toMatch(/^<svg xmlns="[^"]+" width="512" height="256" viewBox="0 0 100 50">/);
    expect(text).toContain('fill="url(#logo-1)"');
    expect(text).toContain('clip-path="url(#logo-2)"');
    expect(text).not.toMatch(/layer|id="r"/);
    expect((await imageOf('lgo_nothing')).status).toBe(404);
  });

  test.each([
    ['a script', `<script>alert(1)</script>${rect}`],
    ['a script from elsewhere', `<script href="https://example.com/x.js"/>${rect}`],
    ['events', `<g onload="alert(1)"><rect width="9" height="9" onclick="alert(1)"/></g>`],
    ['a link', `<a href="javascript:alert(1)">${rect}</a>`],
    ['HTML', `<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>${rect}`],
    ['style sheets', `<style>@import url(https://example.com/x.css);</style>${rect}`],
    [
      'a style with a link',
      `<rect width="9" height="9" style="fill:url(https://example.com/#a)"/>`,
    ],
    [
      'animations',
      `<rect width="9" height="9"><set attributeName="onclick" to="alert(1)"/></rect>`,
    ],
    ['links to elsewhere', `<use href="https://example.com/x.svg#a"/>${rect}`],
    ['links to files', `<use href="file:///etc/passwd#a"/>${rect}`],
    ['names that break out', `<g id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">${rect}</g>`],
    [
      'names that break out and are referred to',
      `<clipPath id="&quot; onload=&quot;alert(1)"><rect width="9" height="9"/></clipPath>
       <g clip-path='url(#&quot; onload=&quot;alert(1)'>${rect}</g>`,
    ],
    ['instructions', `<?xml-stylesheet href="https://example.com/x.xsl"?>${rect}`],
    ['titles', `<title>alert(1)</title><metadata>alert(1)</metadata><desc>alert(1)</desc>${rect}`],
    ['data of editors', `<x:y xmlns:x="https://example.com/x" x:z="alert(1)"/>${rect}`],
  ])('loses %s', async (_what, inside) => {
    const text = (await kept(svgFile(inside))).toString();
    expect(text).toContain('<path');
    const own = text.replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(own).not.toMatch(/alert|script|style|href|https?:|file:|xmlns|\son\w+|&|<[^/a-zA-Z]/i);
    expect(
      own.match(/<\/?[^\s>/]+/g)?.filter((one) => !/^<\/?(svg|defs|g|path|clipPath)$/.test(one)),
    ).toEqual([]);
  });

  test.each([
    ['text', `<text y="20">A</text>${rect}`, 'convert the text to outlines'],
    [
      'text of another prefix',
      `<s:text xmlns:s="http://www.w3.org/2000/svg">A</s:text>`,
      'outlines',
    ],
    ['a picture', `<image href="data:image/svg+xml,&lt;svg/>"/>${rect}`, 'no other picture'],
    ['a picture elsewhere', `<image href="http://127.0.0.1/x.png"/>${rect}`, 'no other picture'],
    ['a picture in a file', `<image\nhref="/etc/x.png"/>${rect}`, 'no other picture'],
    ['a filter', `<filter id="f"><feImage href="/x"/></filter>${rect}`, 'no filters'],
    ['a pattern', `<pattern id="p"/>${rect}`, 'no patterns'],
    ['a marker', `<marker id="p"/>${rect}`, 'no markers'],
    ['nothing', '', 'nothing of it can be seen'],
    [
      'what cannot be seen',
      '<rect width="9" height="9" fill="none"/>',
      'nothing of it can be seen',
    ],
    ['a broken element', '<rect', 'broken'],
    ['more than 256 kB', `<!--${'x'.repeat(262_144)}-->${rect}`, 'at most 262144 bytes'],
    ['too many shapes', '<circle r="9"/>'.repeat(3_000), 'must be simpler'],
    ['deep nesting', `${'<g opacity=".9">'.repeat(40)}${rect}${'</g>'.repeat(40)}`, 'ungroup'],
    ['30,000 levels', `${'<g>'.repeat(30_000)}${rect}${'</g>'.repeat(30_000)}`, 'too complex'],
  ])('with %s is refused', async (_what, inside, reason) => {
    expect(await whyNot(svgFile(inside))).toContain(reason);
  });

  test('of a size that is none, too large, or hardly more than a line is refused', async () => {
    expect(await whyNot(svgFile(rect, 'width="-1" height="5"'))).toContain('broken');
    expect(await whyNot(svgFile(rect, 'width="1e9" height="1e9"'))).toContain('sides of 0.1 to');
    expect(await whyNot(svgFile(rect, 'viewBox="0 0 1e-30 1e-30"'))).toMatch(/sides of|broken/);
    expect(await whyNot(svgFile(rect, 'width="110" height="10"'))).toContain('10 times as long');
  });

  test('with entities, or no UTF-8, is refused', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>`;
    const file = `<?xml version="1.0"?>\n${bomb}${svgFile(`<g id="&b;">${rect}</g>`)}`;
    expect(await whyNot(Buffer.from(file))).toContain('no entities');
    expect(await whyNot(Buffer.from(`<svg>${'\xff'}</svg>`, 'latin1'))).toBe(
      'must be UTF-8 as SVG',
    );
    const declared = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`;
    expect((await kept(Buffer.from(declared + svgFile(rect)))).toString()).toMatch(/^<svg/);
  });

  test('that doubles itself again and again is refused', async () => {
    const doubling = (level: number) =>
      `<g id="a${level}">${`<use href="#a${level - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 12 }, (_, index) => doubling(index + 1)).join('');
    expect(await whyNot(svgFile(`<g id="a0">${rect}</g>${levels}`))).toContain('too complex');
  });

  test('that would be read without end is given up, and harms nobody', async () => {
    const mask = (level: number) =>
      `<mask id="a${level}">${`<rect width="9" height="9" mask="url(#a${level - 1})"/>`.repeat(10)}</mask>`;
    const masks = Array.from({ length: 12 }, (_, index) => mask(index + 1)).join('');
    const waiting = whyNot(svgFile(`${masks}<rect width="9" height="9" mask="url(#a12)"/>`));
    expect((await server.rest('GET', logos, { key })).status).toBe(200);
    expect(await waiting).toContain('takes too long');
  });

  test('that takes long to draw is refused', async () => {
    const layer = '<g style="mix-blend-mode:multiply"><rect width="99" height="99"/></g>';
    expect(await whyNot(svgFile(layer.repeat(60)))).toContain('takes too long');
  });
});

describe('at the doors', () => {
  const mark = svgFile('<rect width="77" height="50"/>');

  test('exactly one of data and url, a name', async () => {
    for (const [body, field, message] of [
      [{ name: 'L' }, 'data', 'must be given, or else url, not both'],
      [
        { name: 'L', data: 'AAAA', url: 'https://example.com' },
        'data',
        'must be given, or else url, not both',
      ],
      [{ name: 'L', data: 'no base64!' }, 'data', 'must be a file in base64, or a data: URI of it'],
      [{ name: 'L', data: 'AAAAA' }, 'data', 'must be a file in base64, or a data: URI of it'],
      [{ name: 'L', data: '' }, 'data', 'must be a file in base64, or a data: URI of it'],
      [
        { name: 'L', data: 'data:image/svg+xml,%3Csvg/%3E' },
        'data',
        'must be a file in base64, or a data: URI of it',
      ],
      [{ name: '', data: base64(mark) }, 'name', 'must have 1 to 200 characters; it has 0'],
      [{ data: base64(mark) }, 'name', 'is missing; it must be a text'],
      [{ name: 'L', data: base64(mark), mediaType: 'x' }, 'mediaType', 'is not known here'],
    ] as const) {
      const answer = await post(body);
      expect(answer.body).toMatchObject({ statusCode: 400, details: [{ field, message }] });
    }
  });

  test('the same picture is kept once, under its first name, at every door', async () => {
    const first = await upload(mark, 'First');
    const id = textAt(first.body, 'id');
    expect(first.status).toBe(201);
    const again = await post({ name: 'Again', data: `data:image/svg+xml;base64,${base64(mark)}` });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const input = { organizationId: ada.organizationId, name: 'Third', data: base64(mark) };
    const query = `mutation ($input: CreateLogoInput!) {
      createLogo(input: $input) { created logo { id name data qrCodeCount } }
    }`;
    const { data, errors } = await server.graphql(query, { input }, { cookie: ada.cookie });
    expect(errors).toEqual([]);
    const bytes = textAt(data, 'createLogo.logo.data');
    expect(data).toEqual({
      createLogo: { created: false, logo: { id, name: 'First', data: bytes, qrCodeCount: 0 } },
    });
    expect(Buffer.from(bytes, 'base64')).toEqual(Buffer.from((await imageOf(id)).bytes));
    const bob = await server.signUp();
    const other = { input: { ...input, organizationId: bob.organizationId } };
    const theirs = await server.graphql(query, other, { cookie: bob.cookie });
    expect(textAt(theirs.data, 'createLogo.logo.id')).not.toBe(id);
  });

  test('of the same picture at the same moment one is made', async () => {
    const file = svgFile('<rect width="31" height="13"/>');
    const answers = await Promise.all([upload(file), upload(file), upload(file)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => textAt(body, 'id'))).size).toBe(1);
  });

  test('its picture is for a cache of one’s own, and does nothing when opened', async () => {
    const id = textAt((await upload(mark)).body, 'id');
    const image = await imageOf(id);
    expect(image.status).toBe(200);
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const etag = image.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    const same = await server.rest('GET', `${logos}/${id}/image`, { key, headers });
    expect([same.status, same.bytes.length, same.headers.get('etag')]).toEqual([304, 0, etag]);
  });

  test('they are listed page by page, newest first', async () => {
    const newest = await upload(svgFile('<rect width="5" height="95"/>'), 'Newest');
    const page = await server.rest('GET', `${logos}?limit=1`, { key });
    expect(page.body).toMatchObject({ logos: [newest.body], pagination: { page: 1, limit: 1 } });
    expect(page.headers.get('link')).toContain('rel="next"');
    const one = await server.rest('GET', `${logos}/${textAt(newest.body, 'id')}`, { key });
    expect(one.body).toEqual(newest.body);
  });

  test('an Idempotency-Key repeats the first answer', async () => {
    const headers = { 'idempotency-key': 'logo-1' };
    const body = { name: 'Once', data: base64(svgFile('<rect width="3" height="3"/>')) };
    const first = await server.rest('POST', logos, { key, headers, body });
    const second = await server.rest('POST', logos, { key, headers, body });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('in a code', () => {
  let id: string;
  beforeAll(async () => {
    id = textAt((await upload(svgFile('<rect width="9" height="88"/>'), 'Shown')).body, 'id');
  });
  const style = (logo: object) => ({ style: { logo } });
  const codes = () => `/organizations/${ada.organizationId}/qr-codes`;

  test('it must be one of the organization', async () => {
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/logos`, {
      headers: { cookie: bob.cookie },
      body: { name: 'B', data: base64(svgFile('<rect width="9" height="88"/>')) },
    });
    const mine = await server.createQrCode(key, ada.organizationId);
    for (const wrong of [textAt(theirs.body, 'id'), 'lgo_0', 'qr_0', 'x', '']) {
      const body = { type: 'URL', name: 'Q', data: { url: 'https://example.com' } };
      const answers = [
        await server.rest('POST', codes(), { key, body: { ...body, ...style({ id: wrong }) } }),
        await server.rest('PUT', `${codes()}/${mine.id}`, { key, body: style({ id: wrong }) }),
      ];
      for (const answer of answers) {
        expect(answer.body).toMatchObject({
          statusCode: 400,
          details: [
            {
              field: 'style.logo.id',
              message: wrong ? 'must be a logo of this organization' : expect.any(String),
            },
          ],
        });
      }
    }
  });

  test('it can be deleted only when nothing shows it', async () => {
    const code = await server.createQrCode(key, ada.organizationId, style({ id, size: 20 }));
    const remove = () => server.rest('DELETE', `${logos}/${id}`, { key });
    const conflict = {
      statusCode: 409,
      details: [
        { field: 'id', message: 'is shown by QR codes or style presets; take it off them first' },
      ],
    };
    expect((await remove()).body).toMatchObject(conflict);
    const presets = `/organizations/${ada.organizationId}/style-presets`;
    const preset = await server.rest('POST', presets, {
      key,
      body: { name: 'With logo', ...style({ id }) },
    });
    await server.rest('PUT', `${codes()}/${code.id}`, { key, body: { style: { logo: null } } });
    expect((await remove()).body).toMatchObject(conflict);
    const address = `${presets}/${textAt(preset.body, 'id')}`;
    await server.rest('PUT', address, { key, body: { style: { logo: null } } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await imageOf(id)).status).toBe(404);
  });

  test('a change of something else leaves it where it is', async () => {
    const logo = textAt((await upload(svgFile('<rect width="8" height="8"/>'))).body, 'id');
    const code = await server.createQrCode(key, ada.organizationId, style({ id: logo }));
    await server.rest('PUT', `${codes()}/${code.id}`, { key, body: { name: 'Renamed' } });
    const row = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: code.id } });
    expect(row).toMatchObject({ logoId: logo, style: { logo: { id: logo } } });
  });

  test('the pictures of a list are read by one statement', async () => {
    const carol = await server.signUp();
    const { organizationId } = carol;
    const { secret } = await server.createKey(carol);
    const make = async (size: number) => {
      const body = { name: 'C', data: base64(svgFile(`<rect width="${size}" height="9"/>`)) };
      const path = `/organizations/${organizationId}/logos`;
      return textAt((await server.rest('POST', path, { key: secret, body })).body, 'id');
    };
    const two = [await make(10), await make(20)];
    for (let count = 0; count < 50; count += 1) {
      const logo = { id: two[count % 2] };
      await server.createQrCode(secret, organizationId, count === 0 ? {} : style(logo));
    }
    server.statements.length = 0;
    const { data, errors } = await server.graphql(
      `query ($id: ID!) { organization(id: $id) { qrCodes(first: 50) {
        nodes { logoImage { mediaType data width height } }
      } } }`,
      { id: organizationId },
      { cookie: carol.cookie },
    );
    expect(errors).toEqual([]);
    const shown = JSON.stringify(data).match(/"mediaType":"image\/svg\+xml","data":"\w/g);
    expect(shown).toHaveLength(49);
    expect(JSON.stringify(data)).toContain('"logoImage":null');
    expect(server.statements.filter((sql) => sql.includes('"Logo"'))).toHaveLength(1);
    const gone = await server.graphql(
      'mutation ($input: DeleteOrganizationInput!) { deleteOrganization(input: $input) { deletedOrganizationId } }',
      { input: { id: organizationId, confirmation: await slugOf(carol) } },
      { cookie: carol.cookie },
    );
    expect(gone.errors).toEqual([]);
    expect(await server.prisma.logo.count({ where: { organizationId } })).toBe(0);
  });
});

async function slugOf({ organizationId }: Person): Promise<string> {
  const { slug } = await server.prisma.organization.findUniqueOrThrow({
    where: { id: organizationId },
  });
  return slug;
}
