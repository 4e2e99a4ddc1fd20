// The rules of a dynamic code, given and read at both doors.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let codes: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  codes = `/organizations/${ada.organizationId}/qr-codes`;
});
afterAll(() => server.close());

const url = { type: 'URL', name: 'Test', data: { url: 'https://example.com' } };
const post = (body: object) => server.rest('POST', codes, { key, body: { ...url, ...body } });
const put = (id: string, body: object) => server.rest('PUT', `${codes}/${id}`, { key, body });
const get = async (id: string) => (await server.rest('GET', `${codes}/${id}`, { key })).body;
const graphql = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { 'x-api-key': key });
const create = (input: object) =>
  graphql(
    'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id routingData } } }',
    {
      input: {
        organizationId: ada.organizationId,
        name: 'Test',
        content: { url: { url: 'https://example.com' } },
        ...input,
      },
    },
  );

const target = { targets: [{ url: 'https://example.com/x' }] };
const whole = {
  validFrom: '2026-01-01T00:00:00+01:00',
  validUntil: '2030-01-01T00:00:00Z',
  scanLimit: 1_000,
  fallbackUrl: 'https://example.com/over',
  utm: { source: 'poster', medium: 'qr', campaign: 'spring', term: 't', content: 'c' },
  rules: [
    {
      name: 'Germans on phones',
      when: {
        devices: ['MOBILE', 'TABLET'],
        operatingSystems: ['IOS', 'ANDROID'],
        languages: ['de', 'PT-br'],
        countries: ['de'],
        hours: { from: '22:00', to: '02:00', days: ['FRI', 'SAT'], timeZone: 'Europe/Berlin' },
      },
      targets: [
        { url: 'https://example.com/a', weight: 70 },
        { url: 'https://example.com/b', weight: 30 },
      ],
    },
    { targets: [{ url: 'https://example.com/else' }] },
  ],
};
const [first] = whole.rules;
const kept = {
  ...whole,
  validFrom: '2025-12-31T23:00:00Z',
  rules: [
    { ...first, when: { ...first?.when, languages: ['de', 'pt-BR'], countries: ['DE'] } },
    { targets: [{ url: 'https://example.com/else', weight: 1 }] },
  ],
};

const typed = `routing { validFrom validUntil scanLimit passwordProtected fallbackUrl
  utm { source medium campaign term content }
  rules { name when { devices operatingSystems languages countries hours { from to days timeZone } }
    targets { url weight } } }`;

