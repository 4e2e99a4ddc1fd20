// Input and result types of calls, derived from the OpenAPI types.
import type { operations } from './api.generated.ts';
import type { routes } from './routes.generated.ts';

export type OperationId = keyof operations & keyof typeof routes;

type Simplify<Shape> = { [Name in keyof Shape]: Shape[Name] };
type PathOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? Omit<Path, 'orgId'> & ('orgId' extends keyof Path ? { orgId?: string } : unknown)
  : unknown;
type QueryOf<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Query }
  ? NonNullable<Query> extends never
    ? unknown
    : NonNullable<Query>
  : unknown;
type Content<Body> = Body extends { content: infer ByType } ? ByType[keyof ByType] : never;
type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: { content: unknown } }
  ? { body: Content<operations[Id]['requestBody']> }
  : operations[Id] extends { requestBody?: infer Body }
    ? NonNullable<Body> extends never
      ? unknown
      : { body?: Content<NonNullable<Body>> }
    : unknown;

/** Path parameters (`orgId` is optional), query parameters and the body in one object. */
export type Input<Id extends OperationId> = Simplify<PathOf<Id> & QueryOf<Id> & BodyOf<Id>>;

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined;
type Responses<Id extends OperationId> = operations[Id]['responses'];

/** The JSON of the response, or the `Response` itself for files. */
export type Result<Id extends OperationId> = (typeof routes)[Id] extends { file: true }
  ? Response
  : Json<Responses<Id>[Exclude<keyof Responses<Id>, 304>]>;

/** Operations that return pages. */
export type ListId = {
  [Id in OperationId]: Result<Id> extends { pagination: unknown } ? Id : never;
}[OperationId];
type Pages<Id extends ListId> = Omit<Result<Id>, 'pagination'>;
/** An item of a list. */
export type Item<Id extends ListId> = Pages<Id>[keyof Pages<Id>] extends readonly (infer One)[]
  ? One
  : never;

export interface CallOptions {
  /** Such as `If-Match`, or your own `Idempotency-Key`. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Timeout of each attempt in milliseconds; overrides that of the client. */
  timeout?: number;
}

/** The input is optional if none of its fields are required. */
export type Given<Id extends OperationId> =
  Record<never, never> extends Input<Id>
    ? [input?: Input<Id>, options?: CallOptions]
    : [input: Input<Id>, options?: CallOptions];

/** A method for each operation. */
export type Calls = { [Id in OperationId]: (...given: Given<Id>) => Promise<Result<Id>> };

/** The text of a GraphQL document, typed with its variables and result. */
export interface TypedText<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
  /** Excludes parsed documents. */
  kind?: never;
}
