// Language tags (BCP 47) and the `Accept-Language` header.
import { z } from 'zod';

/** The tag in canonical form (`pt-BR`); undefined if it is not a valid tag. */
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
    const message = 'must be a BCP 47 language tag, such as de or pt-BR';
    issues.push({ code: 'custom', message, input: value });
  })
  .meta({
    id: 'Language',
    description: 'BCP 47 language tag, such as `de` or `pt-BR`, up to 35 characters.',
    pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
    maxLength: 35,
  });

/** Whether a language matches a range (RFC 4647, basic filtering): `de` includes `de-CH`. */
export const isOfLanguage = (tag: string, range: string): boolean =>
  tag === range || tag.startsWith(`${range}-`);

/**
 * The preferred language in `Accept-Language` (RFC 9110, 12.5.4): the one with the highest weight, or
 * the first of several with that weight. Undefined if there is none.
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
