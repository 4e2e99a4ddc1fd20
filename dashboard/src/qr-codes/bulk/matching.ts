// All codes that match a filter, page after page.
import type { Client, OperationResult } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { type ListSearch, toFilter, toOrder } from '../list-search.ts';
import type { SelectedCode } from '../selection.ts';
import {
  MatchingQrCodesDocument,
  type MatchingQrCodesQuery,
  type MatchingQrCodesQueryVariables,
} from './bulk.generated.ts';

/** As many as are chosen at once: each of their pages costs the server, each change too. */
export const maxSelected = 5_000;

export async function loadMatching(
  client: Client,
  organization: string,
  shown: ListSearch,
  onProgress: (read: number) => void,
): Promise<SelectedCode[] | Problems> {
  const codes: SelectedCode[] = [];
  let after: string | null = null;
  do {
    const variables: MatchingQrCodesQueryVariables = {
      organization,
      filter: toFilter(shown),
      orderBy: toOrder(shown),
      after,
    };
    const answer: OperationResult<MatchingQrCodesQuery> = await client
      .query(MatchingQrCodesDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (answer.error) return problemsOf(answer.error);
    const page = answer.data?.organization?.qrCodes;
    codes.push(...(page?.nodes ?? []).map(({ id, name }) => ({ id, name })));
    onProgress(codes.length);
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && codes.length < maxSelected);
  return codes.slice(0, maxSelected);
}
