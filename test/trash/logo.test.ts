// Logos in the trash that are in use.
import { expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createExpiry } from '../../src/database/expiry.ts';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { kinds, logoBody, thingsOf } from './things.ts';

const server = useServer();
const ada = useCaller(server);
const [kind] = kinds.filter(({ type }) => type === 'Logo');
if (!kind) throw new Error('no logos');
const { create, get, trash, restore, purge, listed } = thingsOf(kind, ada);

const withLogo = (id: string) => ({ style: { logo: { id } } });
const refused = {
  statusCode: 400,
  details: [
    {
      field: 'style.logo.id',
      message: 'must be the ID of a logo in this organization that is not in the trash',
    },
  ],
};

test('still draws the codes that use it, which can be edited with it', async () => {
  const logo = await create();
  const code = await ada.createQrCode(withLogo(logo));
  const picture = () => ada.rest('GET', `/qr-codes/${code.id}/download?format=svg`);
  const before = (await picture()).bytes;
  await trash(logo);
  expect((await picture()).bytes).toEqual(before);
  const { body: shown } = await ada.rest('GET', `/qr-codes/${code.id}`);
  const { style } = Object(shown);
  const same = await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { style } });
  expect(same.body).toMatchObject({ style });
  const darker = { ...style, foregroundColor: '#000033' };
  const edit = await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { style: darker } });
  expect(edit.body).toMatchObject({ style: { foregroundColor: '#000033', logo: { id: logo } } });
  const { data, errors } = await ada.graphql(
    `query ($org: ID!, $input: QrCodeDraftInput!) { organization(id: $org) {
      qrCodeDraft(input: $input) { svg } } }`,
    {
      org: ada.organizationId,
      input: { qrCodeId: code.id, content: { url: { url: 'https://example.com' } } },
    },
  );
  expect(errors).toEqual([]);
  expect(textAt(data, 'organization.qrCodeDraft.svg')).toContain('<svg');
});

test('cannot be newly used by a code, a style preset or a draft', async () => {
  const logo = await create();
  const preset = textAt(
    (await ada.rest('POST', '/style-presets', { body: { name: 'P', ...withLogo(logo) } })).body,
    'id',
  );
  const code = await ada.createQrCode();
  await trash(logo);
  const url = { type: 'URL', name: 'Q', data: { url: 'https://example.com' } };
  for (const response of [
    await ada.rest('POST', '/qr-codes', { body: { ...url, ...withLogo(logo) } }),
    await ada.rest('POST', '/qr-codes', { body: { ...url, stylePresetId: preset } }),
    await ada.rest('PUT', `/qr-codes/${code.id}`, { body: withLogo(logo) }),
    await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { stylePresetId: preset } }),
    await ada.rest('POST', '/style-presets', { body: { name: 'Q', ...withLogo(logo) } }),
  ])
    expect(response.body).toMatchObject(refused);
  const body = { name: 'R', ...withLogo(logo) };
  expect((await ada.rest('PUT', `/style-presets/${preset}`, { body })).status).toBe(200);
  await restore(logo);
  expect((await ada.rest('PUT', `/qr-codes/${code.id}`, { body: withLogo(logo) })).status).toBe(
    200,
  );
});

test('is purged once nothing uses it', async () => {
  const logo = await create();
  const code = await ada.createQrCode(withLogo(logo));
  await trash(logo);
  expect((await purge(logo)).body).toMatchObject({
    statusCode: 409,
    message: 'id is used by QR codes, style presets or scan pages; remove it from them first',
  });
  const upkeep = createExpiry(server.prisma, createLog('silent'), { trashDays: 0 });
  await upkeep.run();
  expect(await listed(true)).toEqual([logo]);
  await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { style: { logo: null } } });
  await upkeep.run();
  await upkeep.close();
  expect((await get(logo)).status).toBe(404);
});

test('comes out of the trash when its image is uploaded again', async () => {
  const logo = await create();
  await trash(logo);
  const again = await ada.rest('POST', '/logos', { body: { ...logoBody('First'), name: 'Again' } });
  expect([again.status, again.body]).toEqual([
    200,
    expect.objectContaining({ id: logo, name: 'First', deletedAt: null }),
  ]);
  expect(await listed()).toEqual([logo]);
});
