// Defines a REST route: its input checks, its handler and its OpenAPI description.
import { setImmediate } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiError, invalid, notFound } from '../core/errors.ts';
import { problemsOf } from '../domain/validation/issues.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCsv, readJsonObject } from '../http/body.ts';
import { authorize, organizationIn } from './authorize.ts';
import { ifMatchProblems } from './http/conditional.ts';
import { checkKey, type Idempotent } from './http/idempotency.ts';
import { checkEncoding, repeated, valuesOf } from './http/query.ts';
import { createSteps, type Step } from './http/steps.ts';
import type { CreateStream } from './http/stream.ts';
import type { Run } from './run.ts';
import type { ApiKeyPermission } from './v1/schema-types.generated.ts';

/** What the app passes to a route for each request. */
export interface RouteTools {
  run: Run;
  /** Runs documents with one mutation, to which the key applies. */
  runWithKey(key: string): Run;
  once: Idempotent;
  streamed: CreateStream;
  spend: RequestContext['spend'];
  /** Turns anything thrown into an error for the caller; logs unexpected ones. */
  present: (error: unknown) => GraphQLError;
}

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** The parameters in a path: `/organizations/{orgId}` has `orgId`. */
type PathParameters<Path extends string> = Readonly<Record<ParameterOf<Path>, string>>;

interface RouteInput<Path extends string, Query, Body> {
  path: PathParameters<Path>;
  query: Query;
  body: Body;
  headers: Headers;
  url: URL;
  run: Run;
  /** For routes that work in steps. */
  step: Step;
  /** Makes a streamed response. */
  streamed: CreateStream;
  /** For routes whose cost is only known while they run. */
  spend: RequestContext['spend'];
  present: RouteTools['present'];
  /** Aborted when the caller disconnects. */
  signal: AbortSignal;
}

type ResponseHeader = 'Content-Disposition' | 'ETag' | 'Link' | 'Location' | 'X-Total-Count';

export interface ResponseDescription {
  /** Name of the component, if several routes share it. */
  id?: string;
  description: string;
  /** Schema of a JSON body. */
  schema?: z.ZodType;
  /** Other bodies, by media type; the example is omitted for binary files. */
  files?: Record<string, { example?: string }>;
  headers?: readonly ResponseHeader[];
}

/** A deprecated route, with its removal date. */
export interface Deprecation {
  /** Deprecated since: `2026-01-31`. */
  since: string;
  /** Removed on: `2026-07-31`. */
  sunset: string;
  /** Path of the replacement, in OpenAPI form. */
  replacement: string;
}

interface RouteDefinition<Path extends string, Query extends z.ZodObject, Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** In OpenAPI form: `/organizations/{orgId}`. */
  path: Path;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  /** Permission that the caller needs in the organization of the path. */
  permission?: ApiKeyPermission;
  /** Second permission, needed because the response shows existing data. */
  shows?: ApiKeyPermission;
  query: Query;
  body: Body;
  responses: Partial<Record<200 | 201 | 202 | 204 | 304, ResponseDescription>>;
  /** Errors specific to the route; 412 for routes that compare versions. */
  failures?: Partial<Record<409 | 412 | 422, string>>;
  deprecated?: Deprecation;
  /** Supports `If-Match`, as every PUT does. */
  ifMatch?: true;
  /** The dashboard calls it with the user's session. */
  inDashboard?: true;
  /** Rate limit points it costs; defaults to 1. */
  points?(body: z.output<Body>, query: z.output<Query>): number;
  /** Media type of a text body; defaults to a JSON object. */
  mediaType?: 'text/csv';
  /** Maximum body size in bytes; defaults to 1 MiB. */
  maxBytes?: number;
  /** What is stored under the Idempotency-Key instead of the response, whose transaction would take too long. */
  stores?: 'each step' | 'the mutation';
  /** An empty body counts as `{}`. */
  bodyMayBeEmpty?: true;
  /** The response contains a secret, so it is never stored or cached. */
  returnsSecret?: true;
  handle(input: RouteInput<Path, z.output<Query>, z.output<Body>>): Promise<Response>;
  /** Reads the resource of the path if the caller may, so that 404 takes precedence over 400. */
  read?: {
    permission: ApiKeyPermission;
    find(path: PathParameters<Path>, run: Run): Promise<unknown>;
  };
}

/** The part of a route that the app and the OpenAPI document need. */
export type RouteDescription = Omit<
  RouteDefinition<string, z.ZodObject, z.ZodType>,
  'handle' | 'points' | 'read' | 'stores'
