// An organization with very many QR codes, among others.
import type { ContentType } from '../../../src/domain/content/index.ts';
import type { TestServer } from './server.ts';

const adjectives = ['Spring', 'Summer', 'Autumn', 'Winter'];
const nouns = ['menu', 'poster', 'voucher', 'loyalty card', 'flyer', 'table', 'label'];

/** Content of each type. */
const contents = {
  URL: { url: 'https://example.com/sale' },
  VCARD: { firstName: 'Ada' },
  WIFI: { ssid: 'Sale', password: 'a secret', encryption: 'WPA', hidden: false },
  TEXT: { text: 'Sale' },
  EMAIL: { to: 'ada@example.com' },
  SMS: { phone: '112' },
  PHONE: { phone: '112' },
  GEO: { latitude: 1, longitude: 2 },
  EVENT: { title: 'Sale', start: '2030-02-28T10:00:00Z' },
} satisfies Record<ContentType, object>;

/** Codes of a statement, which must not take longer than the server waits. */
const atOnce = 5_000;

/**
 * Fills the organization with `count` codes, then updates the planner's statistics: all
 * types and statuses, in 20 folders or none, with tags on half of them, on a hundred, and on one in a
 * thousand. Values look random but are reproducible. Those after the first `shown` are in the trash or in the
 * archive, and the most scanned.
 */
export async function fill(
  { prisma }: Pick<TestServer, 'prisma'>,
  organizationId: string,
  count: number,
  shown = count,
): Promise<void> {
  const mark = organizationId.slice(-8);
  const last = idOfCode(organizationId, shown);
  await prisma.$executeRaw`
    INSERT INTO "Folder" ("id", "organizationId", "name")
    SELECT 'fld_' || ${mark} || n, ${organizationId}, 'Folder ' || n FROM generate_series(0, 19) n`;
  for (let from = 1; from <= count; from += atOnce) {
    const to = Math.min(count, from + atOnce - 1);
    await prisma.$executeRaw`
      WITH "drawn" AS (
        SELECT n, hashint4(n) & 1023 AS "a", hashint4(-n) & 1023 AS "b", hashint4(n * 7) & 1023 AS "c"
        FROM generate_series(${from}::int, ${to}::int) n),
      "named" AS (
        SELECT *, (${adjectives}::text[])[1 + "c" % 4] || ' ' || (${nouns}::text[])[1 + "c" % 7]
          || ' ' || n AS "name",
          (enum_range(NULL::"QrCodeType"))[CASE WHEN "b" < 200 THEN 1 + "b" % 9 ELSE 1 END] AS "type"
        FROM "drawn")
      INSERT INTO "QrCode" ("id", "organizationId", "folderId", "type", "name", "sortName",
        "shortCode", "dynamic", "content", "style", "status", "tags", "updatedAt", "deletedAt",
        "archivedAt")
      SELECT 'qr_' || lpad(n::text, 10, '0') || ${mark}, ${organizationId},
        CASE WHEN "a" < 340 THEN 'fld_' || ${mark} || "a" % 20 END,
        "type", "name", lower("name"), ${mark} || '-' || n, true,
        ${JSON.stringify(contents)}::jsonb -> "type"::text,
        '{"foregroundColor":"#000000","backgroundColor":"#FFFFFF","cornerRadius":0}'::jsonb,
        (enum_range(NULL::"QrCodeStatus"))[CASE WHEN "c" < 20 THEN 3 WHEN "c" < 100 THEN 2 ELSE 1 END],
        ARRAY['batch ' || n / 100] || CASE WHEN n % 2 = 0 THEN ARRAY['print'] ELSE '{}' END
          || CASE WHEN n % 1000 = 0 THEN ARRAY['rare'] ELSE '{}' END,
        now() - (hashint4(n * 11) & 65535) * interval '1 second',
        CASE WHEN n > ${shown}::int AND hashint4(n * 13) % 2 = 0 THEN now() END,
        CASE WHEN n > ${shown}::int AND hashint4(n * 13) % 2 <> 0 THEN now() END
      FROM "named"`;
    const [first, end] = [idOfCode(organizationId, from), idOfCode(organizationId, to)];
    await prisma.$executeRaw`
      UPDATE "QrCodeTotal" SET "scans" = CASE WHEN "qrCodeId" > ${last} THEN 5000 ELSE 0 END
        + (hashtext("qrCodeId") & 1023)
      WHERE "organizationId" = ${organizationId} AND "qrCodeId" BETWEEN ${first} AND ${end}
        AND (hashtext("qrCodeId") % 8 = 0 OR "qrCodeId" > ${last})`;
  }
  await prisma.$executeRaw`ANALYZE`;
}

/** The ID of the n-th of them. */
export const idOfCode = (organizationId: string, n: number): string =>
  `qr_${String(n).padStart(10, '0')}${organizationId.slice(-8)}`;

/** The ID of one of their folders, from 0 to 19. */
export const idOfFolder = (organizationId: string, n: number): string =>
  `fld_${organizationId.slice(-8)}${n}`;
