// A list of 50 codes: REST, GraphQL, node:http with pg, PostGraphile.
import { type Contender, compare, print, start, stopAll } from '../support/measure.ts';
import { base, createSetting, port } from '../support/setting.ts';

const setting = await createSetting();
const { databaseUrl, organizationId, key } = setting;
await start('bench/support/serve-bare.mjs', [
  'list',
  String(port + 1),
  databaseUrl,
  organizationId,
  `${base}/q`,
]);
await start('bench/support/serve-postgraphile.mjs', [String(port + 2), databaseUrl]);

const fields = `id type name shortUrl shortCode data style { foregroundColor backgroundColor cornerRadius }
  status totalScans createdAt updatedAt folderId tags`;
const contenders: Contender[] = [
  {
    name: 'PostGraphile 5, no key',
    url: `http://127.0.0.1:${port + 2}/graphql`,
    body: {
      query: `query L($id: String!) { allQrCodes(condition: {organizationId: $id}, first: 50, orderBy: ROW_ID_DESC) {
      nodes { rowId type name shortCode content style status qrCodeTotalByQrCodeId { scans } createdAt updatedAt folderId tags version } totalCount } }`,
      variables: { id: organizationId },
    },
  },
  { name: 'node:http and pg, no key', url: `http://127.0.0.1:${port + 1}/` },
  {
    name: 'GraphQL, with a key',
    url: `${base}/graphql`,
    headers: { 'X-API-Key': key },
    body: {
      query: `query L($id: ID!) { organization(id: $id) { qrCodes(first: 50) { nodes { ${fields} } totalCount } } }`,
      variables: { id: organizationId },
    },
  },
  {
    name: 'REST, with a key',
    url: `${base}/api/v1/organizations/${organizationId}/qr-codes?limit=50`,
    headers: { 'X-API-Key': key },
  },
];
for (const { url, body, headers } of contenders) {
  const response = await fetch(
    url,
    body
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }
      : { headers },
  );
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url}: ${text.slice(0, 500)}`);
  console.log(url, text.length, 'bytes');
}
print(contenders, compare(contenders));
await stopAll();
await setting.close();
