// Creates codes, lists them page by page, reads their scans and deletes them.
import { graphql } from './graphql';
import { RequestError, request } from './request';

const Me = graphql(`
  query Me {
    me { organizations { id } }
  }
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
        nodes { name shortUrl createdAt }
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

const { me } = await request(Me, {});
const organizationId = process.env.ILQR_ORGANIZATION ?? me.organizations[0]?.id;
if (!organizationId) throw new Error('The key belongs to no organization');

const created: string[] = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const content = { url: { url: 'https://example.com' } };
  const input = { organizationId, name, content, tags: ['example'] };
  const { createQrCode } = await request(CreateCode, { input });
  if (createQrCode) created.push(createQrCode.qrCode.id);
}

let listed = 0;
let pages = 0;
let after: string | null | undefined;
do {
  const { organization } = await request(Codes, { organizationId, after });
  if (!organization) throw new Error('There is no such organization');
  const { nodes, pageInfo } = organization.qrCodes;
  for (const { name, shortUrl, createdAt } of nodes) console.log(name, shortUrl, createdAt);
  listed += nodes.length;
  pages += 1;
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after);

const [id = ''] = created;
const { organization } = await request(Scans, { organizationId, id });
const scans = organization?.qrCode?.analytics.summary.totalScans;

for (const id of created) await request(DeleteCode, { id });

// A code that does not exist cannot be deleted.
const error = await request(DeleteCode, { id: 'qr_unknown' }).catch((failure: unknown) => {
  if (failure instanceof RequestError) return failure.code;
  throw failure;
});

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
