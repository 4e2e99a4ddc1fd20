// Generates the OpenAPI 3.1 document: requests from the schemas that validate them, responses from the GraphQL schema.

import type { GraphQLSchema } from 'graphql';
import { contentData } from '../../domain/content/index.ts';
import { problemSchema } from '../http/problem.ts';
import type { Route } from '../route.ts';
import { bulkItemSchemas } from '../v1/qr-code/bulk.ts';
import { bulkDeletionItemSchemas } from '../v1/qr-code/bulk-deletion.ts';
import { isJson, type Json, withoutRepeats } from './json.ts';
import { operationOf, type Parameter, pathParameters } from './operation.ts';
import { failureResponses, headers, requestHeaders, securitySchemes } from './parts.ts';
import { createSchemaWriter, type SchemaWriter } from './schema.ts';
import { webhooksOf } from './webhooks.ts';

const description = `Create dynamic QR codes, change their destinations and count their scans.

Errors have the shape \`Problem\`, with a stable, machine-readable \`code\`. Unknown paths return 404; unsupported methods return 405 with \`Allow\`. Every path that supports GET also supports HEAD. Unknown parameters and unknown body fields return 400.

Lists are paginated. Use \`page\` and \`limit\`; the \`pagination\` object and the \`Link\` header point to the other pages.

PUT accepts what GET returned, and PATCH takes a JSON merge patch, also as \`application/json\`: objects are merged, lists are replaced. Fields that are omitted keep their values; \`null\` clears a field. Read-only fields must be unchanged, except those that change without an edit, which are ignored. In new objects, \`null\` is the same as omitting a field. Strings may contain any Unicode characters except NUL and unpaired surrogates; their length is counted in code points. Request bodies are UTF-8 and at most 1 MiB unless noted otherwise. The URL and headers together are limited to 16 KiB; larger requests return 431 without a body.`;

const tags = [
  {
    name: 'Organizations',
    description: 'Organizations, their members and invitations, and the audit log.',
  },
  { name: 'QR codes', description: 'Create, edit, list, import, export and download QR codes.' },
  { name: 'Analytics', description: 'Scan statistics and individual scans.' },
  { name: 'Logos', description: 'Images for the center of QR codes.' },
  { name: 'Style presets', description: 'Saved designs for new QR codes.' },
  { name: 'Shared reports', description: 'Links with which anybody reads analytics.' },
  { name: 'Folders', description: 'Folders to organize QR codes.' },
  { name: 'API keys', description: 'Credentials for apps that call the API.' },
  { name: 'Webhooks', description: 'Endpoints that receive events, and their deliveries.' },
];

/** `publicUrl`: the address of the server, such as `https://qr.example.com`; by default, URLs are relative. */
export function openApiDocument(routes: readonly Route[], schema: GraphQLSchema, publicUrl = '') {
  const writer = createSchemaWriter(schema);
  for (const schema of [problemSchema, contentData, ...bulkItemSchemas, ...bulkDeletionItemSchemas])
    writer.write(schema);
  const webhooks = webhooksOf(writer);
  const operations = routes.map(({ description: route }) => ({
    route,
    made: operationOf(route, writer),
  }));
  const inPaths = [...new Set(routes.map(({ description }) => description.path))].map(
    (path) => [path, pathParameters(path)] as const,
  );
  const parameters = sharedParameters([
    ...inPaths.flatMap(([, given]) => given),
    ...operations.flatMap(({ made }) => made.parameters),
  ]);
  const referred = (given: readonly Parameter[]) =>
    given.length > 0 && { parameters: given.map((one) => withReference(one, parameters)) };
  const paths: Record<string, Json> = Object.fromEntries(
    inPaths.map(([path, given]) => [path, { ...referred(given) }]),
  );
  for (const { route, made } of operations) {
    const operation = { ...made.rest, ...referred(made.parameters) };
    paths[route.path] = { ...paths[route.path], [route.method]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'QR code API',
      version: '1.0.0',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${publicUrl}/api/v1`, description: 'The host that serves this document.' }],
    security: [{ apiKey: [] }, { bearer: [] }, { session: [] }],
    tags,
    paths: withoutRepeats(paths, writer.schemas),
    webhooks,
    components: {
      schemas: withoutRepeats(withExamples(sorted(writer.schemas), writer), writer.schemas),
      responses: { ...sorted(writer.responses), ...failureResponses },
      parameters: sorted(parameters),
      examples: sorted(writer.examples),
      headers,
      securitySchemes,
    },
  };
}

/** With examples in the schemas, where many responses share them. */
const withExamples = (schemas: Json, { ownExamples }: SchemaWriter): Json =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      name in ownExamples && isJson(schema) ? { ...schema, examples: [ownExamples[name]] } : schema,
    ]),
  );

/** Parameters that several operations share; on a name clash, the first wins. */
function sharedParameters(parameters: readonly Parameter[]): Json {
  const shared: Json = { ...requestHeaders };
  const seen = new Set<string>();
  for (const { id, parameter } of parameters) {
    const text = JSON.stringify(parameter);
    if (seen.has(text)) shared[id] ??= parameter;
    seen.add(text);
  }
  return shared;
}

function withReference({ id, parameter }: Parameter, shared: Json): Json {
  const isShared = !('name' in parameter) || isSame(shared[id], parameter);
  return isShared ? { $ref: `#/components/parameters/${id}` } : parameter;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const sorted = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1)));
