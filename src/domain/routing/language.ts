// Languages that people read.
import { z } from 'zod';

/** A tag in canonical form (BCP 47: `pt-BR`); undefined for a text that is none. */
function knownLanguage(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text) || text.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** A language tag of up to 35 characters, in canonical form. */
export const language = z
  .string()
  .overwrite((value) => knownLanguage(value) ?? value)
  .check(({ value, issues }) => {
    if (knownLanguage(value) !== undefined) return;
    const message = 'must be a language as a BCP 47 tag, such as de or pt-BR';
    issues.push({ code: 'custom', message, input: value });
  })
  .meta({
    id: 'Language',
    description: 'A BCP 47 tag such as de or pt-BR, up to 35 characters.',
    pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
    maxLength: 35,
  });

/** Whether a language is of a range (RFC 4647, basic filtering): `de` takes in `de-CH`. */
export const isOfLanguage = (tag: string, range: string): boolean =>
  tag === range || tag.startsWith(`${range}-`);

/**
 * The language that `Accept-Language` (RFC 9110, 12.5.4) puts first: the highest weight, of equal ones
 * the first named. Undefined if it names none.
 */
export function preferredLanguage(header: string | null | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const part of (header ?? '').slice(0, 1_000).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const given = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    const weight = given === undefined ? 1 : /^[01](?:\.\d{0,3})?$/.test(given) ? Number(given) : 0;
    const tag = weight > most ? knownLanguage(range) : undefined;
    if (tag === undefined) continue;
    best = tag;
    most = weight;
  }
  return best;
}
