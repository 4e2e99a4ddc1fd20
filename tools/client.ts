// Generates the client's types and its table of operations from openapi.json.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { z } from 'zod';

const content = z.record(z.string(), z.unknown()).default({});
const reference = z.looseObject({ $ref: z.string().optional(), content });
const parameter = z.looseObject({ $ref: z.string().optional(), name: z.string().default('') });
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  requestBody: reference.optional(),
  responses: z.record(z.string(), reference),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ parameters: z.array(parameter).default([]) })),
});

const root = path.dirname(import.meta.dirname);
const source = await readFile(path.join(root, 'openapi.json'), 'utf8');
const openApi = documentSchema.parse(JSON.parse(source));

/** Resolves a `$ref` such as `#/components/parameters/OrgId`. */
function found<Thing extends { $ref?: string | undefined }>(thing: Thing, shape: z.ZodType<Thing>) {
  if (thing.$ref === undefined) return thing;
  let inner: unknown = openApi;
  for (const name of thing.$ref.split('/').slice(1)) inner = z.looseObject({}).parse(inner)[name];
  return shape.parse(inner);
}

const mediaTypesOf = (thing: z.infer<typeof reference> | undefined): string[] =>
  thing ? Object.keys(found(thing, reference).content) : [];

/** Checks that names are unique, because a call takes all parameters in one object. */
function expectApart(operationId: string, names: readonly string[]): void {
  const twice = names.find((name, place) => name === 'body' || names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`${operationId} has two parameters named ${twice}`);
}

const routes: Record<string, object> = {};
for (const [place, { parameters: shared, ...item }] of Object.entries(openApi.paths))
  for (const method of ['get', 'post', 'put', 'patch', 'delete'].filter((name) => name in item)) {
    const operation = operationSchema.parse(item[method]);
    const parameters = [...shared, ...operation.parameters].map((one) => found(one, parameter));
    const named = parameters.filter((one) => one.in !== 'header').map(({ name }) => name);
    expectApart(operation.operationId, named);
    // All errors have the same schema.
    const responses = Object.entries(operation.responses).filter(([status]) => status < '4');
    operation.responses = Object.fromEntries(responses);
    item[method] = operation;
    const mediaTypes = responses.flatMap(([, answer]) => mediaTypesOf(answer));
    const [mediaType = 'application/json'] = mediaTypesOf(operation.requestBody);
    routes[operation.operationId] = {
      method: method.toUpperCase(),
      path: place,
      ...(parameters.some(({ name }) => name === 'Idempotency-Key') && { idempotencyKey: true }),
      ...(mediaType !== 'application/json' && { mediaType }),
      ...(mediaTypes.length > 0 && !mediaTypes.includes('application/json') && { file: true }),
    };
    openApi.paths[place] = { parameters: shared, ...item };
  }

/** `paths` is not needed, because calls use operation names. */
const isNeeded = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) && ['components', 'operations'].includes(node.name.text);

// Fields with a default are optional.
const types = await openapiTS(JSON.stringify(openApi), { defaultNonNullable: false });
const write = (name: string, text: string) =>
  writeFile(
    path.join(root, 'clients/typescript/src', `${name}.generated.ts`),
    `// Generated from openapi.json.\n${text}`,
  );
await write('api', astToString(types.filter(isNeeded)));
const rows = Object.entries(routes).map(
  ([name, route]) => `  ${name}: ${JSON.stringify(route)},\n`,
);
await write('routes', `export const routes = {\n${rows.join('')}} as const;\n`);
