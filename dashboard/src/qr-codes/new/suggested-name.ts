// The name of a code that gets none: what its content is about.
import { maxName } from '../../../../src/domain/text/limits.ts';
import { isOneOf } from '../../components/text/labels.ts';
import type { Values } from '../form/content.ts';
import type { QrCodeFields } from '../form/fields.ts';
import { qrCodeListStrings } from '../list/strings.ts';

/** `example.com/menu` */
function siteOf(text: string): string {
  const url = URL.parse(text);
  if (!url) return text;
  return (url.host.replace(/^www\./, '') + url.pathname).replace(/\/$/, '');
}

const joined = (values: Values, ...names: string[]): string =>
  names.flatMap((name) => values[name] || []).join(' ');

const mainFields: Readonly<Record<string, string>> = {
  WIFI: 'ssid',
  EMAIL: 'to',
  EVENT: 'title',
};

function aboutOf(type: string, values: Values): string {
  switch (type) {
    case 'URL':
      return siteOf(values.url ?? '');
    case 'VCARD':
      return joined(values, 'firstName', 'lastName') || joined(values, 'organization');
    case 'TEXT':
      return values.text?.trim().split('\n')[0] ?? '';
    case 'GEO':
      return values.query || joined(values, 'latitude', 'longitude');
    default:
      return joined(values, mainFields[type] ?? 'phone');
  }
}

export function suggestedName({ type, values }: QrCodeFields): string {
  const about = Array.from(aboutOf(type, values).trim()).slice(0, maxName).join('');
  const { types } = qrCodeListStrings;
  return about || (isOneOf(types, type) ? types[type] : '');
}
