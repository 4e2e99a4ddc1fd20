// Erases a person from the versions of QR codes.
import type { RequestDatabase } from '../database/transaction.ts';

interface Named {
  id: string;
  /** Present and former ones, in lowercase. */
  emails: readonly string[];
  name: string;
}

/** The text within a JSON string, as PostgreSQL writes it. */
export const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A regular expression of PostgreSQL for the text within JSON. */
const pattern = (text: string): string => inJson(text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches any of the texts; a longer one first, which can contain another. */
export const anyOf = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(pattern)
    .join('|');

/**
 * Matches the name in JSON: as whole words; a name of one word, which can be any word, only as a whole
 * string.
 */
const namePattern = (name: string): string =>
  /\s/.test(name.trim()) ? `(?<!\\w)${pattern(name)}(?!\\w)` : `(?<=")${pattern(name)}(?=")`;

/**
 * Replaces the email addresses in all versions, and the name in those of organizations whose QR codes the
 * person changed or whose member they are; a contact with the name loses all other fields. Returns the
 * number of changed versions. Call it while the person is still a member.
 */
export async function eraseFromVersions(
  { id, emails, name }: Named,
  prisma: RequestDatabase,
): Promise<number> {
  return prisma.$executeRaw`
    WITH "theirs" AS (
      SELECT "organizationId" FROM "Member" WHERE "userId" = ${id}
      UNION
      SELECT "organizationId" FROM "QrCode" JOIN "QrCodeVersion" ON "qrCodeId" = "id"
      WHERE "userId" = ${id}),
    "erased" AS (
      SELECT "qrCodeId", "number", "QrCode"."organizationId" IN (SELECT * FROM "theirs") AS "isNamed",
        regexp_replace("state"::text, ${anyOf(emails)}, 'erased', 'gi') AS "state"
      FROM "QrCodeVersion" JOIN "QrCode" ON "QrCode"."id" = "qrCodeId"),
    "unnamed" AS (
      SELECT "qrCodeId", "number", CASE WHEN NOT "isNamed" THEN "state"::jsonb
        WHEN lower(concat_ws(' ', "state"::jsonb#>>'{content,firstName}', "state"::jsonb#>>'{content,lastName}'))
             = lower(${name})
          THEN jsonb_set(regexp_replace("state", ${namePattern(name)}, 'erased', 'gi')::jsonb,
                         '{content}', '{"firstName": "erased"}')
        ELSE regexp_replace("state", ${namePattern(name)}, 'erased', 'gi')::jsonb END AS "state"
      FROM "erased")
    UPDATE "QrCodeVersion" AS "version"
    SET "state" = "unnamed"."state",
        "userName" = CASE WHEN "userId" = ${id} THEN NULL ELSE "userName" END
    FROM "unnamed"
    WHERE ("version"."qrCodeId", "version"."number") = ("unnamed"."qrCodeId", "unnamed"."number")
      AND ("version"."state" IS DISTINCT FROM "unnamed"."state"
        OR "userId" = ${id} AND "userName" IS NOT NULL)`;
}

/** Removes the name of the person from the versions that they wrote; returns their number. */
export const eraseAuthor = (id: string, prisma: RequestDatabase): Promise<number> =>
  prisma.$executeRaw`
    UPDATE "QrCodeVersion" SET "userName" = NULL WHERE "userId" = ${id} AND "userName" IS NOT NULL`;