async function typedRouting(id: string): Promise<unknown> {
  const { data, errors } = await graphql(
    `query ($id: ID!) { node(id: $id) { ... on QrCode { ${typed} routingData } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return Object(data).node;
}

describe('given whole', () => {
  test('REST answers with what is stored; GraphQL has the same, typed', async () => {
    const answer = await post({ routing: { ...whole, password: 'open sesame' } });
    expect(answer.status).toBe(201);
    const id = textAt(answer.body, 'id');
    expect(answer.body).toMatchObject({ routing: { ...kept, passwordProtected: true } });
    expect(Object(await get(id)).routing).toEqual({ ...kept, passwordProtected: true });
    expect(await typedRouting(id)).toEqual({
      routingData: { ...kept, passwordProtected: true },
      routing: {
        ...kept,
        passwordProtected: true,
        rules: [kept.rules[0], { name: null, when: null, ...kept.rules[1] }],
      },
    });
  });

  test('GraphQL takes the same object', async () => {
    const { data, errors } = await create({ routing: { ...whole, password: 'open sesame' } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCode: { qrCode: { routingData: { ...kept, passwordProtected: true } } },
    });
    const { data: other } = await create({ routing: { rules: [target] } });
    expect(await typedRouting(textAt(other, 'createQrCode.qrCode.id'))).toMatchObject({
      routing: {
        validFrom: null,
        scanLimit: null,
        passwordProtected: false,
        utm: null,
        rules: [{ when: null, targets: [{ weight: 1 }] }],
      },
    });
  });

  test.each([
    ['left out', {}],
    ['null', { routing: null }],
    ['empty', { routing: {} }],
    ['empty lists and nulls', { routing: { rules: [], utm: {}, scanLimit: null, password: null } }],
  ])('%s: no routing is shown', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('routing');
    expect(await typedRouting(textAt(answer.body, 'id'))).toEqual({
      routing: null,
      routingData: null,
    });
  });
});

describe('changed', () => {
  const make = async (routing: object | null) => textAt((await post({ routing })).body, 'id');
  const routingOf = (answer: { body: unknown }) => Object(answer.body).routing;

  test('left out keeps, an object replaces all, null removes all', async () => {
    const id = await make({ ...whole, password: 'x' });
    const protectedToo = { passwordProtected: true };
    expect(routingOf(await put(id, { name: 'N' }))).toEqual({ ...kept, ...protectedToo });
    const limit = await put(id, { routing: { scanLimit: 5 } });
    expect(routingOf(limit)).toEqual({ scanLimit: 5, ...protectedToo });
    expect(routingOf(await put(id, { routing: {} }))).toEqual(protectedToo);
    expect(routingOf(await put(id, { routing: { rules: [target], password: null } }))).toEqual({
      rules: [{ targets: [{ url: 'https://example.com/x', weight: 1 }] }],
    });
    expect(routingOf(await put(id, { routing: { password: 'y' } }))).toEqual(protectedToo);
    const gone = await put(id, { routing: null });
    expect(gone.body).not.toHaveProperty('routing');
    const row = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect([row.routing, row.passwordHash]).toEqual([null, null]);
  });

  test('GraphQL changes the same', async () => {
    const id = await make({ scanLimit: 5, password: 'x' });
    const update = async (routing: unknown) => {
      const { data, errors } = await graphql(
        'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { routingData } } }',
        { input: { id, ...(routing !== undefined && { routing }) } },
      );
      expect(errors).toEqual([]);
      return Object(data).updateQrCode.qrCode.routingData;
    };
    expect(await update(undefined)).toEqual({ scanLimit: 5, passwordProtected: true });
    expect(await update({ scanLimit: 6 })).toEqual({ scanLimit: 6, passwordProtected: true });
    expect(await update({ scanLimit: 6, password: null })).toEqual({ scanLimit: 6 });
    expect(await update(null)).toBeNull();
  });

  test('what was read can be put back; it cannot claim what is not so', async () => {
    const id = await make({ ...whole, password: 'x' });
    const before = Object(await get(id));
    const { type, name, data, style, tags, routing } = before;
    const again = await put(id, { type, name, data, style, tags, routing });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...before, updatedAt: textAt(again.body, 'updatedAt') });
    const untrue = await put(id, { routing: { passwordProtected: false } });
    expect(untrue.body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'routing.passwordProtected' }],
    });
    const other = await make({ scanLimit: 5 });
    expect((await put(other, { routing: { passwordProtected: true } })).status).toBe(400);
    expect((await put(other, { routing: { passwordProtected: false } })).status).toBe(200);
  });

  test('an old ETag changes no rule', async () => {
    const id = await make({ scanLimit: 5 });
    const answer = await server.rest('PUT', `${codes}/${id}`, {
      key,
      body: { routing: { scanLimit: 6, password: 'x' } },
      headers: { 'if-match': '"7-0"' },
    });
    expect(answer.status).toBe(412);
    expect(Object(await get(id)).routing).toEqual({ scanLimit: 5 });
  });
});

describe('for a code that is not dynamic', () => {
  const text = { type: 'TEXT', data: { text: 'Hi' }, dynamic: false };

  test('rules are refused, at both doors; null says nothing', async () => {
    const refused = {
      statusCode: 400,
      details: [{ field: 'routing', message: expect.stringContaining('no scan comes here') }],
    };
    expect((await post({ ...text, routing: { scanLimit: 1 } })).body).toMatchObject(refused);
    expect((await post({ ...text, routing: null })).status).toBe(201);
    const id = textAt((await post(text)).body, 'id');
    expect((await put(id, { routing: { password: 'x' } })).body).toMatchObject(refused);
    expect((await put(id, { routing: null })).status).toBe(200);
    const { errors } = await create({
      content: { text: { text: 'Hi' } },
      dynamic: false,
      routing: {},
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.routing' }],
    });
  });

  test('it stays what it is, as printed codes do', async () => {
    const id = textAt((await post(text)).body, 'id');
    expect((await put(id, { dynamic: false })).status).toBe(200);
    expect((await put(id, { dynamic: true })).body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'dynamic', message: expect.stringContaining('must stay false') }],
    });
    const paged = await post({ ...text, dynamic: true, routing: { scanLimit: 1 } });
    expect(paged.status).toBe(201);
    const { id: dynamicId, dynamic } = Object(paged.body);
    expect((await put(dynamicId, { dynamic })).status).toBe(200);
    expect((await put(dynamicId, { dynamic: false })).status).toBe(400);
  });
});

describe('what is refused names its field, with nothing stored', () => {
  const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
  const when = (condition: object) => ({ rules: [{ when: condition, ...target }] });
  const hours = (change: object) =>
    when({ hours: { from: '08:00', to: '18:00', timeZone: 'Europe/Berlin', ...change } });
  const to = (address: unknown) => ({ rules: [target, { targets: [{ url: address }] }] });
  const badUrls: [string, unknown][] = [
    ['javascript:', 'javascript:alert(1)'],
    ['data:', 'data:text/html,x'],
    ['file:', 'file:///etc/passwd'],
    ['credentials', 'https://me:secret@example.com'],
    ['a line break', 'https://example.com/\r\nSet-Cookie: a=b'],
    ['NUL', 'https://example.com/\0'],
    ['a tab', 'https://example.com/\t'],
    ['a backslash', 'https://example.com\\@evil.example'],
    ['no scheme', '//example.com'],
    ['too long', `https://example.com/${'x'.repeat(4_096)}`],
    ['a number', 7],
    ['nothing', null],
  ];
  const place = 'rules.1.targets.0.url';

  test.each<[what: string, routing: unknown, field: string]>([
    ...badUrls.map(([what, bad]): [string, unknown, string] => [
      `a target: ${what}`,
      to(bad),
      place,
    ]),
    ...badUrls
      .slice(0, -1)
      .map(([what, bad]): [string, unknown, string] => [
        `a fallback: ${what}`,
        { fallbackUrl: bad },
        'fallbackUrl',
      ]),
    ['no object', 'open', ''],
    ['a list', [], ''],
    ['an unknown field', { expires: 'x' }, ''],
    ['a time without an offset', { validFrom: '2026-01-01T00:00:00' }, 'validFrom'],
    ['a date alone', { validUntil: '2026-01-01' }, 'validUntil'],
    ['30 February', { validFrom: '2026-02-30T00:00:00Z' }, 'validFrom'],
    [
      'an end before the beginning',
      { validFrom: '2026-01-01T00:00:00Z', validUntil: '2025-12-31T23:00:00-01:00' },
      'validUntil',
    ],
    ['a limit of 0', { scanLimit: 0 }, 'scanLimit'],
    ['half a scan', { scanLimit: 1.5 }, 'scanLimit'],
    ['a limit as text', { scanLimit: '10' }, 'scanLimit'],
    ['an empty password', { password: '' }, 'password'],
    ['a password too long', { password: 'x'.repeat(201) }, 'password'],
    ['half a character in a password', { password: '\ud800' }, 'password'],
    ['a campaign that is empty', { utm: { source: '' } }, 'utm.source'],
    ['a campaign parameter that is none', { utm: { id: 'x' } }, 'utm'],
    ['51 rules', { rules: many(51, target) }, 'rules'],
    ['rules that are no list', { rules: {} }, 'rules'],
    ['no targets', { rules: [{}] }, 'rules.0.targets'],
    ['an empty list of targets', { rules: [{ targets: [] }] }, 'rules.0.targets'],
    ['11 targets', { rules: [{ targets: many(11, target.targets[0]) }] }, 'rules.0.targets'],
    [
      'targets that all weigh nothing',
      { rules: [{ targets: [{ url: 'https://example.com', weight: 0 }] }] },
      'rules.0.targets',
    ],
    [
      'a weight below 0',
      { rules: [{ targets: [{ url: 'https://example.com', weight: -1 }] }] },
      'rules.0.targets.0.weight',
    ],
    ['a name too long', { rules: [{ name: 'x'.repeat(201), ...target }] }, 'rules.0.name'],
    ['an unknown condition', when({ browsers: ['X'] }), 'rules.0.when'],
    ['an unknown device', when({ devices: ['WATCH'] }), 'rules.0.when.devices.0'],
    ['an empty list', when({ devices: [] }), 'rules.0.when.devices'],
    ['an unknown system', when({ operatingSystems: ['OS/2'] }), 'rules.0.when.operatingSystems.0'],
    ['a language with _', when({ languages: ['de_DE'] }), 'rules.0.when.languages.0'],
    ['a language by name', when({ languages: ['de', 'German'] }), 'rules.0.when.languages.1'],
    ['a country by name', when({ countries: ['Germany'] }), 'rules.0.when.countries.0'],
    ['a country that is none', when({ countries: ['ZZ'] }), 'rules.0.when.countries.0'],
    ['the UK', when({ countries: ['UK'] }), 'rules.0.when.countries.0'],
    ['25 o’clock', hours({ from: '25:00' }), 'rules.0.when.hours.from'],
    ['a time in words', hours({ to: '6 pm' }), 'rules.0.when.hours.to'],
    ['24:00 as the beginning', hours({ from: '24:00' }), 'rules.0.when.hours.from'],
    ['hours of no length', hours({ to: '08:00' }), 'rules.0.when.hours.to'],
    ['no days', hours({ days: [] }), 'rules.0.when.hours.days'],
    ['a day that is none', hours({ days: ['MONDAY'] }), 'rules.0.when.hours.days.0'],
    ['no time zone', hours({ timeZone: undefined }), 'rules.0.when.hours.timeZone'],
    ['an unknown time zone', hours({ timeZone: 'Europe/Atlantis' }), 'rules.0.when.hours.timeZone'],
    ['an offset as time zone', hours({ timeZone: '+02:00' }), 'rules.0.when.hours.timeZone'],
  ])('%s', async (_what, routing, field) => {
    const before = await server.prisma.qrCode.count();
    const answer = await post({ routing });
    expect(answer.status).toBe(400);
    const wanted = field ? `routing.${field}` : 'routing';
    const { details } = Object(answer.body);
    expect(details.map((one: { field: string }) => one.field)).toContainEqual(
      expect.stringMatching(new RegExp(`^${wanted.replaceAll('.', '\\.')}(?:\\.\\w+)?$`)),
    );
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('every address that leads to a short link of ours, in any form', async () => {
    const base = server.url;
    for (const address of [
      `${base}/q/abc`,
      `${base}/Q/ABC`,
      `${base.toUpperCase()}/q/abc/`,
      `${base.replace('localhost', '127.0.0.1')}/q/abc`,
      `${base.replace('localhost', '[::1]')}/x/../q/abc`,
      `${base}/%51/abc`,
    ]) {
      for (const [routing, field] of [
        [{ fallbackUrl: address }, 'fallbackUrl'],
        [to(address), place],
      ] as const) {
        expect((await post({ routing })).body, address).toMatchObject({
          statusCode: 400,
          details: [{ field: `routing.${field}`, message: expect.stringContaining('short link') }],
        });
      }
    }
    const beside = `${base.replace('localhost', '127.0.0.1')}/quay`;
    expect((await post({ routing: to(beside) })).status).toBe(201);
  });

  test('GraphQL says the same in its words', async () => {
    const fieldsOf = async (routing: object) => {
      const { errors } = await create({ routing });
      expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
      const { details } = Object(errors[0]?.extensions);
      return details.map((one: { field: string }) => one.field);
    };
    expect(await fieldsOf(to('javascript:alert(1)'))).toEqual([`input.routing.${place}`]);
    expect(await fieldsOf(to(`${server.url}/Q/abc`))).toEqual([`input.routing.${place}`]);
    expect(await fieldsOf(hours({ timeZone: 'Mars' }))).toEqual([
      'input.routing.rules.0.when.hours.timeZone',
    ]);
    expect(
      await fieldsOf({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }),
    ).toEqual(['input.routing.validUntil']);
  });

  test('a rule that is refused leaves what was there', async () => {
    const id = textAt((await post({ routing: { scanLimit: 5 } })).body, 'id');
    const answer = await put(id, { name: 'N', routing: to('file:///etc/passwd') });
    expect(answer.status).toBe(400);
    expect(await get(id)).toMatchObject({ name: 'Test', routing: { scanLimit: 5 } });
  });
});

test('as much as may be said is taken', async () => {
  const targets = Array.from({ length: 10 }, (_, index) => ({
    url: `https://example.com/${index}`,
    weight: 1_000,
  }));
  const rules = Array.from({ length: 50 }, (_, index) => ({
    name: `${index} <b>&"'</b> =cmd 😀`,
    targets,
  }));
  const answer = await post({ routing: { rules, password: '😀'.repeat(200) } });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ routing: { rules, passwordProtected: true } });
});

