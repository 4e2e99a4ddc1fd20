// What each kind of content accepts, with the text that phones read.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type ContentType,
  contentSchemas,
  contentTypes,
  encodeContent,
  parseContent,
} from '../../src/domain/content/index.ts';
import { leadsTo } from '../../src/domain/content/url.ts';
import { createShortCode, normalizeShortCode } from '../../src/domain/qr-code/short-code.ts';
import { text } from '../../src/domain/text/text.ts';

const url = (value: unknown) => ({ url: value });
const phone = (value: unknown) => ({ phone: value });
const wifi = (fields: object) => ({ ssid: 'Home', ...fields });
const email = (to: unknown) => ({ to });
const event = (start: string, end?: string) => ({ title: 'Talk', start, end });

const accepted: Record<ContentType, object[]> = {
  URL: [
    url('https://example.com'),
    url('HTTP://EXAMPLE.com:8080/a%20b?c=d&e=@f#g'),
    url('https://münchen.example/straße'),
    url('http://[::1]:4000/'),
    url(`https://example.com/${'a'.repeat(4096 - 20)}`),
  ],
  VCARD: [
    { firstName: 'Ada' },
    { lastName: 'Lovelace' },
    { organization: 'Analytical Engines' },
    { firstName: 'Ada', address: { city: 'London' } },
    {
      firstName: 'Ada',
      phone: '+44 20 7946 0000',
      email: 'ada@example.com',
      website: 'https://a.example',
    },
  ],
  WIFI: [
    { ssid: 'Café', encryption: 'NONE', hidden: false },
    { ssid: 'x'.repeat(32), password: '12345678', encryption: 'WPA', hidden: true },
    { ssid: 'Home', password: 'a'.repeat(63), encryption: 'WPA', hidden: false },
    { ssid: 'Home', password: 'aF'.repeat(32), encryption: 'WPA', hidden: false },
    { ssid: 'Home', password: 'abcde', encryption: 'WEP', hidden: false },
  ],
  TEXT: [{ text: ' =cmd <b>😀</b> مرحبا \n' }, { text: '😀'.repeat(10_000) }],
  EMAIL: [
    email('a.b+c@mail.example.com'),
    email("o'neil/x?y=z&w@example.museum"),
    email('用户@例子.广告'),
    { to: 'a@example.com', subject: '', body: 'Line\r\nline' },
  ],
  SMS: [{ phone: '112' }, { phone: '+49 (30) 12-34.56', message: 'Hi: there' }],
  PHONE: [
    phone('110'),
    phone('+1 (212) 555-0100'),
    phone('(+49) 30.1234'),
    phone('1'.repeat(20)),
    phone('+39 06 1234567'),
    phone('0800 123 456'),
    phone('000'),
    phone('0049 30 123456'),
    phone('030 / 12 34 56'),
    phone('+49\u00a030\u202f123\u2011456'),
    phone('+49 30 123456 ext. 12'),
    phone('+1-212-555-0100;ext=12'),
    phone('+1 212 555 0100 x12'),
    phone('+1 212 555 0100 #12'),
    phone('＋４９（３０）１２３４'),
  ],
  GEO: [
    { latitude: 0, longitude: 0 },
    { latitude: -90, longitude: 180 },
    { latitude: 52.5, longitude: 13.4, query: 'Brandenburger Tor' },
  ],
  EVENT: [
    event('2024-01-15T10:30:00Z', '2024-01-15T10:30:00Z'),
    event('2024-02-29'),
    event('2024-12-24', '2024-12-24'),
    event('2024-12-24', '2025-01-01'),
    { title: 'Talk', start: '2024-02-29T00:00:00Z', location: 'Here', description: 'Bring, food' },
  ],
};

