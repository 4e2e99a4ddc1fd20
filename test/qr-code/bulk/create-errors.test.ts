// Bulk creation with invalid items, atomic or not.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf, code, many, typed } from './bulk.ts';

const server = useServer();
const ada = useCaller(server);
const { count, graphql, rest } = bulkOf(server, ada);
let foreign: { id: string; shortCode: string };
beforeAll(async () => {
  foreign = await (await createCaller(server, { name: 'Bob' })).createQrCode();
});

describe('creating', () => {
  const wrong = [
    code('right'),
    code('', { tags: [''] }),
    code('pale', { style: { foregroundColor: '#EEEEEE' } }),
    code('elsewhere', { folderId: 'fld_1' }),
    code('loop', { data: { url: 'javascript:alert(1)' } }),
    code('typo', { colour: 'red' }),
    'no item',
    code('right too'),
  ];

  test('REST, not atomic: creates the valid items and reports the others', async () => {
    const { status, body } = await rest('create', wrong, { atomic: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 2, failed: 6 });
    const { results } = Object(body);
    const errors = results.map(
      ({ error }: { error: { code: string; details: object[] } | null }) =>
        error === null
          ? null
          : [error.code, error.details.map((detail) => textAt(detail, 'field')).join()],
    );
    expect(errors).toEqual([
      null,
      ['BAD_REQUEST', 'items.1.name,items.1.tags.0'],
      ['UNPROCESSABLE', 'items.2.style.backgroundColor'],
      ['BAD_REQUEST', 'items.3.folderId'],
      ['BAD_REQUEST', 'items.4.data.url'],
      ['BAD_REQUEST', 'items.5.colour'],
      ['BAD_REQUEST', 'items.6'],
      null,
    ]);
    const alone = await ada.rest('POST', '/qr-codes', { body: wrong[2] });
    const { message } = Object(alone.body).details[0];
    expect(results[2].error.details[0].message).toBe(message);
    expect(results[2].error.message).toBe(`items.2.style.backgroundColor ${message}`);
    expect(await count()).toBe(2);
  });

  test('REST, atomic: creates nothing and names every invalid field', async () => {
    const { status, body } = await rest('create', wrong);
    expect(status).toBe(400);
    const fields = Object(body).details.map(({ field }: { field: string }) => field);
    expect(fields).toEqual([
      'items.1.name',
      'items.1.tags.0',
      'items.4.data.url',
      'items.5.colour',
      'items.6',
    ]);
    const deeper = await rest('create', wrong.slice(2, 4));
    expect(deeper.status).toBe(400);
    expect(deeper.body).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'items.0.style.backgroundColor' }, { field: 'items.1.folderId' }],
    });
    expect(await rest('create', wrong.slice(2, 3))).toMatchObject({ status: 422 });
    expect(await count()).toBe(0);
    const entries = { where: { organizationId: ada.organizationId, action: 'createQrCodes' } };
    expect(await server.prisma.auditEvent.count(entries)).toBe(0);
  });

  test('GraphQL, not atomic, with GraphQL field names', async () => {
    const { data, errors } = await graphql(
      'create',
      [
        typed('right'),
        typed(''),
        { name: 'x', content: { url: { url: 'ftp://x' } } },
        typed('pale', { style: { foregroundColor: '#EEEEEE' } }),
      ],
      false,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCodes: {
        results: [
          { index: 0, qrCode: { name: 'right' }, error: null },
          {
            index: 1,
            qrCode: null,
            error: { code: 'BAD_REQUEST', details: [{ field: 'input.items.1.name' }] },
          },
          { index: 2, error: { details: [{ field: 'input.items.2.content.url.url' }] } },
          {
            index: 3,
            error: {
              code: 'UNPROCESSABLE',
              details: [{ field: 'input.items.3.style.backgroundColor' }],
            },
          },
        ],
        succeeded: 1,
        failed: 3,
      },
    });
  });

  test('GraphQL, atomic', async () => {
    const items = [typed('right'), typed(''), typed('pale', { style: { cornerRadius: 51 } })];
    const { data, errors } = await graphql('create', items);
    expect(data).toEqual({ createQrCodes: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.items.1.name' }, { field: 'input.items.2.style.cornerRadius' }],
    });
    expect(await count()).toBe(0);
  });

  test('not atomic with only invalid items: succeeds and creates nothing', async () => {
    const { status, body } = await rest('create', [{}, 1], { atomic: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 0, failed: 2 });
    const { data } = await graphql('create', [typed('')], false);
    expect(data).toMatchObject({ createQrCodes: { succeeded: 0, failed: 1 } });
  });

  test.each([
    ['none', []],
    ['501', many(501)],
    ['not a list', {}],
    ['nothing', undefined],
  ])('%s: rejected', async (_name, items) => {
    for (const atomic of [true, false]) {
      const { status, body } = await rest('create', items, { atomic });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field: 'items' }] });
    }
    expect(await count()).toBe(0);
  });

  test.each([0, 501])('GraphQL, %i: rejected', async (length) => {
    const items = Array.from({ length }, (_, index) => typed(`Code ${index}`));
    const { errors } = await graphql('create', items, false);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.items' }],
    });
  });

  test('a short code that is taken, in any organization, or repeated', async () => {
    const items = [
      code('first', { shortCode: 'twice' }),
      code('theirs', { shortCode: foreign.shortCode.toUpperCase() }),
      code('pale', { shortCode: 'free', style: { foregroundColor: '#EEEEEE' } }),
      code('second', { shortCode: 'TWICE' }),
      code('third', { shortCode: 'free' }),
    ];
    const refused = await rest('create', items);
    expect(refused.status).toBe(400);
    expect(Object(refused.body).details).toMatchObject([
      { field: 'items.1.shortCode' },
      { field: 'items.2.style.backgroundColor' },
      { field: 'items.3.shortCode' },
    ]);
    const { body } = await rest('create', items, { atomic: false });
    const { results } = Object(body);
    expect(results.map(({ error }: { error: { code: string } | null }) => error?.code)).toEqual([
      undefined,
      'CONFLICT',
      'UNPROCESSABLE',
      'CONFLICT',
      undefined,
    ]);
    const onlyTaken = await rest('create', [code('x', { shortCode: 'twice' })]);
    expect(onlyTaken.status).toBe(409);
    const alone = await ada.rest('POST', '/qr-codes', {
      body: code('x', { shortCode: 'twice' }),
    });
    expect(results[3].error.details[0].message).toBe(Object(alone.body).details[0].message);
  });
});
