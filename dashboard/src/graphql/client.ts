// The GraphQL client of every page: the session is the browser's cookie.
import {
  Client,
  cacheExchange,
  type Exchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type OperationResult,
} from 'urql';
import { codeOf, isAwayError, isPassing } from './problems.ts';
import { whenBack } from './reach.ts';

/** What failed changed nothing: no page is asked again, and no form loses what was typed. */
const failedChangesNothing: Exchange = mapExchange({
  onResult(result) {
    const { operation, error } = result;
    if (operation.kind !== 'mutation' || !error) return result;
    const context = { ...operation.context, additionalTypenames: [] };
    return { ...result, operation: { ...operation, context } };
  },
});

/**
 * Whatever a mutation changed, no page shows what was: each query counts as touched by each mutation,
 * so what is on the screen is asked again, all else is forgotten. Pages need not think of it.
 */
const askedAgainAfterMutations: Exchange = mapExchange({
  onOperation: (operation) => ({
    ...operation,
    context: { ...operation.context, additionalTypenames: ['Anything'] },
  }),
});

let changes = 0;
const askedAfter = new Map<number, number>();

/** Tells of a change that was made through another door: each query is asked anew once. */
export function changedElsewhere(): void {
  changes += 1;
}

const askedAgainAfterOthers: Exchange = mapExchange({
  onOperation: (operation) => {
    const { kind, key, context } = operation;
    if (kind !== 'query' || (askedAfter.get(key) ?? 0) === changes) return operation;
    if (context.requestPolicy !== 'cache-first') return operation;
    return { ...operation, context: { ...context, requestPolicy: 'cache-and-network' as const } };
  },
  // Only now: a page asks once for what is there already, and gives that up before an answer comes.
  onResult: ({ operation: { key }, stale }) => {
    if (!stale) askedAfter.set(key, changes);
  },
});

/** Where a query fails for a while, pages keep what they had, with the forms in them. */
const keptWhileItFails: Exchange = mapExchange({
  onResult(result) {
    const { operation, data, error } = result;
    if (operation.kind !== 'query') return result;
    if (!error) kept.set(operation.key, data);
    if (!error || data || !isPassing(error)) return result;
    return { ...result, data: kept.get(operation.key) };
  },
});

const kept = new Map<number, unknown>();

const waitForServer: Exchange = mapExchange({
  onResult({ operation, error }) {
    if (operation.kind !== 'query' || !error || !isAwayError(error)) return;
    const context = { ...operation.context, requestPolicy: 'network-only' as const };
    const again = makeOperation('query', operation, context);
    whenBack(operation.key, () => client.reexecuteOperation(again));
  },
});

let onSignedOut = (): Promise<boolean> => Promise.resolve(false);

/** Resolves with whether the person has logged in again. */
export const signedOut = (): Promise<boolean> => onSignedOut();

/** What happens when the server no longer knows who is asking. */
export function whenSignedOut(act: () => Promise<boolean>): void {
  onSignedOut = act;
}

async function repeatedOnceLoggedIn(result: OperationResult): Promise<OperationResult> {
  const loggedIn = await onSignedOut();
  return loggedIn ? direct.executeRequestOperation(result.operation).toPromise() : result;
}

const logInBeside: Exchange = mapExchange({
  onResult(result) {
    const { operation, error } = result;
    if (!error || codeOf(error) !== 'UNAUTHORIZED') return result;
    if (operation.kind !== 'subscription') return repeatedOnceLoggedIn(result);
    void onSignedOut();
    return result;
  },
});

const server = {
  url: '/graphql',
  // The server takes a session only with a JSON body.
  preferGetMethod: false,
} as const;

/** Asks once, and keeps nothing. */
export const direct = new Client({ ...server, exchanges: [fetchExchange] });

export const client = new Client({
  ...server,
  fetchSubscriptions: true,
  exchanges: [
    askedAgainAfterMutations,
    askedAgainAfterOthers,
    keptWhileItFails,
    cacheExchange,
    failedChangesNothing,
    logInBeside,
    waitForServer,
    fetchExchange,
  ],
});
