// Secrets of identity providers, SCIM and devices are never logged, also when something fails.
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { scimOf, token as scimToken } from '../scim/client.ts';
import { textAt } from '../support/document/json.ts';
import { startIdp } from '../support/network/identity-provider.ts';
import { Visitor } from '../support/network/visitor.ts';
import { mutate, useProcesses } from './start.ts';

const { inFolder, start } = useProcesses();

test('the log contains no secret of signing in without a password', async () => {
  const idp = await startIdp();
  const server = await start({
    ...{ DATA_DIR: inFolder('log'), LOG_LEVEL: 'trace', SCIM_TOKEN: scimToken },
    ...{ OIDC_ISSUER: idp.issuer, OIDC_CLIENT_ID: idp.clientId },
    ...{ OIDC_CLIENT_SECRET: idp.clientSecret },
  });
  await idp.register(server.url);
  const secrets = new Set([idp.clientSecret, scimToken]);
  const hide = (secret: string | null | undefined): string => {
    expect(secret ?? '').not.toBe('');
    secrets.add(secret ?? '');
    return secret ?? '';
  };

  const provider = `${server.url}/sign-in/oidc/oidc`;
  const isDone = (url: string) => url.includes('/dashboard/');
  async function signIn(visitor = new Visitor()) {
    await visitor.visit(provider, isDone);
    for (const step of visitor.trail.map((url) => new URL(url))) {
      for (const name of ['code', 'state', 'nonce']) {
        const value = step.searchParams.get(name);
        if (value) hide(value);
      }
    }
    for (const value of visitor.cookies(server.url).values()) hide(value);
    return visitor;
  }

  const ada = await signIn();
  const replayed = ada.trail.find((url) => url.includes('/callback?')) ?? '';
  // A code that was used before, with a step that is open.
  await ada.request(provider);
  for (const value of ada.cookies(server.url).values()) hide(value);
  await ada.visit(replayed, isDone);
  const begun = new URL((await ada.request(provider)).headers.get('location') ?? '');
  const state = hide(begun.searchParams.get('state'));
  const iss = encodeURIComponent(idp.issuer);
  await ada.visit(`${provider}/callback?code=a-code-of-nobody&state=${state}&iss=${iss}`, isDone);
  hide('a-code-of-nobody');
  for (const tamper of [
    (claims: object) => ({ ...claims, nonce: 'another' }),
    () => hide(`${btoa('{"alg":"none"}')}.${btoa('{"sub":"nobody in particular"}')}.`),
  ]) {
    idp.tamper = tamper;
    await signIn();
  }
  idp.tamper = undefined;
  idp.userInfo = (claims) => ({ ...claims, sub: 'another' });
  await signIn();
  idp.userInfo = undefined;

  const visitor = await signIn();
  const cookie = [...visitor.cookies(server.url)].map((pair) => pair.join('=')).join('; ');
  const send = async (query: string) =>
    (await mutate(server.url, `mutation { ${query} }`, { cookie })).body;
  const post = async (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams(form);
    const response = await fetch(`${server.url}${path}`, { method: 'POST', body });
    const text = await response.text();
    return text && response.ok ? JSON.parse(text) : {};
  };
  const { body: me } = await mutate(server.url, '{ me { organizations { id } } }', { cookie });
  const organizationId = textAt(me, 'data.me.organizations.0.id');
  const device = await post('/oauth/device/code', { client_id: 'ilqr' });
  const [deviceCode, userCode] = [textAt(device, 'device_code'), textAt(device, 'user_code')];
  for (const code of [deviceCode, userCode, userCode.replace('-', '')]) hide(code);
  const input = `{organizationId: "${organizationId}", userCode: "${userCode}"}`;
  await send(`approveDevice(input: ${input}) { device { name } }`);
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const polled = { client_id: 'ilqr', grant_type, device_code: deviceCode };
  const key = hide(textAt(await post('/oauth/device/token', polled), 'access_token'));
  await post('/oauth/device/token', polled);
  await post('/oauth/revoke', { token: key });
  await post('/oauth/revoke', { token: key, client_id: 'ilqr' });

  const { createUser, scim } = scimOf(server);
  const id = await createUser('bob@example.com');
  const password = hide('a password that Okta sends');
  await scim('PUT', `/Users/${id}`, { userName: 'bob@example.com', password });
  await scim('POST', '/Users', { userName: 'x', password });
  await scim('POST', '/Users', `{"password": "${password}"`);
  const wrong = hide('another token of the same length as the real one');
  await scim('GET', '/Users', undefined, { authorization: `Bearer ${wrong}` });

  const logOut = await send('logOut { providerUrl }');
  const out = await visitor.request(textAt(logOut, 'data.logOut.providerUrl'));
  const idToken = new URL(out.headers.get('location') ?? '').searchParams.get('id_token_hint');
  expect(decodeJwt(hide(idToken)).aud).toBe(idp.clientId);
  for (const claims of [{ sub: 'ada' }, { sub: 'ada', aud: 'another' }, { sub: undefined }]) {
    const logout_token = hide(await idp.logoutToken(claims));
    await post('/sign-in/oidc/oidc/back-channel-logout', { logout_token });
  }
  const last = new URL((await visitor.request(provider)).headers.get('location') ?? '');
  await idp.down();
  const open = hide(last.searchParams.get('state'));
  await visitor.visit(`${provider}/callback?code=x&state=${open}&iss=${iss}`, isDone);

  server.process.kill('SIGTERM');
  await server.exit;
  await idp.close();
  const output = server.output();
  expect(output.match(/"msg":"request"/g)?.length).toBeGreaterThanOrEqual(30);
  expect(output.match(/sign-in failed/g)?.length).toBeGreaterThanOrEqual(4);
  expect(output).toContain('refused a logout token');
  expect(secrets.size).toBeGreaterThanOrEqual(25);
  const forms = [...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  expect(forms.filter((form) => output.includes(form))).toEqual([]);
});
