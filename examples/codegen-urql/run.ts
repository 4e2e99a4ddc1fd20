// Creates codes, lists them page by page, reads their scans and deletes them.
import { Client, fetchExchange, type OperationResult } from '@urql/core';
import { graphql, readFragment } from './gql';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '', ILQR_ORGANIZATION } = process.env;

const client = new Client({
  url: `${ILQR_SERVER}/graphql`,
  exchanges: [fetchExchange],
  fetchOptions: { headers: { 'X-API-Key': ILQR_KEY } },
});

const Me = graphql(`
  query Me {
    me { organizations { id } }
  }
`);

const CodeLine = graphql(`
  fragment CodeLine on QrCode { name shortUrl }
`);

const CreateCode = graphql(`
  mutation CreateCode($input: CreateQrCodeInput!) {
    createQrCode(input: $input) { qrCode { id } }
  }
`);

const Codes = graphql(`
  query Codes($organizationId: ID!, $after: String) {
    organization(id: $organizationId) {
      qrCodes(filter: { tag: "example" }, first: 2, after: $after) {
        nodes { id ...CodeLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const Scans = graphql(`
  query Scans($organizationId: ID!, $id: ID!) {
    organization(id: $organizationId) {
      qrCode(id: $id) { analytics { summary { totalScans } } }
    }
  }
`);

const DeleteCode = graphql(`
  mutation DeleteCode($id: ID!) {
    deleteQrCode(input: { id: $id }) { deletedQrCodeId }
  }
`);

/** The data of a response; throws its error. */
async function dataOf<Data>(response: PromiseLike<OperationResult<Data>>): Promise<Data> {
  const { data, error } = await response;
  if (error) throw error;
  if (!data) throw new Error('The answer is empty');
  return data;
}

const { me } = await dataOf(client.query(Me, {}));
const organizationId = ILQR_ORGANIZATION ?? me.organizations[0]?.id;
if (!organizationId) throw new Error('The key belongs to no organization');

const created: string[] = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const content = { url: { url: 'https://example.com' } };
  const input = { organizationId, name, content, tags: ['example'] };
  const { createQrCode } = await dataOf(client.mutation(CreateCode, { input }));
  if (createQrCode) created.push(createQrCode.qrCode.id);
}

let listed = 0;
let pages = 0;
let after: string | null | undefined;
do {
  const { organization } = await dataOf(client.query(Codes, { organizationId, after }));
  if (!organization) throw new Error('There is no such organization');
  const { nodes, pageInfo } = organization.qrCodes;
  for (const code of nodes) {
    const { name, shortUrl } = readFragment(CodeLine, code);
    console.log(name, shortUrl);
  }
  listed += nodes.length;
  pages += 1;
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after);

const [id = ''] = created;
const { organization } = await dataOf(client.query(Scans, { organizationId, id }));
const scans = organization?.qrCode?.analytics.summary.totalScans;

for (const id of created) await dataOf(client.mutation(DeleteCode, { id }));

// A code that does not exist cannot be deleted.
const { error: failure } = await client.mutation(DeleteCode, { id: 'qr_unknown' });
const error = failure?.graphQLErrors[0]?.extensions.code;

console.log(
  JSON.stringify({
    organization: organizationId,
    created: created.length,
    listed,
    pages,
    scans,
    error,
  }),
);
