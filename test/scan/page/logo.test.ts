// The logo that pages show of the organization.
import { expect, test } from 'vitest';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { brandOf, phoneCode, uploadLogo, visit } from './brand.ts';

const server = useServer();
const ada = useCaller(server);

const brand = (branding: object | null) => brandOf(server, ada)(branding);
const phone = () => phoneCode(ada);

/** Its URL and the policy of the page. */
async function shownLogo(url: string) {
  const page = await visit(url);
  const source = /<header[^>]*>\s*<img src="([^"]+)" width="\d+" height="\d+" alt="">/.exec(
    await page.text(),
  )?.[1];
  const policy = page.headers.get('content-security-policy') ?? '';
  return { logo: source && new URL(source, url).href, policy };
}

test('comes from the host of the link, is cached and can do nothing', async () => {
  const { shortUrl } = await phone();
  const without = await shownLogo(shortUrl);
  expect(without.policy).toContain('img-src data:;');
  const logoId = await uploadLogo(ada);
  await brand({ logoId });
  for (const url of [shortUrl, `${shortUrl}/`]) {
    const { logo = '', policy } = await shownLogo(url);
    expect(policy).toContain("img-src data: 'self';");
    expect(logo).toBe(`${shortUrl}/logo?id=${logoId}`);
    const image = await visit(logo);
    expect(image.status).toBe(200);
    expect(await image.text()).toContain('#0f766e');
    const headers = [
      'content-type',
      'content-security-policy',
      'cache-control',
      'x-content-type-options',
    ];
    expect(headers.map((name) => image.headers.get(name))).toEqual([
      'image/svg+xml',
      "default-src 'none'; sandbox",
      'public, max-age=31536000, immutable',
      'nosniff',
    ]);
    const etag = image.headers.get('etag') ?? '';
    expect((await visit(logo, { 'if-none-match': etag })).status).toBe(304);
  }
  const { data } = await ada.graphql(
    'query ($id: ID!, $code: ID!) { organization(id: $id) { qrCode(id: $code) { totalScans } branding { logo { name } } } }',
    { id: ada.organizationId, code: (await phone()).id },
  );
  expect(data).toMatchObject({ organization: { branding: { logo: { name: 'Mark' } } } });
});

test('is only served as long as the organization shows it, and no other image is', async () => {
  const { id, shortUrl } = await phone();
  const [shown, hidden] = [await uploadLogo(ada), await uploadLogo(ada, '#000000')];
  await brand({ logoId: shown });
  const status = async (image: string, url = shortUrl) =>
    (await visit(`${url}/logo?id=${image}`)).status;
  expect(await status(shown)).toBe(200);
  expect(await status(hidden)).toBe(404);
  expect(await status('%00')).toBe(404);
  expect((await visit(`${shortUrl}/logo`)).status).toBe(404);
  expect(await status(shown, `${server.url}/q/never-there`)).toBe(404);
  const eve = await createCaller(server);
  expect(await status(shown, (await phoneCode(eve)).shortUrl)).toBe(404);
  const post = await fetch(`${shortUrl}/logo?id=${shown}`, { method: 'POST' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  // The notice of a deleted code shows it, too.
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await status(shown)).toBe(200);
  await brand({ logoId: null });
  expect(await status(shown)).toBe(404);
  expect((await shownLogo(shortUrl)).logo).toBeUndefined();
});

test('must be one of the organization’s, and is kept while it is shown', async () => {
  const logoId = await uploadLogo(ada);
  const eve = await createCaller(server);
  for (const foreign of [await uploadLogo(eve), 'lgo_none', ada.organizationId]) {
    expect((await brand({ logoId: foreign })).errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [
        {
          field: 'input.branding.logoId',
          message: 'must be the ID of a logo in this organization that is not in the trash',
        },
      ],
    });
  }
  await brand({ logoId });
  const purge = () =>
    ada.graphql('mutation ($id: ID!) { purgeLogo(input: {id: $id}) { purgedLogoId } }', {
      id: logoId,
    });
  expect((await purge()).errors[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    details: [
      {
        field: 'input.id',
        message: 'is used by QR codes, style presets or scan pages; remove it from them first',
      },
    ],
  });
  // In the trash, it is still shown, and can stay.
  await ada.rest('DELETE', `/logos/${logoId}`);
  const { shortUrl } = await phone();
  expect((await shownLogo(shortUrl)).logo).toContain(logoId);
  expect((await brand({ logoId, accentColor: '#123456' })).errors).toEqual([]);
  await brand(null);
  expect((await purge()).errors).toEqual([]);
});
