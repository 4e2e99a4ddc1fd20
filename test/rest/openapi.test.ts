// The OpenAPI document compared with the server.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { document, operations, problemWith, resolved } from '../support/document/openapi.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

const graphql = buildSchema(
  readFileSync(path.join(import.meta.dirname, '../../schema.graphql'), 'utf8'),
);

test('the server publishes the committed document without authentication', async () => {
  const { status, body } = await server.rest('GET', '/openapi.json');
  expect(status).toBe(200);
  const { servers, ...published } = resolved(body);
  const { servers: relative, ...committed } = document;
  expect(published).toEqual(committed);
  const [{ url }] = z.tuple([z.object({ url: z.string() })]).parse(relative);
  expect(servers).toMatchObject([{ url: `${server.url}${url}` }]);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('the document covers every route', () => {
  const routes = operations.map(({ method, path }) => `${method} ${path}`);
  expect(routes.sort()).toEqual([
    'DELETE /organizations/{orgId}/api-keys/{id}',
    'DELETE /organizations/{orgId}/folders/{id}',
    'DELETE /organizations/{orgId}/logos/{id}',
    'DELETE /organizations/{orgId}/qr-codes/{id}',
    'DELETE /organizations/{orgId}/reports/{id}',
    'DELETE /organizations/{orgId}/style-presets/{id}',
    'DELETE /organizations/{orgId}/webhooks/{id}',
    'GET /organizations/{orgId}/api-keys',
    'GET /organizations/{orgId}/api-keys/{id}',
    'GET /organizations/{orgId}/api-keys/{id}/usage',
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
    'GET /organizations/{orgId}/qr-codes/label-sheet',
    'GET /organizations/{orgId}/qr-codes/{id}',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics',
    'GET /organizations/{orgId}/qr-codes/{id}/analytics/export',
    'GET /organizations/{orgId}/qr-codes/{id}/download',
    'GET /organizations/{orgId}/qr-codes/{id}/preview',
    'GET /organizations/{orgId}/qr-codes/{id}/scans',
    'GET /organizations/{orgId}/qr-codes/{id}/versions',
    'GET /organizations/{orgId}/reports',
    'GET /organizations/{orgId}/reports/{id}',
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
    'PATCH /organizations/{orgId}/reports/{id}',
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
    'POST /organizations/{orgId}/qr-codes/purge-test-data',
    'POST /organizations/{orgId}/qr-codes/series',
    'POST /organizations/{orgId}/qr-codes/{id}/duplicate',
    'POST /organizations/{orgId}/qr-codes/{id}/restore',
    'POST /organizations/{orgId}/qr-codes/{id}/revert',
    'POST /organizations/{orgId}/reports',
    'POST /organizations/{orgId}/reports/{id}/rotate-link',
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
    'PUT /organizations/{orgId}/reports/{id}',
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

/** Examples of a schema, of which a page has none of its own. */
function examplesOf(schema: unknown): unknown[] {
  const { examples, items, properties = {} } = resolved(schema);
  if (Array.isArray(examples)) return examples;
  if (items) return [examplesOf(items)];
  const parts = Object.entries(resolved(properties));
  return parts.some(([name]) => name === 'pagination')
    ? [Object.fromEntries(parts.map(([name, part]) => [name, examplesOf(part)[0]]))]
    : [];
}

test('every body has an example that matches its schema', () => {
  expect(mediaTypes.length).toBeGreaterThan(operations.length * 8);
  for (const [place, { schema, examples, example }] of mediaTypes) {
    const named = Object.values(resolved(examples)).map((one) => resolved(one).value);
    const { format } = resolved(schema);
    const values = [...named, ...examplesOf(schema), ...(example ? [example] : [])];
    expect(values.length > 0 || format === 'binary', place).toBe(true);
    for (const value of values) expect(problemWith(value, resolved(schema)), place).toBeUndefined();
  }
});

test('every operation, parameter, header, schema and field has a description', () => {
  const silent: string[] = [];
  const look = (place: string, value: unknown) => {
    const { description, summary, readOnly } = resolved(value);
    // The document says once what becomes of the read-only properties of an update.
    if (!description && !summary && !readOnly) silent.push(place);
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

/** Properties of an object, or of those that it is composed of. */
function propertiesOf(schema: unknown): [name: string, shape: unknown][] {
  const { properties, allOf } = resolved(schema);
  return Array.isArray(allOf) ? allOf.flatMap(propertiesOf) : Object.entries(resolved(properties));
}

/** A schema, or its non-null alternative. */
function firstOf(shape: unknown) {
  const { anyOf } = resolved(shape);
  return { ...(Array.isArray(anyOf) && resolved(anyOf[0])), ...resolved(shape) };
}

/** Where the JSON of REST is not that of GraphQL, a default of the input is named, or an enum says enough. */
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
  'QrFrame.shape',
  'QrGradient.type',
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
    for (const [property, shape] of propertiesOf(component)) {
      const field = fields[`${property}Data`] ?? fields[property];
      if (field) compare(`${name}.${property}`, shape, field.description);
    }
  }
  expect(compared).toBeGreaterThan(200);
  expect(differing.sort()).toEqual(ownDescriptions);
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
