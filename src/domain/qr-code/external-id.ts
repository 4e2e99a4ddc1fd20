// The caller's own identifier of a QR code.
import { invisibleProblem } from '../text/invisible.ts';
import { shownText } from '../text/shown.ts';
import { text } from '../text/text.ts';

/** Stands before an external ID where a path has the ID of a QR code. */
export const externalIdPrefix = 'ext_';

export const maxExternalId = 255;

function problemOf(value: string): string | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) {
    return 'cannot contain line breaks or control characters';
  }
  return /^\s|\s$/u.test(value) ? 'cannot start or end with a space' : invisibleProblem(value);
}

/** In Unicode NFC, so that identifiers that look the same are equal. */
export const externalIdText = text({ min: 1, max: maxExternalId, composed: true })
  .check(({ value, issues }) => {
    const problem = problemOf(value);
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .meta({
    pattern: '^[^\\x00-\\x20\\x7f](?:[^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f])?$',
    description: `Your own identifier, unique in the organization: 1 to ${maxExternalId} printable characters, case-sensitive. A QR code in the trash keeps it.`,
  });

/** An external ID in responses. */
export const storedExternalId = shownText(maxExternalId);

/** The external ID in a path, which may be one that cannot be stored; undefined for an ID. */
export const externalIdIn = (id: string): string | undefined =>
  id.startsWith(externalIdPrefix) ? id.slice(externalIdPrefix.length).normalize('NFC') : undefined;

/** As it is stored; undefined if none can be stored. */
export const readExternalId = (value: unknown): string | undefined =>
  externalIdText.safeParse(value).data;
