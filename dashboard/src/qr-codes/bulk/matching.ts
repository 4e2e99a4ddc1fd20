// Loads all codes that match a filter, page by page.
import type { Client, OperationResult } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { type ListSearch, toFilter, toOrder } from '../list-search.ts';
import type { SelectedCode } from '../selection.ts';
import {
  MatchingQrCodesDocument,
  type MatchingQrCodesQuery,
  type MatchingQrCodesQueryVariables,
} from './bulk.generated.ts';

/** Limits how many codes one bulk action loads and changes. */
export const maxSelected = 5_000;

export async function loadMatching(
  client: Client,
  organization: string,
  listSearch: ListSearch,
  onProgress: (loaded: number) => void,
): Promise<SelectedCode[] | Problems> {
  const codes: SelectedCode[] = [];
  let after: string | null = null;
  do {
    const variables: MatchingQrCodesQueryVariables = {
      organization,
      filter: toFilter(listSearch),
      orderBy: toOrder(listSearch),
      after,
    };
    const response: OperationResult<MatchingQrCodesQuery> = await client
      .query(MatchingQrCodesDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (response.error) return problemsOf(response.error);
    const page = response.data?.organization?.qrCodes;
    codes.push(...(page?.nodes ?? []).map(({ id, name }) => ({ id, name })));
    onProgress(codes.length);
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && codes.length < maxSelected);
  return codes.slice(0, maxSelected);
}
