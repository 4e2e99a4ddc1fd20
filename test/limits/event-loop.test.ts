// No request keeps the one thread that also redirects for longer than 200 ms.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapPausing } from '../../src/core/event-loop.ts';
import { textAt } from '../support/document/json.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { killAll, rest, type Settled, settle } from '../support/server/launch.ts';
import { inShortTurns, launchMeasured, type MeasuredServer } from '../support/server/turns.ts';

let folder: string;
let server: MeasuredServer;
let ada: Settled;
let logoId = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-turns-'));
  server = await launchMeasured({
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  });
  ada = await settle(server);
  const logo = await rest(server, ada, 'POST', '/logos', { name: 'L', data: picture });
  logoId = textAt(logo.body, 'id');
  await addCodes();
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

/** Codes as heavy as they may be: to be listed, drawn, exported. */
async function addCodes(): Promise<void> {
  const items = Array.from({ length: 100 }, (_, index) => heavyCode(index));
  const drawn = [10, 11, 12, 13].map((index) => ({ ...heavyCode(index), tags: ['drawn'] }));
  const made = await rest(server, ada, 'POST', '/qr-codes/bulk-create', {
    items: [...items, ...drawn],
  });
  expect(made.body).toMatchObject({ failed: 0 });
}

const heavyCode = (index: number) => ({
  type: 'TEXT',
  name: `${index} ${'long name '.repeat(18)}`,
  data: { text: `${index} ${'x'.repeat(1_700)}` },
  dynamic: false,
  tags: Array.from({ length: 50 }, (_, tag) => `tag ${tag}`),
  style: { moduleShape: 'DOT', errorCorrection: 'LOW' },
});

const post = (url: string, body: string, headers: Record<string, string>) =>
  fetch(`${server.url}${url}`, { method: 'POST', headers, body });

async function ask(query: string, variables: unknown = {}, nobody = false): Promise<Response> {
  return post('/graphql', JSON.stringify({ query, variables }), {
    'content-type': 'application/json',
    ...(!nobody && { 'x-api-key': ada.key }),
  });
}

