// User-provided URLs are validated so that they are sent as displayed.
import { describe, expect, test } from 'vitest';
import { startServer } from '../support/server/server.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const at = (path: string) => `/organizations/${ada.organizationId}/${path}`;
const create = (type: string, data: object, more: object = {}) =>
  ada.rest('POST', '/qr-codes', { body: { type, name: 'A', data, ...more } });
const details = (body: unknown) => Object(body).details;

const scanned = (code: string) => fetch(`${server.url}/q/${code}`, { redirect: 'manual' });

/** Every input that takes a URL, with the name of its field. */
const urlFields: [
  field: string,
  give: (url: string) => Promise<{ status: number; body: unknown }>,
][] = [
  ['data.url', (url) => create('URL', { url })],
  ['data.website', (website) => create('VCARD', { firstName: 'A', website })],
  [
    'routing.fallbackUrl',
    (fallbackUrl) => create('URL', { url: 'https://example.com' }, { routing: { fallbackUrl } }),
  ],
  [
    'routing.rules.0.targets.0.url',
    (url) =>
      create(
        'URL',
        { url: 'https://example.com' },
        { routing: { rules: [{ targets: [{ url }] }] } },
      ),
  ],
  ['url', (url) => ada.rest('POST', '/webhooks', { body: { url, events: ['qr.created'] } })],
  ['url', (url) => ada.rest('POST', '/logos', { body: { name: 'A', url } })],
];

describe.each(urlFields)('%s', (field, give) => {
  test.each([
    ['https://exa\u200bmple.com', 'contains an invisible character, U+200B zero width space'],
    ['https://example.com/a\u00adb', 'contains an invisible character, U+00AD soft hyphen'],
    ['https://example.com/\u202egpj', 'U+202E right-to-left override'],
    ['https://example.com/\u2060', 'or write it as %E2%81%A0'],
    ['https://example.com/\u{e0041}', 'U+E0041 tag character'],
    ['https://exa%E2%80%8Bmple.com', 'contains an invisible character, U+200B'],
    ['https://example%2ecom/', 'has a percent-encoded host; write it as example.com'],
    ['https://b%C3%BCcher.example/', 'has a percent-encoded host; write it as bücher.example'],
    ['https://exa%6Dple.com:8080/%2e', 'has a percent-encoded host; write it as example.com'],
    ['https://%31%32%37.0.0.1/', 'has a percent-encoded host; write it as 127.0.0.1'],
    ['https://https://example.com', 'starts with https:// twice'],
    ['https://http://example.com', 'starts with http:// twice'],
    ['https://example,com', 'contains “,” in the host name example,com'],
    ['https://a..b.com/x', 'has an empty label in the host name'],
    ['https://intranet/x', 'must have a complete host name'],
    [`https://${'a'.repeat(64)}.com`, 'has a host name label of 64 characters'],
    ['https://exam-.com', 'exam-, that starts or ends with a hyphen'],
    ['https://-exam.com', '-exam, that starts or ends with a hyphen'],
    ['https://example.c', 'ending in .c, which is not a top-level domain'],
    ['https://1.2.3/', 'read as 1.2.0.3; write it like that'],
  ])('%s is rejected', async (url, message) => {
    const { status, body } = await give(url);
    expect({ status, body }).toMatchObject({ status: 400 });
    const [found] = details(body);
    expect(found.field).toBe(field);
    expect(found.message).toContain(message);
  });
});

test.each([
  'https://example.com./a',
  'https://bücher.example/ä',
  'https://xn--bcher-kva.example',
  'https://foo_bar.example.com',
  'https://192.0.2.7:8080/x',
  'https://[2001:db8::1]/x',
  'https://example.museum?a=b,c#,',
  'https://fa.example/%E2%80%8C',
])('%s is accepted unchanged', async (url) => {
  const { status, body } = await create('URL', { url });
  expect({ status, body }).toMatchObject({ status: 201, body: { data: { url } } });
});

test.each(['https://example.123', 'https://1.2.3.4.5/'])(
  '%s is rejected for a host that ends in a number',
  async (url) => {
    const { status, body } = await create('URL', { url });
    expect(status).toBe(400);
    expect(details(body)).toEqual([
      { field: 'data.url', message: 'has a host that ends in a number' },
    ]);
  },
);

test('a byte order mark is reported by name, not as white space', async () => {
  const { body } = await create('URL', { url: '\ufeffhttps://example.com' });
  expect(details(body)[0].message).toContain('U+FEFF zero width no-break space');
});

test.each([
  ['EMAIL', { to: 'a\u200bda@example.com' }, 'data.to'],
  ['EMAIL', { to: 'ada@exa\u00admple.com' }, 'data.to'],
  ['VCARD', { firstName: 'A', email: 'a\u2060da@example.com' }, 'data.email'],
  ['VCARD', { firstName: 'A', phone: '+49\u200b30123456' }, 'data.phone'],
  ['PHONE', { phone: '+49 30 123456\u202c' }, 'data.phone'],
  ['SMS', { phone: '\u202a+4930123456' }, 'data.phone'],
])('%s with %j: reports the invisible character', async (type, data, field) => {
  const { status, body } = await create(type, data);
  expect(status).toBe(400);
  expect(details(body)).toEqual([
    {
      field,
      message: expect.stringMatching(/^contains an invisible character, U\+\w{4} [a-z -]+;/),
    },
  ]);
});

