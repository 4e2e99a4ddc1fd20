// The GraphQL client of the dashboard, authenticated by the session cookie.
import { refocusExchange } from '@urql/exchange-refocus';
import {
  Client,
  cacheExchange,
  type Exchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
  type OperationResult,
} from 'urql';
import { fetchUnlessRequested } from './first-response.ts';
import { loadMessages } from './messages/strings.ts';
import { codeOf, isTemporary, isUnreachableError } from './problems.ts';
import { whenReachable } from './reachability.ts';

/**
 * A failed mutation changes nothing: no query is refetched, and no form loses its input. Its data, which is
 * null, is left out, as the types of the documents expect.
 */
const ignoreFailedMutations: Exchange = mapExchange({
  onResult(result) {
    const { operation, error } = result;
    if (operation.kind !== 'mutation' || !error) return result;
    const context = { ...operation.context, additionalTypenames: [] };
    return { ...result, data: undefined, operation: { ...operation, context } };
  },
});

/**
 * Every mutation invalidates every query: visible ones are refetched, all others leave the cache. Pages
 * need no invalidation of their own. Events of subscriptions do not: there can be many a second.
 */
const refetchAfterMutations: Exchange = mapExchange({
  onOperation: (operation) =>
    operation.kind === 'subscription'
      ? operation
      : { ...operation, context: { ...operation.context, additionalTypenames: ['Anything'] } },
});

function refetch(query: Operation): void {
  const context = { ...query.context, requestPolicy: 'network-only' as const };
  client.reexecuteOperation(makeOperation('query', query, context));
}

/** Queries that were sent and have no response yet, by key; true if something has changed meanwhile. */
const sent = new Map<number, boolean>();

/**
 * The cache refetches only queries that have responded. The response of one that is on its way can be from
 * before the change, so that it is followed by another.
 */
const refetchOvertaken: Exchange = mapExchange({
  onOperation({ kind, key }) {
    if (kind === 'query' && !sent.has(key)) sent.set(key, false);
    if (kind === 'teardown') sent.delete(key);
  },
  onResult({ operation }) {
    if (operation.kind === 'mutation') for (const key of sent.keys()) sent.set(key, true);
    if (operation.kind !== 'query') return;
    const isOvertaken = sent.get(operation.key);
    sent.delete(operation.key);
    if (isOvertaken) refetch(operation);
  },
});

let externalChanges = 0;
const seenChanges = new Map<number, number>();

/** Reports a change made through another API, after which each query is refetched once. */
export function notifyExternalChange(): void {
  externalChanges += 1;
}

const refetchAfterExternalChanges: Exchange = mapExchange({
  onOperation: (operation) => {
    const { kind, key, context } = operation;
    if (kind !== 'query' || (seenChanges.get(key) ?? 0) === externalChanges) return operation;
    if (context.requestPolicy !== 'cache-first') return operation;
    return { ...operation, context: { ...context, requestPolicy: 'cache-and-network' as const } };
  },
  // Not on operation: a page may ask for cached data once and cancel before the response arrives.
  onResult: ({ operation: { key }, stale }) => {
    if (!stale) seenChanges.set(key, externalChanges);
  },
});

/** While a query fails temporarily, pages keep their last data and the forms in them. */
const keepDataOnFailure: Exchange = mapExchange({
  onResult(result) {
    const { operation, data, error } = result;
    if (operation.kind !== 'query') return result;
    if (!error) lastData.set(operation.key, data);
    if (!error || data || !isTemporary(error)) return result;
    return { ...result, data: lastData.get(operation.key) };
  },
});

const lastData = new Map<number, unknown>();

const waitForServer: Exchange = mapExchange({
  onResult({ operation, error }) {
    if (operation.kind !== 'query' || !error || !isUnreachableError(error)) return;
    whenReachable(operation.key, () => refetch(operation));
  },
});

/** Fields with messages of the API in data: of items that failed, of jobs, webhooks and A/B tests. */
const messageFields = new Set(['error', 'message', 'disabledReason']);

function hasMessage(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(
    ([name, value]) => (messageFields.has(name) && Boolean(value)) || hasMessage(value),
  );
}

/** So that pages can show messages of the API in their language. */
const loadShownMessages: Exchange = mapExchange({
  onResult: (result) =>
    result.error || hasMessage(result.data) ? loadMessages().then(() => result) : result,
});

let onSignedOut = (): Promise<boolean> => Promise.resolve(false);

/** Asks to log in again; resolves with whether the person did. */
export const signedOut = (): Promise<boolean> => onSignedOut();

/** Sets the handler for requests that fail because the session has ended. */
export function setSignedOutHandler(handler: () => Promise<boolean>): void {
  onSignedOut = handler;
}

async function retryAfterLogIn(result: OperationResult): Promise<OperationResult> {
  const loggedIn = await onSignedOut();
  return loggedIn ? direct.executeRequestOperation(result.operation).toPromise() : result;
}

let onIdentityNeeded = (_methods: readonly string[]): Promise<boolean> => Promise.resolve(false);

/** Sets the handler for changes that need a person who proved who they are, in the given ways. */
export function setIdentityHandler(handler: typeof onIdentityNeeded): void {
  onIdentityNeeded = handler;
}

/** Asks who the person is, then repeats the change. */
async function retryAfterConfirmation(result: OperationResult): Promise<OperationResult> {
  const methods = result.error?.graphQLErrors[0]?.extensions.methods;
  const confirmed = await onIdentityNeeded(Array.isArray(methods) ? methods.map(String) : []);
  return confirmed ? direct.executeRequestOperation(result.operation).toPromise() : result;
}

const confirmIdentity: Exchange = mapExchange({
  onResult: (result) =>
    result.error && codeOf(result.error) === 'REAUTHENTICATION_REQUIRED'
      ? retryAfterConfirmation(result)
      : result,
});

const logInOnUnauthorized: Exchange = mapExchange({
  onResult(result) {
    const { operation, error } = result;
    if (!error || codeOf(error) !== 'UNAUTHORIZED') return result;
    if (operation.kind !== 'subscription') return retryAfterLogIn(result);
    void onSignedOut();
    return result;
  },
});

const server = {
  url: '/graphql',
  // The server accepts the session cookie only with a JSON body.
  preferGetMethod: false,
} as const;

/** Sends single requests without a cache. */
export const direct = new Client({
  ...server,
  exchanges: [ignoreFailedMutations, loadShownMessages, fetchExchange],
});

export const client = new Client({
  ...server,
  fetch: fetchUnlessRequested,
  fetchSubscriptions: true,
  exchanges: [
    refetchAfterMutations,
    refetchAfterExternalChanges,
    // Others may have changed something while the page was in the background.
    refocusExchange(),
    keepDataOnFailure,
    cacheExchange,
    refetchOvertaken,
    ignoreFailedMutations,
    confirmIdentity,
    logInOnUnauthorized,
    waitForServer,
    loadShownMessages,
    fetchExchange,
  ],
});
