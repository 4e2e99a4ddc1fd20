// User-provided URLs are only fetched from the public internet.
import { expect, test } from 'vitest';
import { createFetchPublic, OutgoingError } from '../../src/http/outgoing.ts';
import { UnreachableError } from '../../src/http/public-address.ts';
import { useServer } from '../support/server/setting.ts';
import { createLogo, refused, useInside } from './outgoing.ts';

const closed = useServer();
const open = useServer({ config: { allowedPrivateNetworks: ['127.0.0.1/32', '10.9.0.0/16'] } });
const inside = useInside();

test.each([
  ['127.1', 'has a host that browsers read as 127.0.0.1'],
  ['2130706433', 'has a host that browsers read as 127.0.0.1'],
  ['0x7f.1', 'has a host that browsers read as 127.0.0.1'],
  ['0x7f000001', 'has a host that browsers read as 127.0.0.1'],
  ['0177.0.0.1', 'has a host that browsers read as 127.0.0.1'],
  ['１２７.0.0.1', 'has a host that browsers read as 127.0.0.1'],
  ['127.0.0.1.', 'has a host that browsers read as 127.0.0.1'],
  ['0', 'has a host that browsers read as 0.0.0.0'],
  ['localhost', 'must have a complete host name'],
  ['LOCALHOST.', 'must have a complete host name'],
])('http://%s has an ambiguous host and is rejected', async (host, message) => {
  expect(await createLogo(closed, `http://${host}:${inside.port}/logo.svg`)).toEqual({
    status: 400,
    message: expect.stringContaining(message),
    field: 'url',
  });
  expect(inside.asked).toEqual([]);
});

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
])('http://%s is rejected, and nothing is sent there', async (host) => {
  expect(await createLogo(closed, `http://${host}:${inside.port}/logo.svg`)).toEqual(refused);
  expect(inside.asked).toEqual([]);
});

test.each([
  '169.254.169.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[::2]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::a00:1]',
  '[4000::1]',
])('http://%s is rejected before connecting', async (host) => {
  const limits = { maxBytes: 10, timeoutMs: 5_000, accept: '*/*' };
  for (const scheme of ['http', 'https']) {
    const fetching = createFetchPublic([])(`${scheme}://${host}/`, limits);
    const error = await fetching.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutgoingError);
    expect(Object(error).cause).toBeInstanceOf(UnreachableError);
  }
});

test('an unknown host gets the same error as one that is not allowed', async () => {
  expect(await createLogo(closed, 'http://nowhere.invalid/logo.svg')).toEqual(refused);
  expect(await createLogo(open, 'http://127.0.0.1:1/logo.svg')).toEqual(refused);
});

test.each([
  'ftp://example.com/logo.svg',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:image/svg+xml,<svg/>',
  '//example.com/logo.svg',
  'logo.svg',
  '',
  'http://user:secret@127.0.0.1/logo.svg',
  'http://user@127.0.0.1/logo.svg',
])('%s is not a URL that can be requested', async (url) => {
  expect(await createLogo(open, url)).toEqual({
    status: 422,
    message: 'url must be an http(s) URL without credentials (redirects included)',
    field: 'url',
  });
});
