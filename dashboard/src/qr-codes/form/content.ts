// The form fields of each content type, and the API input made of them.

import type { QrCodeContentInput, QrCodeType } from '../../schema-types.generated.ts';
import { toIsoDateTime, toLocalDateTime } from '../../time/shown-time.ts';
import { qrCodeStrings } from '../strings.ts';

const strings = qrCodeStrings.content;

interface ContentField {
  name: string;
  label: string;
  type?: 'text' | 'lines' | 'url' | 'email' | 'tel' | 'number' | 'datetime-local' | 'checkbox';
  required?: boolean;
  hint?: string;
  /** Labels of the values to choose from. */
  options?: Readonly<Record<string, string>>;
}

/** Values of the fields by name; those of checkboxes are `yes` or `no`. */
export type Values = Readonly<Record<string, string>>;

interface ContentType {
  type: QrCodeType;
  fields: readonly ContentField[];
  input: (values: Values) => QrCodeContentInput;
}

const valueAt = (values: Values, name: string): string => values[name] ?? '';
const valueOrNull = (values: Values, name: string): string | null => values[name] || null;

const phone: ContentField = {
  name: 'phone',
  ...strings.phoneNumber,
  type: 'tel',
  required: true,
};

const contentTypes: readonly ContentType[] = [
  {
    type: 'URL',
    fields: [
      {
        name: 'url',
        label: strings.url.url,
        type: 'url',
        required: true,
        hint: strings.url.urlHint,
      },
    ],
    input: (values) => ({ url: { url: valueAt(values, 'url') } }),
  },
  {
    type: 'VCARD',
    fields: [
      { name: 'firstName', label: strings.vcard.firstName },
      { name: 'lastName', label: strings.vcard.lastName },
      { name: 'organization', label: strings.vcard.organization },
      { name: 'title', label: strings.vcard.title },
      { name: 'phone', label: strings.vcard.phone, type: 'tel' },
      { name: 'email', label: strings.vcard.email, type: 'email' },
      { name: 'website', label: strings.vcard.website, type: 'url' },
      { name: 'address.street', label: strings.vcard.street },
      { name: 'address.city', label: strings.vcard.city },
      { name: 'address.region', label: strings.vcard.region },
      { name: 'address.postalCode', label: strings.vcard.postalCode },
      { name: 'address.country', label: strings.vcard.country },
    ],
    input: (values) => ({
      vcard: {
        firstName: valueOrNull(values, 'firstName'),
        lastName: valueOrNull(values, 'lastName'),
        organization: valueOrNull(values, 'organization'),
        title: valueOrNull(values, 'title'),
        phone: valueOrNull(values, 'phone'),
        email: valueOrNull(values, 'email'),
        website: valueOrNull(values, 'website'),
        address: Object.keys(values).some((name) => name.startsWith('address.') && values[name])
          ? {
              street: valueOrNull(values, 'address.street'),
              city: valueOrNull(values, 'address.city'),
              region: valueOrNull(values, 'address.region'),
              postalCode: valueOrNull(values, 'address.postalCode'),
              country: valueOrNull(values, 'address.country'),
            }
          : null,
      },
    }),
  },
  {
    type: 'WIFI',
    fields: [
      { name: 'ssid', label: strings.wifi.ssid, required: true },
      { name: 'encryption', label: strings.wifi.encryption, options: strings.wifi.encryptions },
      { name: 'password', label: strings.wifi.password },
      { name: 'hidden', label: strings.wifi.hidden, type: 'checkbox' },
    ],
    input: (values) => ({
      wifi: {
        ssid: valueAt(values, 'ssid'),
        encryption: encryptionOf(valueAt(values, 'encryption')),
        password: valueOrNull(values, 'password'),
        hidden: valueAt(values, 'hidden') === 'yes',
      },
    }),
  },
  {
    type: 'TEXT',
    fields: [{ name: 'text', label: strings.text.text, type: 'lines', required: true }],
    input: (values) => ({ text: { text: valueAt(values, 'text') } }),
  },
  {
    type: 'EMAIL',
    fields: [
      { name: 'to', label: strings.email.to, type: 'email', required: true },
      { name: 'subject', label: strings.email.subject },
      { name: 'body', label: strings.email.body, type: 'lines' },
    ],
    input: (values) => ({
      email: {
        to: valueAt(values, 'to'),
        subject: valueOrNull(values, 'subject'),
        body: valueOrNull(values, 'body'),
      },
    }),
  },
  {
    type: 'SMS',
    fields: [phone, { name: 'message', label: strings.sms.message, type: 'lines' }],
    input: (values) => ({
      sms: { phone: valueAt(values, 'phone'), message: valueOrNull(values, 'message') },
    }),
  },
  {
    type: 'PHONE',
    fields: [phone],
    input: (values) => ({ phone: { phone: valueAt(values, 'phone') } }),
  },
  {
    type: 'GEO',
    fields: [
      { name: 'latitude', label: strings.geo.latitude, type: 'number', required: true },
      { name: 'longitude', label: strings.geo.longitude, type: 'number', required: true },
      { name: 'query', label: strings.geo.query },
    ],
    input: (values) => ({
      geo: {
        latitude: Number(valueAt(values, 'latitude')),
        longitude: Number(valueAt(values, 'longitude')),
        query: valueOrNull(values, 'query'),
      },
    }),
  },
  {
    type: 'EVENT',
    fields: [
      { name: 'title', label: strings.event.title, required: true },
      { name: 'allDay', label: strings.event.allDay, type: 'checkbox' },
      { name: 'start', label: strings.event.start, type: 'datetime-local', required: true },
      {
        name: 'end',
        label: strings.event.end,
        type: 'datetime-local',
        hint: strings.event.endHint,
      },
      { name: 'location', label: strings.event.location },
      { name: 'description', label: strings.event.description, type: 'lines' },
    ],
    input: (values) => ({
      event: {
        title: valueAt(values, 'title'),
        ...timesOf(values),
        location: valueOrNull(values, 'location'),
        description: valueOrNull(values, 'description'),
      },
    }),
  },
];

