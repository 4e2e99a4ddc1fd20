// Country codes (ISO 3166-1).
import { z } from 'zod';
import { countryCodes } from './country-codes.ts';

const codes: ReadonlySet<string> = new Set(countryCodes);

/** The code in upper case; undefined if it is not a known country code. */
export function knownCountry(text: string | null | undefined): string | undefined {
  // Some non-ASCII letters become two letters in upper case.
  if (text == null || !/^[A-Za-z]{2}$/.test(text)) return undefined;
  const code = text.toUpperCase();
  return codes.has(code) ? code : undefined;
}

/** A country code, normalized to upper case. */
export const country = z
  .string()
  .overwrite((value) => knownCountry(value) ?? value)
  .check(({ value, issues }) => {
    if (codes.has(value)) return;
    const hint = value.toUpperCase() === 'UK' ? '; use GB for the United Kingdom' : '';
    const message = `must be a two-letter country code (ISO 3166-1), such as DE${hint}`;
    issues.push({ code: 'custom', message, input: value });
  })
  .meta({
    id: 'Country',
    description: 'ISO 3166-1 alpha-2 code, case-insensitive; XK for Kosovo.',
    pattern: '^[A-Za-z]{2}$',
    maxLength: 2,
  });
