// QR codes by when they expire.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

test('are listed by a period, at both APIs', async () => {
  const make = (name: string, routing?: object) =>
    ada.createQrCode({ name, ...(routing && { routing }) });
  await make('never');
  await make('limited', { scanLimit: 5 });
  await make('first', { validUntil: '2030-01-01T00:00:00Z' });
  // The same moment as noon in UTC.
  await make('noon', { validUntil: '2030-01-01T14:00:00+02:00' });
  await make('last', { validUntil: '2030-12-31T23:59:59Z' });

  async function expiring(since?: string, until?: string): Promise<string[]> {
    const { data, errors } = await ada.graphql(
      'query ($org: ID!, $filter: QrCodeFilter) { organization(id: $org) { qrCodes(filter: $filter, orderBy: CREATED_AT_ASC) { totalCount nodes { name } } } }',
      { org: ada.organizationId, filter: { expiresAt: { since, until } } },
    );
    expect(errors).toEqual([]);
    const { totalCount, nodes } = Object(data).organization.qrCodes;
    const query = new URLSearchParams({
      sort: 'createdAt',
      ...(since && { expiresSince: since }),
      ...(until && { expiresUntil: until }),
    });
    const { body } = await ada.rest('GET', `/qr-codes?${query}`);
    const names = (list: { name: string }[]) => list.map(({ name }) => name);
    if (since || until) expect(names(Object(body).qrCodes)).toEqual(names(nodes));
    expect(totalCount).toBe(nodes.length);
    return names(nodes);
  }
  expect(await expiring()).toEqual(['first', 'noon', 'last']);
  expect(await expiring('2030-01-01T00:00:00Z')).toEqual(['first', 'noon', 'last']);
  expect(await expiring('2030-01-01T00:00:01Z')).toEqual(['noon', 'last']);
  expect(await expiring(undefined, '2030-01-01T12:00:00Z')).toEqual(['first']);
  expect(await expiring('2030-01-01T01:00:00+01:00', '2030-01-01T13:00:01+01:00')).toEqual([
    'first',
    'noon',
  ]);
  expect(await expiring('2031-01-01T00:00:00Z')).toEqual([]);
});

test('a time that is none is refused', async () => {
  const { status, body } = await ada.rest('GET', '/qr-codes?expiresUntil=soon');
  expect(status).toBe(400);
  expect(body).toMatchObject({ details: [{ field: 'expiresUntil' }] });
});
