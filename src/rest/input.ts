// Reads and validates the input of a request.
import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiError, type Problem } from '../core/errors.ts';
import { problemsOf } from '../domain/validation/issues.ts';
import { readCsv, readJsonObject } from '../http/body.ts';
import { ifMatchProblems } from './http/conditional.ts';
import type { JsonObject } from './http/merge-patch.ts';
import { checkEncoding, repeated, valuesOf, withoutSignature } from './http/query.ts';

export interface InputDefinition<Query extends z.ZodObject, Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  query: Query;
  body: Body;
  /** Supports `If-Match`, as every PUT and PATCH does. */
  ifMatch?: true;
  /** Media type of a text body; defaults to a JSON object. */
  mediaType?: 'text/csv';
  /** An empty body counts as `{}`. */
  bodyMayBeEmpty?: true;
}

type Described = Pick<InputDefinition<z.ZodObject, z.ZodType>, 'method' | 'body' | 'ifMatch'>;

export const takesBody = ({ body }: Pick<Described, 'body'>): boolean =>
  !(body instanceof z.ZodUndefined);

export const takesIfMatch = ({ method, ifMatch }: Pick<Described, 'method' | 'ifMatch'>): boolean =>
  ifMatch ?? (method === 'put' || method === 'patch');

interface Input<Query, Body, Later> {
  text: string;
  query: Query;
  /** The valid body, or what validates it later. */
  read: { body: Body } | { json: JsonObject; later: Later };
}

/** With paths as in GraphQL, which `restProblem` shortens. */
const inBody = (error: z.ZodError): Problem[] => problemsOf(error, ['input']);

/** `laterBy`: what validates the body later, when more is known. Throws BAD_REQUEST. */
export async function readRequest<Query extends z.ZodObject, Body extends z.ZodType, Later>(
  c: Context,
  route: InputDefinition<Query, Body>,
  laterBy: (json: JsonObject) => Later | undefined,
): Promise<Input<z.output<Query>, z.output<Body>, Later>> {
  const { text, value, json } = takesBody(route)
    ? await readBody(c.req.raw, route)
    : { text: '', value: undefined, json: {} };
  checkEncoding(c.req.url);
  const queries = withoutSignature(c.req.url, c.req.queries());
  const query = route.query.safeParse(valuesOf(route.query, queries));
  const later = laterBy(json);
  const body = later === undefined ? route.body.safeParse(value) : undefined;
  const details = [
    ...(takesIfMatch(route) ? ifMatchProblems(c.req.header('if-match')) : []),
    ...repeated(route.query, queries),
    ...(query.error ? problemsOf(query.error) : []),
    ...(body?.error ? inBody(body.error) : []),
  ];
  if (!query.success || details.length > 0) throw new ApiError('BAD_REQUEST', { details });
  if (body?.success) return { text, query: query.data, read: { body: body.data } };
  if (later === undefined) throw new ApiError('BAD_REQUEST');
  return { text, query: query.data, read: { json, later } };
}

/** Throws BAD_REQUEST with the given problems and those of the body. */
export function validBody<Body extends z.ZodType>(
  schema: Body,
  value: unknown,
  problems: readonly Problem[],
): z.output<Body> {
  const { success, data, error } = schema.safeParse(value);
  const details = [...problems, ...(error ? inBody(error) : [])];
  if (!success || details.length > 0) throw new ApiError('BAD_REQUEST', { details });
  return data;
}

async function readBody(
  request: Request,
  {
    method,
    mediaType,
    bodyMayBeEmpty,
  }: Pick<InputDefinition<z.ZodObject, z.ZodType>, 'method' | 'mediaType' | 'bodyMayBeEmpty'>,
) {
  if (mediaType === undefined) {
    const options = { mayBeEmpty: bodyMayBeEmpty, isPatch: method === 'patch' };
    const { text, value } = await readJsonObject(request, options);
    return { text, value, json: value };
  }
  const text = await readCsv(request);
  // Yields to the event loop: decoding a long file blocked it, and counting its lines will.
  await setImmediate();
  return { text, value: text, json: {} };
}
