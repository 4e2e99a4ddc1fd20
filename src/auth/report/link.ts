// Links of shared reports, whose tokens are stored only as hashes.
import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../core/keyed-hash.ts';

/** 128 random bits: nobody guesses it. */
export const createReportToken = (): string => randomBytes(16).toString('base64url');

export const reportTokenHash = (token: string, serverSecret: string): Uint8Array<ArrayBuffer> =>
  keyedHash(serverSecret, `report:${token}`);

/** Below this path is nothing else, and no short link. */
export const reportUrl = (token: string, publicUrl: string): string =>
  `${publicUrl}/reports/${token}`;
