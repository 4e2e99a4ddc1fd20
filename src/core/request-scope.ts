// What is known, anywhere below it, of the request that is being answered.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import type { ErrorCode } from './errors.ts';

export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  /** The root field, or `several`: no more values than the schema has fields. */
  field: string;
  /** The operation's name where it came by the identifier of a registered document. */
  document: string;
}

/** One for a request; those who work for it note in it what is told of it at its end. */
export interface Scope {
  requestId: string;
  /** The template of the path, where the router of the whole does not know it. */
  route?: string;
  /** The GraphQL operation that runs, or ran. */
  operation?: Operation;
  /** Whether the document came by its identifier. */
  registered?: boolean;
  /** Of the first error that the caller is told of. */
  code?: ErrorCode;
  /** What became of a scan. */
  outcome?: string;
}

interface Place {
  scope?: Scope | undefined;
  span?: Span | undefined;
}

const storage = new AsyncLocalStorage<Place>();

/** The request that the running code works for; undefined for what works for none, or for many. */
export const scopeNow = (): Scope | undefined => storage.getStore()?.scope;

/** The innermost span that is open; none without traces. */
export const spanNow = (): Span | undefined => storage.getStore()?.span;

/** Runs work for a request. */
export const inScope = <T>(scope: Scope, work: () => T): T => storage.run({ scope }, work);

/** Tells what became of the scan that is being answered; the last to tell is right. */
export function noteOutcome(outcome: string): void {
  const scope = scopeNow();
  if (scope) scope.outcome = outcome;
}

/** Runs work in a span, for the same request. */
export const inSpan = <T>(span: Span, work: () => T): T =>
  storage.run({ scope: scopeNow(), span }, work);

/** Runs work that goes on for others than the request that began it. */
export const outsideScope = <T>(work: () => T): T => storage.run({}, work);

/** Runs later work as if it were done now. */
export const keptScope = (): (<T>(work: () => T) => T) => {
  const place = storage.getStore();
  return place ? (work) => storage.run(place, work) : (work) => work();
};
