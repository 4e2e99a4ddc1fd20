// What the fields of content mean, whether they are given or read.

const part = 'Up to 200 characters.';
const number =
  '3 to 20 digits (15 with a country code), with a `+` in front of a country code; spaces, hyphens, periods, slashes and parentheses are left out of the picture. No 0 after a country code: `+49 30 123456`, not `+49 (0)30 123456`.';
const phone = `${number} An extension is written \`ext. 12\`, \`x12\` or \`;ext=12\`.`;

export const described = {
  url: { url: 'http or https, without credentials, up to 4,096 characters.' },
  address: {
    street: `With the number of the house. ${part}`,
    city: `Or a village. ${part}`,
    region: `A state, a province, a canton. ${part}`,
    postalCode: `As it is written there. ${part}`,
    country: `By its name. ${part}`,
  },
  vcard: {
    firstName: `One or several. ${part}`,
    lastName: `Of the family. ${part}`,
    organization: `For whom the person works, or the contact itself. ${part}`,
    title: `Of the job. ${part}`,
    phone,
    email: 'Up to 254 characters.',
    website: 'http or https, without credentials, up to 4,096 characters.',
    address: 'Of letters and visits.',
  },
  wifi: {
    ssid: 'The name of the network, 1 to 32 bytes.',
    password: 'For WPA 8 to 63 characters or 64 hexadecimal digits; for NONE there is none.',
    encryption: 'How the network is protected.',
    hidden: 'Whether the network does not tell its name.',
  },
  text: { text: '1 to 10,000 characters, as far as a symbol can hold them.' },
  email: {
    to: 'One address, up to 254 characters.',
    subject: 'Up to 1,000 characters.',
    body: 'Up to 5,000 characters.',
  },
  sms: { phone: number, message: 'Up to 2,000 characters.' },
  phone: { phone },
  geo: {
    latitude: 'Degrees, -90 to 90, kept to 7 decimals in the picture.',
    longitude: 'Degrees, -180 to 180, kept to 7 decimals in the picture.',
    query: 'What a map shows as the name of the place. Up to 500 characters.',
  },
  event: {
    title: '1 to 500 characters.',
    start: 'When it begins; of an all-day event, midnight UTC of its first day.',
    end: 'Not before the start; of an all-day event, midnight UTC of its last day. Without it, it is a moment or one day.',
    allDay: 'Whether it takes whole days, which are the same days in every time zone.',
    location: 'Where it is. Up to 500 characters.',
    description: 'What it is about. Up to 5,000 characters.',
  },
} as const;
