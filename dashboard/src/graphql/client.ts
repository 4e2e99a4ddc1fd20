// The GraphQL client of every page: the session is the browser's cookie.
import { Client, cacheExchange, type Exchange, fetchExchange, mapExchange } from 'urql';
import { codeOf } from './problems.ts';

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

let onSignedOut = (): void => undefined;

export const signedOut = (): void => onSignedOut();

/** What happens when the server no longer knows who is asking. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

const noticeSignedOut: Exchange = mapExchange({
  onResult: ({ error }) => {
    if (error && codeOf(error) === 'UNAUTHORIZED') onSignedOut();
  },
});

export const client = new Client({
  url: '/graphql',
  // The server takes a session only with a JSON body.
  preferGetMethod: false,
  fetchSubscriptions: true,
  exchanges: [
    askedAgainAfterMutations,
    askedAgainAfterOthers,
    cacheExchange,
    failedChangesNothing,
    noticeSignedOut,
    fetchExchange,
  ],
});
