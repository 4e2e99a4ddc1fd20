// Creating QR codes that differ by a number.
import { describe, expect, test } from 'vitest';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const qrCode = (mark: string) => ({
  type: 'URL',
  name: 'Table {n}',
  shortCode: `${mark}-{001}`,
  data: { url: 'https://example.com/order?table={n}&room={01}' },
  externalId: 'table {0001}',
  tags: ['tables'],
  metadata: { number: '{n}', '{n}': 'key' },
  style: { frame: { shape: 'NONE', caption: 'Table {n}' } },
});

/** Short codes belong to the whole server. */
const markOf = ({ organizationId }: { organizationId: string }) => organizationId.slice(-8);

const post = (body: unknown, headers: Record<string, string> = {}) =>
  ada.rest('POST', '/qr-codes/series', { body, headers });

const document = `mutation ($input: CreateQrCodeSeriesInput!) {
  createQrCodeSeries(input: $input) {
    succeeded failed
    results { index qrCode { name shortCode data metadata { key value } } error { code details { field message } } }
  } }`;

const codes = () =>
  server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
    orderBy: { id: 'asc' },
  });

describe('a series', () => {
  test('of 200 codes has the number in each of its texts', async () => {
    const mark = markOf(ada);
    const { status, body } = await post({ to: 200, qrCode: qrCode(mark) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 200, failed: 0 });
    const { results } = Object(body);
    expect(results).toHaveLength(200);
    expect(results[6]).toMatchObject({
      index: 6,
      qrCode: {
        name: 'Table 7',
        shortCode: `${mark}-007`,
        data: { url: 'https://example.com/order?table=7&room=07' },
        externalId: 'table 0007',
        tags: ['tables'],
        metadata: { number: '7', '{n}': 'key' },
        style: { frame: { caption: 'Table 7' } },
      },
    });
    expect(results[199].qrCode).toMatchObject({
      name: 'Table 200',
      shortCode: `${mark}-200`,
      data: { url: 'https://example.com/order?table=200&room=200' },
    });
    expect(await codes()).toHaveLength(200);
  });

  test('is the same in GraphQL, in the audit log under its own name', async () => {
    const mark = markOf(ada);
    const { type: _type, data: _data, ...fields } = qrCode(mark);
    const input = {
      organizationId: ada.organizationId,
      from: 9,
      to: 11,
      qrCode: {
        ...fields,
        metadata: [{ key: 'number', value: '{n}' }],
        content: { url: { url: 'https://t{n}.example.com/{001}' } },
      },
    };
    const { data, errors } = await ada.graphql(document, { input });
    expect(errors).toEqual([]);
    const { succeeded, results } = Object(data).createQrCodeSeries;
    expect(succeeded).toBe(3);
    expect(results[2]).toEqual({
      index: 2,
      qrCode: {
        name: 'Table 11',
        shortCode: `${mark}-011`,
        data: { url: 'https://t11.example.com/011' },
        metadata: [{ key: 'number', value: '11' }],
      },
      error: null,
    });
    const events = await server.prisma.auditEvent.findMany({
      where: { organizationId: ada.organizationId, action: 'createQrCodeSeries' },
    });
    expect(events).toHaveLength(1);
  });

  test('replaces only its placeholders', async () => {
    const texts = '{n} {1} {01} {N} {10} {2} {{n}} { n } {}';
    await post({ from: 5, to: 5, qrCode: { type: 'TEXT', name: 'A', data: { text: texts } } });
    const [code] = await codes();
    expect(code?.content).toEqual({ text: '5 5 05 {N} {10} {2} {5} { n } {}' });
  });

  test('with a wrong number creates nothing, or the others', async () => {
    const mark = markOf(ada);
    const bob = await createCaller(server, { name: 'Bob' });
    await bob.createQrCode({ shortCode: `${mark}-002` });
    const series = { to: 3, qrCode: qrCode(mark) };
    const taken = await post(series);
    expect(taken.status).toBe(409);
    expect(Object(taken.body).details).toEqual([
      { field: 'items.1.shortCode', message: expect.any(String) },
    ]);
    expect(await codes()).toEqual([]);
    const { status, body } = await post({ ...series, atomic: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 2, failed: 1 });
    expect(Object(body).results[1].error).toMatchObject({ code: 'CONFLICT' });
    const { data } = await ada.graphql(document, {
      input: {
        organizationId: ada.organizationId,
        atomic: false,
        from: 99,
        to: 101,
        qrCode: {
          name: 'T',
          shortCode: 'a-{n}-{n}',
          content: { url: { url: 'https://256.1.1.{n}/' } },
        },
      },
    });
    const { results } = Object(data).createQrCodeSeries;
    expect(results[0].error).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.items.0.content.url.url' }],
    });
  });

  test.each([
    [{ to: 501 }, 'to must be between 1 and 500, for at most 500 QR codes from 1'],
    [{ from: 5, to: 4 }, 'to must be between 5 and 504, for at most 500 QR codes from 5'],
    [{ from: -1, to: 4 }, 'from must be an integer between 0 and 999999'],
    [{ to: 1.5 }, 'to must be an integer between 0 and 999999'],
    [{}, 'to must be an integer'],
    [{ to: 2, qrCode: { name: 'x'.repeat(65_537) } }, 'qrCode must have at most 65536 characters'],
    [{ to: 2, qrCode: 'x' }, 'qrCode must be an object'],
    [{ to: 2, step: 2 }, 'step is not a known field'],
    [{ to: 2, qrCode: { type: 'URL', name: '{n}' } }, 'items.0.data is required'],
  ])('%j gets: %s', async (fields, message) => {
    const { status, body } = await post({ qrCode: qrCode('any'), ...fields });
    expect(status).toBe(400);
    expect(Object(body).message).toContain(message);
    expect(await codes()).toEqual([]);
  });

  test.each([
    [{ to: 501 }, 'input.to must be between 1 and 500'],
    [{ from: 3, to: 2 }, 'input.to must be between 3 and 502'],
    [{ from: -1, to: 2 }, 'input.from must be an integer between 0 and 999999'],
  ])('GraphQL: %j gets: %s', async (range, message) => {
    const content = { url: { url: 'https://example.com' } };
    const input = { organizationId: ada.organizationId, ...range, qrCode: { name: 'T', content } };
    const { errors } = await ada.graphql(document, { input });
    expect(errors[0]?.message).toContain(message);
    expect(await codes()).toEqual([]);
  });

  test('is created once for an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': `tables-${markOf(ada)}` };
    const series = { to: 3, qrCode: qrCode(markOf(ada)) };
    const [first, again] = [await post(series, headers), await post(series, headers)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await codes()).toHaveLength(3);
    expect((await post({ ...series, to: 4 }, headers)).status).toBe(409);
  });

  test('costs as much as its QR codes in a bulk request', async () => {
    const { data, errors } = await ada.graphql(document, {
      input: {
        organizationId: ada.organizationId,
        to: 500,
        qrCode: { name: 'T', content: { text: { text: 'x'.repeat(2_000) } }, dynamic: false },
      },
    });
    expect(data).toBeNull();
    expect(errors[0]?.message).toMatch(/complex/);
  });
});
