// Sanitizes user text for unsolicited email such as invitations.

const maxLength = 60;

/** Characters that form URLs and email addresses, including look-alikes. */
const joints = /[@/\\]|[.:\u3002\uff61]+(?=\S)/gu;

/** A phone number with its separators. */
const phoneNumber = /\+?\d[\d\s().-]*\d/g;
const phoneDigits = 7;

/**
 * Reduces a text to one short line that mail clients do not turn into a link: no URL, email address or
 * phone number. Quotation marks are removed, because the text is quoted. Returns `otherwise` if nothing
 * is left.
 */
export function mailLine(given: string, otherwise: string): string {
  const line = given
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/["“”„«»]/g, '')
    .replace(joints, ' ')
    .replace(phoneNumber, (digits) =>
      digits.replace(/\D/g, '').length < phoneDigits ? digits : '…',
    )
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  const characters = [...line];
  if (characters.length === 0) return otherwise;
  if (characters.length <= maxLength) return line;
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`;
}
