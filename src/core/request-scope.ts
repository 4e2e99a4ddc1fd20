// Request context through AsyncLocalStorage, for logs, metrics and traces.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import type { ErrorCode } from '../domain/error-code.ts';

export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  /** The root field, or `several`: no more values than the schema has fields. */
  field: string;
  /** Name of the operation, if it is a registered document. */
  document: string;
}

/** The context of a request; handlers add what is observed at its end. */
export interface Scope {
  requestId: string;
  /** Path template, if the top-level router does not know it. */
  route?: string;
  /** The GraphQL operation. */
  operation?: Operation;
  /** Whether the document was requested by its ID. */
  registered?: boolean;
  /** Code of the first error in the response. */
  code?: ErrorCode;
  /** Outcome of a scan. */
  outcome?: string;
  /** Whether the path contains a secret, so that it is not logged. */
  hidesPath?: boolean;
  /** The API key of the request, even if it may not be used anymore. */
  apiKeyId?: string;
}

interface Place {
  scope?: Scope | undefined;
  span?: Span | undefined;
}

const storage = new AsyncLocalStorage<Place>();

/** The scope of the current request; undefined for background or shared work. */
export const currentScope = (): Scope | undefined => storage.getStore()?.scope;

/** The current span; undefined without traces. */
export const spanNow = (): Span | undefined => storage.getStore()?.span;

/** Runs work in the scope of a request. */
export const inScope = <T>(scope: Scope, work: () => T): T => storage.run({ scope }, work);

/** Sets the outcome of the current scan; the last call wins. */
export function setOutcome(outcome: string): void {
  const scope = currentScope();
  if (scope) scope.outcome = outcome;
}

/** Keeps the path of the current request out of the log, because it contains a secret. */
export function hidePath(): void {
  const scope = currentScope();
  if (scope) scope.hidesPath = true;
}

/** Runs work in a span, in the same request scope. */
export const inSpan = <T>(span: Span, work: () => T): T =>
  storage.run({ scope: currentScope(), span }, work);

/** Runs background or shared work outside the scope of the request that started it. */
export const outsideScope = <T>(work: () => T): T => storage.run({}, work);

/** Captures the current scope and returns a function that runs work in it. */
export const bindScope = (): (<T>(work: () => T) => T) => {
  const place = storage.getStore();
  return place ? (work) => storage.run(place, work) : (work) => work();
};