/** Data that is refused, with the field that is named and a word of what would be right. */
const refused: Record<ContentType, [data: unknown, field: string, words: string][]> = {
  URL: [
    [{}, 'url', 'string'],
    [url(7), 'url', 'string'],
    [url(''), 'url', '1 to 4096'],
    [url('example.com'), 'url', 'https://example.com'],
    [url('javascript:alert(1)'), 'url', 'https://'],
    [url('data:text/html,x'), 'url', 'https://'],
    [url('file:///etc/passwd'), 'url', 'https://'],
    [url('ftp://example.com'), 'url', 'https://'],
    [url('https://'), 'url', 'host'],
    [url('https:///example.com'), 'url', 'host'],
    [url('https:example.com'), 'url', 'host'],
    [url('https://?q'), 'url', 'host'],
    [url('https://me:secret@example.com'), 'url', 'credentials'],
    [url('https://@example.com'), 'url', 'credentials'],
    [url('https://example.com\\@evil.example'), 'url', '%5C'],
    [url(' https://example.com'), 'url', 'white space'],
    [url('https://example.com/a b'), 'url', '%20'],
    [url('https://example.com/\r\nSet-Cookie: a'), 'url', 'control'],
    [url('https://exam\tple.com'), 'url', 'control'],
    [url('https://example.com/\u0085'), 'url', 'control'],
    [url('https://exa%00mple.com'), 'url', 'address'],
    [url('https://example.com:99999'), 'url', 'address'],
    [url(`https://example.com/${'a'.repeat(4097 - 20)}`), 'url', '4096'],
    [url('https://example.com/\0'), 'url', 'U+0000'],
    [url('https://example.com/\ud800'), 'url', 'Unicode'],
    [{ url: 'https://example.com', extra: 1 }, '', 'its fields are url'],
    [JSON.parse('{"url":"https://example.com","__proto__":{}}'), '', 'its fields are url'],
  ],
  VCARD: [
    [{}, '', 'firstName'],
    [{ firstName: ' ', lastName: null, phone: '12345' }, '', 'firstName'],
    [{ firstName: 'x'.repeat(201) }, 'firstName', '200'],
    [{ firstName: 'Ada', email: 'ada' }, 'email', 'name@example.com'],
    [{ firstName: 'Ada', phone: 'call me' }, 'phone', '+49'],
    [{ firstName: 'Ada', website: 'javascript:1' }, 'website', 'https://'],
    [{ firstName: 'Ada', address: { planet: 'Earth' } }, 'address', 'country'],
    [{ firstName: 'Ada', address: 'London' }, 'address', 'object'],
  ],
  WIFI: [
    [{ password: '12345678' }, 'ssid', 'string'],
    [{ ssid: '' }, 'ssid', '1 to 32'],
    [{ ssid: 'é'.repeat(17) }, 'ssid', '32 bytes'],
    [wifi({ password: '1234567' }), 'password', '8 to 63'],
    [wifi({ password: 'x'.repeat(64) }), 'password', 'hexadecimal'],
    [wifi({ encryption: 'WPA' }), 'password', 'NONE'],
    [wifi({ encryption: 'WEP', password: '' }), 'password', 'NONE'],
    [wifi({ encryption: 'NONE', password: '12345678' }), 'password', 'left out'],
    [wifi({ encryption: 'WPA4' }), 'encryption', 'WPA'],
    [wifi({ encryption: 'WPA2-Enterprise' }), 'encryption', 'WPA'],
    [wifi({ encryption: 'EAP' }), 'encryption', 'WPA'],
    [wifi({ hidden: 'yes' }), 'hidden', 'boolean'],
  ],
  TEXT: [
    [{ text: '' }, 'text', '1 to 10000'],
    [{ text: 'x'.repeat(10_001) }, 'text', '10000'],
    [{ text: 'a\0b' }, 'text', 'U+0000'],
    [{ text: 'a\udc00b' }, 'text', 'Unicode'],
  ],
  EMAIL: [
    [email('nobody'), 'to', 'name@example.com'],
    [email('@example.com'), 'to', 'name@example.com'],
    [email('a@b@example.com'), 'to', 'name@example.com'],
    [email('a@example'), 'to', 'name@example.com'],
    [email('a@-example.com'), 'to', 'name@example.com'],
    [email('a@example.com,b@example.com'), 'to', 'name@example.com'],
    [email('a@example.com\r\nBcc: b@example.com'), 'to', 'name@example.com'],
    [email('A <a@example.com>'), 'to', 'name@example.com'],
    [email(`${'a'.repeat(65)}@example.com`), 'to', 'name@example.com'],
  ],
  SMS: [
    [{ message: 'Hi' }, 'phone', 'string'],
    [phone('+49 170 123456 x12'), 'phone', 'no extension'],
    [phone('*100#'), 'phone', 'service codes'],
  ],
  PHONE: [
    [phone('12'), 'phone', '3 to'],
    [phone('+(12)-..'), 'phone', '3 to 20 digits'],
    [phone('1'.repeat(21)), 'phone', '3 to 20 digits'],
    [phone('1+23456'), 'phone', '+ in front'],
    [phone('0800-FLOWERS'), 'phone', '3 to 20 digits'],
    [phone('12;ext=4'), 'phone', '3 to 20 digits'],
    [phone('#12'), 'phone', 'a telephone number in front of its extension, 12'],
    [phone('ext. 12'), 'phone', 'a telephone number in front of its extension, 12'],
    [phone('#31#'), 'phone', 'service codes'],
    [phone('#31#030 123456'), 'phone', 'service codes'],
    [phone('123;ext='), 'phone', '3 to 20 digits'],
    [phone('123;isub=4'), 'phone', '3 to 20 digits'],
    [phone('123, 456'), 'phone', '3 to 20 digits'],
    [phone('*100#'), 'phone', 'service codes'],
    [phone('**21*123456#'), 'phone', 'service codes'],
    [phone('+49 30 123456\u202c'), 'phone', 'U+202C'],
    [phone('١٢٣٤'), 'phone', '3 to 20 digits'],
  ],
  GEO: [
    [{ latitude: 90.1, longitude: 0 }, 'latitude', '-90 to 90'],
    [{ latitude: 0, longitude: -180.1 }, 'longitude', '-180 to 180'],
    [{ latitude: Number.NaN, longitude: 0 }, 'latitude', 'number'],
    [{ latitude: '1', longitude: 0 }, 'latitude', 'number'],
  ],
  EVENT: [
    [{ title: 'Talk' }, 'start', 'string'],
    [{ title: '', start: '2024-01-15T10:30:00Z' }, 'title', '1 to 500'],
    [event('2024-02-30'), 'start', 'a date alone'],
    [event('2024-1-5'), 'start', 'a date alone'],
    [event('9999-12-31'), 'start', 'a date alone'],
    [event('2024-01-15', '2024-01-15T10:30:00Z'), 'end', 'a date alone, as the start'],
    [event('2024-01-15T10:30:00Z', '2024-01-16'), 'end', 'a date with time, as the start'],
    [event('2024-01-15', '2024-01-14'), 'end', 'before the start'],
    [event('2024-01-15T10:30:00'), 'start', 'offset'],
    [event('2024-02-30T10:30:00Z'), 'start', 'offset'],
    [event('9999-12-31T23:59:59-05:00'), 'start', 'offset'],
    [event('2024-01-15T10:30:00Z', '2024-01-15T10:29:59Z'), 'end', 'before the start'],
    [event('2024-01-15T10:30:00Z', '2024-01-15T11:00:00+01:00'), 'end', 'before the start'],
  ],
};

