// Creating QR codes from a style preset, which is copied into them.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { svgFile } from '../support/picture/picture.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { at, plain, presetsOf } from './style-preset.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { create } = presetsOf(ada);

describe('in a code', () => {
  const createCode = (body: object) =>
    ada.rest('POST', '/qr-codes', {
      body: { type: 'URL', name: 'Q', data: { url: 'https://example.com' }, ...body },
    });
  const styleOf = (body: unknown) => Object(body).style;

  test('is copied, with the style on top; later changes of the preset change no code', async () => {
    const { id } = await create('Base', { foregroundColor: '#003366', moduleShape: 'DOT' });
    const base = { ...plain, foregroundColor: '#003366', moduleShape: 'DOT' };
    const created = await createCode({ stylePresetId: id });
    expect(styleOf(created.body)).toEqual(base);
    const varied = await createCode({
      stylePresetId: id,
      style: { cornerRadius: 30, moduleShape: null },
    });
    const { moduleShape: _shape, ...rest } = base;
    expect(styleOf(varied.body)).toEqual({ ...rest, cornerRadius: 30 });

    await ada.rest('PUT', at(id), { body: { style: { foregroundColor: '#660000' } } });
    const address = `/qr-codes/${textAt(created.body, 'id')}`;
    expect(styleOf((await ada.rest('GET', address)).body)).toEqual(base);
    await ada.rest('DELETE', at(id));
    expect(styleOf((await ada.rest('GET', address)).body)).toEqual(base);
  });

  test('replaces the style when chosen later', async () => {
    const { id } = await create('Later', { foregroundColor: '#003366' });
    const created = await createCode({ style: { cornerRadius: 50, quietZone: 2 } });
    const address = `/qr-codes/${textAt(created.body, 'id')}`;
    const body = { stylePresetId: id, style: { moduleShape: 'DIAMOND' } };
    const changed = await ada.rest('PUT', address, { body });
    expect(styleOf(changed.body)).toEqual({
      ...plain,
      foregroundColor: '#003366',
      moduleShape: 'DIAMOND',
    });
    const same = await ada.rest('PUT', address, { body: { stylePresetId: null } });
    expect(styleOf(same.body)).toEqual(styleOf(changed.body));
    const alone = await ada.rest('PUT', address, { body: { stylePresetId: id } });
    expect(styleOf(alone.body)).toEqual({ ...plain, foregroundColor: '#003366' });
  });

  test('includes its logo, which the code then uses itself', async () => {
    const logos = '/logos';
    const data = svgFile('<rect width="50" height="50"/>').toString('base64');
    const logo = await ada.rest('POST', logos, { body: { name: 'L', data } });
    const logoId = textAt(logo.body, 'id');
    const { id } = await create('With logo', { logo: { id: logoId, size: 15 } });
    const created = await createCode({ stylePresetId: id });
    expect(styleOf(created.body)).toMatchObject({ logo: { id: logoId, size: 15 } });
    await ada.rest('DELETE', at(id));
    expect((await ada.rest('DELETE', `${logos}/${logoId}?purge=true`)).status).toBe(409);
  });

  test('must belong to the organization and result in a scannable code', async () => {
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/style-presets`, {
      headers: { cookie: bob.cookie },
      body: { name: 'B', style: {} },
    });
    const { id: codeId } = await ada.createQrCode();
    for (const wrong of [textAt(theirs.body, 'id'), 'sty_0', 'qr_0', '']) {
      for (const response of [
        await createCode({ stylePresetId: wrong }),
        await ada.rest('PUT', `/qr-codes/${codeId}`, { body: { stylePresetId: wrong } }),
      ]) {
        expect(response.body).toMatchObject({
          statusCode: 400,
          details: [
            {
              field: 'stylePresetId',
              message:
                'must be the ID of a style preset in this organization that is not in the trash',
            },
          ],
        });
      }
    }
    const { id } = await create('Dark', { foregroundColor: '#003366' });
    const pale = await createCode({ stylePresetId: id, style: { backgroundColor: '#003377' } });
    expect(pale.status).toBe(422);
  });
});
