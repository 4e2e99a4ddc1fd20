// At which addresses a server has passkeys.
import { expect, test } from 'vitest';
import { relyingPartyOf } from '../../../src/auth/passkey/relying-party.ts';
import { startServer } from '../../support/server/server.ts';

test.each([
  ['https://qr.example.com', { id: 'qr.example.com', origin: 'https://qr.example.com' }],
  [
    'https://qr.example.com:8443/app',
    { id: 'qr.example.com', origin: 'https://qr.example.com:8443' },
  ],
  ['https://intranet', { id: 'intranet', origin: 'https://intranet' }],
  ['http://localhost:4000', { id: 'localhost', origin: 'http://localhost:4000' }],
  ['http://qr.localhost:4000', { id: 'qr.localhost', origin: 'http://qr.localhost:4000' }],
  ['http://qr.example.com', undefined],
  ['https://192.0.2.1', undefined],
  ['http://127.0.0.1:4000', undefined],
  ['https://[2001:db8::1]:4000', undefined],
])('%s', (url, party) => {
  expect(relyingPartyOf(url)).toEqual(party);
});

test('a server at an IP address says that it cannot have passkeys', async () => {
  const server = await startServer({ config: { publicUrl: 'https://192.0.2.1' } });
  try {
    const { cookie } = await server.signUp();
    for (const mutation of ['startPasskeyRegistration', 'startPasskeyLogIn']) {
      const { errors } = await server.graphql(
        `mutation { ${mutation} { options } }`,
        {},
        { cookie },
      );
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/PUBLIC_URL/), extensions: { code: 'UNPROCESSABLE' } },
      ]);
    }
  } finally {
    await server.close();
  }
});