describe.each(contentTypes)('%s', (type) => {
  test.each(accepted[type])('accepts %j and keeps it as it came', (data) => {
    expect(contentSchemas[type].parse(data)).toEqual(data);
    expect(parseContent(type, data)).toEqual({ type, data });
  });

  test.each(refused[type])('refuses %j', (data, field, words) => {
    const { issues } = contentSchemas[type].safeParse(data).error ?? { issues: [] };
    expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
    expect(issues[0]?.message).toContain(words);
    expect(() => parseContent(type, data)).toThrow(z.ZodError);
  });
});

test('null is the same as absent, at every level', () => {
  expect(
    contentSchemas.VCARD.parse({
      firstName: 'Ada',
      lastName: null,
      address: { city: 'London', region: null, street: undefined },
      website: null,
    }),
  ).toStrictEqual({ firstName: 'Ada', address: { city: 'London' } });
  expect(contentSchemas.EMAIL.parse({ to: 'a@example.com', subject: null })).toStrictEqual({
    to: 'a@example.com',
  });
});

test('the defaults of a network are written out', () => {
  expect(contentSchemas.WIFI.parse({ ssid: 'Open', password: '', hidden: null })).toStrictEqual({
    ssid: 'Open',
    encryption: 'NONE',
    hidden: false,
  });
  expect(contentSchemas.WIFI.parse({ ssid: 'Home', password: '12345678' })).toStrictEqual({
    ssid: 'Home',
    password: '12345678',
    encryption: 'WPA',
    hidden: false,
  });
});

test.each([
  ['WPA2', 'WPA'],
  ['wpa3', 'WPA'],
  ['WPA/WPA2', 'WPA'],
  ['WPA2/WPA3-Personal', 'WPA'],
  ['WPA2-PSK (AES)', 'WPA'],
  ['SAE', 'WPA'],
  ['wep', 'WEP'],
])('the encryption %s is %s', (word, encryption) => {
  const network = { ssid: 'Home', password: '12345678', encryption: word };
  expect(contentSchemas.WIFI.parse(network)).toMatchObject({ encryption });
});

test.each(['nopass', 'Open', 'none', 'No password'])('the encryption %s is NONE', (encryption) => {
  const network = contentSchemas.WIFI.parse({ ssid: 'Home', encryption });
  expect(network).toMatchObject({ encryption: 'NONE' });
});

