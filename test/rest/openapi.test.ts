// The OpenAPI document compared with the server.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { document, operations, problemWith, resolved } from '../support/document/openapi.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

const graphql = buildSchema(
  readFileSync(path.join(import.meta.dirname, '../../schema.graphql'), 'utf8'),
);

test('the server publishes the committed document without authentication', async () => {
  const { status, body } = await server.rest('GET', '/openapi.json');
  expect(status).toBe(200);
  expect(body).toEqual(document);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('the document covers every route', () => {
  const routes = operations.map(({ method, path }) => `${method} ${path}`);
  expect(routes.sort()).toEqual([
    'DELETE /organizations/{orgId}/api-keys/{id}',
    'DELETE /organizations/{orgId}/folders/{id}',
    'DELETE /organizations/{orgId}/logos/{id}',
    'DELETE /organizations/{orgId}/qr-codes/{id}',
    'DELETE /organizations/{orgId}/style-presets/{id}',
    'DELETE /organizations/{orgId}/webhooks/{id}',
    'GET /organizations/{orgId}/api-keys',
    'GET /organizations/{orgId}/api-keys/{id}',
    'GET /organizations/{orgId}/audit-log/export',
    'GET /organizations/{orgId}/folders',
    'GET /organizations/{orgId}/folders/{id}',
    'GET /organizations/{orgId}/invitations',
    'GET /organizations/{orgId}/invitations/{id}',
    'GET /organizations/{orgId}/logos',
    'GET /organizations/{orgId}/logos/{id}',
    'GET /organizations/{orgId}/logos/{id}/image',
    'GET /organizations/{orgId}/members',
    'GET /organizations/{orgId}/members/{id}',
    'GET /organizations/{orgId}/qr-codes',
    'GET /organizations/{orgId}/qr-codes/analytics',
    'GET /organizations/{orgId}/qr-codes/export',
    'GET /organizations/{orgId}/qr-codes/{id}',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics/export',
    'GET /organizations/{orgId}/qr-codes/{id}/download',
    'GET /organizations/{orgId}/qr-codes/{id}/preview',
    'GET /organizations/{orgId}/qr-codes/{id}/scans',
    'GET /organizations/{orgId}/qr-codes/{id}/versions',
    'GET /organizations/{orgId}/style-presets',
    'GET /organizations/{orgId}/style-presets/{id}',
    'GET /organizations/{orgId}/tags',
    'GET /organizations/{orgId}/webhooks',
    'GET /organizations/{orgId}/webhooks/{id}',
    'GET /organizations/{orgId}/webhooks/{id}/deliveries',
    'GET /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}',
    'GET /users/me/organizations',
    'PATCH /organizations/{orgId}/api-keys/{id}',
    'PATCH /organizations/{orgId}/folders/{id}',
    'PATCH /organizations/{orgId}/qr-codes/{id}',
    'PATCH /organizations/{orgId}/style-presets/{id}',
    'PATCH /organizations/{orgId}/webhooks/{id}',
    'POST /organizations/{orgId}/api-keys',
    'POST /organizations/{orgId}/api-keys/{id}/rotate',
    'POST /organizations/{orgId}/folders',
    'POST /organizations/{orgId}/folders/{id}/restore',
    'POST /organizations/{orgId}/logos',
    'POST /organizations/{orgId}/logos/{id}/restore',
    'POST /organizations/{orgId}/qr-codes',
    'POST /organizations/{orgId}/qr-codes/bulk-create',
    'POST /organizations/{orgId}/qr-codes/bulk-delete',
    'POST /organizations/{orgId}/qr-codes/bulk-purge',
    'POST /organizations/{orgId}/qr-codes/bulk-restore',
    'POST /organizations/{orgId}/qr-codes/bulk-update',
    'POST /organizations/{orgId}/qr-codes/import',
    'POST /organizations/{orgId}/qr-codes/{id}/restore',
    'POST /organizations/{orgId}/qr-codes/{id}/revert',
    'POST /organizations/{orgId}/style-presets',
    'POST /organizations/{orgId}/style-presets/{id}/restore',
    'POST /organizations/{orgId}/webhooks',
    'POST /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}/redeliver',
    'POST /organizations/{orgId}/webhooks/{id}/restore',
    'POST /organizations/{orgId}/webhooks/{id}/rotate-secret',
    'POST /organizations/{orgId}/webhooks/{id}/test',
    'PUT /organizations/{orgId}/api-keys/{id}',
    'PUT /organizations/{orgId}/folders/{id}',
    'PUT /organizations/{orgId}/qr-codes/{id}',
    'PUT /organizations/{orgId}/style-presets/{id}',
    'PUT /organizations/{orgId}/webhooks/{id}',
  ]);
});

/** Every media type of the document, with its location. */
const mediaTypes = operations.flatMap(({ operationId, body, responses }) => [
  ...(body ? [[`${operationId} body`, body.media] as const] : []),
  ...Object.entries(responses).flatMap(([status, response]) =>
    Object.entries(resolved(resolved(response).content)).map(
      ([type, media]) => [`${operationId} ${status} ${type}`, resolved(media)] as const,
    ),
  ),
]);

test('every body has an example that matches its schema', () => {
  expect(mediaTypes.length).toBeGreaterThan(operations.length * 8);
  for (const [place, { schema, examples, example }] of mediaTypes) {
    const named = Object.values(resolved(examples)).map((one) => resolved(one).value);
    const values = example === undefined ? named : [...named, example];
    const { format } = resolved(schema);
    expect(values.length > 0 || format === 'binary', place).toBe(true);
    for (const value of values) expect(problemWith(value, resolved(schema)), place).toBeUndefined();
  }
});

test('every operation, parameter, header, schema and field has a description', () => {
  const silent: string[] = [];
  const look = (place: string, value: unknown) => {
    const { description, summary } = resolved(value);
    if (!description && !summary) silent.push(place);
  };
  for (const [kind, components] of Object.entries(resolved(document.components))) {
    if (kind === 'examples') continue;
    for (const [name, component] of Object.entries(resolved(components))) {
      look(`${kind} ${name}`, component);
      const { properties } = resolved(component);
      for (const [field, shape] of Object.entries(resolved(properties))) {
        look(`${kind} ${name}.${field}`, firstOf(shape));
      }
    }
  }
  for (const { operationId, parameters, responses } of operations) {
    for (const one of parameters) look(`${operationId} ${one.name}`, one);
    for (const [status, response] of Object.entries(responses))
      look(`${operationId} ${status}`, response);
  }
  expect(silent).toEqual([]);
});

/** A schema, or its non-null alternative. */
function firstOf(shape: unknown) {
  const { anyOf } = resolved(shape);
  return { ...(Array.isArray(anyOf) && resolved(anyOf[0])), ...resolved(shape) };
}

/** Where the JSON of REST is not that of GraphQL, or a default of the input is named. */
const ownDescriptions = [
  'FieldProblem',
  'FieldProblem.field',
  'FieldProblem.message',
  'ItemError.code',
  'ItemError.details',
  'ItemError.message',
  'QrCode.routing',
  'QrCodeRouting',
  'QrCodeStyle.errorCorrection',
  'QrCodeStyle.moduleShape',
  'QrErrorCorrection',
  'QrModuleShape',
];

test('responses are described as in GraphQL', () => {
  const { schemas } = resolved(document.components);
  const differing: string[] = [];
  let compared = 0;
  for (const [name, component] of Object.entries(resolved(schemas))) {
    const type = graphql.getType(name);
    if (!isObjectType(type) && !isEnumType(type)) continue;
    const compare = (place: string, shape: unknown, description?: string | null) => {
      compared += 1;
      if (firstOf(shape).description !== description) differing.push(place);
    };
    if (isEnumType(type)) {
      const meanings = type.getValues().map((one) => `\`${one.name}\`: ${one.description}`);
      compare(name, component, [type.description, ...meanings].join(' '));
      continue;
    }
    compare(name, component, type.description);
    const fields = type.getFields();
    for (const [property, shape] of Object.entries(resolved(resolved(component).properties))) {
      const field = fields[`${property}Data`] ?? fields[property];
      if (field) compare(`${name}.${property}`, shape, field.description);
    }
  }
  expect(compared).toBeGreaterThan(200);
  expect(differing.sort()).toEqual(ownDescriptions);
});

test('no component has a name that generators derive from an operation', () => {
  const words = ['Result', 'Response', 'Params', 'Body', 'Error', 'Query'];
  const taken = new Set(
    operations
      .flatMap(({ operationId }) =>
        words.flatMap((word) => [`${operationId}${word}`, `${operationId}${word}s`]),
      )
      .map((name) => name.toLowerCase()),
  );
  const names = Object.entries(resolved(document.components)).flatMap(([kind, components]) =>
    kind === 'examples' ? [] : Object.keys(resolved(components)),
  );
  expect(names).toContain('QrCode');
  expect(names.filter((name) => taken.has(name.toLowerCase()))).toEqual([]);
});

test('the document has a limited size', () => {
  expect(JSON.stringify(document).length).toBeLessThan(230_000);
});

test('the limits in the document are those of the server', async () => {
  const ada = await server.signUp();
  const { secret: key } = await server.createKey(ada);
  const list = operations.find(({ operationId }) => operationId === 'listQrCodes');
  const limit = list?.parameters.find(({ name }) => name === 'limit');
  const status = async (value: number) =>
    (
      await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes?limit=${value}`, {
        key,
      })
    ).status;
  const { minimum, maximum } = limit?.schema ?? {};
  expect([await status(Number(minimum)), await status(Number(maximum))]).toEqual([200, 200]);
  expect([await status(Number(minimum) - 1), await status(Number(maximum) + 1)]).toEqual([
    400, 400,
  ]);
});
