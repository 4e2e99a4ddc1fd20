// Generates the clients from openapi.json: types and operations.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { z } from 'zod';
import {
  hasParameter,
  isSuccess,
  methodsOf,
  type Operation,
  operationsOf,
  readOpenApi,
} from './client/document.ts';
import { phpFiles } from './client/php.ts';
import { pythonFiles } from './client/python.ts';
import { createTypes } from './client/schema.ts';

const openApi = await readOpenApi();
const operations = operationsOf(openApi);

/** Checks that names are unique, because a call takes all parameters in one object. */
function expectApart({ id, parameters }: Operation): void {
  const names = parameters.filter((one) => one.in !== 'header').map(({ name }) => name);
  const twice = names.find((name, place) => name === 'body' || names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`${id} has two parameters named ${twice}`);
}
operations.forEach(expectApart);

const write = (name: string, text: string) =>
  writeFile(path.join(import.meta.dirname, '../clients', name), text);

const withResponses = z.looseObject({ responses: z.record(z.string(), z.unknown()) });
const paths = Object.entries(openApi.paths).map(([place, item]) => {
  const succeeding = methodsOf(item).map(([method, operation]) => {
    const { responses, ...rest } = withResponses.parse(operation);
    const successes = Object.fromEntries(Object.entries(responses).filter(isSuccess));
    return [method, { ...rest, responses: successes }];
  });
  return [place, { ...item, ...Object.fromEntries(succeeding) }];
});

/** `paths` is not needed, because calls use operation names. */
const isNeeded = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) && ['components', 'operations'].includes(node.name.text);

// Fields with a default are optional.
const types = await openapiTS(JSON.stringify({ ...openApi, paths: Object.fromEntries(paths) }), {
  defaultNonNullable: false,
});
const routeOf = (operation: Operation): object => ({
  method: operation.method,
  path: operation.path,
  ...(hasParameter(operation, 'Idempotency-Key') && { idempotencyKey: true }),
  ...(operation.body &&
    operation.body.mediaType !== 'application/json' && { mediaType: operation.body.mediaType }),
  ...(operation.isFile && { file: true }),
});
const rows = operations.map((one) => `  ${one.id}: ${JSON.stringify(routeOf(one))},\n`);
const header = '// Generated from openapi.json.\n';
await write('typescript/src/api.generated.ts', header + astToString(types.filter(isNeeded)));
await write(
  'typescript/src/routes.generated.ts',
  `${header}export const routes = {\n${rows.join('')}} as const;\n`,
);

for (const filesOf of [pythonFiles, phpFiles])
  for (const [name, text] of filesOf(operations, createTypes(openApi))) await write(name, text);