test('times are normalised to UTC in whole seconds', () => {
  const data = contentSchemas.EVENT.parse(
    event('2024-01-15T10:30:00.999+02:00', '2024-01-15T23:59:59-01:00'),
  );
  expect(data).toMatchObject({ start: '2024-01-15T08:30:00Z', end: '2024-01-16T00:59:59Z' });
});

const encoded: [ContentType, object, string][] = [
  [
    'VCARD',
    {
      firstName: 'Ada; Augusta',
      lastName: 'King, Lovelace',
      organization: 'Engines \\ Co',
      title: 'Countess',
      phone: '+44 (20) 7946-0000',
      email: 'ada@example.com',
      website: 'https://ada.example/a;b,c',
      address: { street: '12 St James\nSquare', city: 'London', country: 'UK' },
    },
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:King\\, Lovelace;Ada\\; Augusta;;;\r\n' +
      'FN:Ada\\; Augusta King\\, Lovelace\r\nORG:Engines \\\\ Co\r\nTITLE:Countess\r\n' +
      'TEL:+442079460000\r\nEMAIL:ada@example.com\r\nURL:https://ada.example/a;b,c\r\n' +
      'ADR:;;12 St James\\nSquare;London;;;UK\r\nEND:VCARD\r\n',
  ],
  [
    'VCARD',
    { organization: 'Engines', address: {} },
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Engines\r\nORG:Engines\r\nEND:VCARD\r\n',
  ],
  [
    'WIFI',
    { ssid: 'a;b,c:d"e\\f', password: '\\;,:"abc', hidden: true },
    'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:\\\\\\;\\,\\:\\"abc;H:true;;',
  ],
  ['WIFI', { ssid: 'Open' }, 'WIFI:T:nopass;S:Open;;'],
  ['WIFI', { ssid: 'Old', password: 'abcde', encryption: 'WEP' }, 'WIFI:T:WEP;S:Old;P:abcde;;'],
  ['TEXT', { text: ' as; is\n' }, ' as; is\n'],
  ['EMAIL', { to: 'a+b@example.com' }, 'mailto:a+b@example.com'],
  [
    'EMAIL',
    { to: 'a?b&c@example.com', subject: 'Hä & so?', body: '1\n2\r\n3' },
    'mailto:a%3Fb%26c@example.com?subject=H%C3%A4%20%26%20so%3F&body=1%0D%0A2%0D%0A3',
  ],
  ['EMAIL', { to: 'a@example.com', subject: '', body: 'x' }, 'mailto:a@example.com?body=x'],
  ['SMS', { phone: '+49 (30) 12-34.56', message: 'Hi: you' }, 'SMSTO:+4930123456:Hi: you'],
  ['SMS', { phone: '112' }, 'SMSTO:112:'],
  ['PHONE', { phone: '(+49) 30 12-34.56' }, 'tel:+4930123456'],
  ['PHONE', { phone: '+49\u00a030\u2009/\u2009123\u2013456' }, 'tel:+4930123456'],
  ['PHONE', { phone: '＋４９（３０）１２３４' }, 'tel:+49301234'],
  ['PHONE', { phone: '0039 06 12345' }, 'tel:00390612345'],
  ['PHONE', { phone: '+1 212 555 0100, ext. 12' }, 'tel:+12125550100;ext=12'],
  ['PHONE', { phone: '+1-212-555-0100;ext=12' }, 'tel:+12125550100;ext=12'],
  ['PHONE', { phone: '+1 212 555 0100 x12' }, 'tel:+12125550100;ext=12'],
  [
    'VCARD',
    { firstName: 'Ada', phone: '+1 212 555 0100 x12' },
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ada;;;\r\nFN:Ada\r\nTEL:+12125550100 ext. 12\r\nEND:VCARD\r\n',
  ],
  ['GEO', { latitude: 52.51628, longitude: -13.3777 }, 'geo:52.51628,-13.3777'],
  ['GEO', { latitude: 1e-7, longitude: -1e-9 }, 'geo:0.0000001,0'],
  [
    'GEO',
    { latitude: 53.5, longitude: 9.9, query: 'Landing stages' },
    'geo:53.5,9.9?q=53.5,9.9(Landing%20stages)',
  ],
  [
    'GEO',
    { latitude: 10, longitude: -100, query: 'A & B (old)' },
    'geo:10,-100?q=10,-100(A%20%26%20B%20%28old%29)',
  ],
];

test.each(encoded)('%s %j is encoded exactly', (type, data, expected) => {
  const content = parseContent(type, data);
  if (content.type === 'URL') throw new Error('a URL has no text of its own');
  expect(encodeContent(content)).toBe(expected);
});

