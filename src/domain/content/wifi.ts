// Wi-Fi network content.
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
      const message = `must have at most 32 bytes in UTF-8; it has ${bytes}`;
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
    WEP: 'WEP (outdated and insecure).',
    NONE: 'Open network, without a password.',
  },
);

const meaning =
  'Names such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a password, otherwise NONE.';
const hidden = 'Whether the network name is hidden (not broadcast). Default: false.';

const input = fields({
  ssid: networkName,
  password: text({ max: 64 }).nullish().meta({
    description: 'For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE.',
  }),
  encryption: z.preprocess(readEncryption, encryption.nullish()).meta({
    description: meaning,
  }),
  hidden: z.boolean().nullish().meta({ description: hidden }),
});

/** After defaults are applied. */
const stored = input
  .extend({
    encryption: encryption.meta({ description: meaning }),
    hidden: z.boolean().meta({ description: hidden }),
  })
  .transform(withoutNulls);

/** Forms send an empty password instead of none. */
const withDefaults = ({
  ssid,
  password,
  encryption,
  hidden,
}: z.output<typeof input>): z.input<typeof stored> => ({
  ssid,
  password: password || null,
  encryption: encryption ?? (password ? 'WPA' : 'NONE'),
  hidden: hidden ?? false,
});

function passwordProblem({ password, encryption }: z.output<typeof input>): string | undefined {
  if (!password) {
    return encryption === 'WPA' || encryption === 'WEP'
      ? `is required with the encryption ${encryption}; use NONE for an open network`
      : undefined;
  }
  if (encryption === 'NONE') return 'must be omitted with the encryption NONE';
  if (encryption === 'WEP') return undefined;
  const length = [...password].length;
  return (length >= 8 && length <= 63) || /^[0-9a-f]{64}$/i.test(password)
    ? undefined
    : `must have 8 to 63 characters or 64 hexadecimal digits for WPA; it has ${length}`;
}

const wifiContent = input
  .check(({ value, issues }) => {
    const message = passwordProblem(value);
    if (message) {
      issues.push({ code: 'custom', message, path: ['password'], input: value.password });
    }
  })
  .transform(withDefaults)
  .pipe(stored)
  .meta({ id: 'WifiContent', description: 'A Wi-Fi network.' });

const escapeValue = (value: string): string => value.replace(/[\\;,:"]/g, '\\$&');

/**
 * Encodes the `WIFI:` text that Android and iOS understand (a ZXing convention, no RFC). `T:WPA` covers
 * WPA3 too: phones detect the version, and iOS accepts no other name.
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