describe('a password', () => {
  const secret = 'a password that stands nowhere';

  test('is kept as argon2id, and told nobody: no answer, no entry, no stored answer', async () => {
    const made = await server.rest('POST', codes, {
      key,
      body: { ...url, routing: { password: secret } },
      headers: { 'idempotency-key': 'with-a-password' },
    });
    const again = await server.rest('POST', codes, {
      key,
      body: { ...url, routing: { password: secret } },
      headers: { 'idempotency-key': 'with-a-password' },
    });
    expect(again.body).toEqual(made.body);
    const id = textAt(made.body, 'id');
    const changed = await put(id, { routing: { password: `${secret}!`, scanLimit: 3 } });
    const { passwordHash } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    const everything = JSON.stringify([
      made.body,
      changed.body,
      await get(id),
      await typedRouting(id),
      await server.prisma.auditEvent.findMany(),
      await server.prisma.idempotentAnswer.findMany(),
    ]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('argon2');
    expect(everything).toContain('passwordProtected');
    const schema = await graphql('{ __type(name: "QrCodeRouting") { fields { name } } }');
    expect(JSON.stringify(schema.data)).not.toMatch(/"(?:password|passwordHash)"/);
  });

  test('costs what hashing costs, at both doors', async () => {
    const counting = await startServer({
      config: { rateLimits: { perKey: 100, perAddress: 0, perOrganization: 0 } },
    });
    const bob = await counting.signUp();
    const bobs = (await counting.createKey(bob)).secret;
    const left = async (routing: object) => {
      const answer = await counting.rest('POST', `/organizations/${bob.organizationId}/qr-codes`, {
        key: bobs,
        body: { ...url, routing },
      });
      return Number(answer.headers.get('x-ratelimit-remaining'));
    };
    const before = await left({});
    expect(before - (await left({ password: 'x' }))).toBe(6);
    await counting.close();
    const one = (index: number) =>
      `a${index}: createQrCode(input: {organizationId: "${ada.organizationId}", name: "x", content: {url: {url: "https://example.com"}}, routing: {password: "x"}}) { qrCode { id } }`;
    const many = Array.from({ length: 25 }, (_, index) => one(index)).join(' ');
    const { errors } = await graphql(`mutation { ${many} }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', cost: {} });
  });
});
