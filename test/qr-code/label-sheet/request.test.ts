// Requests for label sheets: which codes, errors, signed URLs, costs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { fill } from '../export/export.ts';
import { labelsOf } from './sheet.ts';

const server = useServer();
const ada = useCaller(server);
const { download } = labelsOf(ada);

const never = 'qr_01m8aaxhsffevtqvmmm1ath4ek';
const labels = 'columns=2 rows=3 labelWidthMm=60 labelHeightMm=55';
const layout = (fields: string): string =>
  fields
    .split(' ')
    .map((field) => `layout[${field.replace('=', ']=')}`)
    .join('&');

const errorOf = async (query: string) => {
  const { status, body } = await download(query);
  const { message, details } = Object(body);
  return { status, message, fields: (details ?? []).map(({ field }: { field: string }) => field) };
};

describe('a request', () => {
  test.each([
    ['', 'template is required, or layout'],
    ['template=AVERY_L7161', 'template must be one of AVERY_L7160, AVERY_L7163, AVERY_5160'],
    [`template=AVERY_L7160&${layout(labels)}`, 'layout cannot be combined with template'],
    ['template=AVERY_L7160&start=22', 'start must be at most 21, the labels of a page'],
    ['template=AVERY_L7160&start=0', 'start must be an integer between 1 and 5000'],
    ['template=AVERY_L7160&copies=101', 'copies must be an integer between 1 and 100'],
    ['template=AVERY_L7160&cutMarks=yes', 'cutMarks must be one of true, false'],
    ['template=AVERY_L7160&captions=owner', 'captions.0 must be one of name, shortUrl, shortCode'],
    ['template=AVERY_L7160&filter=[]', 'filter must be a JSON object'],
    ['template=AVERY_L7160&filter={', 'filter must be a JSON object'],
    ['layout=3', 'layout must be an array'],
    [layout('columns=2'), 'layout.rows must be an integer between 1 and 100'],
    [layout(`${labels} columns=x`.replace('columns=2 ', '')), 'layout.columns must be an integer'],
    [layout(`${labels} depth=3`), 'layout.depth is not a known field'],
    [
      layout(`${labels} horizontalPitchMm=59`),
      'layout.horizontalPitchMm must be at least labelWidthMm, 60, or the labels overlap',
    ],
    [
      layout(`${labels} marginLeftMm=100`),
      'layout.columns do not fit on the page: with marginLeftMm 100 they end at 220 mm, but pageWidthMm is 210',
    ],
    [
      layout('columns=1 rows=6 labelWidthMm=60 labelHeightMm=55'),
      'layout.rows do not fit on the page: with marginTopMm 0 they end at 330 mm, but pageHeightMm is 297',
    ],
  ])('%s gets: %s', async (query, message) => {
    await ada.createQrCode();
    const error = await errorOf(query);
    expect(error.status).toBe(400);
    expect(error.message).toContain(message);
    expect(error.fields).toContain(message.split(' ')[0]);
  });

  test('for no QR codes or too many labels gets 422', async () => {
    const query = 'template=AVERY_L7160';
    expect(await errorOf(query)).toMatchObject({ status: 422, message: 'No QR codes match' });
    await fill(server, ada, 101);
    expect(await errorOf(`${query}&copies=100`)).toMatchObject({
      status: 422,
      message: expect.stringContaining('These QR codes need 10100 labels'),
    });
  });

  test('names QR codes by ID, in the order of the list; others look like none', async () => {
    const ids = [];
    for (const name of ['C', 'A', 'B']) ids.push((await ada.createQrCode({ name })).id);
    const [c, a] = ids;
    const query = `template=AVERY_L7160&sort=name&ids=${c}&ids=${a}`;
    const { status, headers, bytes } = await download(query);
    expect([status, headers.get('x-total-count')]).toEqual([200, '2']);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="labels.pdf"');
    // Viewers print it at its actual size.
    expect(Buffer.from(bytes).toString('latin1')).toContain('/PrintScaling /None');
    // The same for the same codes.
    expect(Buffer.from((await download(query)).bytes).equals(Buffer.from(bytes))).toBe(true);
    const bob = await createCaller(server);
    const foreign = await bob.createQrCode();
    for (const id of [never, foreign.id]) {
      expect(await errorOf(`template=AVERY_L7160&ids=${c}&ids=${id}`)).toEqual({
        status: 400,
        message: 'ids must be IDs of QR codes that match the other filters; of 2, 1 are',
        fields: ['ids'],
      });
    }
    expect((await bob.rest('GET', `/qr-codes/label-sheet?${query}`)).status).toBe(400);
    const elsewhere = `/organizations/${ada.organizationId}/qr-codes/label-sheet?${query}`;
    expect((await server.rest('GET', elsewhere, { key: bob.key })).status).toBe(404);
  });

  test('has captions with the text of their fields', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Tables' } });
    const { id, shortUrl } = await ada.createQrCode({
      ...{ name: 'Menu', shortCode: 'table-1', externalId: 'T 1', notes: 'By the door' },
      ...{ folderId: textAt(folder.body, 'id'), metadata: { room: 'Hall' } },
    });
    const sheet = async (caption: string) =>
      Buffer.from((await download(`template=AVERY_L7160&captions=${caption}`)).bytes).toString(
        'base64',
      );
    for (const [field, text] of Object.entries({
      shortUrl: shortUrl.replace('http://', ''),
      shortCode: 'table-1',
      externalId: 'T 1',
      notes: 'By the door',
      folder: 'Tables',
      'metadata.room': 'Hall',
    })) {
      const printed = await sheet(field);
      await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: text } });
      expect((await sheet('name')) === printed, field).toBe(true);
    }
  });

  test('needs the permission to read QR codes, whatever else is wrong', async () => {
    await ada.createQrCode();
    const { secret } = await server.createKey(ada, { permissions: ['ANALYTICS_READ'] });
    for (const query of ['template=AVERY_L7160', 'template=none']) {
      const path = `/organizations/${ada.organizationId}/qr-codes/label-sheet?${query}`;
      expect((await server.rest('GET', path, { key: secret })).status).toBe(403);
    }
  });
});

