// The settings of identity providers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../../src/core/config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-providers-'));
});
afterAll(() => rm(folder, { recursive: true }));

const issuer = 'https://id.example.com/';
const one = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'qr' };
const file = async (content: unknown) => {
  const name = path.join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

it('read one provider from variables, and more from a file with secrets in files', async () => {
  const secret = await file('secret of the partner\n');
  const partner = { id: 'partner', name: 'Partner', issuer: 'https://partner.example.com' };
  const groups = [{ group: 'CN=a,OU=b', organization: 'acme', role: 'EDITOR' }];
  const OIDC_PROVIDERS = await file([
    { ...partner, clientId: 'qr', clientSecretFile: secret, groups },
  ]);
  const variables = { ...one, GROUP_ROLES: 'admins=acme:ADMIN', OIDC_PROVIDERS };
  expect(readConfig(variables).identityProviders).toEqual([
    {
      id: 'oidc',
      name: 'single sign-on',
      issuer,
      clientId: 'qr',
      clientSecret: undefined,
      scopes: 'openid email profile',
      trustEmail: false,
      groupsClaim: 'groups',
      groups: [{ group: 'admins', organization: 'acme', role: 'ADMIN' }],
    },
    {
      ...partner,
      clientId: 'qr',
      clientSecret: 'secret of the partner',
      scopes: 'openid email profile',
      trustEmail: false,
      groupsClaim: 'groups',
      groups,
    },
  ]);
});

it.each<[Record<string, string>, RegExp]>([
  [{ OIDC_ISSUER: issuer }, /^OIDC_ISSUER and OIDC_CLIENT_ID must be set together/],
  [{ ...one, OIDC_ISSUER: 'http://id.example.com' }, /^OIDC_ISSUER must be the https URL/],
  [{ ...one, OIDC_ISSUER: 'https://id.example.com/?a' }, /^OIDC_ISSUER must be the https URL/],
  [{ ...one, OIDC_SCOPES: 'email' }, /^OIDC_SCOPES must include openid/],
  [{ PASSWORD_LOGIN: 'off' }, /must be set when PASSWORD_LOGIN is off/],
  [{ OIDC_PROVIDERS: '/nowhere.json' }, /^OIDC_PROVIDERS must be the path of a readable JSON file/],
])('%j are refused', (variables, message) => {
  expect(() => readConfig(variables)).toThrow(message);
});

it('name what is wrong in the file', async () => {
  const OIDC_PROVIDERS = await file([{ id: 'A', name: 'A', issuer, clientId: 'a', colour: 1 }]);
  expect(() => readConfig({ OIDC_PROVIDERS })).toThrow(/0\.id must be lowercase.*colour/);
  const twice = await file([{ id: 'a', name: 'A', issuer, clientId: 'a' }]);
  expect(() => readConfig({ ...one, OIDC_PROVIDERS: twice })).toThrow(/each issuer once/);
});
