// Creates codes, lists them page by page, reads their scans and deletes them.
const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '', ILQR_ORGANIZATION } = process.env;

class GraphQLError extends Error {
  constructor({ message, extensions }) {
    super(message);
    this.code = extensions.code;
  }
}

async function graphql(query, variables) {
  const response = await fetch(`${ILQR_SERVER}/graphql`, {
    method: 'POST',
    headers: { 'X-API-Key': ILQR_KEY, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new GraphQLError(errors[0]);
  return data;
}

const { me } = await graphql('{ me { organizations { id } } }');
const organizationId = ILQR_ORGANIZATION ?? me.organizations[0].id;

const created = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const content = { url: { url: 'https://example.com' } };
  const { createQrCode } = await graphql(
    'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }',
    { input: { organizationId, name, content, tags: ['example'] } },
  );
  created.push(createQrCode.qrCode.id);
}

let listed = 0;
let pages = 0;
let after = null;
do {
  const { organization } = await graphql(
    `query ($organizationId: ID!, $after: String) {
      organization(id: $organizationId) {
        qrCodes(filter: { tag: "example" }, first: 2, after: $after) {
          nodes { name shortUrl }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    { organizationId, after },
  );
  const { nodes, pageInfo } = organization.qrCodes;
  for (const { name, shortUrl } of nodes) console.log(name, shortUrl);
  listed += nodes.length;
  pages += 1;
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after);

const { organization } = await graphql(
  `query ($organizationId: ID!, $id: ID!) {
    organization(id: $organizationId) {
      qrCode(id: $id) { analytics { summary { totalScans } } }
    }
  }`,
  { organizationId, id: created[0] },
);
const scans = organization.qrCode.analytics.summary.totalScans;

const deleteCode = (id) =>
  graphql('mutation ($id: ID!) { deleteQrCode(input: { id: $id }) { deletedQrCodeId } }', { id });
for (const id of created) await deleteCode(id);

// A code that does not exist cannot be deleted.
const error = await deleteCode('qr_unknown').catch((failure) => {
  if (failure instanceof GraphQLError) return failure.code;
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
