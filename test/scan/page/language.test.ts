// Pages in the language of the visitor.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });

const make = (type: string, data: object, more: object = {}) =>
  ada.createQrCode({ type, data, dynamic: true, ...more });

async function read(url: string, language: string | undefined, init: RequestInit = {}) {
  const headers = {
    ...init.headers,
    ...(language !== undefined && { 'accept-language': language }),
  };
  const response = await fetch(url, { redirect: 'manual', ...init, headers });
  expect(response.headers.get('vary')).toBe('Accept-Language');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return response.text();
}

/** A word of each language on the page of a phone number. */
const words: [language: string, call: string][] = [
  ['en', 'Call'],
  ['de', 'Anrufen'],
  ['fr', 'Appeler'],
  ['es', 'Llamar'],
  ['it', 'Chiama'],
  ['pt', 'Ligar'],
  ['nl', 'Bellen'],
  ['pl', 'Zadzwoń'],
  ['tr', 'Ara'],
  ['ar', 'اتصال'],
];

test.each(words)('a page in %s', async (language, call) => {
  const { shortUrl } = await make('PHONE', { phone: '+49 30 123456' });
  const page = await read(shortUrl, language);
  expect(page).toContain(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`);
  expect(page).toContain(`rel="noreferrer">${call}</a>`);
});

test.each([
  ['nothing', undefined, 'en'],
  ['an empty header', '', 'en'],
  ['a region', 'de-AT', 'de'],
  ['capital letters', 'PT-br', 'pt'],
  ['a script and a region', 'ar-Arab-EG', 'ar'],
  ['the first of several', 'fr, de', 'fr'],
  ['the one with the highest weight', 'de;q=0.5, fr;q=0.9, en;q=0.1', 'fr'],
  ['the first that there is', 'ja, sv;q=0.9, nl;q=0.8, en;q=0.5', 'nl'],
  ['one that is refused', 'de;q=0, it;q=0.1', 'it'],
  ['any', '*', 'en'],
  ['no language at all', `";;,=%${'x'.repeat(3_000)}, de`, 'en'],
  ['invalid tags', 'de_DE, __proto__, constructor, d', 'en'],
])('%s', async (_what, header, language) => {
  const { shortUrl } = await make('TEXT', { text: 'Hallo' });
  expect(await read(shortUrl, header)).toContain(`<html lang="${language}"`);
});

test('dates and numbers have the form of the region', async () => {
  const event = await make('EVENT', { title: 'Talk', start: '2030-02-28T15:30:00Z' });
  const time = async (language: string) =>
    /<time [^>]+>([^<]+)/.exec(await read(event.shortUrl, language))?.[0].replaceAll(/\s/g, ' ');
  const from = (tag: string) => `<time datetime="2030-02-28T15:30:00Z" lang="${tag}">`;
  expect(await time('en-US')).toBe(`${from('en-US')}Thursday, February 28, 2030 at 3:30 PM UTC`);
  expect(await time('en-gb')).toBe(`${from('en-GB')}Thursday, 28 February 2030 at 15:30 UTC`);
  expect(await time('de')).toBe(`${from('de')}Donnerstag, 28. Februar 2030 um 15:30 UTC`);
  // In the calendar of the entry that the visitor can add.
  expect(await time('ar-SA')).toMatch(/فبراير/);
  const day = await make('EVENT', { title: 'Fair', start: '2030-02-28' });
  expect(await read(day.shortUrl, 'pl')).toContain('>czwartek, 28 lutego 2030</time>');
  const place = await make('GEO', { latitude: 52.5163, longitude: -13.3777 });
  const german = await read(place.shortUrl, 'de');
  expect(german).toContain('Breitengrad</dt><dd dir="auto">52,5163</dd>');
  // To be copied, and for maps.
  expect(german).toContain('<h1 dir="auto">52.5163, -13.3777</h1>');
  expect(german).toContain('mlat=52.5163&amp;mlon=-13.3777');
});

describe('in German', () => {
  const german = (url: string, init?: RequestInit) => read(url, 'de-CH,de;q=0.9,en;q=0.8', init);

  test('the form for a password, and what was wrong with it', async () => {
    const { shortUrl } = await make('TEXT', { text: 'Hallo' }, { routing: { password: 'geheim' } });
    const give = (password: string) =>
      german(shortUrl, {
        method: 'POST',
        body: new URLSearchParams({ password }),
        headers: { 'x-forwarded-for': '203.0.113.7' },
      });
    expect(await german(shortUrl)).toContain('<label for="password">Passwort</label>');
    expect(await give('')).toContain('Bitte geben Sie das Passwort ein.');
    const wrong = await give('offen');
    expect(wrong).toContain('<title>Fehler: Passwort erforderlich</title>');
    expect(wrong).toContain('Falsches Passwort.');
    for (let tries = 1; tries < 10; tries += 1) await give(`offen ${tries}`);
    expect(await give('offen')).toContain(
      'Zu viele Versuche. Versuchen Sie es in 15 Minuten erneut.',
    );
    expect(await german(shortUrl, { method: 'POST' })).toContain('Etwas ist schiefgegangen');
  });

  test('notices', async () => {
    const notice = async (routing: object) =>
      german((await make('TEXT', { text: 'x' }, { routing })).shortUrl);
    expect(await notice({ validUntil: '2020-01-01T00:00:00Z' })).toContain('ist abgelaufen');
    expect(await notice({ validFrom: '2099-01-01T00:00:00Z' })).toContain('Noch nicht verfügbar');
    expect(await german(`${server.url}/q/never-there`)).toContain('Diesen QR-Code gibt es nicht');
    const { id, shortUrl } = await make('TEXT', { text: 'x' });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
    expect(await german(shortUrl)).toContain('zurzeit nicht aktiv');
    expect(await german(shortUrl, { method: 'PUT' })).toContain('Das funktioniert nicht');
    await ada.rest('DELETE', `/qr-codes/${id}`);
    expect(await german(shortUrl)).toContain('nicht mehr aktiv');
    const limited = await make('TEXT', { text: 'x' }, { routing: { scanLimit: 1 } });
    const bot = { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } };
    expect(await german(limited.shortUrl, bot)).toContain('<button>Öffnen</button>');
  });
});
