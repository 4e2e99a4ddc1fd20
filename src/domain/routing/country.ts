// Country codes (ISO 3166-1).
import { z } from 'zod';

/** ISO 3166-1 alpha-2, and XK, which IP databases use for Kosovo. */
const codes: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG
  EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR
  HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR
  LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
  NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE
  SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA
  UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/),
);

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
