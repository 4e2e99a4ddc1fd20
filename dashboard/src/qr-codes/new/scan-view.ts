// What a scan shows for the content of a form: our page, or what phones offer for a static code.

import { isOneOf } from '../../components/text/labels.ts';
import { formatTime, toIsoDateTime } from '../../time/shown-time.ts';
import { isAllDay, isComplete, type Values } from '../form/content.ts';
import { isDynamic, type QrCodeFields } from '../form/fields.ts';
import { qrCodeStrings } from '../strings.ts';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings.preview;
const { content: labels } = qrCodeStrings;

interface ScanView {
  title: string;
  facts: readonly Fact[];
  /** The label of the main button. */
  action: string;
}

interface Fact {
  name: string;
  value: string;
}

const factsOf = (values: Values, names: Readonly<Record<string, string>>): Fact[] =>
  Object.entries(names).flatMap(([field, name]) => {
    const value = values[field];
    return value ? [{ name, value }] : [];
  });

function timeOf(value: string | undefined, isDay: boolean): string | undefined {
  const at = isDay ? `${value?.slice(0, 10)}T12:00:00Z` : toIsoDateTime(value ?? '');
  if (!value || !at) return undefined;
  return formatTime(at, isDay ? 'date' : 'dateTime');
}

function eventView(values: Values): Omit<ScanView, 'action'> {
  const isDay = isAllDay(values);
  const [start, end] = [timeOf(values.start, isDay), timeOf(values.end, isDay)];
  const times = [
    ...(start ? [{ name: labels.event.start, value: start }] : []),
    ...(end ? [{ name: labels.event.end, value: end }] : []),
  ];
  const { location, description } = labels.event;
  return {
    title: values.title ?? '',
    facts: [...times, ...factsOf(values, { location, description })],
  };
}

function pageOf(type: string, values: Values): Omit<ScanView, 'action'> {
  const { vcard, wifi, email, sms, geo } = labels;
  switch (type) {
    case 'VCARD': {
      const name = [values.firstName, values.lastName].filter(Boolean).join(' ');
      const { title, phone, website } = vcard;
      return {
        title: name || (values.organization ?? ''),
        facts: factsOf(values, {
          ...(name && { organization: vcard.organization }),
          title,
          phone,
          email: vcard.email,
          website,
        }),
      };
    }
    case 'WIFI':
      return {
        title: values.ssid ?? '',
        facts: values.encryption === 'NONE' ? [] : factsOf(values, { password: wifi.password }),
      };
    case 'EMAIL':
      return {
        title: values.to ?? '',
        facts: factsOf(values, { subject: email.subject, body: email.body }),
      };
    case 'SMS':
      return { title: values.phone ?? '', facts: factsOf(values, { message: sms.message }) };
    case 'GEO': {
      const { latitude, longitude } = geo;
      const place = [values.latitude, values.longitude].join(', ');
      return { title: values.query || place, facts: factsOf(values, { latitude, longitude }) };
    }
    case 'EVENT':
      return eventView(values);
    case 'TEXT':
      return { title: values.text ?? '', facts: [] };
    default:
      return { title: (type === 'URL' ? values.url : values.phone) ?? '', facts: [] };
  }
}

/** Undefined until the content is filled in. */
export function scanViewOf(fields: QrCodeFields): ScanView | undefined {
  const { type, values } = fields;
  const { dynamicActions, staticActions } = strings;
  if (!isComplete(type, values)) return undefined;
  const actions = isDynamic(fields) ? { ...staticActions, ...dynamicActions } : staticActions;
  return { ...pageOf(type, values), action: isOneOf(actions, type) ? actions[type] : '' };
}
