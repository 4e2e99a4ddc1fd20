// Creates codes, lists them page by page, reads their scans and deletes them.
import createClient from 'openapi-fetch';
import type { paths } from './api';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '', ILQR_ORGANIZATION } = process.env;

const client = createClient<paths>({
  baseUrl: `${ILQR_SERVER}/api/v1`,
  headers: { 'X-API-Key': ILQR_KEY },
});

interface Answer<Data> {
  data?: Data;
  error?: { code: string; message: string };
}

/** The data of a response; throws its error. */
async function dataOf<Data>(response: Promise<Answer<Data>>): Promise<Data> {
  const { data, error } = await response;
  if (error) throw new Error(`${error.code}: ${error.message}`);
  if (!data) throw new Error('The answer is empty');
  return data;
}

const { organizations } = await dataOf(client.GET('/users/me/organizations'));
const orgId = ILQR_ORGANIZATION ?? organizations[0]?.id;
if (!orgId) throw new Error('The key belongs to no organization');
const codesPath = '/organizations/{orgId}/qr-codes';
const codePath = '/organizations/{orgId}/qr-codes/{id}';

const created: string[] = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const data = { url: 'https://example.com' };
  const body = { type: 'URL' as const, name, data, tags: ['example'] };
  const code = await dataOf(client.POST(codesPath, { params: { path: { orgId } }, body }));
  created.push(code.id);
}

let listed = 0;
let page = 0;
let totalPages: number;
do {
  page += 1;
  const query = { tag: ['example'], limit: 2, page };
  const params = { path: { orgId }, query };
  const { qrCodes, pagination } = await dataOf(client.GET(codesPath, { params }));
  for (const { name, shortUrl } of qrCodes) console.log(name, shortUrl);
  listed += qrCodes.length;
  totalPages = pagination.totalPages;
} while (page < totalPages);

const [id = ''] = created;
const params = { path: { orgId, id } };
const analytics = await dataOf(client.GET(`${codePath}/analytics`, { params }));
const scans = analytics.summary.totalScans;

for (const id of created) {
  const { error } = await client.DELETE(codePath, { params: { path: { orgId, id } } });
  if (error) throw new Error(error.message);
}

// A code that does not exist is not found.
const { error } = await client.GET(codePath, { params: { path: { orgId, id: 'qr_unknown' } } });

console.log(
  JSON.stringify({
    organization: orgId,
    created: created.length,
    listed,
    pages: page,
    scans,
    error: error?.code,
  }),
);
