// JSON bodies with expensive contents.
import { type Attacks, heavyCode, many, urlItem } from './attacked.ts';

const large = 1_000_000;
const svgLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">${many(5_000, (n) => `<path d="M${n % 90} 0h9v${n % 90}z"/>`)}</svg>`;

export const bodies: Attacks = ({ ada, ask, json, logoId, post }) => ({
  'JSON with only brackets': () =>
    post('/graphql', '['.repeat(large), {
      'content-type': 'application/json',
      'x-api-key': ada.key,
    }),
  'JSON with many keys': () =>
    json('/qr-codes', `{${Array.from({ length: 90_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
  'JSON with many small objects': () =>
    json('/qr-codes/bulk-create', `{"items":[${'{},'.repeat(300_000)}{}]}`),
  'JSON with many quotation marks': () => json('/qr-codes', `"${'\\"'.repeat(500_000)}`),
  'a bulk request of 450, rejected': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 450 }, (_, n) => ({
        ...heavyCode(n),
        tags: [],
        data: { text: `${n}${'x'.repeat(1_900)}` },
        style: { errorCorrection: 'LOW', logo: { id: logoId(), size: 40 } },
      })),
    }),
  'a bulk request of 450 with too much data': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 450 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n}${'ü'.repeat(1_000)}` },
        style: { errorCorrection: 'HIGH', foregroundColor: '#FFFFFF' },
      })),
    }),
  'a bulk request of 500 long static texts': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: Array.from({ length: 500 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n}${'x'.repeat(1_200)}` },
      })),
    }),
  // Each is rendered in a millisecond or two, so on the main thread.
  'a bulk request of 500 short static texts': () =>
    json('/qr-codes/bulk-create', {
      items: Array.from({ length: 500 }, (_, n) => ({
        type: 'TEXT',
        name: 'n',
        dynamic: false,
        data: { text: `${n} ${'x'.repeat(110)}` },
      })),
    }),
  'a bulk request of 500 invalid items': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: Array.from({ length: 500 }, () => ({
        type: 'URL',
        name: '',
        data: {},
        tags: Array.from({ length: 60 }, () => 'x'),
        style: { a: 1, b: 2 },
      })),
    }),
  'a bulk mutation of 500 in GraphQL': () =>
    ask(
      'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded results { error { message } } } }',
      {
        input: {
          organizationId: ada.organizationId,
          atomic: false,
          items: Array.from({ length: 450 }, (_, n) => ({
            name: '',
            content: { text: { text: `${n}${'x'.repeat(1_900)}` } },
            dynamic: false,
            tags: ['', 'x'],
          })),
        },
      },
    ),
  'many tags': () =>
    json('/qr-codes', { ...urlItem(1), tags: Array.from({ length: 100_000 }, () => 'tag') }),
  'very long strings': () =>
    json('/qr-codes', {
      ...urlItem(1),
      name: 'ﷺ'.repeat(200_000),
      data: { url: `https://example.com/${'a'.repeat(large / 4)}` },
    }),
  'text that looks like patterns': () =>
    json('/qr-codes/bulk-create', {
      atomic: false,
      items: ['a@', '+49 (', 'http://[', '((((', '%41', ' \t', '-.', '0123456789', 'a.a-'].flatMap(
        (part) => [
          {
            type: 'EMAIL',
            name: part,
            data: { to: part.repeat(1_200), subject: part.repeat(1_200) },
          },
          { type: 'PHONE', name: part, data: { phone: part.repeat(1_200) } },
          { type: 'URL', name: part, data: { url: `https://${part.repeat(1_200)}` } },
          {
            type: 'WIFI',
            name: part,
            data: { ssid: part.repeat(1_200), password: part.repeat(1_200) },
          },
          {
            type: 'VCARD',
            name: part,
            data: {
              firstName: part.repeat(1_200),
              phone: part.repeat(1_200),
              website: `https://a.b/${part.repeat(1_200)}`,
            },
          },
        ],
      ),
    }),
  'a large SVG as a logo': () =>
    json('/logos', { name: 'L', data: Buffer.from(svgLogo).toString('base64') }),
  'invalid base64': () => json('/logos', { name: 'L', data: `${'A'.repeat(large)}!` }),
  'a gradient with many stops': () =>
    json('/qr-codes', {
      ...urlItem(1),
      style: {
        gradient: {
          type: 'LINEAR',
          stops: Array.from({ length: 20_000 }, (_, n) => ({
            color: '#000000',
            offset: n / 20_000,
          })),
        },
      },
    }),
  'a long caption': () =>
    json('/qr-codes', {
      ...urlItem(1),
      style: { frame: { shape: 'SQUARE', caption: 'Ωж'.repeat(200_000) } },
    }),
  'many rules': () =>
    json('/qr-codes', {
      ...urlItem(1),
      routing: {
        rules: Array.from({ length: 10_000 }, () => ({
          targets: [{ url: 'https://example.com' }],
        })),
      },
    }),
});
