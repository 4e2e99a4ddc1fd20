// Creating, reading and updating routing rules in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { rulesOf, target } from './rules.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { create, get, post, put, typedRouting } = rulesOf(ada);
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

describe('complete', () => {
  test('REST returns what is stored; GraphQL returns the same with types', async () => {
    const response = await post({ routing: { ...whole, password: 'open sesame' } });
    expect(response.status).toBe(201);
    const id = textAt(response.body, 'id');
    expect(response.body).toMatchObject({ routing: { ...kept, passwordProtected: true } });
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

  test('GraphQL accepts the same object', async () => {
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
    ['omitted', {}],
    ['null', { routing: null }],
    ['empty', { routing: {} }],
    ['empty lists and nulls', { routing: { rules: [], utm: {}, scanLimit: null, password: null } }],
  ])('%s: the response has no routing', async (_what, body) => {
    const response = await post(body);
    expect(response.status).toBe(201);
    expect(response.body).not.toHaveProperty('routing');
    expect(await typedRouting(textAt(response.body, 'id'))).toEqual({
      routing: null,
      routingData: null,
    });
  });
});

describe('updated', () => {
  const make = async (routing: object | null) => textAt((await post({ routing })).body, 'id');
  const routingOf = (response: { body: unknown }) => Object(response.body).routing;

  test('omitting it keeps it, an object replaces everything, null removes everything', async () => {
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

  test('GraphQL has the same semantics', async () => {
    const id = await make({ scanLimit: 5, password: 'x' });
    const update = async (routing: unknown) => {
      const { data, errors } = await ada.graphql(
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

  test('a response can be sent back; passwordProtected must match', async () => {
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

  test('an outdated ETag changes no rules', async () => {
    const id = await make({ scanLimit: 5 });
    const response = await ada.rest('PUT', `/qr-codes/${id}`, {
      body: { routing: { scanLimit: 6, password: 'x' } },
      headers: { 'if-match': '"7-0"' },
    });
    expect(response.status).toBe(412);
    expect(Object(await get(id)).routing).toEqual({ scanLimit: 5 });
  });
});

describe('of a static code', () => {
  const text = { type: 'TEXT', data: { text: 'Hi' }, dynamic: false };

  test('rules are rejected in both APIs; null is accepted', async () => {
    const refused = {
      statusCode: 400,
      details: [
        { field: 'routing', message: expect.stringContaining('does not use the short link') },
      ],
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

  test('stays static, because it may be printed', async () => {
    const id = textAt((await post(text)).body, 'id');
    expect((await put(id, { dynamic: false })).status).toBe(200);
    expect((await put(id, { dynamic: true })).body).toMatchObject({
      statusCode: 400,
      details: [
        {
          field: 'dynamic',
          message: expect.stringContaining(
            'cannot be changed after the code is created; it is false',
          ),
        },
      ],
    });
    const paged = await post({ ...text, dynamic: true, routing: { scanLimit: 1 } });
    expect(paged.status).toBe(201);
    const { id: dynamicId, dynamic } = Object(paged.body);
    expect((await put(dynamicId, { dynamic })).status).toBe(200);
    expect((await put(dynamicId, { dynamic: false })).status).toBe(400);
  });
});

test('the documented maximum is accepted', async () => {
  const targets = Array.from({ length: 10 }, (_, index) => ({
    url: `https://example.com/${index}`,
    weight: 1_000,
  }));
  const rules = Array.from({ length: 50 }, (_, index) => ({
    name: `${index} <b>&"'</b> =cmd 😀`,
    targets,
  }));
  const response = await post({ routing: { rules, password: '😀'.repeat(200) } });
  expect(response.status).toBe(201);
  expect(response.body).toMatchObject({ routing: { rules, passwordProtected: true } });
});
