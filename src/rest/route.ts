// Defines a REST route: its input checks, its handler and its OpenAPI description.
import type { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { z } from 'zod';
import { invalid, notFound } from '../core/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { authorize, organizationIn } from './authorize.ts';
import { changeOf, type Edit, needsResource, repeatedly } from './edit.ts';
import { expectedVersions } from './http/conditional.ts';
import { checkKey, type Idempotent } from './http/idempotency.ts';
import type { JsonObject } from './http/merge-patch.ts';
import { createSteps, type Step } from './http/steps.ts';
import type { CreateStream } from './http/stream.ts';
import { type InputDefinition, readRequest, validBody } from './input.ts';
import { type QrCodeFinder, withQrCodeId } from './qr-code-path.ts';
import type { Run } from './run.ts';
import type { ApiKeyPermission } from './v1/schema-types.generated.ts';

/** What the app passes to a route for each request. */
export interface RouteTools extends QrCodeFinder {
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
  /** Those in `If-Match`. */
  expectedVersions: number[] | undefined;
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

export interface RouteDefinition<
  Path extends string,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> extends InputDefinition<Query, Body> {
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
  /** The body in the OpenAPI document, if it says more than `body`. */
  documentedBody?: z.ZodType;
  responses: Partial<Record<200 | 201 | 202 | 204 | 304, ResponseDescription>>;
  /** Errors specific to the route; 412 for routes that compare versions. */
  failures?: Partial<Record<409 | 412 | 422, string>>;
  deprecated?: Deprecation;
  /** An external ID in the path of a QR code stays as it is, also if there is a QR code. */
  keepsExternalId?: true;
  /** The dashboard calls it with the user's session. */
  inDashboard?: true;
  /** Rate limit points it costs; defaults to 1. */
  points?(body: z.output<Body>, query: z.output<Query>): number;
  /** Maximum body size in bytes; defaults to 1 MiB. */
  maxBytes?: number;
  /** What is stored under the Idempotency-Key instead of the response, whose transaction would take too long. */
  stores?: 'each step' | 'the mutation';
  /** The response contains a secret, so it is never stored or cached. */
  returnsSecret?: true;
  handle(input: RouteInput<Path, z.output<Query>, z.output<Body>>): Promise<Response>;
  /** The resource that a PUT or PATCH changes. */
  edit?: Edit<PathParameters<Path>>;
  /** Reads the resource of the path if the caller may, so that 404 takes precedence over 400. */
  read?: {
    permission: ApiKeyPermission;
    find(path: PathParameters<Path>, run: Run): Promise<unknown>;
  };
}

/** The part of a route that the app and the OpenAPI document need. */
export type RouteDescription = Omit<
  RouteDefinition<string, z.ZodObject, z.ZodType>,
  'handle' | 'points' | 'read' | 'stores' | 'edit'
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
  const given: Record<string, string> = c.req.param();
  const path = definition.keepsExternalId
    ? given
    : await withQrCodeId(given, definition.path, tools);
  if (!hasParameters(path, definition.path)) throw notFound();
  const { run, runWithKey, once, spend, streamed, present } = tools;
  const { edit, method } = definition;
  const isPatch = method === 'patch';
  const { text, query, read } = await readRequest(c, definition, (json) =>
    edit && needsResource(json, edit, isPatch) ? edit : undefined,
  ).catch(async (error: unknown) => {
    const permissions = await authorize(definition, path, run);
    // A key that may write but not read gets the input error and learns nothing of existing data.
    if (definition.read && permissions.includes(definition.read.permission)) {
      await definition.read.find(path, run);
    }
    throw error;
  });
  const points = 'body' in read ? definition.points?.(read.body, query) : undefined;
  // The first point was spent when the request was admitted.
  await spend((points ?? 1) - 1);
  const key = c.req.header('idempotency-key');
  const request = { key, organizationId: organizationIn(path) ?? '', text };
  const expected = expectedVersions(c.req.header('if-match') ?? null);

  /** The change that the body makes to the resource as it is now. */
  const changeTo = async (
    resource: Edit<PathParameters<Path>>,
    given: JsonObject,
    runHere: Run,
  ) => {
    await authorize(definition, path, runHere);
    const about = { given, isPatch, expectedVersions: expected, path };
    const { problems, ...change } = await changeOf(resource, about, runHere);
    return { ...change, body: validBody(definition.body, change.body, problems) };
  };

  const handle = (runHere: Run) =>
    repeatedly(edit !== undefined && expected === undefined, async () =>
      definition.handle({
        ...('body' in read
          ? { body: read.body, expectedVersions: expected }
          : await changeTo(read.later, read.json, runHere)),
        path,
        query,
        headers: c.req.raw.headers,
        url: new URL(c.req.url),
        run: runHere,
        step: createSteps(request, run, once),
        spend,
        streamed,
        present,
        signal: c.req.raw.signal,
      }),
    );
  if (definition.stores === 'each step') {
    await authorize(definition, path, run);
    if (key !== undefined) checkKey(key);
    return handle(run);
  }
  if (key === undefined || method === 'get') {
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
