// Labels of the API's fields in the forms, for error messages that name a field.
import { formatTime } from '../time/shown-time.ts';

/** By the name of the field, at any depth of an input. */
const labels: Readonly<Record<string, string>> = {
  accentColor: 'Button and link color',
  address: 'Address',
  allowedIps: 'Allowed IP addresses',
  backgroundColor: 'Background color',
  batch: 'Batch events',
  body: 'Message',
  branding: 'Scan pages',
  caption: 'Frame text',
  captionColor: 'Text color',
  captionPosition: 'Text position',
  city: 'City',
  code: 'Code',
  confirmation: 'Confirmation',
  content: 'Content',
  cornerRadius: 'Corner roundness',
  countries: 'Countries',
  country: 'Country',
  currentPassword: 'Current password',
  description: 'Description',
  device: 'Device',
  devices: 'Devices',
  email: 'Email',
  encryption: 'Security',
  end: 'Ends',
  endDate: 'End date',
  errorCorrection: 'Error correction',
  event: 'Event',
  events: 'Events',
  expiresAt: 'Expires',
  externalId: 'External ID',
  eyeBallColor: 'Corner dot color',
  eyeBallShape: 'Corner dot',
  eyeFrameColor: 'Corner frame color',
  eyeFrameShape: 'Corner frame',
  fallbackUrl: 'Fallback URL',
  firstName: 'First name',
  folderId: 'Folder',
  foregroundColor: 'Code color',
  frame: 'Frame',
  geo: 'Location',
  gradient: 'Gradient',
  headerColor: 'Header color',
  hidden: 'Hidden network',
  hours: 'Times',
  imprintUrl: 'Legal notice URL',
  interval: 'Group by',
  invitation: 'Invitation',
  language: 'Language',
  languages: 'Languages',
  lastName: 'Last name',
  latitude: 'Latitude',
  lightOnDark: 'Inverted',
  location: 'Location',
  logo: 'Logo',
  longitude: 'Longitude',
  message: 'Message',
  moduleShape: 'Pattern',
  name: 'Name',
  newEmail: 'New email address',
  newPassword: 'New password',
  offset: 'Position',
  operatingSystems: 'Operating systems',
  organization: 'Organization',
  organizationName: 'Organization',
  overlapSeconds: 'Keep the old key working for',
  password: 'Password',
  passwordProtected: 'Password',
  permissions: 'Permissions',
  phone: 'Phone number',
  postalCode: 'Postal code',
  query: 'Place name',
  quietZone: 'Quiet zone',
  region: 'State or region',
  role: 'Role',
  requiresSecondFactor: 'Two-factor authentication',
  routing: 'Smart redirects',
  rules: 'Rules',
  scanLimit: 'Scan limit',
  shortCode: 'Short link',
  size: 'Logo size',
  slug: 'URL name',
  sms: 'Text message',
  ssid: 'Network name (SSID)',
  start: 'Starts',
  startDate: 'Start date',
  stops: 'Colors',
  street: 'Street',
  style: 'Design',
  stylePresetId: 'Template',
  subject: 'Subject',
  tags: 'Tags',
  targets: 'Variants',
  text: 'Text',
  timeZone: 'Time zone',
  title: 'Title',
  to: 'To',
  transparentBackground: 'Transparent background',
  url: 'URL',
  utm: 'Campaign (UTM)',
  validFrom: 'Starts',
  validUntil: 'Ends',
  vcard: 'Contact',
  website: 'Website',
  weight: 'Traffic',
  wifi: 'Wi-Fi',
};

/** `allowedDevices` becomes `allowed devices`. */
const splitName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Label of the field at a path: `Rule 1, variants` for `routing.rules.0.targets`. */
export function labelOf(path: string): string {
  const names = path.split('.');
  const name = names.findLast((one) => !/^\d+$/.test(one)) ?? path;
  const ruleIndex = /\brules\.(\d+)/.exec(path)?.[1];
  const label = labels[name] ?? splitName(name).replace(/^./, (letter) => letter.toUpperCase());
  if (ruleIndex === undefined) return label;
  const number = `Rule ${Number(ruleIndex) + 1}`;
  // Keeps abbreviations such as URL in capitals.
  return name === 'rules'
    ? number
    : `${number}, ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;
}

/** A message of the API with the labels of the forms and local times. */
export const readable = (message: string): string =>
  message
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (moment) =>
      formatTime(moment, 'dateTime'),
    )
    .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (name) =>
      Object.hasOwn(labels, name) ? `“${labels[name]}”` : splitName(name),
    );
