// Signed tokens that expire: each says that somebody was let in to something before.
import { isSameHash, keyedHash } from './keyed-hash.ts';

interface Passes {
  /** A token for a subject. */
  make(subject: string): string;
  /** Whether a token is valid for this subject and has not expired. */
  isValid(text: string | undefined, subject: string): boolean;
}

const seconds = () => Math.floor(Date.now() / 1_000);

/** Tokens of one purpose are no tokens of another. `lifetime` is in seconds. */
export function createPasses(
  secret: string,
  { purpose, lifetime }: { purpose: string; lifetime: number },
): Passes {
  const sign = (subject: string, until: string) =>
    keyedHash(secret, `${purpose}\n${subject}\n${until}`);
  return {
    make(subject) {
      const until = (seconds() + lifetime).toString(36);
      return `${until}.${sign(subject, until).toString('base64url')}`;
    },
    isValid(text = '', subject) {
      const [, until, signature] = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(text) ?? [];
      if (until === undefined || signature === undefined) return false;
      if (!isSameHash(Buffer.from(signature, 'base64url'), sign(subject, until))) return false;
      return Number.parseInt(until, 36) >= seconds();
    },
  };
}
