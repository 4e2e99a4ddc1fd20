// Free text as it may stand in a mail that this server sends to somebody who did not ask for it.

const maxLength = 60;

/** A dot, colon, slash or at sign, in any of the forms that look like one, as an address holds it. */
const joints = /[@/\\]|[.:\u3002\uff61]+(?=\S)/gu;

/** As many digits as a phone number has, with what stands between them. */
const phoneNumber = /\+?\d[\d\s().-]*\d/g;
const phoneDigits = 7;

/**
 * One short line in which no mail program finds anything to make a link of: no address of the web, of
 * mail, no phone number. Quotes are left out, so that the text cannot end those around it. `otherwise`
 * stands for a text of which nothing is left.
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
