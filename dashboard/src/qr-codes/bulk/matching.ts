// All codes that match a filter, page after page.
import type { Client, OperationResult } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { filterOf, orderOf, type Shown } from '../address.ts';
import type { Chosen } from '../selection.ts';
import {
  MatchingQrCodesDocument,
  type MatchingQrCodesQuery,
  type MatchingQrCodesQueryVariables,
} from './bulk.generated.ts';

/** As many as are chosen at once: each of their pages costs the server, each change too. */
export const mostChosen = 5_000;

export async function allMatching(
  client: Client,
  organization: string,
  shown: Shown,
  onProgress: (read: number) => void,
): Promise<Chosen[] | Problems> {
  const codes: Chosen[] = [];
  let after: string | null = null;
  do {
    const variables: MatchingQrCodesQueryVariables = {
      organization,
      filter: filterOf(shown),
      orderBy: orderOf(shown),
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
  } while (after !== null && codes.length < mostChosen);
  return codes.slice(0, mostChosen);
}
