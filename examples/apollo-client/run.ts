// Creates codes, lists them page by page, reads their scans, waits for one and deletes the codes.
import { setTimeout as sleep } from 'node:timers/promises';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { client } from './client';
import {
  CodesDocument,
  CreateCodeDocument,
  DeleteCodeDocument,
  LiveScansDocument,
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
  if (data?.createQrCode) created.push(data.createQrCode.qrCode.id);
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

/** Scans of programs that look like bots are not live. */
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** Opens the short link of a code until a scan arrives over the subscription. */
async function liveScan(organizationId: string, shortUrl = ''): Promise<string | undefined> {
  let scanned: string | undefined;
  let failure: unknown;
  const subscription = client
    .subscribe({ query: LiveScansDocument, variables: { organizationId } })
    .subscribe({
      next: ({ data, error }) => {
        scanned = data?.qrCodeScanned.qrCodeId;
        failure = error;
      },
    });
  for (let tries = 0; tries < 30 && !scanned && !failure; tries += 1) {
    await fetch(shortUrl, { redirect: 'manual', headers: { 'User-Agent': phone } });
    await sleep(500);
  }
  subscription.unsubscribe();
  if (failure) throw failure;
  return scanned;
}
const live = await liveScan(organizationId, codes[0]?.shortUrl);
if (live !== codes[0]?.id) throw new Error('The scan did not arrive');

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
