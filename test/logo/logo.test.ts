// Logos in both APIs and in codes.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { svgFile } from '../support/picture/picture.ts';
import type { Person } from '../support/server/server.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { base64, logosOf } from './upload.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { imageOf, post, upload } = logosOf(ada);

describe('in the APIs', () => {
  const mark = svgFile('<rect width="77" height="50"/>');

  test('requires exactly one of data and url, and a name', async () => {
    for (const [body, field, message] of [
      [{ name: 'L' }, 'data', 'or url is required, but not both'],
      [
        { name: 'L', data: 'AAAA', url: 'https://example.com' },
        'data',
        'or url is required, but not both',
      ],
      [{ name: 'L', data: 'no base64!' }, 'data', 'must be a base64-encoded file or a data: URI'],
      [{ name: 'L', data: 'AAAAA' }, 'data', 'must be a base64-encoded file or a data: URI'],
      [{ name: 'L', data: '' }, 'data', 'must be a base64-encoded file or a data: URI'],
      [
        { name: 'L', data: 'data:image/svg+xml,%3Csvg/%3E' },
        'data',
        'must be a base64-encoded file or a data: URI',
      ],
      [{ name: '', data: base64(mark) }, 'name', 'must have 1 to 200 characters; it has 0'],
      [{ data: base64(mark) }, 'name', 'is required'],
      [{ name: 'L', data: base64(mark), mediaType: 'x' }, 'mediaType', 'is not a known field'],
    ] as const) {
      const response = await post(body);
      expect(response.body).toMatchObject({ statusCode: 400, details: [{ field, message }] });
    }
  });

  test('stores identical images once, under the first name, in every API', async () => {
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

  test('creates one logo for simultaneous uploads of the same image', async () => {
    const file = svgFile('<rect width="31" height="13"/>');
    const responses = await Promise.all([upload(file), upload(file), upload(file)]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(responses.map(({ body }) => textAt(body, 'id'))).size).toBe(1);
  });

  test('serves the image with private caching and a safe content type', async () => {
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
    const same = await ada.rest('GET', `/logos/${id}/image`, { headers });
    expect([same.status, same.bytes.length, same.headers.get('etag')]).toEqual([304, 0, etag]);
  });

  test('lists are paginated, newest first', async () => {
    const newest = await upload(svgFile('<rect width="5" height="95"/>'), 'Newest');
    const page = await ada.rest('GET', '/logos?limit=1');
    expect(page.body).toMatchObject({ logos: [newest.body], pagination: { page: 1, limit: 1 } });
    expect(page.headers.get('link')).toContain('rel="next"');
    const one = await ada.rest('GET', `/logos/${textAt(newest.body, 'id')}`);
    expect(one.body).toEqual(newest.body);
  });

  test('an Idempotency-Key returns the first response again', async () => {
    const headers = { 'idempotency-key': 'logo-1' };
    const body = { name: 'Once', data: base64(svgFile('<rect width="3" height="3"/>')) };
    const first = await ada.rest('POST', '/logos', { headers, body });
    const second = await ada.rest('POST', '/logos', { headers, body });
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

  test('must belong to the organization', async () => {
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/logos`, {
      headers: { cookie: bob.cookie },
      body: { name: 'B', data: base64(svgFile('<rect width="9" height="88"/>')) },
    });
    const mine = await ada.createQrCode();
    for (const wrong of [textAt(theirs.body, 'id'), 'lgo_0', 'qr_0', 'x', '']) {
      const body = { type: 'URL', name: 'Q', data: { url: 'https://example.com' } };
      const responses = [
        await ada.rest('POST', '/qr-codes', { body: { ...body, ...style({ id: wrong }) } }),
        await ada.rest('PUT', `/qr-codes/${mine.id}`, { body: style({ id: wrong }) }),
      ];
      for (const response of responses) {
        expect(response.body).toMatchObject({
          statusCode: 400,
          details: [
            {
              field: 'style.logo.id',
              message: wrong
                ? 'must be the ID of a logo in this organization that is not in the trash'
                : expect.any(String),
            },
          ],
        });
      }
    }
  });

  test('can be purged only if nothing uses it', async () => {
    const code = await ada.createQrCode(style({ id, size: 20 }));
    const remove = () => ada.rest('DELETE', `/logos/${id}?purge=true`);
    const conflict = {
      statusCode: 409,
      details: [
        {
          field: 'id',
          message: 'is used by QR codes, style presets or scan pages; remove it from them first',
        },
      ],
    };
    expect((await remove()).body).toMatchObject(conflict);
    const presets = `/organizations/${ada.organizationId}/style-presets`;
    const preset = await server.rest('POST', presets, {
      key: ada.key,
      body: { name: 'With logo', ...style({ id }) },
    });
    await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { style: { logo: null } } });
    expect((await remove()).body).toMatchObject(conflict);
    const address = `${presets}/${textAt(preset.body, 'id')}`;
    await server.rest('PUT', address, { key: ada.key, body: { style: { logo: null } } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await imageOf(id)).status).toBe(404);
  });

  test('is kept when other fields change', async () => {
    const logo = textAt((await upload(svgFile('<rect width="8" height="8"/>'))).body, 'id');
    const code = await ada.createQrCode(style({ id: logo }));
    await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { name: 'Renamed' } });
    const row = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: code.id } });
    expect(row).toMatchObject({ logoId: logo, style: { logo: { id: logo } } });
  });

  test('images for a list are read with one statement', async () => {
    const carol = await createCaller(server);
    const make = async (size: number) => {
      const body = { name: 'C', data: base64(svgFile(`<rect width="${size}" height="9"/>`)) };
      return textAt((await carol.rest('POST', '/logos', { body })).body, 'id');
    };
    const two = [await make(10), await make(20)];
    const items = Array.from({ length: 50 }, (_, index) => ({
      ...{ type: 'URL', name: 'Test', data: { url: 'https://example.com' } },
      ...(index > 0 && style({ id: two[index % 2] })),
    }));
    const made = await carol.rest('POST', '/qr-codes/bulk-create', { body: { items } });
    expect(made.body).toMatchObject({ succeeded: 50 });
    server.statements.length = 0;
    const { organizationId } = carol;
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
      'mutation ($input: PurgeOrganizationInput!) { purgeOrganization(input: $input) { purgedOrganizationId } }',
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
