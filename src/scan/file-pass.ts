// The right to fetch the file beside a page, for a while after the page was shown.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds: long enough to read the page first. */
const lifetime = 60 * 60;

const seconds = () => Math.floor(Date.now() / 1_000);

export interface FilePasses {
  /** A text for the address of the file. */
  make(codeId: string): string;
  /** Whether a text is such a one, of this code, not older than an hour. */
  isGood(text: string | undefined, codeId: string): boolean;
}

/** It tells nothing of the password that was given, and opens nothing else. */
export function createFilePasses(secret: string): FilePasses {
  const sign = (codeId: string, until: string) =>
    createHmac('sha256', secret).update(`file\n${codeId}\n${until}`).digest();
  return {
    make(codeId) {
      const until = (seconds() + lifetime).toString(36);
      return `${until}.${sign(codeId, until).toString('base64url')}`;
    },
    isGood(text = '', codeId) {
      const [, until, signature] = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(text) ?? [];
      if (until === undefined || signature === undefined) return false;
      const given = Buffer.from(signature, 'base64url');
      const right = sign(codeId, until);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      return Number.parseInt(until, 36) >= seconds();
    },
  };
}