test.each([
  ['ada@example,com', 400],
  ['ada@exam-.com', 400],
  [`ada@${'a'.repeat(64)}.com`, 400],
  ['ada@example.123', 400],
  ['ada@exa%6Dple.com', 400],
  ['ada@example%2Ecom', 400],
  ['ada@bücher.example', 201],
])('email to %s', async (to, expected) => {
  expect((await create('EMAIL', { to })).status).toBe(expected);
});

test('short codes, slugs and accounts report it too', async () => {
  const named = 'contains an invisible character, U+200B zero width space; remove it';
  const code = await create('URL', { url: 'https://example.com' }, { shortCode: 'me\u200bnu' });
  expect(details(code.body)).toEqual([{ field: 'shortCode', message: named }]);
  const person = { email: 'be\u200ba@example.com', password: 'four random words', name: 'B' };
  const { errors } = await server.graphql(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }`,
    { input: { ...person, organizationName: 'B' } },
  );
  expect(JSON.stringify(errors)).toContain(named);
  const created = await server.graphql(
    `mutation ($input: CreateOrganizationInput!) {
      createOrganization(input: $input) { organization { id } } }`,
    { input: { name: 'B', slug: 'b\u200bb' } },
    { cookie: ada.cookie },
  );
  expect(JSON.stringify(created.errors)).toContain(named);
});

test('in a CSV file, the cell is reported', async () => {
  const path = at('qr-codes/import?dryRun=true');
  const csv = 'name,url\nA,https://exa\u200bmple.com\nB,https://example.com';
  const { body } = await server.rest('POST', path, {
    key: ada.key,
    body: csv,
    headers: { 'content-type': 'text/csv' },
  });
  expect(Object(body).errors).toEqual([
    { line: 2, field: 'url', message: expect.stringContaining('U+200B zero width space') },
  ]);
});

test('a host name of one label is accepted if private networks are allowed', async () => {
  const open = await startServer({ config: { allowedPrivateNetworks: ['10.0.0.0/8'] } });
  try {
    const person = await createCaller(open);
    const data = { url: 'http://intranet/x' };
    await person.createQrCode({ data });
  } finally {
    await open.close();
  }
});

describe('an existing URL', () => {
  test('can be kept, sent again and redirected to; another invalid one is rejected', async () => {
    const { id, shortCode } = await ada.createQrCode();
    const old = { url: 'https://intranet/\u200d' };
    await server.prisma.qrCode.update({ where: { id }, data: { content: old } });
    const scan = await scanned(shortCode);
    expect(scan.headers.get('location')).toBe('https://intranet/%E2%80%8D');
    const put = (body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
    expect((await put({ name: 'Another', data: old })).status).toBe(200);
    expect((await put({ routing: { utm: { source: 'poster' } } })).status).toBe(200);
    expect((await put({ data: { url: 'https://elsewhere/' } })).status).toBe(400);
  });
});

test('a non-ASCII host is sent in the normalized form', async () => {
  const { body } = await create('URL', { url: 'https://ｅxample。com/ä' });
  const scan = await scanned(Object(body).shortCode);
  expect(scan.headers.get('location')).toBe('https://example.com/%C3%A4');
});

describe('the Location header', () => {
  const most = 4_096;
  const start = 'https://example.com/';
  const ascii = start + 'a'.repeat(most - start.length);
  const sent = (url: string, routing?: object) => create('URL', { url }, routing && { routing });

  test('is sent with 4,096 characters; a longer one is rejected with both lengths', async () => {
    const { status, body } = await sent(ascii);
    expect(status).toBe(201);
    const scan = await scanned(Object(body).shortCode);
    expect(scan.headers.get('location')).toBe(ascii);
    const long = await sent(`${start}${'語'.repeat(453)}`);
    expect(details(long.body)).toEqual([
      {
        field: 'data.url',
        message:
          'must be at most 4096 characters as sent, percent-encoded and with its campaign parameters; it has 473 as typed, 4097 as sent',
      },
    ]);
    expect((await sent(`${start}${'語'.repeat(452)}`)).status).toBe(201);
  });

  test('includes campaign parameters, also for targets of rules but not for the fallback', async () => {
    const utm = { source: 'x' };
    expect(details((await sent(ascii, { utm })).body)).toMatchObject([{ field: 'data.url' }]);
    const rules = [{ targets: [{ url: ascii }] }];
    expect(details((await sent(start, { utm, rules })).body)).toMatchObject([
      { field: 'routing.rules.0.targets.0.url' },
    ]);
    expect((await sent(start, { utm, fallbackUrl: ascii })).status).toBe(201);
    expect((await sent(start, { rules })).status).toBe(201);
  });

  test('is checked when either the URL or the campaign parameters change', async () => {
    const { body } = await sent(ascii);
    const path = at(`qr-codes/${Object(body).id}`);
    const utm = { source: 'x' };
    const longer = await server.rest('PUT', path, { key: ada.key, body: { routing: { utm } } });
    expect(details(longer.body)).toMatchObject([{ field: 'data.url' }]);
    const { id } = await ada.createQrCode({ routing: { utm } });
    const put = { key: ada.key, body: { data: { url: ascii } } };
    expect((await server.rest('PUT', at(`qr-codes/${id}`), put)).status).toBe(400);
  });
});
