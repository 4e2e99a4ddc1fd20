// Creates codes, lists them page by page, reads their scans and deletes them.
import { fetchQuery, graphql } from 'relay-runtime';
import { waitForFragmentData } from 'relay-runtime/experimental';
import type { runCodes$key } from './__generated__/runCodes.graphql';
import type { runCodesQuery } from './__generated__/runCodesQuery.graphql';
import type { runCreateMutation } from './__generated__/runCreateMutation.graphql';
import type { runDeleteMutation } from './__generated__/runDeleteMutation.graphql';
import type { runMeQuery } from './__generated__/runMeQuery.graphql';
import NextCodes, { type runNextCodesQuery } from './__generated__/runNextCodesQuery.graphql';
import type { runScansQuery } from './__generated__/runScansQuery.graphql';
import { commit } from './commit';
import { environment, RequestError } from './environment';

const Me = graphql`
  query runMeQuery {
    me { organizations { id } }
  }
`;

const Create = graphql`
  mutation runCreateMutation($input: CreateQrCodeInput!) {
    createQrCode(input: $input) { qrCode { id } }
  }
`;

const Codes = graphql`
  query runCodesQuery($organizationId: ID!) {
    organization(id: $organizationId) { ...runCodes }
  }
`;

const CodeList = graphql`
  fragment runCodes on Organization
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "runNextCodesQuery") {
    qrCodes(filter: { tag: "example" }, first: $count, after: $cursor)
      @connection(key: "Organization_qrCodes") {
      edges { node { name shortUrl } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const Scans = graphql`
  query runScansQuery($id: ID!) {
    node(id: $id) {
      ... on QrCode { analytics { summary { totalScans } } }
    }
  }
`;

const Delete = graphql`
  mutation runDeleteMutation($id: ID!) {
    deleteQrCode(input: { id: $id }) { deletedQrCodeId @deleteRecord }
  }
`;

async function main() {
  const account = await fetchQuery<runMeQuery>(environment, Me, {}).toPromise();
  const organizationId = process.env.ILQR_ORGANIZATION ?? account?.me.organizations[0]?.id;
  if (!organizationId) throw new Error('The key belongs to no organization');

  const created: string[] = [];
  for (const name of ['Poster', 'Table', 'Menu']) {
    const content = { url: { url: 'https://example.com' } };
    const input = { organizationId, name, content, tags: ['example'] };
    const { createQrCode } = await commit<runCreateMutation>(Create, { input });
    if (createQrCode) created.push(createQrCode.qrCode.id);
  }

  const variables = { organizationId };
  const first = await fetchQuery<runCodesQuery>(environment, Codes, variables).toPromise();
  const organization = first?.organization;
  if (!organization) throw new Error('There is no such organization');

  /** The pages of the list in the store. */
  const listInStore = async () => {
    const { qrCodes } = await waitForFragmentData<runCodes$key>(
      environment,
      CodeList,
      organization,
    );
    return qrCodes;
  };

  let pages = 1;
  let list = await listInStore();
  while (list.pageInfo.hasNextPage) {
    const next = { id: organizationId, cursor: list.pageInfo.endCursor };
    await fetchQuery<runNextCodesQuery>(environment, NextCodes, next).toPromise();
    pages += 1;
    list = await listInStore();
  }
  for (const { node } of list.edges) console.log(node.name, node.shortUrl);

  const [id = ''] = created;
  const code = await fetchQuery<runScansQuery>(environment, Scans, { id }).toPromise();
  const scans = code?.node?.analytics?.summary.totalScans;

  for (const id of created) await commit<runDeleteMutation>(Delete, { id });

  // A code that does not exist cannot be deleted.
  const unknown = { id: 'qr_unknown' };
  const error = await commit<runDeleteMutation>(Delete, unknown).catch((failure: unknown) => {
    if (failure instanceof RequestError) return failure.code;
    throw failure;
  });
  console.log(
    JSON.stringify({
      organization: organizationId,
      created: created.length,
      listed: list.edges.length,
      pages,
      scans,
      error,
    }),
  );
}

main();
