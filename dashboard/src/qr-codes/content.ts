// What a code of each type holds, field by field.
import { localTime, momentOf } from '../components/text/local-time.ts';
import type { QrCodeContentInput, QrCodeType } from './editor.generated.ts';

interface ContentField {
  name: string;
  label: string;
  type?: 'text' | 'lines' | 'url' | 'email' | 'tel' | 'number' | 'datetime-local';
  required?: boolean;
  hint?: string;
  /** To choose one of these. */
  options?: readonly string[];
}

/** What stands in the fields, by their names. */
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
  label: 'Phone number',
  type: 'tel',
  required: true,
  hint: 'Include the country code, without (0): +49 30 123456',
};

const contentTypes: readonly ContentType[] = [
  {
    type: 'URL',
    fields: [
      {
        name: 'url',
        label: 'Leads to',
        type: 'url',
        required: true,
        hint: 'You can change it at any time, also once the code is printed.',
      },
    ],
    input: (values) => ({ url: { url: valueAt(values, 'url') } }),
  },
  {
    type: 'VCARD',
    fields: [
      { name: 'firstName', label: 'First name' },
      { name: 'lastName', label: 'Last name' },
      { name: 'organization', label: 'Organization' },
      { name: 'title', label: 'Title' },
      { name: 'phone', label: 'Phone number', type: 'tel' },
      { name: 'email', label: 'Email', type: 'email' },
      { name: 'website', label: 'Website', type: 'url' },
      { name: 'address.street', label: 'Street' },
      { name: 'address.city', label: 'City' },
      { name: 'address.region', label: 'Region' },
      { name: 'address.postalCode', label: 'Postal code' },
      { name: 'address.country', label: 'Country' },
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
      { name: 'ssid', label: 'Name of the network', required: true },
      { name: 'encryption', label: 'Encryption', options: ['WPA', 'WEP', 'NONE'] },
      { name: 'password', label: 'Password of the network' },
      { name: 'hidden', label: 'Is it hidden?', options: ['no', 'yes'] },
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
    fields: [{ name: 'text', label: 'Text', type: 'lines', required: true }],
    input: (values) => ({ text: { text: valueAt(values, 'text') } }),
  },
  {
    type: 'EMAIL',
    fields: [
      { name: 'to', label: 'To', type: 'email', required: true },
      { name: 'subject', label: 'Subject' },
      { name: 'body', label: 'Text', type: 'lines' },
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
    fields: [phone, { name: 'message', label: 'Message', type: 'lines' }],
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
      { name: 'latitude', label: 'Latitude', type: 'number', required: true },
      { name: 'longitude', label: 'Longitude', type: 'number', required: true },
      { name: 'query', label: 'Name of the place' },
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
      { name: 'title', label: 'Title', required: true },
      { name: 'allDay', label: 'All day', options: ['no', 'yes'] },
      { name: 'start', label: 'Starts', type: 'datetime-local', required: true },
      {
        name: 'end',
        label: 'Ends',
        type: 'datetime-local',
        hint: 'Of an all-day event, its last day',
      },
      { name: 'location', label: 'Where' },
      { name: 'description', label: 'Description', type: 'lines' },
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

/** Whether the fields hold an event of whole days. */
export const isAllDay = (values: Values): boolean => valueAt(values, 'allDay') === 'yes';

/** Of an all-day event, midnight UTC of its days. */
function timesOf(values: Values) {
  const at = isAllDay(values)
    ? (field: string) => (field === '' ? null : `${field.slice(0, 10)}T00:00:00Z`)
    : momentOf;
  return {
    start: at(valueAt(values, 'start')) ?? '',
    end: at(valueAt(values, 'end')),
    allDay: isAllDay(values),
  };
}

/** A day where the fields for a moment were filled, and the other way round. */
const asDay = (field: string): string => field.slice(0, 10);
const asDateTime = (field: string): string => (isDay(field) ? `${field}T00:00` : field);

/** The fields after one was filled; of an event that takes whole days now, or no longer, with its times. */
export function withValue(values: Values, name: string, value: string): Values {
  const changed = { ...values, [name]: value };
  if (name !== 'allDay') return changed;
  const written = value === 'yes' ? asDay : asDateTime;
  return {
    ...changed,
    start: written(valueAt(values, 'start')),
    end: written(valueAt(values, 'end')),
  };
}

function encryptionOf(value: string): 'WPA' | 'WEP' | 'NONE' {
  return value === 'WEP' || value === 'NONE' ? value : 'WPA';
}

export const contentTypeOf = (type: string): ContentType | undefined =>
  contentTypes.find((one) => one.type === type);

/** Where the server tells of a field of a type: `content.vcard.address.city`. */
export const pathOf = (type: string, name: string): string =>
  `content.${type.toLowerCase()}.${name}`;

/** Whether there is enough to be drawn. */
export function isComplete(type: string, values: Values): boolean {
  const fields = contentTypeOf(type)?.fields ?? [];
  return (
    fields.every(({ name, required }) => !required || valueAt(values, name) !== '') &&
    fields.some(({ name }) => valueAt(values, name) !== '')
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Stored content as it stands in the fields. */
export function toValues(type: string, data: unknown, within = ''): Values {
  const values: Record<string, string> = {};
  const stored = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const fields = contentTypeOf(type)?.fields ?? [];
  for (const [key, value] of stored) {
    const name = within + key;
    const kind = fields.find((one) => one.name === name)?.type;
    if (typeof value === 'object') Object.assign(values, toValues(type, value, `${name}.`));
    else if (typeof value === 'boolean') values[name] = value ? 'yes' : 'no';
    else if (kind === 'datetime-local' && !isDay(String(value))) {
      values[name] = localTime(String(value));
    } else values[name] = String(value);
  }
  // Days are stored as such.
  if (isDay(valueAt(values, 'start'))) values.allDay = 'yes';
  return values;
}
