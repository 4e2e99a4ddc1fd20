// Previews of codes that are not stored yet.
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const draft = (input: object, person = ada) =>
  server.graphql(
    'query ($org: ID!, $input: QrCodeDraftInput!) { organization(id: $org) { qrCodeDraft(input: $input) { svg } } }',
    { org: person.organizationId, input },
    { cookie: person.cookie },
  );
const read = (svg: string) =>
  decodePng(new Resvg(svg, { fitTo: { mode: 'width', value: 600 } }).render().asPng());

test('a draft shows content, short code and style without storing anything', async () => {
  const text = await draft({
    content: { text: { text: 'Good morning' } },
    dynamic: false,
  });
  expect(await read(textAt(text.data, 'organization.qrCodeDraft.svg'))).toBe('Good morning');
  const url = await draft({
    content: { url: { url: 'https://example.com' } },
    shortCode: 'my-draft',
    style: { moduleShape: 'DOT', foregroundColor: '#004400' },
  });
  const svg = textAt(url.data, 'organization.qrCodeDraft.svg');
  expect(await read(svg)).toBe(`${server.url}/q/my-draft`);
  expect(svg).toContain('#004400');
  expect(await server.prisma.qrCode.count()).toBe(0);
});

test('a draft uses short code and style of an existing code, but not of another organization', async () => {
  const { secret } = await server.createKey(ada);
  const created = await server.createQrCode(secret, ada.organizationId, {
    shortCode: 'kept',
    style: { foregroundColor: '#550000' },
  });
  const input = { qrCodeId: created.id, content: { url: { url: 'https://example.com/new' } } };
  const { data } = await draft({ ...input, style: { backgroundColor: '#FFFFEE' } });
  const svg = textAt(data, 'organization.qrCodeDraft.svg');
  expect(await read(svg)).toBe(`${server.url}/q/kept`);
  expect(svg).toContain('#550000');
  expect(svg).toContain('#FFFFEE');
  const stranger = await draft(input, await server.signUp('Eve'));
  expect(stranger.errors?.[0]).toMatchObject({
    extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.qrCodeId' }] },
  });
});

test('a draft is rejected like the code would be, naming the field', async () => {
  const pale = await draft({
    content: { text: { text: 'x' } },
    style: { foregroundColor: '#EEEEEE' },
  });
  expect(pale.errors?.[0]).toMatchObject({
    extensions: {
      code: 'UNPROCESSABLE',
      details: [{ field: 'input.style.backgroundColor' }],
    },
  });
  const preset = await draft({ content: { text: { text: 'x' } }, stylePresetId: 'sty_none' });
  expect(preset.errors?.[0]).toMatchObject({
    extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.stylePresetId' }] },
  });
});
