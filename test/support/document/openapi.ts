// Validates requests and responses against the committed openapi.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const json = z.record(z.string(), z.unknown());
export type Json = z.output<typeof json>;

/** An object, unchanged. Throws for anything else. */
export const asJson = (value: unknown): Json => json.parse(value);

/** An object; follows a reference. */
export function resolved(value: unknown): Json {
  const { $ref, ...beside } = json.parse(value ?? {});
  if (typeof $ref !== 'string') return beside;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, name) => json.parse(inner)[name], document);
  return { ...resolved(target), ...beside };
}

export const document = json.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../openapi.json'), 'utf8')),
);

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string(),
  schema: json,
});
export type Parameter = z.output<typeof parameter>;

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** The only media type of the body. */
  body: { mediaType: string; media: Json; schema: Json; required: boolean } | undefined;
  responses: Json;
}

function bodyOf(operation: Json): Operation['body'] {
  if (!operation.requestBody) return undefined;
  const { content, required } = json.parse(operation.requestBody);
  const [[mediaType, media] = ['', {}]] = Object.entries(json.parse(content));
  const schema = json.parse(json.parse(media).schema);
  return { mediaType, media: json.parse(media), schema, required: required === true };
}

export const operations: Operation[] = Object.entries(json.parse(document.paths)).flatMap(
  ([path, item]) => {
    const { parameters: shared, ...methods } = json.parse(item);
    return Object.entries(methods).map(([method, operation]) => {
      const given = json.parse(operation);
      return {
        operationId: String(given.operationId),
        method: method.toUpperCase(),
        path,
        parameters: [shared, given.parameters]
          .flatMap((some) => z.array(z.unknown()).parse(some ?? []))
          .map((one) => parameter.parse(resolved(one))),
        body: bodyOf(given),
        responses: json.parse(given.responses),
      };
    });
  },
);

let ajv: Ajv2020 | undefined;
const validators = new Map<string, ValidateFunction>();

/** Compiling is slow, so each schema is compiled on first use. */
function validatorOf(schema: Json): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: false, formats: { 'idn-email': /@/ } });
    addFormats.default(ajv);
    ajv.addSchema(document, 'openapi.json');
  }
  const text = JSON.stringify(schema);
  const compiled =
    validators.get(text) ??
    ajv.compile(JSON.parse(text.replaceAll('"#/components/', '"openapi.json#/components/')));
  validators.set(text, compiled);
  return compiled;
}

/** The validation error of a value; undefined if it matches the schema. */
export function problemWith(value: unknown, schema: Json): string | undefined {
  const validate = validatorOf(schema);
  return validate(value) ? undefined : (validate.errors ?? []).map(messageOf).join('; ');
}

const messageOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`;

interface Exchange {
  method: string;
  /** Below `/api/v1`; may have a query. */
  path: string;
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** Parsed, if it is JSON. */
  body: unknown;
}

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  names: operation.path.split('{').length,
}));

/** Throws if the document has no such response. */
export function checkAnswer(exchange: Exchange): void {
  const problem = answerProblem(exchange);
  if (problem === undefined) return;
  const { method, path, status, body } = exchange;
  const shown = JSON.stringify(body)?.slice(0, 500) ?? '';
  throw new Error(
    `openapi.json has no such response: ${method} ${path} ${status}: ${problem}\n${shown}`,
  );
}

function answerProblem(exchange: Exchange): string | undefined {
  const { method, status } = exchange;
  const [pathname = ''] = exchange.path.split('?');
  if (method === 'OPTIONS' || pathname === '/openapi.json') return undefined;
  const there = patterns.filter(({ pattern }) => pattern.test(pathname));
  // The most specific of several matching paths.
  const fewest = Math.min(...there.map(({ names }) => names));
  const documented = method === 'HEAD' ? 'GET' : method;
  const found = there.find(
    ({ operation, names }) => names === fewest && operation.method === documented,
  )?.operation;
  if (found) return responseProblem(exchange, found);
  const [expected, header] = there.length > 0 ? [405, 'allow'] : [404, 'x-request-id'];
  if (status !== expected) return `${expected} is what such a path and method get`;
  if (!exchange.headers.has(header)) return `the header ${header} is missing`;
  return method === 'HEAD'
    ? undefined
    : problemWith(exchange.body, { $ref: '#/components/schemas/Problem' });
}

function responseProblem(exchange: Exchange, { responses }: Operation): string | undefined {
  const { method, status, headers, bytes, body } = exchange;
  if (!(status in responses)) return `the status is none of ${Object.keys(responses).join(', ')}`;
  const response = resolved(responses[status]);
  const wrongHeader = headersProblem(headers, json.parse(response.headers ?? {}));
  if (wrongHeader) return wrongHeader;
  if (method === 'HEAD') return undefined;
  const content = json.parse(response.content ?? {});
  const kinds = Object.keys(content);
  const [kind = ''] = (headers.get('content-type') ?? '').split(';');
  if (kinds.length === 0) return bytes.length > 0 ? 'it should have no body' : undefined;
  if (!kinds.includes(kind)) return `its media type ${kind} is none of ${kinds.join(', ')}`;
  if (kind !== 'application/json') return undefined;
  return problemWith(body, json.parse(json.parse(content[kind]).schema));
}

function headersProblem(headers: Headers, described: Json): string | undefined {
  for (const [name, header] of Object.entries(described)) {
    const { required, schema } = resolved(header);
    const value = headers.get(name);
    if (value === null && required) return `the header ${name} is missing`;
    if (value === null) continue;
    const { type } = json.parse(schema);
    const wrong = problemWith(type === 'integer' ? Number(value) : value, json.parse(schema));
    if (wrong) return `the header ${name} is ${value}: ${wrong}`;
  }
  return undefined;
}
