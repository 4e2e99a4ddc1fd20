// Signed, short-lived tokens to download the file of a page that was shown.
import { createPasses } from '../../core/pass.ts';
import type { RedirectTarget } from '../target-reader.ts';

/** Seconds; enough to read the page first. */
const lifetime = 60 * 60;

/** A token is only valid for the version shown, since a later one may have another password. */
type ShownVersion = Pick<RedirectTarget, 'id' | 'version'>;

export interface FilePasses {
  /** A token for the URL of the file. */
  make(version: ShownVersion): string;
  /** Whether a token is valid for this version of this code and not older than an hour. */
  isValid(text: string | undefined, now: ShownVersion): boolean;
}

const subjectOf = ({ id, version }: ShownVersion): string => `${id}\n${version}`;

/** Tokens reveal nothing about the password and give access to nothing else. */
export function createFilePasses(secret: string): FilePasses {
  const passes = createPasses(secret, { purpose: 'file', lifetime });
  return {
    make: (version) => passes.make(subjectOf(version)),
    isValid: (text, now) => passes.isValid(text, subjectOf(now)),
  };
}
