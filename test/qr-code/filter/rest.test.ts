// The filters as query parameters of REST.
import { beforeAll, expect, test } from 'vitest';
import { storedRouting } from '../../../src/domain/routing/shape.ts';
import { arrayAt, textAt, valueAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { day, type Filter, fillWithCodes, listedBy, type Row, readCodes } from './codes.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
let rows: Row[];
beforeAll(async () => {
  await fillWithCodes(server, ada.organizationId, 90);
  const bob = await server.signUp('Bob');
  await fillWithCodes(server, bob.organizationId, 30);
  rows = await readCodes(server, ada.organizationId);
}, 60_000);

test.each<[query: string, filter: Filter]>([
  ['types=URL&types=TEXT', { types: ['URL', 'TEXT'] }],
  ['types=WIFI', { types: ['WIFI'] }],
  ['statuses=PAUSED&statuses=ARCHIVED', { statuses: ['PAUSED', 'ARCHIVED'] }],
  ['statuses=DELETED', { statuses: ['DELETED'] }],
  ['status=ACTIVE&statuses=PAUSED', { status: 'ACTIVE', statuses: ['PAUSED'] }],
  ['hasFolder=false', { hasFolder: false }],
  ['hasFolder=true&type=URL', { hasFolder: true, type: 'URL' }],
  ['dynamic=false', { dynamic: false }],
  ['target=SHOP3.example', { target: 'SHOP3.example' }],
  ['target=rule1', { target: 'rule1' }],
  ['q=SHOP3.example', { q: 'SHOP3.example' }],
  ['q=%C3%9Cber', { q: 'Über' }],
  ['externalId=order%207', { externalId: 'order 7' }],
  [`createdSince=${day(20)}`, { createdAt: { since: day(20) } }],
  [
    `updatedSince=${day(52)}&updatedUntil=${day(55)}`,
    { updatedAt: { since: day(52), until: day(55) } },
  ],
  [`lastScannedUntil=${day(72)}`, { lastScannedAt: { until: day(72) } }],
  ['minTotalScans=2&maxTotalScans=3', { totalScans: { min: 2, max: 3 } }],
  ['maxTotalScans=0', { totalScans: { max: 0 } }],
  ['metadata[team]=red', { metadata: { key: 'team', value: 'red' } }],
  [
    'metadata%5Bteam%5D=red&metadata[a.b]=',
    { and: [{ metadata: { key: 'team', value: 'red' } }, { metadata: { key: 'a.b', value: '' } }] },
  ],
  ['metadata[__proto__]=red', { metadata: { key: '__proto__', value: 'red' } }],
])('%s', async (query, filter) => {
  const { body } = await ada.rest('GET', `/qr-codes?limit=100&${query}`);
  const found = arrayAt(body, 'qrCodes').map((code) => textAt(code, 'id'));
  const expected = listedBy(filter, rows).map(({ id }) => id);
  expect(found).toEqual(expected.sort().reverse());
  expect(valueAt(body, 'pagination.total')).toBe(expected.length);
});

test('several IDs, of which those of others are unknown', async () => {
  const own = listedBy({}, rows).slice(0, 3);
  const foreign = await server.prisma.qrCode.findFirstOrThrow({
    where: { organizationId: { not: ada.organizationId } },
  });
  const ids = [...own, foreign].map(({ id }) => `ids=${id}`).join('&');
  const { body } = await ada.rest('GET', `/qr-codes?sort=createdAt&${ids}`);
  const found = arrayAt(body, 'qrCodes').map((code) => textAt(code, 'id'));
  expect(found).toEqual(own.map(({ id }) => id).sort());
  const many = Array.from({ length: 201 }, (_, index) => `ids=qr_${index}`).join('&');
  const refused = await ada.rest('GET', `/qr-codes?${many}`);
  expect([refused.status, valueAt(refused.body, 'details.0.field')]).toEqual([400, 'ids']);
});

test.each(['shortCode', 'search', 'q'])('%s finds a short code, in any case', async (field) => {
  const [{ shortCode, id } = { shortCode: '', id: '' }] = listedBy({}, rows);
  const path = `/qr-codes?${field}=${shortCode.toUpperCase()}`;
  const { body } = await ada.rest('GET', path);
  expect(arrayAt(body, 'qrCodes').map((code) => textAt(code, 'id'))).toEqual([id]);
});

test.each(['updatedAt', '-updatedAt', '-lastScannedAt', 'expiresAt'])('sort=%s', async (sort) => {
  const { body } = await ada.rest('GET', `/qr-codes?limit=100&sort=${sort}`);
  const ids = arrayAt(body, 'qrCodes').map((code) => textAt(code, 'id'));
  const sortedBy = ({ updatedAt, total, routing }: Row): number => {
    if (sort === '-lastScannedAt') return total?.lastScannedAt?.getTime() ?? 0;
    const { validUntil = day(1_000) } = storedRouting.parse(routing ?? {});
    return sort === 'expiresAt' ? Date.parse(validUntil) : updatedAt.getTime();
  };
  const values = ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    return row ? sortedBy(row) : Number.NaN;
  });
  expect(values).toHaveLength(listedBy({}, rows).length);
  expect(values).toEqual([...values].sort((a, b) => (sort.startsWith('-') ? b - a : a - b)));
  expect(new Set(values).size).toBeGreaterThan(3);
});

test.each([
  ['dynamic=yes', 'dynamic'],
  ['createdSince=yesterday', 'createdSince'],
  ['minTotalScans=-1', 'minTotalScans'],
  ['types=URL&types=NONE', 'types'],
  ['metadata=red', 'metadata'],
  ['metadata[]=red', 'metadata.0.key'],
  ['search[team]=red', 'search[team]'],
  ['metadata[team]=red&metadata[team]=blue', 'metadata[team]'],
  ['sort=lastScannedAt', 'sort'],
  ['sort=-expiresAt', 'sort'],
])('%s is refused', async (query, field) => {
  const { status, body } = await ada.rest('GET', `/qr-codes?${query}`);
  expect([status, valueAt(body, 'details.0.field')]).toEqual([400, field]);
});

test('an export contains what the filter finds', async () => {
  const { bytes } = await ada.rest('GET', '/qr-codes/export?target=shop3.example');
  const lines = new TextDecoder().decode(bytes).trim().split('\n');
  const expected = listedBy({ target: 'shop3.example' }, rows);
  expect(expected.length).toBeGreaterThan(3);
  expect(lines).toHaveLength(expected.length + 1);
  for (const { name } of expected) expect(lines.some((line) => line.includes(name))).toBe(true);
});
