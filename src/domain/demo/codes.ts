// The QR codes of the demo data: those of a coffee shop.
import type { ContentType } from '../content/index.ts';

/** Languages that the names are in. */
export type DemoLanguage = 'en' | 'de';

export const demoFolderName = 'Demo';
export const demoTag = 'demo';

/** With more scans of its own in `recentDays`, nobody could tell them from those of the demo. */
export const maxOwnScans = 1_000;
export const recentDays = 30;

export interface DemoCode {
  type: ContentType;
  name: Record<DemoLanguage, string>;
  data: object;
  color: string;
  /** Scans on a usual day. */
  perDay: number;
  dynamic?: boolean;
  paused?: boolean;
  /** Two variants of the page, and how many of a hundred visitors get the first. */
  variants?: { urls: readonly [string, string]; first: number };
  /** In how many days it expires. */
  expiresIn?: number;
}

/** A page that exists, so that no check finds it broken. */
const page = (name: string): string => `https://example.com/?demo=${name}`;

export const demoCodes: readonly DemoCode[] = [
  {
    type: 'URL',
    name: { en: 'Summer menu', de: 'Sommerkarte' },
    data: { url: page('menu') },
    color: '#1B4332',
    perDay: 14,
  },
  {
    type: 'URL',
    name: { en: 'Poster A/B test', de: 'Plakat im A/B-Test' },
    data: { url: page('poster') },
    color: '#0B3D91',
    perDay: 11,
    variants: { urls: [page('poster-a'), page('poster-b')], first: 60 },
  },
  {
    type: 'URL',
    name: { en: 'Spring voucher', de: 'Frühlingsgutschein' },
    data: { url: page('voucher') },
    color: '#9D0208',
    perDay: 6,
    expiresIn: 10,
  },
  {
    type: 'GEO',
    name: { en: 'How to find us', de: 'So finden Sie uns' },
    data: { latitude: 53.5436, longitude: 9.9881 },
    color: '#582F0E',
    perDay: 4,
  },
  {
    type: 'VCARD',
    name: { en: 'Contact card', de: 'Visitenkarte' },
    data: { firstName: 'Ada', lastName: 'Harbor', email: 'ada@example.com' },
    color: '#000000',
    perDay: 2,
  },
  {
    type: 'EMAIL',
    name: { en: 'Feedback', de: 'Feedback' },
    data: { to: 'feedback@example.com', subject: 'Feedback' },
    color: '#7F5539',
    perDay: 2,
  },
  {
    type: 'WIFI',
    name: { en: 'Guest Wi-Fi', de: 'Gäste-WLAN' },
    data: { ssid: 'Harbor Guests', password: 'flat-white', encryption: 'WPA' },
    color: '#000000',
    perDay: 0,
    dynamic: false,
  },
  {
    type: 'URL',
    name: { en: 'Winter campaign', de: 'Winteraktion' },
    data: { url: page('winter') },
    color: '#0B3D91',
    perDay: 1,
    paused: true,
  },
];
