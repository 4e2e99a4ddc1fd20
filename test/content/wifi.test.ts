// Wi-Fi content and the names of encryptions.
import { expect, test } from 'vitest';
import { contentKinds } from '../../src/domain/content/index.ts';

test('the defaults of a network are stored explicitly', () => {
  expect(contentKinds.WIFI.shape.parse({ ssid: 'Open', password: '', hidden: null })).toStrictEqual(
    {
      ssid: 'Open',
      encryption: 'NONE',
      hidden: false,
    },
  );
  expect(contentKinds.WIFI.shape.parse({ ssid: 'Home', password: '12345678' })).toStrictEqual({
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
])('the encryption %s is stored as %s', (word, encryption) => {
  const network = { ssid: 'Home', password: '12345678', encryption: word };
  expect(contentKinds.WIFI.shape.parse(network)).toMatchObject({ encryption });
});

test.each(['nopass', 'Open', 'none', 'No password'])(
  'the encryption %s is stored as NONE',
  (encryption) => {
    const network = contentKinds.WIFI.shape.parse({ ssid: 'Home', encryption });
    expect(network).toMatchObject({ encryption: 'NONE' });
  },
);
