// Dynamic and static codes, in every API that creates them.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const contents = [
  ['URL', 'url', { url: 'https://example.com' }],
  ['VCARD', 'vcard', { firstName: 'Ada' }],
  ['WIFI', 'wifi', { ssid: 'Guests', password: 'welcome to us' }],
  ['TEXT', 'text', { text: 'Hello' }],
  ['EMAIL', 'email', { to: 'ada@example.com' }],
  ['SMS', 'sms', { phone: '+49170123456' }],
  ['PHONE', 'phone', { phone: '+49170123456' }],
  ['GEO', 'geo', { latitude: 53.5, longitude: 9.9 }],
  ['EVENT', 'event', { title: 'Opening', start: '2030-06-01T18:00:00Z' }],
] as const;

/** The option of a code, if given. */
type Choice = { dynamic?: boolean | null };

const rest = (path: string, body: unknown) => ada.rest('POST', `/qr-codes${path}`, { body });

/** Creates a code in each API; returns a page with the code as in REST. */
const ways: [string, (at: number, choice: Choice) => Promise<string>][] = [
  [
    'POST …/qr-codes',
    async (at, choice) => {
      const [type = 'URL', , data] = contents[at] ?? [];
      const response = await rest('', { type, name: 'x', data, ...choice });
      expect(response.status).toBe(201);
      return textAt(response.body, 'id');
    },
  ],
  [
    'createQrCode',
    async (at, choice) => {
      const [, field = '', data] = contents[at] ?? [];
      const { data: created, errors } = await ada.graphql(
        'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }',
        {
          input: {
            organizationId: ada.organizationId,
            name: 'x',
            content: { [field]: data },
            ...choice,
          },
        },
      );
      expect(errors).toEqual([]);
      return textAt(created, 'createQrCode.qrCode.id');
    },
  ],
  [
    'POST …/qr-codes/bulk-create',
    async (at, choice) => {
      const [type = 'URL', , data] = contents[at] ?? [];
      const response = await rest('/bulk-create', {
        items: [{ type, name: 'x', data, ...choice }],
      });
      expect(response.status).toBe(200);
      return textAt(response.body, 'results.0.qrCode.id');
    },
  ],
  [
    'POST …/qr-codes/import',
    async (at, { dynamic }) => {
      const [type = 'URL', , data = {}] = contents[at] ?? [];
      const row = { type, name: `imported ${at} ${dynamic}`, ...data, dynamic: dynamic ?? '' };
      const body = `${Object.keys(row).join()}\r\n${Object.values(row).join()}\r\n`;
      const response = await ada.rest('POST', '/qr-codes/import', {
        body,
        headers: { 'content-type': 'text/csv' },
      });
      expect(response.status).toBe(200);
      const { id } = await server.prisma.qrCode.findFirstOrThrow({ where: { name: row.name } });
      return id;
    },
  ],
];

describe.each(ways)('%s', (_way, make) => {
  const shown = async (at: number, choice: Choice) =>
    (await ada.rest('GET', `/qr-codes/${await make(at, choice)}`)).body;

  test.each(contents.map(([type], at) => [type, at] as const))(
    'a new %s is dynamic unless static is requested',
    async (type, at) => {
      expect(await shown(at, {})).toMatchObject({ type, dynamic: true });
      expect(await shown(at, { dynamic: true })).toMatchObject({ type, dynamic: true });
      if (type === 'URL') return;
      expect(await shown(at, { dynamic: false })).toMatchObject({ type, dynamic: false });
    },
  );
});

test('a URL is never static', async () => {
  const [type, , data] = contents[0];
  const response = await rest('', { type, name: 'x', data, dynamic: false });
  expect(response).toMatchObject({ status: 400, body: { details: [{ field: 'dynamic' }] } });
});

test('the short link of a new code without the option opens its content', async () => {
  const created = await ada.createQrCode({
    type: 'TEXT',
    data: { text: 'Please ring twice' },
  });
  const page = await fetch(created.shortUrl);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Please ring twice');
});

test('an export includes the option and can be imported unchanged', async () => {
  const person = await server.signUp();
  const { secret } = await server.createKey(person);
  const own = `/organizations/${person.organizationId}/qr-codes`;
  const text = { type: 'TEXT', data: { text: 'Hi' } };
  await server.createQrCode(secret, person.organizationId, { ...text, name: 'with a link' });
  await server.createQrCode(secret, person.organizationId, {
    ...text,
    name: 'without',
    dynamic: false,
  });
  const { bytes } = await server.rest('GET', `${own}/export`, { key: secret });
  const response = await ada.rest('POST', '/qr-codes/import?newShortCodes=true', {
    body: new TextDecoder().decode(bytes),
    headers: { 'content-type': 'text/csv' },
  });
  expect(response.status).toBe(200);
  const imported = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId, name: { in: ['with a link', 'without'] } },
    select: { name: true, dynamic: true },
    orderBy: { name: 'asc' },
  });
  expect(imported).toEqual([
    { name: 'with a link', dynamic: true },
    { name: 'without', dynamic: false },
  ]);
});

test('a draft is rendered as the code will be, or as the existing code is', async () => {
  const draw = async (input: object) => {
    const { data, errors } = await ada.graphql(
      'query ($org: ID!, $input: QrCodeDraftInput!) { organization(id: $org) { qrCodeDraft(input: $input) { svg } } }',
      { org: ada.organizationId, input: { shortCode: 'drawn', ...input } },
    );
    expect(errors).toEqual([]);
    return textAt(data, 'organization.qrCodeDraft.svg');
  };
  const content = { text: { text: 'Hello' } };
  const [linked, held] = [
    await draw({ content, dynamic: true }),
    await draw({ content, dynamic: false }),
  ];
  expect(linked).not.toBe(held);
  expect(await draw({ content })).toBe(linked);
  const { id: qrCodeId } = await ada.createQrCode({
    type: 'TEXT',
    data: { text: 'Hello' },
    dynamic: false,
  });
  expect(await draw({ content, qrCodeId })).toBe(held);
});
