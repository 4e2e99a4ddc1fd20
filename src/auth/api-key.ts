// API keys: format, hashing, lookup and authentication.

import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { ApiError } from '../core/errors.ts';
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { batched } from '../database/batch.ts';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { isWithin } from '../domain/network/ip-range.ts';
import type { Caller } from './caller.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'ilqr_';
const publicLength = 12;
const secretLength = 30;
const checksumLength = 6;

/** The format of keys, without separators, so that a double-click selects the whole key. */
const pattern = new RegExp(
  `^${prefix}[0-9A-Za-z]{${publicLength + secretLength + checksumLength}}$`,
);

export interface NewKey {
  /** The full key, shown once and never stored. */
  text: string;
  publicId: string;
  secretHash: Uint8Array<ArrayBuffer>;
}

/** Creates a key: a public ID of 71 random bits and a secret of 178 random bits. */
export function createKey(serverSecret: string, publicId = randomBase62(publicLength)): NewKey {
  const body = prefix + publicId + randomBase62(secretLength);
  const text = body + checksumOf(body);
  return { text, publicId, secretHash: hashKey(text, serverSecret) };
}

/** The public ID of a key; undefined if the format or checksum is invalid. */
function publicIdOf(text: string): string | undefined {
  if (!pattern.test(text)) return undefined;
  const body = text.slice(0, -checksumLength);
  if (checksumOf(body) !== text.slice(-checksumLength)) return undefined;
  return body.slice(prefix.length, prefix.length + publicLength);
}

/** The part of a key that may be shown, to tell keys apart. */
export const previewOf = (publicId: string): string => `${prefix}${publicId}…`;

const row = z.object({
  publicId: z.string(),
  id: z.string(),
  organizationId: z.string(),
  secretHash: z.instanceof(Uint8Array),
  permissions: z.array(z.enum(ApiKeyPermission)),
  createdById: z.string().nullable(),
  role: z.enum(OrganizationRole).nullable(),
  allowedIps: z.array(z.string()),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  expired: z.boolean(),
  revoked: z.boolean(),
  lacksSecondFactor: z.boolean(),
});

/**
 * SQL that revokes a key in so many seconds, by the database clock, but never later than its current
 * end. Immediate revocation is also stored as a flag, in case that clock is set back.
 */
export const revokedAfter = (seconds: number): Prisma.Sql => Prisma.sql`
  "revoked" = "revoked" OR ${seconds === 0},
  "revokedAt" = least("revokedAt",
    date_trunc('milliseconds', now() AT TIME ZONE 'UTC') + make_interval(secs => ${seconds}::int))`;

type Row = z.output<typeof row>;

/** Condition for an account without a second factor. */
export const hasNoSecondFactor = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT 1 FROM "Authenticator" a
    WHERE a."userId" = ${userId} AND a."confirmedAt" IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM "Passkey" p WHERE p."userId" = ${userId})
  AND NOT EXISTS (SELECT 1 FROM "Identity" i WHERE i."userId" = ${userId} AND i."hasSecondFactor"))`;

export type KeyReader = (publicId: string) => Promise<Row | null>;

/**
 * Batches concurrent key lookups into one query. Keys are not cached, so that changes in any process
 * apply to the next request: lookups during a query wait for the next one.
 */
export function createKeyReader(prisma: Pick<PrismaClient, '$queryRaw'>): KeyReader {
  return batched(async (publicIds: readonly string[]) => {
    const uniqueIds = [...new Set(publicIds)];
    const rows = z.array(row).parse(
      await prisma.$queryRaw`
        SELECT k."publicId", k."id", k."organizationId", k."secretHash", k."allowedIps",
               k."permissions"::text[] AS "permissions", k."createdById", m."role"::text AS "role",
               k."expiresAt", k."revokedAt",
               coalesce(k."expiresAt" <= now() AT TIME ZONE 'UTC', false) AS "expired",
               k."revoked" OR coalesce(k."revokedAt" <= now() AT TIME ZONE 'UTC', false)
                 AS "revoked",
               o."requiresSecondFactor" AND ${hasNoSecondFactor(Prisma.sql`k."createdById"`)}
                 AS "lacksSecondFactor"
        FROM "ApiKey" k
        JOIN "Organization" o ON o."id" = k."organizationId" AND o."deletedAt" IS NULL
        LEFT JOIN ("Member" m JOIN "User" u ON u."id" = m."userId" AND u."deactivatedAt" IS NULL)
          ON m."organizationId" = k."organizationId" AND m."userId" = k."createdById"
        WHERE k."publicId" = ANY(${uniqueIds}::text[])`,
    );
    const found = new Map(rows.map((one) => [one.publicId, one]));
    return publicIds.map((publicId) => found.get(publicId) ?? null);
  }, 1_000);
}

/**
 * The caller behind a key. Throws UNAUTHORIZED, the same for every invalid key. API_KEY_REVOKED, and
 * FORBIDDEN for an address that is not allowed, are only thrown if the secret is correct.
 */
export async function callerOfKey(
  text: string,
  { readKey, secret: serverSecret, address }: KeyCheck,
): Promise<Caller> {
  const publicId = publicIdOf(text);
  if (publicId === undefined) throw unauthorized();
  const found = await readKey(publicId);
  const secretHash = hashKey(text, serverSecret);
  if (!found || !isSameHash(secretHash, found.secretHash)) throw unauthorized();
  // A key ends with its owner's membership, and rests while its owner is deactivated.
  if (found.revoked || found.createdById === null || found.role === null) {
    throw new ApiError('API_KEY_REVOKED', { wholeRequest: true });
  }
  if (found.expired) throw unauthorized();
  if (found.allowedIps.length > 0 && !isWithin(address, found.allowedIps)) {
    throw new ApiError('FORBIDDEN', {
      message: `This API key cannot be used from ${address}`,
      wholeRequest: true,
    });
  }
  return {
    kind: 'key',
    userId: found.createdById,
    keyId: found.id,
    roles: new Map([[found.organizationId, found.role]]),
    lackingSecondFactor: new Set(found.lacksSecondFactor ? [found.organizationId] : []),
    permissions: new Set(found.permissions),
    endsAt: endOf(found),
    allowedIps: found.allowedIps,
  };
}

interface Ends {
  expiresAt: Date | null;
  /** In the future while a rotated key still overlaps. */
  revokedAt: Date | null;
}

/** When a key expires or is revoked, whichever comes first; null: never. */
export const endOf = ({ expiresAt, revokedAt }: Ends): Date | null =>
  expiresAt && revokedAt && revokedAt < expiresAt ? revokedAt : (expiresAt ?? revokedAt);

export interface KeyCheck {
  readKey: KeyReader;
  secret: string;
  /** Client IP address. */
  address: string;
}

const unauthorized = () => new ApiError('UNAUTHORIZED', { wholeRequest: true });

const hashKey = (text: string, serverSecret: string): Uint8Array<ArrayBuffer> =>
  keyedHash(serverSecret, `api-key:${text}`);

function randomBase62(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < checksumLength; place++) {
    digits = alphabet[rest % alphabet.length] + digits;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}
