// The minimal equivalent: node:http, with pg or with a Map.
import { createServer } from 'node:http';
import pg from 'pg';

const [mode, port, databaseUrl, organizationId, shortUrl] = process.argv.slice(2);

const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const columns = `"id", "type", "name", "shortCode", "content" AS "data", "style", "status",
  "scans" AS "totalScans", "createdAt", "updatedAt", "folderId", "tags"`;

async function list(response) {
  const [rows, count] = await Promise.all([
    pool.query({
      name: 'rows',
      text: `SELECT ${columns} FROM "QrCode" q JOIN "QrCodeTotal" t ON t."qrCodeId" = q."id"
        WHERE q."organizationId" = $1 ORDER BY "id" DESC LIMIT 50`,
      values: [organizationId],
    }),
    pool.query({
      name: 'count',
      text: 'SELECT count(*)::int AS "total" FROM "QrCode" WHERE "organizationId" = $1',
      values: [organizationId],
    }),
  ]);
  const { total } = count.rows[0];
  const body = JSON.stringify({
    qrCodes: rows.rows.map((row) => ({ ...row, shortUrl: `${shortUrl}/${row.shortCode}` })),
    pagination: { page: 1, limit: 50, total, totalPages: Math.ceil(total / 50) },
  });
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}

const codes = await pool.query('SELECT "shortCode", "content" FROM "QrCode"');
const targets = new Map(
  codes.rows.map(({ shortCode, content }) => [`/q/${shortCode}`, content.url]),
);
function redirect(request, response) {
  const location = targets.get(request.url);
  response.writeHead(location ? 302 : 404, location ? { location } : {}).end();
}

createServer((request, response) => {
  if (mode === 'list') void list(response);
  else redirect(request, response);
}).listen(Number(port), '127.0.0.1', () => console.log('Ready.'));
