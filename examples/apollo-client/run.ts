// Creates codes, lists them page by page, reads their scans and deletes them.
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { client } from './client';
import {
  CodesDocument,
  CreateCodeDocument,
  DeleteCodeDocument,
  MeDocument,
  ScansDocument,
} from './documents.generated';

const { data: account } = await client.query({ query: MeDocument });
const organizationId = process.env.ILQR_ORGANIZATION ?? account?.me.organizations[0]?.id;
if (!organizationId) throw new Error('The key belongs to no organization');

const created: string[] = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const content = { url: { url: 'https://example.com' } };
  const input = { organizationId, name, content, tags: ['example'] };
  const { data } = await client.mutate({ mutation: CreateCodeDocument, variables: { input } });
  if (data) created.push(data.createQrCode.qrCode.id);
}

/** The part of the list in the cache. */
const cached = () =>
  client.readQuery({ query: CodesDocument, variables: { organizationId } })?.organization?.qrCodes;

let pages = 0;
let after: string | null | undefined;
do {
  await client.query({
    query: CodesDocument,
    variables: { organizationId, after },
    fetchPolicy: 'network-only',
  });
  pages += 1;
  const pageInfo = cached()?.pageInfo;
  after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
} while (after);
const codes = cached()?.edges.map(({ node }) => node) ?? [];
for (const { name, shortUrl } of codes) console.log(name, shortUrl);

const [id = ''] = created;
const { data } = await client.query({ query: ScansDocument, variables: { organizationId, id } });
const scans = data?.organization?.qrCode?.analytics.summary.totalScans;

/** Deletes a code and removes it from every list in the cache. */
const deleteCode = (id: string) =>
  client.mutate({
    mutation: DeleteCodeDocument,
    variables: { id },
    update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'QrCode', id }) }),
  });
for (const id of created) await deleteCode(id);
console.log('left in the cache:', cached()?.edges.length);

// A code that does not exist cannot be deleted.
const error = await deleteCode('qr_unknown').catch((failure: unknown) => {
  if (CombinedGraphQLErrors.is(failure)) return failure.errors[0]?.extensions?.code;
  throw failure;
});

console.log(
  JSON.stringify({
    organization: organizationId,
    created: created.length,
    listed: codes.length,
    pages,
    scans,
    error,
  }),
);