describe('the signed URL', () => {
  const urlOf = async (args: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ada.graphql(
      `query ($org: ID!${'filter' in variables ? ', $filter: QrCodeFilter' : ''}) {
        organization(id: $org) { labelSheetUrl(${args}) } }`,
      { org: ada.organizationId, ...variables },
    );
    return {
      url: errors.length > 0 ? '' : textAt(data, 'organization.labelSheetUrl'),
      message: errors[0]?.message,
    };
  };

  test('returns what REST returns, without a header', async () => {
    for (const name of ['Menu', 'Poster', 'Menu 2']) await ada.createQrCode({ name });
    const { url } = await urlOf(
      'filter: {search: "menu"}, orderBy: NAME_ASC, template: AVERY_5160, captions: ["name", "metadata.room"], start: 3, copies: 2, cutMarks: true',
    );
    const response = await fetch(url);
    expect([response.status, response.headers.get('x-total-count')]).toEqual([200, '2']);
    const { bytes } = await download(
      'search=menu&sort=name&template=AVERY_5160&captions=name&captions=metadata.room&start=3&copies=2&cutMarks=true',
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect((await fetch(url.replace('copies=2', 'copies=3'))).status).toBe(403);
  });

  test('has combined filters, IDs and layouts', async () => {
    const { id } = await ada.createQrCode({ name: 'One', tags: ['a'] });
    await ada.createQrCode({ name: 'Two', tags: ['b'] });
    await ada.createQrCode({ name: 'Three' });
    const some = 'template: AVERY_L7160, orderBy: LAST_SCANNED_AT_DESC';
    const since = '2020-01-01T00:00:00Z';
    const filter = { or: [{ tag: 'a' }, { tag: 'b' }], createdAt: { since } };
    const both = await fetch((await urlOf(`${some}, filter: $filter`, { filter })).url);
    expect([both.status, both.headers.get('x-total-count')]).toEqual([200, '2']);
    const sizes =
      'layout: {columns: 2, rows: 3, labelWidthMm: 60, labelHeightMm: 55.5, marginTopMm: null}';
    const one = await urlOf(`${sizes}, filter: $filter`, { filter: { ids: [id] } });
    const response = await fetch(one.url);
    expect([response.status, response.headers.get('x-total-count')]).toEqual([200, '1']);
  });

  test.each([
    ['expiresIn: 60', 'template is required, or layout'],
    ['template: AVERY_L7160, start: 22', 'start must be at most 21'],
    ['template: AVERY_L7160, copies: 0', 'copies must be an integer between 1 and 100'],
    ['template: AVERY_L7160, captions: ["owner"]', 'captions.0 must be one of name'],
    [
      'layout: {columns: 4, rows: 3, labelWidthMm: 60, labelHeightMm: 55}',
      'layout.columns do not fit on the page',
    ],
    [
      `template: AVERY_L7160, filter: {or: [${Array.from({ length: 30 }, () => `{target: "${'x'.repeat(200)}"}`).join()}]}`,
      'filter must have at most 4000 characters',
    ],
  ])('%s is rejected', async (args, message) => {
    expect((await urlOf(args)).message).toContain(message);
  });
});

describe('the cost', () => {
  const perKey = 20;
  const limited = useServer({
    config: { rateLimits: { perKey, perOrganization: 0, perAddress: 0 } },
  });
  const eve = useCaller(limited);

  test('is a point for each 5 QR codes, however many copies', async () => {
    await fill(limited, eve, 23);
    const path = '/qr-codes/label-sheet?template=AVERY_L7160&copies=2';
    expect((await eve.rest('GET', path)).status).toBe(200);
    const { headers } = await eve.rest('GET', '/folders');
    // This request and the sheet itself cost a point each.
    expect(Number(headers.get('x-ratelimit-remaining'))).toBe(perKey - 2 - 5);
  });
});
