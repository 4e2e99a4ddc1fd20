// Wi-Fi networks as content.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { describedEnum } from '../validation/terms.ts';
import { contentKind } from './kind.ts';
import { readEncryption, wifiEncryptions } from './wifi-encryption.ts';

const networkName = text({ min: 1, max: 32, visible: true })
  .check(({ value, issues }) => {
    const bytes = Buffer.byteLength(value);
    if (bytes > 32) {
      const message = `must take 1 to 32 bytes in UTF-8; it takes ${bytes}`;
      issues.push({ code: 'custom', message, input: value });
    }
  })
  .meta({ description: 'Network name (SSID): 1 to 32 bytes in UTF-8.' });

const encryption = describedEnum(
  'WifiEncryption',
  'Encryption of a Wi-Fi network.',
  wifiEncryptions,
  {
    WPA: 'WPA, WPA2 or WPA3 (most networks).',
    WEP: 'WEP (old and insecure).',
    NONE: 'Open network, without a password.',
  },
);

const meaning =
  'Words such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a password, otherwise NONE.';
const hidden = 'Whether the router does not broadcast the network name. Default: false.';

const given = fields({
  ssid: networkName,
  password: text({ max: 64 }).nullish().meta({
    description: 'For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE.',
  }),
  encryption: z.preprocess(readEncryption, encryption.nullish()).meta({
    type: ['string', 'null'],
    enum: [...wifiEncryptions, null],
    description: meaning,
  }),
  hidden: z.boolean().nullish().meta({ description: hidden }),
});

/** With its defaults. */
const kept = given
  .extend({
    encryption: encryption.meta({ description: meaning }),
    hidden: z.boolean().meta({ description: hidden }),
  })
  .transform(withoutNulls);

/** An empty password is no password, as a form sends it. */
const withDefaults = ({
  ssid,
  password,
  encryption,
  hidden,
}: z.output<typeof given>): z.input<typeof kept> => ({
  ssid,
  password: password || null,
  encryption: encryption ?? (password ? 'WPA' : 'NONE'),
  hidden: hidden ?? false,
});

function passwordProblem({ password, encryption }: z.output<typeof given>): string | undefined {
  if (!password) {
    return encryption === 'WPA' || encryption === 'WEP'
      ? `is required with the encryption ${encryption}; take NONE for an open network`
      : undefined;
  }
  if (encryption === 'NONE') return 'must be left out with the encryption NONE';
  if (encryption === 'WEP') return undefined;
  const length = [...password].length;
  return (length >= 8 && length <= 63) || /^[0-9a-f]{64}$/i.test(password)
    ? undefined
    : `must have 8 to 63 characters, or be 64 hexadecimal digits, for WPA; it has ${length}`;
}

const wifiContent = given
  .check(({ value, issues }) => {
    const message = passwordProblem(value);
    if (message) {
      issues.push({ code: 'custom', message, path: ['password'], input: value.password });
    }
  })
  .transform(withDefaults)
  .pipe(kept)
  .meta({ id: 'WifiContent', description: 'A Wi-Fi network.' });

const escapeValue = (value: string): string => value.replace(/[\\;,:"]/g, '\\$&');

/**
 * The `WIFI:` text that Android and iOS join a network by (the ZXing convention; no RFC). `T:WPA` stands
 * for WPA3 too: phones find out the version themselves, and iOS knows no other word.
 */
export function encodeWifi(content: z.output<typeof wifiContent>): string {
  const { ssid, password, encryption, hidden } = content;
  return [
    `WIFI:T:${encryption === 'NONE' ? 'nopass' : encryption};`,
    `S:${escapeValue(ssid)};`,
    password ? `P:${escapeValue(password)};` : '',
    hidden ? 'H:true;' : '',
    ';',
  ].join('');
}

export const wifi = contentKind('WIFI', {
  description: 'Joins a Wi-Fi network.',
  shape: wifiContent,
  columns: ['ssid', 'password', 'encryption', 'hidden'],
  encode: encodeWifi,
});
