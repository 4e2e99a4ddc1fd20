// Calendar entries of dynamic codes, and all-day events in every API.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const make = (data: object) => ada.createQrCode({ type: 'EVENT', data, dynamic: true });
const put = (id: string, body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });

async function entryOf(shortUrl: string): Promise<Record<string, string>> {
  const text = await (await fetch(`${shortUrl}/event.ics`)).text();
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0], line.replace(/^[^:]*:/, '')]));
}

const start = '2030-06-01T18:00:00Z';

test('an edited event replaces the one in the calendar', async () => {
  const { id, shortUrl } = await make({ title: 'Opening', start });
  const first = await entryOf(shortUrl);
  expect((await put(id, { data: { title: 'Grand opening', start } })).status).toBe(200);
  const long = new Date('2026-01-01T00:00:00Z');
  await server.prisma.qrCode.update({
    where: { id },
    data: { createdAt: long, updatedAt: long },
  });
  const before = new Date();
  const second = await entryOf(shortUrl);
  expect(second).toMatchObject({ SUMMARY: 'Grand opening', UID: first.UID });
  expect(Number(second.SEQUENCE)).toBeGreaterThan(Number(first.SEQUENCE));
  const stamp = (second.DTSTAMP ?? '').replace(
    /^(....)(..)(..)T(..)(..)(..)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  // The time of the download, not of the event or the code.
  expect(new Date(stamp).getTime()).toBeGreaterThanOrEqual(
    Math.floor(before.getTime() / 1e3) * 1e3,
  );
  expect(new Date(stamp).getTime()).toBeLessThanOrEqual(Date.now());
  const other = await entryOf((await make({ title: 'Opening', start })).shortUrl);
  expect(other.UID).not.toBe(first.UID);
});

const days = { title: 'Holidays', start: '2026-12-24', end: '2026-12-26' };
const newest = () =>
  server.prisma.qrCode.findFirstOrThrow({
    where: { organizationId: ada.organizationId },
    orderBy: { id: 'desc' },
  });
const create = (event: object) =>
  ada.graphql(
    `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode {
      data content { ... on EventContent { start end allDay } }
    } } }`,
    { input: { organizationId: ada.organizationId, name: 'Test', content: { event } } },
  );

describe('an all-day event', () => {
  test('uses dates over REST', async () => {
    const { id, shortUrl } = await make(days);
    const path = `/qr-codes/${id}`;
    const { body } = await ada.rest('GET', path);
    expect(body).toMatchObject({ data: days });
    expect((await put(id, { data: { ...days, end: '2026-12-27' } })).status).toBe(200);
    const page = await (await fetch(shortUrl)).text();
    expect(page).toContain(
      '<time datetime="2026-12-24" lang="en">Thursday, December 24, 2026</time>',
    );
    expect(page).toContain(
      '<time datetime="2026-12-27" lang="en">Sunday, December 27, 2026</time>',
    );
    expect(await entryOf(shortUrl)).toMatchObject({
      'DTSTART;VALUE=DATE': '20261224',
      'DTEND;VALUE=DATE': '20261228',
    });
  });

  test('uses midnights and allDay in GraphQL', async () => {
    const given = { title: 'Holidays', start: '2026-12-24T00:00:00Z', end: '2026-12-26T00:00:00Z' };
    const { data, errors } = await create({ ...given, allDay: true });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCode: {
        qrCode: { data: days, content: { start: given.start, end: given.end, allDay: true } },
      },
    });
    const moments = await create(given);
    expect(moments.data).toMatchObject({
      createQrCode: { qrCode: { content: { allDay: false } } },
    });
    const local = await create({ ...given, start: '2026-12-24T00:00:00+01:00', allDay: true });
    expect(local.errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.content.event.start' }],
    });
    expect(local.errors[0]?.message).toMatch('midnight UTC');
  });

  test('can be imported and exported', async () => {
    const csv = 'type,name,title,start,end\nEVENT,Test,Holidays,2026-12-24,2026-12-26\n';
    const headers = { 'content-type': 'text/csv' };
    await ada.rest('POST', '/qr-codes/import', { body: csv, headers });
    expect((await newest()).content).toEqual(days);
    const { bytes } = await ada.rest('GET', '/qr-codes/export');
    expect(new TextDecoder().decode(bytes)).toContain(',2026-12-24,2026-12-26,');
  });

  test('is rejected with an end of the other kind, naming the field', async () => {
    const { status, body } = await ada.rest('POST', '/qr-codes', {
      body: { type: 'EVENT', name: 'Test', data: { ...days, end: start } },
    });
    expect(status).toBe(400);
    expect(textAt(body, 'details.0.field')).toBe('data.end');
  });
});
