// The OpenAPI document, beside what the server really does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let document: z.infer<typeof openApi>;
const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});
const openApi = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({ properties: z.unknown().optional() })),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});

beforeAll(async () => {
  server = await startServer();
  const { body } = await server.rest('GET', '/openapi.json');
  document = openApi.parse(body);
});
afterAll(() => server.close());

test('is OpenAPI 3.1, open to all, with the documented paths', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.components.securitySchemes)).toContain('apiKey');
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'DELETE /organizations/{orgId}/api-keys/{id}',
    'DELETE /organizations/{orgId}/folders/{id}',
    'DELETE /organizations/{orgId}/logos/{id}',
    'DELETE /organizations/{orgId}/qr-codes/{id}',
    'DELETE /organizations/{orgId}/style-presets/{id}',
    'DELETE /organizations/{orgId}/webhooks/{id}',
    'GET /organizations/{orgId}/api-keys',
    'GET /organizations/{orgId}/audit-log/export',
    'GET /organizations/{orgId}/folders',
    'GET /organizations/{orgId}/folders/{id}',
    'GET /organizations/{orgId}/logos',
    'GET /organizations/{orgId}/logos/{id}',
    'GET /organizations/{orgId}/logos/{id}/image',
    'GET /organizations/{orgId}/qr-codes',
    'GET /organizations/{orgId}/qr-codes/analytics',
    'GET /organizations/{orgId}/qr-codes/export',
    'GET /organizations/{orgId}/qr-codes/{id}',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics/export',
    'GET /organizations/{orgId}/qr-codes/{id}/download',
    'GET /organizations/{orgId}/qr-codes/{id}/preview',
    'GET /organizations/{orgId}/qr-codes/{id}/scans',
    'GET /organizations/{orgId}/style-presets',
    'GET /organizations/{orgId}/style-presets/{id}',
    'GET /organizations/{orgId}/tags',
    'GET /organizations/{orgId}/webhooks',
    'GET /organizations/{orgId}/webhooks/{id}',
    'GET /organizations/{orgId}/webhooks/{id}/deliveries',
    'GET /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}',
    'GET /users/me/organizations',
    'POST /organizations/{orgId}/api-keys',
    'POST /organizations/{orgId}/api-keys/{id}/rotate',
    'POST /organizations/{orgId}/folders',
    'POST /organizations/{orgId}/logos',
    'POST /organizations/{orgId}/qr-codes',
    'POST /organizations/{orgId}/qr-codes/bulk-create',
    'POST /organizations/{orgId}/qr-codes/bulk-delete',
    'POST /organizations/{orgId}/qr-codes/bulk-update',
    'POST /organizations/{orgId}/qr-codes/import',
    'POST /organizations/{orgId}/style-presets',
    'POST /organizations/{orgId}/webhooks',
    'POST /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}/redeliver',
    'POST /organizations/{orgId}/webhooks/{id}/rotate-secret',
    'POST /organizations/{orgId}/webhooks/{id}/test',
    'PUT /organizations/{orgId}/folders/{id}',
    'PUT /organizations/{orgId}/qr-codes/{id}',
    'PUT /organizations/{orgId}/style-presets/{id}',
    'PUT /organizations/{orgId}/webhooks/{id}',
  ]);
});

test('every reference leads somewhere, every path parameter is described', () => {
  const text = JSON.stringify(document);
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
  for (const [path, methods] of Object.entries(document.paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters, operationId } of Object.values(methods)) {
      const given = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(given, operationId).toEqual(wanted);
    }
  }
});

test('every operation tells its failures in the one shape', () => {
  for (const methods of Object.values(document.paths)) {
    for (const { operationId, responses } of Object.values(methods)) {
      for (const status of ['400', '401', '403', '500', '503']) {
        expect(JSON.stringify(responses[status]), `${operationId} ${status}`).toContain(
          '#/components/schemas/Error',
        );
      }
    }
  }
});

test('the limits that it states are those that hold', async () => {
  const ada = await server.signUp();
  const { secret: key } = await server.createKey(ada);
  const list = document.paths['/organizations/{orgId}/qr-codes']?.get;
  const limit = z
    .object({ schema: z.object({ minimum: z.int(), maximum: z.int(), default: z.int() }) })
    .parse(list?.parameters.find(({ name }) => name === 'limit') ?? {});
  const status = async (value: number) =>
    (
      await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes?limit=${value}`, {
        key,
      })
    ).status;
  const { minimum, maximum } = limit.schema;
  expect([await status(minimum), await status(maximum)]).toEqual([200, 200]);
  expect([await status(minimum - 1), await status(maximum + 1)]).toEqual([400, 400]);
});