const organization = (inner: string) => `query ($org: ID!) { organization(id: $org) { ${inner} } }`;
const inOrganization = (inner: string) => ask(organization(inner), { org: ada.organizationId });
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');
const api = (route: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api/v1/organizations/${ada.organizationId}${route}`, {
    ...init,
    headers: { 'x-api-key': ada.key, ...init.headers },
  });
const json = (route: string, body: unknown, method = 'POST') =>
  api(route, {
    method,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const csv = (route: string, body: string) =>
  api(route, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });

const fullType =
  'fragment Full on __Type { name kind description fields(includeDeprecated: true) { name description args { name description type { ...Ref } } type { ...Ref } } inputFields { name type { ...Ref } } interfaces { name } enumValues { name description } possibleTypes { name } } fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const large = 1_000_000;
const svgLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">${many(5_000, (n) => `<path d="M${n % 90} 0h9v${n % 90}z"/>`)}</svg>`;
const urlItem = (index: number) => ({
  type: 'URL',
  name: `Code ${index}`,
  data: { url: `https://example.com/${index}` },
});
const rows = (count: number, cell: string) =>
  many(count, (n) => `${n},${cell}\n`).replaceAll('\n ', '\n');

const attacks: Readonly<Record<string, () => Promise<Response>>> = {
  'ordinary introspection': () => ask(getIntrospectionQuery(), {}, true),
  'introspection in 30 aliases': () =>
    ask(`{ ${many(29, (n) => `a${n}: __schema { types { ...Full } }`)} } ${fullType}`, {}, true),
  'introspection of types in types': () =>
    ask(
      `{ __schema { types { fields { type { fields { args { type { name description kind ofType { name description } } } } } } } } }`,
      {},
      true,
    ),
  'introspection of each type by its name': () =>
    ask(
      `{ ${many(29, (n) => `a${n}: __type(name: "QrCode") { ...Full }`)} } ${fullType}`,
      {},
      true,
    ),
  'as much introspection as is allowed': () =>
    ask(`{ ${many(3, (n) => `a${n}: __schema { types { ...Full } }`)} } ${fullType}`, {}, true),
  'as long an introspection as is allowed': () =>
    ask(
      `{ __schema { types { ${many(29, (n) => `a${n}: fields { name description }`)} } } }`,
      {},
      true,
    ),
  'long searches': () =>
    inOrganization(
      many(
        28,
        (n) =>
          `a${n}: qrCodes(first: 1, filter: {search: "${'long name '.repeat(15)}${n}"}) { totalCount }`,
      ),
    ),
  'very long searches': () =>
    inOrganization(
      many(
        28,
        (n) =>
          `a${n}: qrCodes(first: 1, filter: {search: "${'x'.repeat(30_000)}${n}"}) { totalCount }`,
      ),
    ),
  'symbols of a page': () =>
    inOrganization('qrCodes(first: 100) { nodes { symbol { version sizeInCapitals } } }'),
  'SVG of a page': () => inOrganization('qrCodes(first: 100) { nodes { svg } }'),
  'styles of a page': () =>
    inOrganization(
      `qrCodes(first: 100) { nodes { ${many(25, (n) => `a${n}: style { moduleShape cornerRadius }`)} } }`,
    ),
  'addresses of pictures of a page': () =>
    inOrganization(
      `qrCodes(first: 100) { nodes { ${many(29, (n) => `a${n}: imageUrl(size: ${64 + n})`)} } }`,
    ),
  'tags of a page': () =>
    inOrganization(`qrCodes(first: 100) { nodes { ${many(29, (n) => `a${n}: tags`)} } }`),
  drafts: () =>
    ask(
      `query ($org: ID!, $input: QrCodeDraftInput!) { organization(id: $org) { ${many(20, (n) => `a${n}: qrCodeDraft(input: $input) { svg }`)} } }`,
      {
        org: ada.organizationId,
        input: { content: { text: { text: 'x'.repeat(2_000) } }, style: { moduleShape: 'DOT' } },
      },
    ),
  'a document of many tokens': () => ask(`{ me { ${'id '.repeat(1_900)} } }`),
  'a document of a megabyte': () => ask(`{ me { ${'id '.repeat(300_000)} } }`),
  'a document of a megabyte in one comment': () => ask(`{ me { id } } #${'x'.repeat(large)}`),
  'a document of a megabyte in one string': () =>
    ask(`{ node(id: "${'\\\\u0041'.repeat(100_000)}") { id } }`),
  'a document of many fragments': () =>
    ask(
      `{ ${many(150, (n) => `...F${n}`)} } ${many(150, (n) => `fragment F${n} on Query { me { id } }`)}`,
    ),
  'fields that conflict': () =>
    ask(`{ me { ${many(250, (n) => `... on User { x: ${n % 2 ? 'id' : 'email'} }`)} } }`),
  'many unknown variables': () => ask(`query (${many(300, (n) => `$v${n}: ID`)}) { me { id } }`),
  'deep JSON': () =>
    ask('{ me { id } }', JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`)),
  'JSON of brackets': () =>
    post('/graphql', '['.repeat(large), {
      'content-type': 'application/json',
      'x-api-key': ada.key,
    }),
  'JSON of many keys': () =>
    json('/qr-codes', `{${Array.from({ length: 90_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
  'JSON of many small objects': () =>
    json('/qr-codes/bulk-create', `{"items":[${'{},'.repeat(300_000)}{}]}`),
  'JSON of quotes': () => json('/qr-codes', `"${'\\"'.repeat(500_000)}`),
  'a bulk of 450 that is refused': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 450 }, (_, n) => ({
        ...heavyCode(n),
        tags: [],
        data: { text: `${n}${'x'.repeat(1_900)}` },
        style: { errorCorrection: 'LOW', logo: { id: logoId, size: 40 } },
      })),
    }),
  'a bulk of 450 with too much data': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 450 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n}${'ü'.repeat(1_000)}` },
        style: { errorCorrection: 'HIGH', foregroundColor: '#FFFFFF' },
      })),
    }),
  'a bulk of 500 that is drawn': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: Array.from({ length: 500 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n}${'x'.repeat(1_200)}` },
      })),
    }),
  // Each is drawn in a millisecond or two, so by the thread that answers.
  'a bulk of 500 short static texts': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 500 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n} ${'x'.repeat(110)}` },
      })),
    }),
  'a bulk of 500 without anything right': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: Array.from({ length: 500 }, () => ({
        type: 'URL',
        name: '',
        data: {},
        tags: Array.from({ length: 60 }, () => 'x'),
        style: { a: 1, b: 2 },
      })),
    }),
  'a bulk of 500 through GraphQL': () =>
    ask(
      'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded results { error { message } } } }',
      {
        input: {
          organizationId: ada.organizationId,
          atomic: false,
          items: Array.from({ length: 450 }, (_, n) => ({
            name: '',
            content: { text: { text: `${n}${'x'.repeat(1_900)}` } },
            dynamic: false,
            tags: ['', 'x'],
          })),
        },
      },
    ),
  'many tags': () =>
    json('/qr-codes', { ...urlItem(1), tags: Array.from({ length: 100_000 }, () => 'tag') }),
  'huge strings': () =>
    json('/qr-codes', {
      ...urlItem(1),
      name: 'ﷺ'.repeat(200_000),
      data: { url: `https://example.com/${'a'.repeat(large / 4)}` },
    }),
  'texts that look like patterns': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: ['a@', '+49 (', 'http://[', '((((', '%41', ' \t', '-.', '0123456789', 'a.a-'].flatMap(
        (part) => [
          {
            type: 'EMAIL',
            name: part,
            data: { to: part.repeat(1_200), subject: part.repeat(1_200) },
          },
          { type: 'PHONE', name: part, data: { phone: part.repeat(1_200) } },
          { type: 'URL', name: part, data: { url: `https://${part.repeat(1_200)}` } },
          {
            type: 'WIFI',
            name: part,
            data: { ssid: part.repeat(1_200), password: part.repeat(1_200) },
          },
          {
            type: 'VCARD',
            name: part,
            data: {
              firstName: part.repeat(1_200),
              phone: part.repeat(1_200),
              website: `https://a.b/${part.repeat(1_200)}`,
            },
          },
        ],
      ),
    }),
  'a dry run of an import': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n${rows(5_000, `https://example.com/${'x'.repeat(2_000)}`)}`,
    ),
  'a dry run of an import of static codes': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `type,name,dynamic,text\n${many(2_000, (n) => `TEXT,${n},false,${'x'.repeat(1_900)}\n`).replaceAll('\n ', '\n')}`,
    ),
  'a dry run of an import of short static texts': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `type,name,dynamic,text\n${many(2_000, (n) => `TEXT,${n},false,${'x'.repeat(110)}\n`).replaceAll('\n ', '\n')}`,
    ),
  'a dry run of an import of wrong rows': () =>
    csv(
      '/qr-codes/import?dryRun=true&skipInvalid=true',
      `type,name,text\n${many(20_000, (n) => `TXT,,${n}\n`).replaceAll('\n ', '\n')}`,
    ),
  'an import over GraphQL': () =>
    ask(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created failed } }',
      {
        input: {
          organizationId: ada.organizationId,
          dryRun: true,
          csv: `type,name,dynamic,text\n${many(450, (n) => `TEXT,${n},false,${'x'.repeat(2_000)}\n`).replaceAll('\n ', '\n')}`,
        },
      },
    ),
  'a wide CSV': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url,${many(100_000, (n) => `c${n},`)}\na,https://example.com`,
    ),
  'a CSV of wide rows': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${many(20, () => `${','.repeat(50_000)}x\n`)}`),
  'a CSV of one cell': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n"${'x\n'.repeat(500_000)}",https://example.com\n`,
    ),
  'a CSV of quotes': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${'"'.repeat(5_000_000)}`),
  'a CSV of empty lines': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${'\n'.repeat(900_000)}a,https://example.com\n`),
  'a CSV of 20 MiB': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n${rows(8_000, `https://example.com/${'ü'.repeat(1_200)}`)}`,
    ),
  'a large SVG as a logo': () =>
    json('/logos', { name: 'L', data: Buffer.from(svgLogo).toString('base64') }),
  'a file of base64 that is none': () =>
    json('/logos', { name: 'L', data: `${'A'.repeat(large)}!` }),
  'a gradient of many stops': () =>
    json('/qr-codes', {
      ...urlItem(1),
      style: {
        gradient: {
          type: 'LINEAR',
          stops: Array.from({ length: 20_000 }, (_, n) => ({
            color: '#000000',
            offset: n / 20_000,
          })),
        },
      },
    }),
  'a long caption': () =>
    json('/qr-codes', {
      ...urlItem(1),
      style: { frame: { shape: 'SQUARE', caption: 'Ωж'.repeat(200_000) } },
    }),
  'many rules': () =>
    json('/qr-codes', {
      ...urlItem(1),
      routing: {
        rules: Array.from({ length: 10_000 }, () => ({
          targets: [{ url: 'https://example.com' }],
        })),
      },
    }),
  'an export as CSV': () => api('/qr-codes/export?format=csv'),
  'a page of a list': () => api('/qr-codes?limit=100'),
  'a password': () =>
    json('/qr-codes', { ...urlItem(1), routing: { password: 'a password of a code' } }),
  'the OpenAPI document': () => fetch(`${server.url}/api/v1/openapi.json`),
};

describe('short turns', () => {
  test.each(Object.entries(attacks))(
    '%s',
    async (name, send) => {
      const status = await inShortTurns(server, name, async () => {
        const response = await send();
        await response.arrayBuffer();
        return response.status;
      });
      expect(status).toBeLessThan(500);
    },
    120_000,
  );

  test('others have many turns while a long list is worked on', async () => {
    const work = (milliseconds: number) => {
      const start = process.threadCpuUsage();
      for (;;) {
        const { user, system } = process.threadCpuUsage(start);
        if (user + system >= milliseconds * 1_000) return;
      }
    };
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    });
    const items = Array.from({ length: 50 }, (_, index) => index);
    const results = await mapPausing(items, (item) => {
      work(10);
      return item;
    });
    clearInterval(counting);
    expect(results).toEqual(items);
    expect(turns).toBeGreaterThan(10);
  });

  test.each(['png', 'svg', 'pdf'])(
    'a picture as %s',
    async (format) => {
      const made = await rest(server, ada, 'POST', '/qr-codes', {
        ...heavyCode(0),
        style: { cornerRadius: 50 },
      });
      for (const id of [textAt(made.body, 'id'), await firstCode()]) {
        await inShortTurns(server, format, async () => {
          const size = format === 'pdf' ? 'widthMm=500' : 'size=4096';
          const response = await api(`/qr-codes/${id}/download?format=${format}&${size}`);
          expect(response.status).toBe(200);
          await response.arrayBuffer();
        });
      }
    },
    60_000,
  );

  test.each(['png', 'svg', 'pdf'])(
    'an export of pictures as %s',
    async (image) => {
      await inShortTurns(server, `zip of ${image}`, async () => {
        const response = await api(
          `/qr-codes/export?format=zip&image=${image}&size=1024&tags=drawn`,
        );
        await response.arrayBuffer();
      });
    },
    120_000,
  );
});

async function firstCode(): Promise<string> {
  const page = await rest(server, ada, 'GET', '/qr-codes?limit=1&sort=createdAt');
  return textAt(page.body, 'qrCodes.0.id');
}
