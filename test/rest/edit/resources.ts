// Resources of every kind and state that PUT and PATCH change.
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

const contents: Record<string, [type: string, data: object]> = {
  'a URL': ['URL', { url: 'https://example.com/menu?a=1#b' }],
  'a contact': [
    'VCARD',
    {
      firstName: 'Ada',
      lastName: 'Lovelace',
      organization: 'Analytical Engines',
      title: 'Programmer',
      phone: '+49 30 123456',
      email: 'ada@example.com',
      website: 'https://example.com',
      address: { street: 'Ringstr. 1', city: 'Berlin', postalCode: '10115', country: 'Germany' },
    },
  ],
  'a Wi-Fi network': ['WIFI', { ssid: 'Guests', password: 'of the guests', encryption: 'WPA2' }],
  'an open network': ['WIFI', { ssid: 'Guests', hidden: true }],
  'a text': ['TEXT', { text: 'Ahoy\n😀' }],
  'an email': ['EMAIL', { to: 'ada@example.com', subject: 'Hello', body: 'How are you?' }],
  'a text message': ['SMS', { phone: '+49 30 123456', message: 'Hello' }],
  'a phone number': ['PHONE', { phone: '+49 30 123456' }],
  'a location': ['GEO', { latitude: 53.5, longitude: 9.9, query: 'Landing stages' }],
  'an event': ['EVENT', { title: 'Ball', start: '2030-06-01T18:00:00+02:00', location: 'Hall' }],
  'an all-day event': ['EVENT', { title: 'Fair', start: '2030-06-01', end: '2030-06-03' }],
};

const style = {
  foregroundColor: '#003366',
  backgroundColor: '#FFF',
  moduleShape: 'DOT',
  eyeFrameShape: 'ROUNDED',
  eyeFrameColor: '#003366',
  gradient: {
    type: 'LINEAR',
    angle: 45,
    stops: [
      { offset: 0, color: '#003366' },
      { offset: 100, color: '#330066' },
    ],
  },
  quietZone: 6,
  frame: { shape: 'ROUNDED', caption: 'Scan me', captionPosition: 'TOP' },
};

const routing = {
  validFrom: '2020-01-01T00:00:00Z',
  validUntil: '2021-01-01T01:00:00+01:00',
  scanLimit: 7,
  password: 'open sesame',
  fallbackUrl: 'https://example.com/closed',
  forwardQuery: false,
  utm: { source: 'flyer', campaign: 'summer' },
  rules: [
    {
      name: 'Evenings',
      when: {
        countries: ['DE'],
        languages: ['de'],
        hours: { from: '18:00', to: '02:00', days: ['FRI'], timeZone: 'Europe/Berlin' },
      },
      targets: [{ url: 'https://example.com/a', weight: 3 }, { url: 'https://example.com/b' }],
    },
  ],
};

/** Name of a resource and its state -> creates it and returns its path. */
export function resourcesOf(
  server: TestServer,
  ada: Caller,
): Record<string, () => Promise<string>> {
  const create = async (list: string, body: object, at = 'id') => {
    const made = await ada.rest('POST', list, { body });
    if (made.status > 201) throw new Error(JSON.stringify(made.body));
    return `${list}/${textAt(made.body, at)}`;
  };
  const code = async (body: object = {}, ...changes: object[]) => {
    const documented = { type: 'URL', name: 'Menu', data: { url: 'https://example.com' } };
    const path = await create('/qr-codes', { ...documented, ...body });
    for (const change of changes) await ada.rest('PUT', path, { body: change });
    return path;
  };
  const idOf = async (made: Promise<string>) => (await made).split('/').at(-1) ?? '';
  const logo = () => idOf(create('/logos', { name: 'Logo', data: picture }));
  const named = () => ({ name: createId('Folder') });
  const folder = () => create('/folders', named());
  const hook = (body: object = {}) =>
    create('/webhooks', { url: 'https://example.com/hook', events: ['qr.created'], ...body });
  const key = (body: object = {}) => create('/api-keys', { name: 'Website', ...body }, 'apiKey.id');
  const hookWith = async (data: object) => {
    const path = await hook();
    await server.prisma.webhook.update({ where: { id: await idOf(Promise.resolve(path)) }, data });
    return path;
  };
  const at = new Date('2026-01-01T00:00:00Z');
  return {
    ...Object.fromEntries(
      Object.entries(contents).map(([what, [type, data]]) => [
        `a QR code with ${what}`,
        () => code({ type, data }),
      ]),
    ),
    'a static QR code': () => code({ type: 'TEXT', data: { text: 'Ahoy' }, dynamic: false }),
    'a QR code with a style': () => code({ style }),
    'a QR code with a logo': async () =>
      code({ style: { logo: { id: await logo(), size: 20, shape: 'CIRCLE' } } }),
    'a QR code with routing, which has expired': () => code({ routing }),
    'a QR code with only a password': () => code({ routing: { password: 'open sesame' } }),
    'a QR code in a folder, with tags': async () =>
      code({ folderId: await idOf(folder()), tags: ['b', 'a', 'ä'] }),
    'a paused QR code': () => code({}, { status: 'PAUSED' }),
    'an archived QR code': () => code({}, { status: 'ARCHIVED' }),
    'a paused QR code in the archive': () => code({}, { status: 'PAUSED' }, { status: 'ARCHIVED' }),
    'a folder': folder,
    'a folder with a QR code': async () => {
      const path = await folder();
      await code({ folderId: await idOf(Promise.resolve(path)) });
      return path;
    },
    'a style preset': () => create('/style-presets', { ...named(), style }),
    'a style preset with a logo': async () =>
      create('/style-presets', { ...named(), style: { logo: { id: await logo() } } }),
    'a webhook': hook,
    'a webhook that sends batches': () =>
      hook({ batch: true, events: ['qr.scanned', 'qr.deleted'] }),
    'a webhook with a document and a filter': async () =>
      hook({
        document: '{ webhookEvent { event } }',
        filter: { folderIds: [await idOf(folder())], tags: ['b', 'a'] },
      }),
    'a webhook that was turned off': () => hookWith({ active: false }),
    'a webhook that the server turned off': () =>
      hookWith({ active: false, disabledReason: 'It failed', disabledAt: at, failingSince: at }),
    'a webhook that fails': () => hookWith({ failures: 3, failingSince: at, queueFullSince: at }),
    'an API key': key,
    'an API key with limits': () =>
      key({
        permissions: ['WEBHOOKS_READ', 'QR_CODES_READ'],
        allowedIps: ['203.0.113.0/24', '2001:db8::1'],
        expiresAt: '2999-01-01T00:00:00Z',
      }),
    'a revoked API key': async () => {
      const path = await key();
      await ada.rest('DELETE', path);
      return path;
    },
  };
}

/** What updates leave behind. */
export async function traces({ prisma }: TestServer) {
  return {
    audited: await prisma.auditEvent.count(),
    deliveries: await prisma.webhookDelivery.count(),
    versions: await prisma.qrCodeVersion.count(),
  };
}

/** Names of the resources that only differ in what they are. */
export const oneOfEach = [
  'a QR code with a URL',
  'a folder',
  'a style preset',
  'a webhook',
  'an API key',
];