>;

export interface Route {
  description: RouteDescription;
  /** Responds to a request of an authenticated caller. Throws errors for invalid requests. */
  respond(c: Context, tools: RouteTools): Promise<Response>;
}

export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

export const noQuery = z.strictObject({});
export const noBody = z.undefined();

/**
 * Defines a route. The order of checks: authentication (before this), authorization, validation.
 * Authorization is part of the schema and happens when the document runs; it is only checked here if
 * the input is invalid, since then no document runs.
 */
export const route = <const Path extends string, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: RouteDefinition<Path, Query, Body>,
): Route => ({
  description: definition,
  respond: (c, tools) => respond(definition, c, tools),
});

async function respond<Path extends string, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: RouteDefinition<Path, Query, Body>,
  c: Context,
  tools: RouteTools,
): Promise<Response> {
  const path: Record<string, string> = c.req.param();
  if (!hasParameters(path, definition.path)) throw notFound();
  const { run, runWithKey, once, spend, streamed, present } = tools;
  const inputs = await readInput(c, definition).catch(async (error: unknown) => {
    const permissions = await authorize(definition, path, run);
    // A key that may write but not read gets the input error and learns nothing of existing data.
    if (definition.read && permissions.includes(definition.read.permission)) {
      await definition.read.find(path, run);
    }
    throw error;
  });
  // The first point was spent when the request was admitted.
  await spend((definition.points?.(inputs.body, inputs.query) ?? 1) - 1);
  const key = c.req.header('idempotency-key');
  const request = { key, organizationId: organizationIn(path) ?? '', text: inputs.text };
  const handle = (runHere: Run) =>
    definition.handle({
      ...inputs,
      path,
      headers: c.req.raw.headers,
      url: new URL(c.req.url),
      run: runHere,
      step: createSteps(request, run, once),
      spend,
      streamed,
      present,
      signal: c.req.raw.signal,
    });
  if (definition.stores === 'each step') {
    await authorize(definition, path, run);
    if (key !== undefined) checkKey(key);
    return handle(run);
  }
  if (key === undefined || definition.method === 'get') {
    const response = await handle(run);
    if (definition.returnsSecret) response.headers.set('cache-control', 'no-store');
    return response;
  }
  await authorize(definition, path, run);
  if (definition.returnsSecret) {
    throw invalid(
      'Idempotency-Key',
      'is not supported here: the response contains a secret, which is never stored',
    );
  }
  if (definition.stores === 'the mutation') {
    checkKey(key);
    return handle(runWithKey(key));
  }
  return once({ ...request, key }, handle);
}

const hasParameters = <Path extends string>(
  given: Readonly<Record<string, string>>,
  path: Path,
): given is PathParameters<Path> =>
  Array.from(path.matchAll(/\{(\w+)\}/g)).every(([, name = '']) => name in given);

export const takesBody = ({ body }: Pick<RouteDescription, 'body'>): boolean =>
  !(body instanceof z.ZodUndefined);

export const takesIfMatch = ({ method, ifMatch }: Pick<RouteDescription, 'method' | 'ifMatch'>) =>
  ifMatch ?? method === 'put';

async function readInput<Query extends z.ZodObject, Body extends z.ZodType>(
  c: Context,
  route: RouteDefinition<string, Query, Body>,
) {
  const { text, value } = takesBody(route)
    ? await readBody(c.req.raw, route)
    : { text: '', value: undefined };
  checkEncoding(c.req.url);
  const queries = c.req.queries();
  const query = route.query.safeParse(valuesOf(route.query, queries));
  const body = route.body.safeParse(value);
  const details = [
    ...(takesIfMatch(route) ? ifMatchProblems(c.req.header('if-match')) : []),
    ...repeated(route.query, queries),
    ...[query.error, body.error].flatMap((error) => (error ? problemsOf(error) : [])),
  ];
  if (!query.success || !body.success || details.length > 0) {
    throw new ApiError('BAD_REQUEST', { details });
  }
  return { text, query: query.data, body: body.data };
}

async function readBody(
  request: Request,
  { mediaType, bodyMayBeEmpty }: Pick<RouteDescription, 'mediaType' | 'bodyMayBeEmpty'>,
) {
  if (mediaType === undefined) return readJsonObject(request, bodyMayBeEmpty);
  const text = await readCsv(request);
  // Yields to the event loop: decoding a long file blocked it, and counting its lines will.
  await setImmediate();
  return { text, value: text };
}
