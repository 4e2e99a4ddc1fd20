// The right to fetch the file beside a page, for a while after the page was shown.
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';
import type { Target } from '../target.ts';

/** Seconds: long enough to read the page first. */
const lifetime = 60 * 60;

const seconds = () => Math.floor(Date.now() / 1_000);

/** What the page was of: whoever saw it saw nothing of a later version, nor gave its password. */
type Seen = Pick<Target, 'id' | 'version'>;

export interface FilePasses {
  /** A text for the address of the file. */
  make(seen: Seen): string;
  /** Whether a text is such a one, of this version of this code, not older than an hour. */
  isGood(text: string | undefined, now: Seen): boolean;
}

/** It tells nothing of the password that was given, and opens nothing else. */
export function createFilePasses(secret: string): FilePasses {
  const sign = ({ id, version }: Seen, until: string) =>
    keyedHash(secret, `file\n${id}\n${version}\n${until}`);
  return {
    make(seen) {
      const until = (seconds() + lifetime).toString(36);
      return `${until}.${sign(seen, until).toString('base64url')}`;
    },
    isGood(text = '', now) {
      const [, until, signature] = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(text) ?? [];
      if (until === undefined || signature === undefined) return false;
      if (!isSameHash(Buffer.from(signature, 'base64url'), sign(now, until))) return false;
      return Number.parseInt(until, 36) >= seconds();
    },
  };
}
