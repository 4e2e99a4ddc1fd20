// The encoded text of each content type.
import { expect, test } from 'vitest';
import { type ContentType, encodeContent, parseContent } from '../../src/domain/content/index.ts';

const event = (start: string, end?: string) => ({ title: 'Talk', start, end });

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
])('an all-day EVENT %j ends on the next day', (data, start, end) => {
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
