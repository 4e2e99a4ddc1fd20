// Reads openapi.json and lists its operations.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  description: z.string().default(''),
  schema: z.unknown().optional(),
});
const contentSchema = z.looseObject({
  required: z.boolean().default(false),
  content: z.record(z.string(), z.looseObject({ schema: z.unknown().optional() })).default({}),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string().default(''),
  parameters: z.array(z.unknown()).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), record),
  components: z.looseObject({ schemas: record }),
});

export type OpenApi = z.infer<typeof documentSchema>;
export type Parameter = z.infer<typeof parameterSchema>;

export interface Operation {
  id: string;
  method: string;
  /** In OpenAPI form: `/organizations/{orgId}`. */
  path: string;
  summary: string;
  parameters: readonly Parameter[];
  body: { mediaType: string; required: boolean; schema: unknown } | undefined;
  /** The schemas of JSON in successful responses. */
  results: readonly unknown[];
  /** The response is not JSON. */
  isFile: boolean;
}

export async function readOpenApi(): Promise<OpenApi> {
  const file = path.join(import.meta.dirname, '../../openapi.json');
  return documentSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The target of a reference such as `#/components/parameters/OrgId`. */
function resolve(openApi: OpenApi, thing: unknown): unknown {
  const reference = record.safeParse(thing).data?.$ref;
  if (typeof reference !== 'string') return thing;
  let inner: unknown = openApi;
  for (const name of reference.split('/').slice(1)) inner = record.parse(inner)[name];
  return resolve(openApi, inner);
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The OpenAPI operations of a path, by method. */
export const methodsOf = (item: Record<string, unknown>): [string, unknown][] =>
  methods.flatMap((method) => (method in item ? [[method, item[method]]] : []));

/** All errors have the same schema. */
export const isSuccess = ([status]: [string, unknown]): boolean => status < '4';

export const operationsOf = (openApi: OpenApi): Operation[] =>
  Object.entries(openApi.paths).flatMap(([place, item]) =>
    methodsOf(item).map(([method, operation]) => {
      const { operationId: id, ...own } = operationSchema.parse(operation);
      const shared = z.array(z.unknown()).parse(item.parameters ?? []);
      const parameters = [...shared, ...own.parameters].map((one) =>
        parameterSchema.parse(resolve(openApi, one)),
      );
      const contents = Object.entries(own.responses)
        .filter(isSuccess)
        .map(([, response]) => contentSchema.parse(resolve(openApi, response)).content);
      const results = contents.flatMap(({ 'application/json': json }) =>
        json ? [json.schema] : [],
      );
      return {
        id,
        method: method.toUpperCase(),
        path: place,
        summary: own.summary,
        parameters,
        body: bodyOf(id, resolve(openApi, own.requestBody)),
        results,
        isFile: results.length === 0 && contents.some((one) => Object.keys(one).length > 0),
      };
    }),
  );

function bodyOf(id: string, given: unknown): Operation['body'] {
  if (given === undefined) return undefined;
  const { required, content } = contentSchema.parse(given);
  const [first, another] = Object.entries(content);
  if (!first || another) throw new Error(`${id} must have one media type for its body`);
  return { mediaType: first[0], required, schema: first[1].schema };
}

export const hasParameter = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((one) => one.name === name);