function encodeEvent(data: object): string {
  const content = parseContent('EVENT', data);
  if (content.type !== 'EVENT') throw new Error('not an event');
  return encodeContent(content);
}

test('EVENT is encoded as iCalendar', () => {
  const start = '2024-01-15T11:30:00+01:00';
  const location = 'Room 1; left';
  const end = '2024-01-15T12:00:00Z';
  const first = encodeEvent({ title: 'Talk, open', start, end, location, description: 'a\nb' });
  expect(first.replace(/UID:[0-9a-f]{32}\r/, 'UID:x\r')).toBe(
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ilqr//EN\r\nBEGIN:VEVENT\r\nUID:x\r\n' +
      'DTSTAMP:20240115T103000Z\r\nDTSTART:20240115T103000Z\r\nDTEND:20240115T120000Z\r\n' +
      'SUMMARY:Talk\\, open\r\nLOCATION:Room 1\\; left\r\nDESCRIPTION:a\\nb\r\n' +
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  expect(encodeEvent({ title: 'Talk, open', start, end, location, description: 'a\nb' })).toBe(
    first,
  );
  expect(encodeEvent({ title: 'Talk', start })).not.toContain(/UID:(\w+)/.exec(first)?.[1]);
});

test.each([
  [event('2026-12-24'), '20261224', '20261225'],
  [event('2026-12-24', '2026-12-24'), '20261224', '20261225'],
  [event('2026-12-24', '2026-12-26'), '20261224', '20261227'],
  [event('2024-02-28', '2024-02-28'), '20240228', '20240229'],
  [event('2026-12-31', '2026-12-31'), '20261231', '20270101'],
])('days of an EVENT %j end where the next begins', (data, start, end) => {
  expect(encodeEvent(data)).toContain(
    `\r\nDTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\n`,
  );
});

test('long lines of an EVENT are folded between characters', () => {
  const description = 'Grüße, 世界 😀 '.repeat(40);
  const encoded = encodeEvent({ title: 'T', start: '2024-01-15T10:30:00Z', description });
  for (const line of encoded.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
  const unfolded = encoded.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`DESCRIPTION:${description.replaceAll(',', '\\,')}\r\n`);
});

test.each([
  ['https://ilqr.co/q/abc', 'https://ilqr.co/q', true],
  ['http://ILQR.co./q/abc?x', 'https://ilqr.co/q', true],
  ['https://ilqr.co:443/q/abc', 'http://ilqr.co:80/q', true],
  ['https://ilqr.co/%71/abc', 'https://ilqr.co/q/', true],
  ['https://ilqr.co/a/../q/abc', 'https://ilqr.co/q', true],
  ['https://ilqr.co/anything', 'https://ilqr.co', true],
  ['http://localhost:4000/q/abc', 'http://localhost:4000/q', true],
  ['https://xn--mnchen-3ya.example/q/a', 'https://MÜNCHEN.example/q', true],
  ['https://ilqr.co/quote', 'https://ilqr.co/q', false],
  ['https://ilqr.co/dashboard', 'https://ilqr.co/q', false],
  ['http://localhost:4001/q/abc', 'http://localhost:4000/q', false],
  ['https://evil-ilqr.co/q/abc', 'https://ilqr.co/q', false],
  ['https://example.com/?u=https://ilqr.co/q/abc', 'https://ilqr.co/q', false],
  ['not a url', 'https://ilqr.co/q', false],
])('%s leads to short links under %s: %s', (target, base, expected) => {
  expect(leadsTo(target, base)).toBe(expected);
});

test('text counts characters, not code units', () => {
  expect(text({ max: 3 }).safeParse('😀😀😀').success).toBe(true);
  expect(text({ max: 3 }).safeParse('😀😀😀a').error?.issues[0]?.message).toBe(
    'must have at most 3 characters; it has 4',
  );
  expect(z.toJSONSchema(text({ min: 1, max: 3 }))).toMatchObject({ minLength: 1, maxLength: 3 });
});

test('short codes can be read aloud, typed in any case', () => {
  const codes = Array.from({ length: 1000 }, createShortCode);
  expect(new Set(codes).size).toBe(1000);
  for (const code of codes) {
    expect(code).toMatch(/^[2-9a-hj-km-np-tv-z]{8}$/);
    expect(normalizeShortCode(code.toUpperCase())).toBe(code);
  }
  expect(normalizeShortCode('My-Link')).toBe('my-link');
  for (const text of ['', 'a b', 'a/b', 'ä', '\u212A', 'a\n', 'x'.repeat(65), '../etc']) {
    expect(normalizeShortCode(text)).toBeNull();
  }
});
