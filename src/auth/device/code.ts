// The codes of device authorizations (RFC 8628), stored only as hashes.
import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { keyedHash } from '../../core/keyed-hash.ts';
import { ApiKeyPermission } from '../../database/client/enums.ts';
import { userCodeAlphabet, userCodeLength } from '../../domain/account/device.ts';

export const deviceCodeSeconds = 600;
/** Shortest time between two polls. */
export const pollSeconds = 5;

/** 256 random bits. */
export const createDeviceCode = (): string => randomBytes(32).toString('base64url');

/** 34 random bits, which suffice for ten minutes with limited attempts (RFC 8628, section 5.1). */
export const createUserCode = (): string =>
  Array.from(
    { length: userCodeLength },
    () => userCodeAlphabet[randomInt(userCodeAlphabet.length)],
  ).join('');

export const hashDeviceCode = (code: string, serverSecret: string): Uint8Array<ArrayBuffer> =>
  keyedHash(serverSecret, `device-code:${code}`);

export const hashUserCode = (code: string, serverSecret: string): Uint8Array<ArrayBuffer> =>
  keyedHash(serverSecret, `user-code:${code}`);

/** What the device asks for, and what it was given. */
export const deviceGrant = z.object({
  permissions: z.array(z.enum(ApiKeyPermission)),
  /** Address that asked. */
  address: z.string(),
  organizationId: z.string().optional(),
  sessionId: z.string().optional(),
});

export type DeviceGrant = z.output<typeof deviceGrant>;
