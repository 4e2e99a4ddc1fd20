// Creates codes, lists them page by page, reads their scans and deletes them.
import {
  createQrCode,
  deleteQrCode,
  getQrCode,
  getQrCodeAnalytics,
  listMyOrganizations,
  listQrCodes,
} from './client';
import { client } from './client/client.gen';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '', ILQR_ORGANIZATION } = process.env;

client.setConfig({
  baseUrl: `${ILQR_SERVER}/api/v1`,
  headers: { 'X-API-Key': ILQR_KEY },
});

const { data: account } = await listMyOrganizations({ throwOnError: true });
const orgId = ILQR_ORGANIZATION ?? account.organizations[0]?.id;
if (!orgId) throw new Error('The key belongs to no organization');

const created: string[] = [];
for (const name of ['Poster', 'Table', 'Menu']) {
  const { data: code } = await createQrCode({
    path: { orgId },
    body: { type: 'URL', name, data: { url: 'https://example.com' }, tags: ['example'] },
    throwOnError: true,
  });
  created.push(code.id);
}

let listed = 0;
let page = 0;
let totalPages: number;
do {
  page += 1;
  const query = { tag: ['example'], limit: 2, page };
  const { data } = await listQrCodes({ path: { orgId }, query, throwOnError: true });
  for (const { name, shortUrl } of data.qrCodes) console.log(name, shortUrl);
  listed += data.qrCodes.length;
  totalPages = data.pagination.totalPages;
} while (page < totalPages);

const [id = ''] = created;
const { data: analytics } = await getQrCodeAnalytics({ path: { orgId, id }, throwOnError: true });
const scans = analytics.summary.totalScans;

for (const id of created) await deleteQrCode({ path: { orgId, id }, throwOnError: true });

// A code that does not exist is not found.
const { error } = await getQrCode({ path: { orgId, id: 'qr_unknown' } });

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
