// Valid and invalid content of each type.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type ContentType,
  contentKinds,
  contentTypes,
  parseContent,
} from '../../src/domain/content/index.ts';
// Sets the zod messages, which are missing otherwise if this file runs alone.
import '../../src/domain/validation/issues.ts';

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

/** Invalid data, with the field in the error and part of its message. */
const refused: Record<ContentType, [data: unknown, field: string, words: string][]> = {
  URL: [
    [{}, 'url', 'required'],
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
    [url('https://exa%00mple.com'), 'url', 'a URL such as https://'],
    [url('https://example.com:99999'), 'url', 'a URL such as https://'],
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
    [{ password: '12345678' }, 'ssid', 'required'],
    [{ ssid: '' }, 'ssid', '1 to 32'],
    [{ ssid: 'é'.repeat(17) }, 'ssid', '32 bytes'],
    [wifi({ password: '1234567' }), 'password', '8 to 63'],
    [wifi({ password: 'x'.repeat(64) }), 'password', 'hexadecimal'],
    [wifi({ encryption: 'WPA' }), 'password', 'NONE'],
    [wifi({ encryption: 'WEP', password: '' }), 'password', 'NONE'],
    [wifi({ encryption: 'NONE', password: '12345678' }), 'password', 'omitted'],
    [wifi({ encryption: 'WPA4' }), 'encryption', 'WPA'],
    [wifi({ encryption: 'WPA2-Enterprise' }), 'encryption', 'WPA'],
    [wifi({ encryption: 'EAP' }), 'encryption', 'WPA'],
    [wifi({ hidden: 'yes' }), 'hidden', 'true or false'],
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
    [{ message: 'Hi' }, 'phone', 'required'],
    [phone('+49 170 123456 x12'), 'phone', 'must not have an extension'],
    [phone('*100#'), 'phone', 'service codes'],
  ],
  PHONE: [
    [phone('12'), 'phone', '3 to'],
    [phone('+(12)-..'), 'phone', '3 to 20 digits'],
    [phone('1'.repeat(21)), 'phone', '3 to 20 digits'],
    [phone('1+23456'), 'phone', 'a leading +'],
    [phone('0800-FLOWERS'), 'phone', '3 to 20 digits'],
    [phone('12;ext=4'), 'phone', '3 to 20 digits'],
    [phone('#12'), 'phone', 'a phone number before the extension 12'],
    [phone('ext. 12'), 'phone', 'a phone number before the extension 12'],
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
    [{ latitude: 90.1, longitude: 0 }, 'latitude', 'between -90 and 90'],
    [{ latitude: 0, longitude: -180.1 }, 'longitude', 'between -180 and 180'],
    [{ latitude: Number.NaN, longitude: 0 }, 'latitude', 'number'],
    [{ latitude: '1', longitude: 0 }, 'latitude', 'number'],
  ],
  EVENT: [
    [{ title: 'Talk' }, 'start', 'required'],
    [{ title: '', start: '2024-01-15T10:30:00Z' }, 'title', '1 to 500'],
    [event('2024-02-30'), 'start', 'must be an existing date'],
    [event('2024-1-5'), 'start', 'or a date such as 2024-01-15'],
    [event('9999-12-31'), 'start', '9999-12-30 or earlier'],
    [event('2024-01-15', '2024-01-15T10:30:00Z'), 'end', 'a date without a time, like the start'],
    [event('2024-01-15T10:30:00Z', '2024-01-16'), 'end', 'a date with a time, like the start'],
    [event('2024-01-15', '2024-01-14'), 'end', 'before the start'],
    [event('2024-01-15T10:30:00'), 'start', 'offset'],
    [event('2024-02-30T10:30:00Z'), 'start', 'must be an existing date'],
    [
      event('9999-12-31T23:59:59-05:00'),
      'start',
      'must be between 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z in UTC',
    ],
    [event('2024-01-15T10:30:00Z', '2024-01-15T10:29:59Z'), 'end', 'before the start'],
    [event('2024-01-15T10:30:00Z', '2024-01-15T11:00:00+01:00'), 'end', 'before the start'],
  ],
};

describe.each(contentTypes)('%s', (type) => {
  test.each(accepted[type])('accepts %j and stores it unchanged', (data) => {
    expect(contentKinds[type].shape.parse(data)).toEqual(data);
    expect(parseContent(type, data)).toEqual({ type, data });
  });

  test.each(refused[type])('rejects %j', (data, field, words) => {
    const { issues } = contentKinds[type].shape.safeParse(data).error ?? { issues: [] };
    expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
    expect(issues[0]?.message).toContain(words);
    expect(() => parseContent(type, data)).toThrow(z.ZodError);
  });
});

test('null is the same as absent, at every level', () => {
  expect(
    contentKinds.VCARD.shape.parse({
      firstName: 'Ada',
      lastName: null,
      address: { city: 'London', region: null, street: undefined },
      website: null,
    }),
  ).toStrictEqual({ firstName: 'Ada', address: { city: 'London' } });
  expect(contentKinds.EMAIL.shape.parse({ to: 'a@example.com', subject: null })).toStrictEqual({
    to: 'a@example.com',
  });
});

test('times are normalized to UTC and whole seconds', () => {
  const data = contentKinds.EVENT.shape.parse(
    event('2024-01-15T10:30:00.999+02:00', '2024-01-15T23:59:59-01:00'),
  );
  expect(data).toMatchObject({ start: '2024-01-15T08:30:00Z', end: '2024-01-16T00:59:59Z' });
});
