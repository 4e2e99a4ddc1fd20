// From an account to a scanned code, as a new user.
import { expect, test } from 'vitest';
import { decodePng } from '../support/picture/decode.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

test('sign up, create a key, create a code, download, decode and scan it', async () => {
  const ada = await server.signUp();
  const key = await server.createKey(ada);
  const qrCode = await server.createQrCode(key.secret, ada.organizationId, {
    name: 'Company Website',
    data: { url: 'https://example.com/landing?a=1' },
    style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
  });
  const path = `/organizations/${ada.organizationId}/qr-codes/${qrCode.id}`;
  const picture = await server.rest('GET', `${path}/download`, { key: key.secret });
  expect(picture.status).toBe(200);
  expect(picture.headers.get('content-type')).toBe('image/png');
  const text = await decodePng(picture.bytes);
  expect(text).toBe(qrCode.shortUrl);

  const scan = await fetch(text, { redirect: 'manual' });
  expect(scan.status).toBe(302);
  expect(scan.headers.get('location')).toBe('https://example.com/landing?a=1');

  const rest = await server.rest('GET', path, { key: key.secret });
  expect(rest.body).toMatchObject({ totalScans: 1 });
  const { data } = await server.graphql(
    `query ($org: ID!, $id: ID!) { organization(id: $org) { qrCode(id: $id) { totalScans } } }`,
    { org: ada.organizationId, id: qrCode.id },
    { 'x-api-key': key.secret },
  );
  expect(data).toEqual({ organization: { qrCode: { totalScans: 1 } } });
});
