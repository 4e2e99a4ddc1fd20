// API keys: format, hashing, lookup and authentication.

import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { ApiError } from '../core/errors.ts';
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { currentScope } from '../core/request-scope.ts';
import { batched } from '../database/batch.ts';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { scopedPermissions } from '../domain/api-key/permissions.ts';
import { isWithin } from '../domain/network/ip-range.ts';
import type { Caller, KeyScope } from './caller.ts';
import { isLimited } from './key/scope.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'ilqr_';
const testPrefix = `${prefix}test_`;
const publicLength = 12;
const secretLength = 30;
const checksumLength = 6;

/** The format of keys, without separators but `_`, so that a double-click selects the whole key. */
const pattern = new RegExp(
  `^(${prefix}(?:test_)?)([0-9A-Za-z]{${publicLength}})[0-9A-Za-z]{${secretLength + checksumLength}}$`,
);

const prefixOf = ({ test }: Pick<KeyScope, 'test'>): string => (test ? testPrefix : prefix);

export interface NewKey {
  /** The full key, shown once and never stored. */
  text: string;
  publicId: string;
  secretHash: Uint8Array<ArrayBuffer>;
}

/** Creates a key: a public ID of 71 random bits and a secret of 178 random bits. */
export function createKey(
  serverSecret: string,
  { test = false, publicId = randomBase62(publicLength) } = {},
): NewKey {
  const body = prefixOf({ test }) + publicId + randomBase62(secretLength);
  const text = body + checksumOf(body);
  return { text, publicId, secretHash: hashKey(text, serverSecret) };
}

/** The public ID of a key; undefined if the format or checksum is invalid. */
function publicIdOf(text: string): string | undefined {
  const publicId = pattern.exec(text)?.[2];
  const body = text.slice(0, -checksumLength);
  return checksumOf(body) === text.slice(-checksumLength) ? publicId : undefined;
}

/** The part of a key that may be shown, to tell keys apart. */
export const previewOf = (publicId: string, kind: Pick<KeyScope, 'test'>): string =>
  `${prefixOf(kind)}${publicId}…`;

const row = z.object({
  publicId: z.string(),
  id: z.string(),
  organizationId: z.string(),
  secretHash: z.instanceof(Uint8Array),
  permissions: z.array(z.enum(ApiKeyPermission)),
  createdById: z.string().nullable(),
  serviceAccount: z.boolean(),
  role: z.enum(OrganizationRole).nullable(),
  allowedIps: z.array(z.string()),
  inFolders: z.boolean(),
  folderIds: z.array(z.string()),
  test: z.boolean(),
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

/** Role of a key `k`, whose owner has the membership `m`: a service account has no owner. */
export const roleOfKey = Prisma.sql`CASE WHEN k."serviceAccount" THEN 'ADMIN' ELSE m."role"::text END`;

/** Whether the organization `o` requires a second factor that the owner of the key `k`, if there is one, lacks. */
export const lacksSecondFactor = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  o."requiresSecondFactor" AND k."serviceAccount" IS NOT TRUE
  AND NOT EXISTS (SELECT 1 FROM "Authenticator" a
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
        /* prepared: api_keys */
        SELECT k."publicId", k."id", k."organizationId", k."secretHash", k."allowedIps",
               k."permissions"::text[] AS "permissions", k."createdById", k."serviceAccount",
               ${roleOfKey} AS "role",
               k."inFolders", coalesce(k."folderIds", '{}') AS "folderIds", k."test",
               k."expiresAt", k."revokedAt",
               coalesce(k."expiresAt" <= now() AT TIME ZONE 'UTC', false) AS "expired",
               k."revoked" OR coalesce(k."revokedAt" <= now() AT TIME ZONE 'UTC', false)
                 AS "revoked",
               ${lacksSecondFactor(Prisma.sql`k."createdById"`)} AS "lacksSecondFactor"
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
  const request = currentScope();
  if (request) request.apiKeyId = found.id;
  const caller = callerFor(found);
  if (!caller) throw new ApiError('API_KEY_REVOKED', { wholeRequest: true });
  if (found.expired) throw unauthorized();
  if (found.allowedIps.length > 0 && !isWithin(address, found.allowedIps)) {
    throw new ApiError('FORBIDDEN', {
      message: `This API key cannot be used from ${address}`,
      wholeRequest: true,
    });
  }
  return caller;
}

/** The caller of a key that is not revoked; otherwise null. */
function callerFor(found: Row): Caller | null {
  const isOwned = found.serviceAccount || found.createdById !== null;
  // A key ends with its owner's membership, and rests while its owner is deactivated.
  if (found.revoked || !isOwned || found.role === null) return null;
  const scope = keyScope(found);
  return {
    kind: 'key',
    userId: found.createdById,
    keyId: found.id,
    roles: new Map([[found.organizationId, found.role]]),
    lackingSecondFactor: new Set(found.lacksSecondFactor ? [found.organizationId] : []),
    permissions: new Set(permissionsIn(scope, found.permissions)),
    endsAt: endOf(found),
    allowedIps: found.allowedIps,
    scope,
  };
}

/** The caller of a key by its ID, for what it signed or started before; null if it has ended. */
export async function callerOfKeyId(
  id: string,
  { prisma, readKey }: { prisma: Pick<PrismaClient, 'apiKey'>; readKey: KeyReader },
): Promise<Caller | null> {
  const key = await prisma.apiKey.findUnique({ where: { id }, select: { publicId: true } });
  const found = key && (await readKey(key.publicId));
  return found && !found.expired ? callerFor(found) : null;
}

/** Those that a key uses: with a limited scope, only those that concern what it reaches. */
export const permissionsIn = (scope: KeyScope, granted: readonly ApiKeyPermission[]) =>
  isLimited(scope) ? granted.filter((one) => scopedPermissions.includes(one)) : granted;

interface StoredScope {
  inFolders: boolean;
  folderIds: readonly string[];
  test: boolean;
}

/** The scope in the row of a key; without its folders, it reaches nothing. */
export const keyScope = ({ inFolders, folderIds, test }: StoredScope): KeyScope => ({
  folderIds: inFolders ? folderIds : null,
  test,
});

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
