// Defines a REST route: its checks in their order, what the OpenAPI document says of it.
import type { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiError, invalid, notFound } from '../core/errors.ts';
import { problemsOf } from '../domain/validation/issues.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCsv, readJsonObject } from '../http/body.ts';
import { authorize, organizationIn } from './authorize.ts';
import { ifMatchProblems } from './http/conditional.ts';
import { checkKey, type Once } from './http/idempotency.ts';
import { checkEncoding, repeated, valuesOf } from './http/query.ts';
import { type Step, stepsOf } from './http/steps.ts';
import type { Streamed } from './http/streamed.ts';
import type { Run } from './run.ts';
import type { ApiKeyPermission } from './v1/organization/operations.generated.ts';

/** What the app gives to the route that answers a request. */
export interface RouteTools {
  run: Run;
  once: Once;
  streamed: Streamed;
  spend: RequestContext['spend'];
  /** Makes of whatever was thrown the error that a caller may read; the log is told of a fault. */
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
  /** For a route that works in steps. */
  step: Step;
  /** Makes an answer that is written while it is sent. */
  streamed: Streamed;
  /** For a route that finds out on its way what it takes. */
  spend: RequestContext['spend'];
  present: RouteTools['present'];
  /** Aborted when the caller goes away. */
  signal: AbortSignal;
}

type AnswerHeader = 'Content-Disposition' | 'ETag' | 'Link' | 'Location' | 'X-Total-Count';

/** A body that is no JSON. */
interface FileBody {
  /** Left out: it is no text. */
  example?: string;
}

export interface Answer {
  description: string;
  /** Of a JSON body. */
  schema?: z.ZodType;
  /** Other bodies, by media type. */
  files?: Record<string, FileBody>;
  headers?: readonly AnswerHeader[];
}

/** What is still there, but will go. */
export interface Deprecation {
  /** From when on: `2026-01-31`. */
  since: string;
  /** When it goes: `2026-07-31`. */
  sunset: string;
  /** The path of what to take instead, as the document writes it. */
  replacement: string;
}

interface RouteDefinition<Path extends string, Query extends z.ZodObject, Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/organizations/{orgId}`. */
  path: Path;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  /** What the caller needs in the organization of the path. */
  permission?: ApiKeyPermission;
  /** What they need besides, as the answer shows what was there before. */
  shows?: ApiKeyPermission;
  query: Query;
  body: Body;
  answers: Partial<Record<200 | 201 | 202 | 204 | 304, Answer>>;
  /** Failures that not every route has; 412 where `If-Match` is heeded. */
  failures?: Partial<Record<409 | 412 | 422, string>>;
  deprecated?: Deprecation;
  /** The dashboard asks for it, with the session of a person. */
  inDashboard?: true;
  /** What it takes of the caller's allowance; left out: a point. */
  points?(body: z.output<Body>, query: z.output<Query>): number;
  /** The body is text of this kind; left out: a JSON object. */
  mediaType?: 'text/csv';
  /** Bytes that a body may have; left out: 1 MiB. */
  maxBytes?: number;
  /** Long work, each step of which is stored by itself under an Idempotency-Key. */
  inSteps?: true;
  /** No body at all is the same as `{}`. */
  bodyMayBeEmpty?: true;
  /** The answer holds a secret, so it is kept nowhere. */
  answersSecret?: true;
  handle(input: RouteInput<Path, z.output<Query>, z.output<Body>>): Promise<Response>;
  /** Reads what the path names, to tell 404 from 400 when the input is wrong, if the caller may. */
  read?: {
    permission: ApiKeyPermission;
    find(path: PathParameters<Path>, run: Run): Promise<unknown>;
  };
}

/** What the app and the document know of a route. */
export type RouteDescription = Omit<
  RouteDefinition<string, z.ZodObject, z.ZodType>,
  'handle' | 'points' | 'read' | 'inSteps'
>;

export interface Route {
  description: RouteDescription;
  /** Answers a request of a caller who is known. Throws what is wrong with it. */
  answer(c: Context, tools: RouteTools): Promise<Response>;
}

export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

export const noQuery = z.strictObject({});
export const noBody = z.undefined();

/**
 * A route. The order of checks: who is calling (before this), may they, is the input valid. The rules
 * for "may they" are in the schema, which asks them when the document runs; only for wrong input, with
 * which no document runs, they are asked on their own.
 */
export const route = <const Path extends string, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: RouteDefinition<Path, Query, Body>,
): Route => ({
  description: definition,
  answer: (c, tools) => answerRoute(definition, c, tools),
});

async function answerRoute<Path extends string, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: RouteDefinition<Path, Query, Body>,
  c: Context,
  tools: RouteTools,
): Promise<Response> {
  const path: Record<string, string> = c.req.param();
  if (!hasParameters(path, definition.path)) throw notFound();
  const { run, once, spend, streamed, present } = tools;
  const inputs = await readInput(c, definition).catch(async (error: unknown) => {
    const permissions = await authorize(definition, path, run);
    // A key that may write but not read is told of its wrong input, not of what is there.
    if (definition.read && permissions.includes(definition.read.permission)) {
      await definition.read.find(path, run);
    }
    throw error;
  });
  // The first point was paid when the request came.
  await spend((definition.points?.(inputs.body, inputs.query) ?? 1) - 1);
  const key = c.req.header('idempotency-key');
  const request = { key, organizationId: organizationIn(path) ?? '', text: inputs.text };
  const answer = (runHere: Run) =>
    definition.handle({
      ...inputs,
      path,
      headers: c.req.raw.headers,
      url: new URL(c.req.url),
      run: runHere,
      step: stepsOf(request, run, once),
      spend,
      streamed,
      present,
      signal: c.req.raw.signal,
    });
  if (definition.inSteps) {
    await authorize(definition, path, run);
    if (key !== undefined) checkKey(key);
    return answer(run);
  }
  if (key === undefined || definition.method === 'get') {
    const response = await answer(run);
    if (definition.answersSecret) response.headers.set('cache-control', 'no-store');
    return response;
  }
  await authorize(definition, path, run);
  if (definition.answersSecret) {
    throw invalid(
      'Idempotency-Key',
      'must not stand here: the answer holds a secret, which is never stored',
    );
  }
  return once({ ...request, key }, answer);
}

const hasParameters = <Path extends string>(
  given: Readonly<Record<string, string>>,
  path: Path,
): given is PathParameters<Path> =>
  Array.from(path.matchAll(/\{(\w+)\}/g)).every(([, name = '']) => name in given);

export const takesBody = ({ body }: Pick<RouteDescription, 'body'>): boolean =>
  !(body instanceof z.ZodUndefined);

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
    ...(route.method === 'put' ? ifMatchProblems(c.req.header('if-match')) : []),
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
  return { text, value: text };
}
