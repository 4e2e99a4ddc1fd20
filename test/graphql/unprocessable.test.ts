// What is valid but cannot be done: GraphQL names the same field as REST.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

interface Sent {
  rest: [method: string, path: string, body: object];
  mutation: string;
  input: object;
}

/** Sends the same over both APIs, and returns the fields that each names. */
async function fieldsOf({ rest: [method, path, body], mutation, input }: Sent) {
  const overRest = await ada.rest(method, path, { body });
  expect(overRest.status).toBe(422);
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { errors, data } = await ada.graphql(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );
  expect(data).toEqual({ [mutation]: null });
  expect(errors).toHaveLength(1);
  const [error] = errors;
  expect(error?.extensions.code).toBe('UNPROCESSABLE');
  const fields = (details: unknown) =>
    Array.isArray(details) ? details.map(({ field }) => field) : details;
  const texts = (details: unknown) =>
    Array.isArray(details) ? details.map(({ message }) => message) : details;
  const [ours, theirs] = [error?.extensions.details, Object(overRest.body).details];
  expect(texts(ours)).toEqual(texts(theirs));
  return { rest: fields(theirs), graphql: fields(ours) };
}

const pale = { foregroundColor: '#FFFFFE' };
const light = { foregroundColor: '#FFFFFF', backgroundColor: '#000000' };
const long = 'x'.repeat(3_000);
const url = 'https://example.com';
const gradient = {
  type: 'LINEAR',
  stops: [
    { offset: 0, color: '#000000' },
    { offset: 100, color: '#FFFFFE' },
  ],
};

type Case = [what: string, field: string, graphql: string, send: () => Promise<Sent> | Sent];

const create = (style: object): Sent => ({
  rest: ['POST', '/qr-codes', { type: 'URL', name: 'Q', data: { url }, style }],
  mutation: 'createQrCode',
  input: { organizationId: ada.organizationId, name: 'Q', content: { url: { url } }, style },
});
const createPreset = (style: object): Sent => ({
  rest: ['POST', '/style-presets', { name: 'P', style }],
  mutation: 'createStylePreset',
  input: { organizationId: ada.organizationId, name: 'P', style },
});

test.each<Case>([
  [
    'a color that is too light',
    'style.backgroundColor',
    'input.style.backgroundColor',
    () => create(pale),
  ],
  [
    'a color that is lighter than the background',
    'style.foregroundColor',
    'input.style.foregroundColor',
    () => create(light),
  ],
  [
    'a color of a gradient',
    'style.gradient.stops.1.color',
    'input.style.gradient.stops.1.color',
    () => create({ gradient }),
  ],
  [
    'a caption in unknown letters',
    'style.frame.caption',
    'input.style.frame.caption',
    () => create({ frame: { shape: 'SQUARE', caption: '漢字' } }),
  ],
  [
    'content that is too long',
    'data',
    'input.content.text',
    () => ({
      rest: [
        'POST',
        '/qr-codes',
        { type: 'TEXT', name: 'T', dynamic: false, data: { text: long } },
      ],
      mutation: 'createQrCode',
      input: {
        ...{ organizationId: ada.organizationId, name: 'T', dynamic: false },
        content: { text: { text: long } },
      },
    }),
  ],
  [
    'a style of an update',
    'style.backgroundColor',
    'input.style.backgroundColor',
    async () => {
      const { id } = await ada.createQrCode();
      return {
        rest: ['PUT', `/qr-codes/${id}`, { style: pale }],
        mutation: 'updateQrCode',
        input: { id, style: pale },
      };
    },
  ],
  [
    'a style of one of many new codes',
    'items.1.style.backgroundColor',
    'input.items.1.style.backgroundColor',
    () => {
      const both = [{}, pale];
      const rest = both.map((style) => ({ type: 'URL', name: 'Q', data: { url }, style }));
      const items = both.map((style) => ({ name: 'Q', content: { url: { url } }, style }));
      return {
        rest: ['POST', '/qr-codes/bulk-create', { items: rest }],
        mutation: 'createQrCodes',
        input: { organizationId: ada.organizationId, items },
      };
    },
  ],
  [
    'a style of one of many updates',
    'items.0.style.backgroundColor',
    'input.items.0.style.backgroundColor',
    async () => {
      const { id } = await ada.createQrCode();
      const items = [{ id, style: pale }];
      return {
        rest: ['POST', '/qr-codes/bulk-update', { items }],
        mutation: 'updateQrCodes',
        input: { organizationId: ada.organizationId, items },
      };
    },
  ],
  [
    'a style of a new preset',
    'style.backgroundColor',
    'input.style.backgroundColor',
    () => createPreset(pale),
  ],
  [
    'a style of an updated preset',
    'style.backgroundColor',
    'input.style.backgroundColor',
    async () => {
      const body = { name: 'Updated', style: {} };
      const id = textAt((await ada.rest('POST', '/style-presets', { body })).body, 'id');
      return {
        rest: ['PUT', `/style-presets/${id}`, { style: pale }],
        mutation: 'updateStylePreset',
        input: { id, style: pale },
      };
    },
  ],
  [
    'a file that is no image',
    'data',
    'input.data',
    () => {
      const body = { name: 'L', data: Buffer.from('no image').toString('base64') };
      return {
        rest: ['POST', '/logos', body],
        mutation: 'createLogo',
        input: { organizationId: ada.organizationId, ...body },
      };
    },
  ],
  [
    'a version that cannot be read',
    'style.backgroundColor',
    'input.style.backgroundColor',
    async () => {
      const { id } = await ada.createQrCode();
      await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Two' } });
      await server.prisma.$executeRaw`
        UPDATE "QrCodeVersion"
        SET "state" = jsonb_set("state", '{style,foregroundColor}', '"#FFFFFE"')
        WHERE "qrCodeId" = ${id} AND "number" = 1`;
      return {
        rest: ['POST', `/qr-codes/${id}/revert`, { version: 1 }],
        mutation: 'revertQrCode',
        input: { id, version: 1 },
      };
    },
  ],
])('%s: %s, %s', async (_what, field, inGraphQL, send) => {
  expect(await fieldsOf(await send())).toEqual({ rest: [field], graphql: [inGraphQL] });
});
