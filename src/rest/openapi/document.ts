// The OpenAPI 3.1 document, made from the schemas that check the requests.

import { problemSchema } from '../http/problem.ts';
import type { Route } from '../route.ts';
import { bulkItemSchemas } from '../v1/qr-code/bulk.ts';
import { type OpenApiOperation, operationOf, type Parameter } from './operation.ts';
import { failureAnswers, headers, requestHeaders, securitySchemes } from './parts.ts';
import { createSchemaWriter, type Json } from './schema.ts';

const description = `Dynamic QR codes that an organization owns.

Every failure has the shape \`Error\`, with a word in \`code\` that never changes. A path that is not here is answered with 404, a method that is not here with 405 and \`Allow\`; wherever there is GET, HEAD is answered too. A parameter or a field of a body that is not known is refused with 400.

Lists come in pages: \`page\` and \`limit\` choose one, \`pagination\` tells where it stands, \`Link\` names those beside it.

A field that may be null may as well be left out of a body. Texts hold any Unicode but NUL and halves of surrogate pairs; their length counts code points. Bodies are UTF-8, at most 1 MiB unless something else is said; an address with its headers at most 16 KiB, beyond which 431 is answered without a body.`;

const tags = [
  { name: 'Organizations', description: 'Who owns codes, and what was done there.' },
  { name: 'QR codes', description: 'Codes: one, many, as a picture, from a file, as a file.' },
  { name: 'Analytics', description: 'Scans, one by one or counted.' },
  { name: 'Logos', description: 'Pictures for the middle of codes.' },
  { name: 'Style presets', description: 'Looks to make codes with.' },
  { name: 'Folders', description: 'Where codes are kept.' },
  { name: 'API keys', description: 'What programs call with.' },
  { name: 'Webhooks', description: 'Addresses that are told of events, and what they were told.' },
];

export function openApiDocument(routes: readonly Route[]) {
  const writer = createSchemaWriter();
  for (const schema of [problemSchema, ...bulkItemSchemas]) writer.write(schema);
  const operations = routes.map(({ description: route }) => ({
    route,
    made: operationOf(route, writer),
  }));
  const parameters = sharedParameters(operations.map(({ made }) => made));
  const paths: Record<string, Json> = {};
  for (const { route, made } of operations) {
    const given = made.parameters.map((one) => withReference(one, parameters));
    const operation = { ...made.rest, ...(given.length > 0 && { parameters: given }) };
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
    servers: [{ url: '/api/v1', description: 'The host that serves this document.' }],
    security: [{ apiKey: [] }, { bearer: [] }, { session: [] }],
    tags,
    paths,
    components: {
      schemas: sorted(writer.schemas),
      responses: failureAnswers,
      parameters: sorted(parameters),
      examples: sorted(writer.examples),
      headers,
      securitySchemes,
    },
  };
}

/** Those of more than one operation; of two that would have one name the first. */
function sharedParameters(operations: readonly OpenApiOperation[]): Json {
  const shared: Json = { ...requestHeaders };
  const seen = new Set<string>();
  for (const { id, parameter } of operations.flatMap(({ parameters }) => parameters)) {
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
