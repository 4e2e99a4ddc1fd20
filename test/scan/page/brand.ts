// Sets what pages show of an organization.
import { textAt } from '../../support/document/json.ts';
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

const rectangle = (color: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="${color}"/></svg>`,
  ).toString('base64');

export const brandOf = (server: TestServer, caller: Caller) => (branding: object | null) =>
  server.graphql(
    'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { branding { logoId accentColor headerColor imprintUrl logo { name } } } } }',
    { input: { id: caller.organizationId, branding } },
    { cookie: caller.cookie },
  );

export async function uploadLogo(caller: Caller, color = '#0F766E'): Promise<string> {
  const { body } = await caller.rest('POST', '/logos', {
    body: { name: 'Mark', data: rectangle(color) },
  });
  return textAt(body, 'id');
}

export const phoneCode = (caller: Caller) =>
  caller.createQrCode({ type: 'PHONE', data: { phone: '112' }, dynamic: true });

export const visit = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });
