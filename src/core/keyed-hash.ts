// Keyed hashes (HMAC-SHA-256, RFC 2104) and their comparison in constant time.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 32 bytes. The text starts with its purpose, so that hashes cannot be reused for another purpose. */
export const keyedHash = (key: string, text: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHmac('sha256', key).update(text).digest());

/** Constant-time comparison. */
export const isSameHash = (given: Uint8Array, expected: Uint8Array): boolean =>
  given.length === expected.length && timingSafeEqual(given, expected);
