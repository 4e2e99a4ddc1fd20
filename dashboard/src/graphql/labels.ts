// What the forms call the fields of the API, for problems that name them.

/** By the name of a field, wherever it is in an input. */
const labels: Readonly<Record<string, string>> = {
  address: 'Address',
  allowedIps: 'Only from these addresses',
  backgroundColor: 'Colour behind them',
  batch: 'Batches',
  caption: 'Caption',
  captionColor: 'Colour of the caption',
  city: 'City',
  confirmation: 'Confirmation',
  content: 'Content',
  cornerRadius: 'Round corners',
  country: 'Country',
  currentPassword: 'Password now',
  description: 'Description',
  email: 'Email',
  encryption: 'Encryption',
  end: 'Ends',
  errorCorrection: 'Error correction',
  event: 'Event',
  events: 'Events',
  expiresAt: 'Expires',
  fallbackUrl: 'Otherwise to',
  firstName: 'First name',
  folderId: 'Folder',
  foregroundColor: 'Colour of the squares',
  geo: 'Place',
  hidden: 'Hidden network',
  invitation: 'Invitation',
  lastName: 'Last name',
  latitude: 'Latitude',
  location: 'Where',
  logo: 'Logo',
  longitude: 'Longitude',
  message: 'Message',
  name: 'Name',
  newPassword: 'New password',
  organization: 'Organization',
  organizationName: 'Organization',
  password: 'Password',
  passwordProtected: 'Password for scans',
  permissions: 'Permissions',
  phone: 'Phone number',
  postalCode: 'Postal code',
  quietZone: 'Quiet zone',
  region: 'Region',
  role: 'Role',
  routing: 'Rules',
  rules: 'Rules',
  scanLimit: 'Most scans',
  shortCode: 'Short code',
  slug: 'Name in addresses',
  sms: 'Text message',
  ssid: 'Name of the network',
  start: 'Starts',
  street: 'Street',
  style: 'Look',
  subject: 'Subject',
  tags: 'Tags',
  targets: 'Targets',
  text: 'Text',
  timeZone: 'Time zone',
  title: 'Title',
  url: 'Address',
  utm: 'Campaign (UTM)',
  validFrom: 'Not before',
  validUntil: 'No longer from',
  vcard: 'Contact',
  website: 'Website',
  weight: 'Weight',
  wifi: 'Wi-Fi',
};

/** `allowedDevices`: `allowed devices`. */
const inWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What a person is told a field is: `routing.rules.0.targets` is `Rule 1, targets`. */
export function labelOf(path: string): string {
  const names = path.split('.');
  const name = names.findLast((one) => !/^\d+$/.test(one)) ?? path;
  const rule = /\brules\.(\d+)/.exec(path)?.[1];
  const label = labels[name] ?? inWords(name).replace(/^./, (letter) => letter.toUpperCase());
  if (rule === undefined) return label;
  const number = `Rule ${Number(rule) + 1}`;
  return name === 'rules' ? number : `${number}, ${label.toLowerCase()}`;
}

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A message of the API with the words of the forms, and with times as clocks here show them. */
export const readable = (message: string): string =>
  message
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (moment) =>
      time.format(new Date(moment)),
    )
    .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (name) =>
      Object.hasOwn(labels, name) ? `“${labels[name]}”` : inWords(name),
    );
