// Forwarding the query of a short link.
import { describe, expect, test } from 'vitest';
import { storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { at, everybody, fallbackUrl, follow, form, redirectsOf, target } from './redirect.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { make, put } = redirectsOf(ada);

describe('the query of a short link', () => {
  const long = `x=${'y'.repeat(5_000)}`;
  test.each<[what: string, url: string, query: string, location: string]>([
    ['is forwarded', at('a'), 'utm_source=x', `${at('a')}?utm_source=x`],
    ['comes after that of the destination', at('a?b=1'), 'c=2', at('a?b=1&c=2')],
    [
      'does not override that of the destination',
      at('a?utm_source=own'),
      'utm_source=x&c=2',
      at('a?utm_source=own&c=2'),
    ],
    [
      'does not override it, however encoded',
      at('a?b%20c=1'),
      'b+c=2&b%20c=3&d=4',
      at('a?b%20c=1&d=4'),
    ],
    ['precedes the fragment', at('a#part?'), 'b=1', at('a?b=1#part?')],
    ['can have repeated parameters', at('a'), 'b=1&b=2&b=1', at('a?b=1&b=2&b=1')],
    [
      'keeps its encoding',
      at('a'),
      'q=%c3%A9+%2f%2F&r=a%26b&s=%zz',
      at('a?q=%c3%A9+%2f%2F&r=a%26b&s=%zz'),
    ],
    ['can have parameters without values', at('a'), 'b&c=&=d', at('a?b&c=&=d')],
    ['may be empty', at('a'), '', at('a')],
    ['can contain only separators', at('a?'), '&&', at('a?')],
    ['is added to an empty query', at('a?'), 'b=1', at('a?b=1')],
    ['keeps the file token out', at('a'), 'pass=abc.def&b=1&p%61ss=2', at('a?b=1')],
    ['is omitted if it is too long', at('a'), long, at('a')],
    [
      'can contain a URL',
      at('a'),
      'next=https://example.org/?x=1',
      at('a?next=https://example.org/?x=1'),
    ],
    [
      'cannot inject a header',
      at('a'),
      'b=%0d%0aSet-Cookie:%20a=b',
      at('a?b=%0d%0aSet-Cookie:%20a=b'),
    ],
    ['is encoded as ASCII', at('a'), 'b=é"<', at('a?b=%C3%A9%22%3C')],
  ])('%s', async (_what, url, query, location) => {
    const { shortUrl } = await make({ data: { url } });
    for (const link of [shortUrl, `${shortUrl}/`]) {
      expect((await follow(`${link}?${query}`)).headers.get('location'), link).toBe(location);
    }
  });

  test('is forwarded to rules, to a fallback and after a password; campaign parameters win', async () => {
    const locationOf = async (routing: object, init?: RequestInit) => {
      const { shortUrl } = await make({ routing });
      return (await follow(`${shortUrl}?utm_source=x&a=1`, init)).headers.get('location');
    };
    expect(await locationOf(everybody('rule'))).toBe(at('rule?utm_source=x&a=1'));
    expect(await locationOf({ ...everybody('rule'), utm: { source: 'poster' } })).toBe(
      at('rule?utm_source=poster&a=1'),
    );
    const past = { validUntil: '2020-01-01T00:00:00Z' };
    expect(await locationOf({ ...past, fallbackUrl })).toBe(`${fallbackUrl}?utm_source=x&a=1`);
    expect(await locationOf({ ...everybody('rule'), password: 'p' }, form('p'))).toBe(
      at('rule?utm_source=x&a=1'),
    );
  });

  test('is not forwarded from the file of a page', async () => {
    const { id, shortUrl } = await make({
      type: 'VCARD',
      dynamic: true,
      data: { firstName: 'Ada' },
      routing: { fallbackUrl },
    });
    await put(id, { status: 'PAUSED' });
    const response = await follow(`${shortUrl}/contact.vcf?pass=secret&a=1`);
    expect(response.headers.get('location')).toBe(fallbackUrl);
  });

  test('does not split counts: analytics use the destination as entered', async () => {
    const { id, shortUrl } = await make();
    await follow(`${shortUrl}?fbclid=1`);
    await follow(`${shortUrl}/?fbclid=2`);
    const scans = await storedScansOf(server, id);
    expect(scans.map((scan) => scan.target)).toEqual([target, target]);
  });

  test('is not forwarded if disabled, in REST and GraphQL', async () => {
    const { id, shortUrl } = await make({ routing: { forwardQuery: false } });
    const path = `/qr-codes/${id}`;
    const location = async () => (await follow(`${shortUrl}?a=1`)).headers.get('location');
    const byGraphQL = async (document: string) => {
      const { data } = await ada.graphql(document, { id });
      return data;
    };
    const read =
      'query ($id: ID!) { node(id: $id) { ... on QrCode { routing { forwardQuery } } } }';
    const write = (value: string) => `mutation ($id: ID!) {
      updateQrCode(input: { id: $id, routing: { scanLimit: 9, forwardQuery: ${value} } }) {
        qrCode { routing { forwardQuery } routingData } } }`;
    expect(await location()).toBe(target);
    const { body } = await ada.rest('GET', path);
    expect(body).toMatchObject({ routing: { forwardQuery: false } });
    expect(await byGraphQL(read)).toEqual({ node: { routing: { forwardQuery: false } } });
    expect(await byGraphQL(write('true'))).toEqual({
      updateQrCode: {
        qrCode: { routing: { forwardQuery: true }, routingData: { scanLimit: 9 } },
      },
    });
    expect(await location()).toBe(`https://example.com/menu?lang=de&a=1#top`);
    await byGraphQL(write('false'));
    expect(await location()).toBe(target);
    const wrong = await put(id, { routing: { forwardQuery: 'no' } });
    expect(wrong.body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'routing.forwardQuery' }],
    });
  });
});
