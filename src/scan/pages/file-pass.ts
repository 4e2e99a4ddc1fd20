// Signed, short-lived tokens to download the file of a page that was shown.
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';
import type { RedirectTarget } from '../target-reader.ts';

/** Seconds; enough to read the page first. */
const lifetime = 60 * 60;

const seconds = () => Math.floor(Date.now() / 1_000);

/** A token is only valid for the version shown, since a later one may have another password. */
type ShownVersion = Pick<RedirectTarget, 'id' | 'version'>;

export interface FilePasses {
  /** A token for the URL of the file. */
  make(version: ShownVersion): string;
  /** Whether a token is valid for this version of this code and not older than an hour. */
  isValid(text: string | undefined, now: ShownVersion): boolean;
}

/** Tokens reveal nothing about the password and give access to nothing else. */
export function createFilePasses(secret: string): FilePasses {
  const sign = ({ id, version }: ShownVersion, until: string) =>
    keyedHash(secret, `file\n${id}\n${version}\n${until}`);
  return {
    make(version) {
      const until = (seconds() + lifetime).toString(36);
      return `${until}.${sign(version, until).toString('base64url')}`;
    },
    isValid(text = '', now) {
      const [, until, signature] = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(text) ?? [];
      if (until === undefined || signature === undefined) return false;
      if (!isSameHash(Buffer.from(signature, 'base64url'), sign(now, until))) return false;
      return Number.parseInt(until, 36) >= seconds();
    },
  };
}
