// A/B tests: the shares of scans that targets got, compared with those configured.
import { expect, test } from 'vitest';
import { put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const a = 'https://example.com/a';
const b = 'https://example.com/b';

const create = (weights: [number, number], more: object = {}) =>
  ada.createQrCode({
    routing: {
      rules: [
        {
          name: 'Poster',
          targets: [
            { url: a, weight: weights[0] },
            { url: b, weight: weights[1] },
          ],
        },
        { targets: [{ url: 'https://example.com/c' }] },
      ],
      ...more,
    },
  });

const scans = (id: string, target: string, size: number) =>
  Array.from({ length: size }, () => scanOf(id, '2024-01-05T10:00:00Z', { target }));

async function read(id: string) {
  const { body } = await ada.rest(
    'GET',
    `/qr-codes/${id}/analytics?startDate=2024-01-05&endDate=2024-01-05&include=abTests`,
  );
  return Object(body).abTests;
}

test('says that there are not enough scans yet', async () => {
  const { id } = await create([70, 30]);
  await put(server, [...scans(id, a, 3), ...scans(id, b, 1)]);
  expect(await read(id)).toEqual([
    {
      rule: 0,
      name: 'Poster',
      result: 'NOT_ENOUGH_SCANS',
      message: expect.stringMatching(/^Not enough scans yet: at least 100/),
      targets: [
        { url: a, configuredShare: 70, scans: 3, share: 75 },
        { url: b, configuredShare: 30, scans: 1, share: 25 },
      ],
    },
  ]);
});

test.each<[[number, number], [number, number], string]>([
  [[1, 1], [49, 50], 'NOT_ENOUGH_SCANS'],
  [[1, 1], [50, 50], 'AS_CONFIGURED'],
  [[1, 1], [65, 35], 'AS_CONFIGURED'],
  [[1, 1], [66, 34], 'DIFFERENT'],
  [[95, 5], [100, 0], 'NOT_ENOUGH_SCANS'],
  [[90, 10], [100, 0], 'DIFFERENT'],
  [[1, 0], [100, 0], 'AS_CONFIGURED'],
  [[1, 0], [100, 1], 'DIFFERENT'],
])('weights %s with scans %s: %s', async (weights, [first, second], result) => {
  const { id } = await create(weights);
  await put(server, [...scans(id, a, first), ...scans(id, b, second)]);
  expect(await read(id)).toMatchObject([{ result }]);
});

test('finds the scans of targets with campaign parameters', async () => {
  const { id, shortUrl } = await create([1, 1], { utm: { source: 'poster' } });
  await fetch(shortUrl, { redirect: 'manual', headers: { 'user-agent': 'curl/8' } });
  await server.app.scansSettled();
  const { body } = await ada.rest('GET', `/qr-codes/${id}/analytics?include=abTests`);
  const [{ targets }] = Object(body).abTests;
  expect(targets[0].scans + targets[1].scans).toBe(1);
});

test('does not assign scans to targets with the same URL', async () => {
  const { id } = await create([1, 1], {});
  await ada.rest('PATCH', `/qr-codes/${id}`, { body: { data: { url: b } } });
  await put(server, [...scans(id, a, 60), ...scans(id, b, 60)]);
  expect(await read(id)).toMatchObject([
    {
      result: 'NOT_SEPARABLE',
      targets: [
        { url: a, scans: null, share: null },
        { url: b, scans: null, share: null },
      ],
    },
  ]);
});
