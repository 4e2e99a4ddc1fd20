// API keys: their text, their fingerprint, whom they stand for.

import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { ApiError } from '../core/errors.ts';
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { grouped } from '../database/batch.ts';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { isWithin } from '../domain/network/ip-range.ts';
import type { Caller } from './caller.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'ilqr_';
const publicLength = 12;
const secretLength = 30;
const checksumLength = 6;

/** Every key matches this, with no separator inside, so that a double click selects it whole. */
const pattern = new RegExp(
  `^${prefix}[0-9A-Za-z]{${publicLength + secretLength + checksumLength}}$`,
);

export interface NewKey {
  /** The whole key, to be shown once and never stored. */
  text: string;
  publicId: string;
  secretHash: Uint8Array<ArrayBuffer>;
}

/** A new key: 71 random bits to find it by, 178 random bits to trust it by. */
export function createKey(serverSecret: string, publicId = randomBase62(publicLength)): NewKey {
  const body = prefix + publicId + randomBase62(secretLength);
  const text = body + checksumOf(body);
  return { text, publicId, secretHash: hashKey(text, serverSecret) };
}

/** The public id of a well-formed key, checksum included; undefined for any other text. */
function publicIdOf(text: string): string | undefined {
  if (!pattern.test(text)) return undefined;
  const body = text.slice(0, -checksumLength);
  if (checksumOf(body) !== text.slice(-checksumLength)) return undefined;
  return body.slice(prefix.length, prefix.length + publicLength);
}

/** What may be shown of a key: enough to tell keys apart. */
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
});

/**
 * What is set when a key ends in so many seconds: by the clock that keys are checked with, and never
 * later than it already was to end. What ends at once stays so should that clock be set back.
 */
export const revokedAfter = (seconds: number): Prisma.Sql => Prisma.sql`
  "revoked" = "revoked" OR ${seconds === 0},
  "revokedAt" = least("revokedAt",
    date_trunc('milliseconds', now() AT TIME ZONE 'UTC') + make_interval(secs => ${seconds}::int))`;

type Row = z.output<typeof row>;

export type KeyReader = (publicId: string) => Promise<Row | null>;

/**
 * Reads keys as they are in the database now, so that what is revoked or changed in any process
 * holds from the next request on. Requests that come while a read is under way share the next one:
 * it begins after each of them.
 */
export function createKeyReader(prisma: Pick<PrismaClient, '$queryRaw'>): KeyReader {
  return grouped(async (publicIds: readonly string[]) => {
    const wanted = [...new Set(publicIds)];
    const rows = z.array(row).parse(
      await prisma.$queryRaw`
        SELECT k."publicId", k."id", k."organizationId", k."secretHash", k."allowedIps",
               k."permissions"::text[] AS "permissions", k."createdById", m."role"::text AS "role",
               k."expiresAt", k."revokedAt",
               coalesce(k."expiresAt" <= now() AT TIME ZONE 'UTC', false) AS "expired",
               k."revoked" OR coalesce(k."revokedAt" <= now() AT TIME ZONE 'UTC', false)
                 AS "revoked"
        FROM "ApiKey" k
        LEFT JOIN "Member" m
          ON m."organizationId" = k."organizationId" AND m."userId" = k."createdById"
        WHERE k."publicId" = ANY(${wanted}::text[])`,
    );
    const found = new Map(rows.map((one) => [one.publicId, one]));
    return publicIds.map((publicId) => found.get(publicId) ?? null);
  }, 1_000);
}

/**
 * The caller behind a key. Throws UNAUTHORIZED, the same for every wrong key; API_KEY_REVOKED or,
 * for an address that the key is not for, FORBIDDEN only to who has the right secret.
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
  // A key ends with its maker's membership: nobody is left to answer for it.
  if (found.revoked || found.createdById === null || found.role === null) {
    throw new ApiError('API_KEY_REVOKED', { wholeRequest: true });
  }
  if (found.expired) throw unauthorized();
  if (found.allowedIps.length > 0 && !isWithin(address, found.allowedIps)) {
    throw new ApiError('FORBIDDEN', {
      message: `This API key may not be used from ${address}`,
      wholeRequest: true,
    });
  }
  return {
    kind: 'key',
    userId: found.createdById,
    keyId: found.id,
    roles: new Map([[found.organizationId, found.role]]),
    permissions: new Set(found.permissions),
    endsAt: endOf(found),
    allowedIps: found.allowedIps,
  };
}

interface Ends {
  expiresAt: Date | null;
  /** In the future while a rotation overlaps. */
  revokedAt: Date | null;
}

/** When a key ends, whatever ends it; null: never. */
export const endOf = ({ expiresAt, revokedAt }: Ends): Date | null =>
  expiresAt && revokedAt && revokedAt < expiresAt ? revokedAt : (expiresAt ?? revokedAt);

export interface KeyCheck {
  readKey: KeyReader;
  secret: string;
  /** Whom the request comes from. */
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