/** Whether the values are those of an all-day event. */
export const isAllDay = (values: Values): boolean => valueAt(values, 'allDay') === 'yes';

/** All-day events start and end at midnight UTC. */
function timesOf(values: Values) {
  const at = isAllDay(values)
    ? (field: string) => (field === '' ? null : `${field.slice(0, 10)}T00:00:00Z`)
    : toIsoDateTime;
  return {
    start: at(valueAt(values, 'start')) ?? '',
    end: at(valueAt(values, 'end')),
    allDay: isAllDay(values),
  };
}

/** Converts between the values of date fields and of date-time fields. */
const asDay = (field: string): string => field.slice(0, 10);
const asDateTime = (field: string): string => (isDay(field) ? `${field}T00:00` : field);

/** The values with one changed; the times of an event are converted when all-day changes. */
export function withValue(values: Values, name: string, value: string): Values {
  const changed = { ...values, [name]: value };
  if (name !== 'allDay') return changed;
  const convert = value === 'yes' ? asDay : asDateTime;
  return {
    ...changed,
    start: convert(valueAt(values, 'start')),
    end: convert(valueAt(values, 'end')),
  };
}

function encryptionOf(value: string): 'WPA' | 'WEP' | 'NONE' {
  return value === 'WEP' || value === 'NONE' ? value : 'WPA';
}

export const contentTypeOf = (type: string): ContentType | undefined =>
  contentTypes.find((one) => one.type === type);

/** Path of a field in the input, as in errors: `content.vcard.address.city`. */
export const pathOf = (type: string, name: string): string =>
  `content.${type.toLowerCase()}.${name}`;

/** Whether the required fields are filled, so that a preview can be drawn. */
export function isComplete(type: string, values: Values): boolean {
  const fields = contentTypeOf(type)?.fields ?? [];
  return (
    fields.every(({ name, required }) => !required || valueAt(values, name) !== '') &&
    fields.some(({ name }) => valueAt(values, name) !== '')
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The values of the fields for stored content. */
export function toValues(type: string, data: unknown, prefix = ''): Values {
  const values: Record<string, string> = {};
  const stored = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const fields = contentTypeOf(type)?.fields ?? [];
  for (const [key, value] of stored) {
    const name = prefix + key;
    const kind = fields.find((one) => one.name === name)?.type;
    if (typeof value === 'object') Object.assign(values, toValues(type, value, `${name}.`));
    else if (typeof value === 'boolean') values[name] = value ? 'yes' : 'no';
    else if (kind === 'datetime-local' && !isDay(String(value))) {
      values[name] = toLocalDateTime(String(value));
    } else values[name] = String(value);
  }
  // All-day events are stored as dates.
  if (isDay(valueAt(values, 'start'))) values.allDay = 'yes';
  return values;
}
