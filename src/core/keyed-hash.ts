// Keyed hashes (HMAC-SHA-256, RFC 2104) and their comparison in constant time.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 32 bytes. The text begins with its purpose, so that a hash for one purpose is of no use for another. */
export const keyedHash = (key: string, text: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHmac('sha256', key).update(text).digest());

/** Compares in a time that does not tell how much of them is the same. */
export const isSameHash = (given: Uint8Array, expected: Uint8Array): boolean =>
  given.length === expected.length && timingSafeEqual(given, expected);
