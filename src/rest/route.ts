// Defines a REST route: its checks in their order, what the OpenAPI document says of it.
import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { ApiError, forbidden, invalid } from '../core/errors.ts';
import { problemsOf } from '../domain/validation/issues.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCsv, readJsonObject } from '../http/body.ts';
import { ifMatchProblems } from './http/conditional.ts';
import { checkKey, type Once } from './http/idempotency.ts';
import { checkEncoding, firstValues, repeated } from './http/query.ts';
import { type Step, stepsOf } from './http/steps.ts';
import type { Streamed } from './http/streamed.ts';
import { found, type Run } from './run.ts';
import {
  type ApiKeyPermission,
  OrganizationAccessDocument,
} from './v1/organization/operations.generated.ts';

/** What the REST door knows of a request when a route takes over. */
export interface RestEnv {
  Variables: {
    run: Run;
    once: Once;
    streamed: Streamed;
    spend: RequestContext['spend'];
    /** Makes of whatever was thrown the error that a caller may read; the log is told of a fault. */
    present: (error: unknown) => GraphQLError;
  };
}

interface RouteInput<Query, Body> {
  path: Record<string, string>;
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
  present: RestEnv['Variables']['present'];
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

export interface Route<Query extends z.ZodObject, Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/organizations/{orgId}`. */
  path: string;
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
  /** Long work, each step of which is stored by itself under an Idempotency-Key. */
  inSteps?: true;
  /** No body at all is the same as `{}`. */
  bodyMayBeEmpty?: true;
  /** The answer holds a secret, so it is kept nowhere. */
  answersSecret?: true;
  handle(input: RouteInput<z.output<Query>, z.output<Body>>): Promise<Response>;
  /** Reads what the path names, to tell 404 from 400 when the input is wrong, if the caller may. */
  read?: {
    permission: ApiKeyPermission;
    find(path: Record<string, string>, run: Run): Promise<unknown>;
  };
}

/** What the document tells of a route. */
export type RouteDescription = Omit<
  Route<z.ZodObject, z.ZodType>,
  'handle' | 'points' | 'read' | 'inSteps'
>;

export interface Routes {
  hono: Hono<RestEnv>;
  descriptions: RouteDescription[];
  /** Shapes that a document names, though no route has them whole. */
  schemas: z.ZodType[];
}

export const noRoutes = (): Routes => ({
  hono: new Hono<RestEnv>(),
  descriptions: [],
  schemas: [],
});

export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

export const noQuery = z.strictObject({});
export const noBody = z.undefined();

/**
 * Adds the route. The order of checks: who is calling (before this), may they, is the input valid.
 * The rules for "may they" stand in the schema, where they are asked when the document runs; only
 * for wrong input, with which no document runs, they are asked on their own.
 */
export function addRoute<Query extends z.ZodObject, Body extends z.ZodType>(
  routes: Routes,
  route: Route<Query, Body>,
): void {
  routes.descriptions.push(route);
  routes.hono.on(route.method.toUpperCase(), [honoPath(route.path)], async (c) => {
    const path: Record<string, string> = c.req.param();
    const run = c.get('run');
    const inputs = await readInput(c, route).catch(async (error: unknown) => {
      const permissions = await mayThey(route, path, run);
      // A key that may write but not read is told of its wrong input, not of what is there.
      if (route.read && permissions.includes(route.read.permission)) {
        await route.read.find(path, run);
      }
      throw error;
    });
    // The first point was paid when the request came.
    await c.get('spend')((route.points?.(inputs.body, inputs.query) ?? 1) - 1);
    const key = c.req.header('idempotency-key');
    const request = { key, organizationId: path.orgId ?? '', text: inputs.text };
    const answer = (runHere: Run) =>
      route.handle({
        ...inputs,
        path,
        headers: c.req.raw.headers,
        url: new URL(c.req.url),
        run: runHere,
        step: stepsOf(request, run, c.get('once')),
        streamed: c.get('streamed'),
        spend: c.get('spend'),
        present: c.get('present'),
        signal: c.req.raw.signal,
      });
    if (route.inSteps) {
      await mayThey(route, path, run);
      if (key !== undefined) checkKey(key);
      return answer(run);
    }
    if (key === undefined || route.method === 'get') {
      const response = await answer(run);
      if (route.answersSecret) response.headers.set('cache-control', 'no-store');
      return response;
    }
    if (route.answersSecret) {
      await mayThey(route, path, run);
      throw invalid(
        'Idempotency-Key',
        'must not stand here: the answer holds a secret, which is never stored',
      );
    }
    await mayThey(route, path, run);
    return c.get('once')({ ...request, key }, answer);
  });
}

export const takesBody = ({ body }: Pick<RouteDescription, 'body'>): boolean =>
  !(body instanceof z.ZodUndefined);

async function readInput<Query extends z.ZodObject, Body extends z.ZodType>(
  c: Context<RestEnv>,
  route: Route<Query, Body>,
) {
  const { text, value } = takesBody(route)
    ? await readBody(c.req.raw, route)
    : { text: '', value: undefined };
  checkEncoding(c.req.url);
  const queries = c.req.queries();
  const query = route.query.safeParse(firstValues(queries));
  const body = route.body.safeParse(value);
  const details = [
    ...(route.method === 'put' ? ifMatchProblems(c.req.header('if-match')) : []),
    ...repeated(queries),
    ...[query.error, body.error].flatMap((error) => (error ? problemsOf(error) : [])),
  ];
  if (!query.success || !body.success || details.length > 0) {
    throw new ApiError('BAD_REQUEST', { details });
  }
  return { text, query: query.data, body: body.data };
}

async function readBody(
  request: Request,
  {
    mediaType,
    bodyMayBeEmpty,
  }: Pick<Route<z.ZodObject, z.ZodType>, 'mediaType' | 'bodyMayBeEmpty'>,
) {
  if (mediaType === undefined) return readJsonObject(request, bodyMayBeEmpty);
  const text = await readCsv(request);
  return { text, value: text };
}

/** What the caller may do there. Throws NOT_FOUND, FORBIDDEN. */
export async function mayThey(
  { permission, shows }: { permission?: ApiKeyPermission; shows?: ApiKeyPermission },
  { orgId }: Record<string, string>,
  run: Run,
): Promise<readonly ApiKeyPermission[]> {
  if (orgId === undefined) return [];
  const access = await run(OrganizationAccessDocument, { organizationId: orgId });
  const { permissions } = found(access.organization);
  for (const needed of [permission, shows]) {
    if (needed && !permissions.includes(needed)) throw forbidden(needed);
  }
  return permissions;
}
