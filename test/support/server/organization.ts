// Creates an organization with some of everything over the APIs, and reads it back.
import { setTimeout as sleep } from 'node:timers/promises';
import { textAt } from '../document/json.ts';
import { ask } from './command.ts';
import { follow } from './scans.ts';

export interface CreatedOrganization {
  email: string;
  cookie: string;
  key: string;
  organizationId: string;
  shortCode: string;
}

const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
).toString('base64');

/** Sends REST requests for the organization; throws on errors. */
export const restOf =
  (url: string, { key, organizationId }: Pick<CreatedOrganization, 'key' | 'organizationId'>) =>
  async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1/organizations/${organizationId}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };

/** A key with the permissions that the organization needs. */
export async function createApiKey(
  url: string,
  { cookie, organizationId }: Pick<CreatedOrganization, 'cookie' | 'organizationId'>,
): Promise<string> {
  const permissions =
    '[ORGANIZATION_READ, QR_CODES_READ, QR_CODES_WRITE, ANALYTICS_READ, WEBHOOKS_READ, WEBHOOKS_WRITE]';
  const { body } = await ask(
    url,
    `mutation { createApiKey(input: {organizationId: "${organizationId}", name: "k", permissions: ${permissions}}) { secret } }`,
    { cookie },
  );
  return textAt(body, 'data.createApiKey.secret');
}

export async function makeOrganization(url: string, email: string): Promise<CreatedOrganization> {
  const { cookie, body } = await ask(
    url,
    `mutation { signUp(input: {email: "${email}", password: "four random words", name: "Ada", organizationName: "Harbor"}) { organization { id } } }`,
  );
  const organizationId = textAt(body, 'data.signUp.organization.id');
  const key = await createApiKey(url, { cookie, organizationId });
  const send = restOf(url, { key, organizationId });
  const logoId = textAt(await send('/logos', { name: 'Mark', data: logo }), 'id');
  await ask(
    url,
    `mutation { updateOrganization(input: {id: "${organizationId}", branding: {logoId: "${logoId}", accentColor: "#0F766E"}}) { organization { id } } }`,
    { cookie },
  );
  const folderId = textAt(await send('/folders', { name: 'Menus' }), 'id');
  await send('/style-presets', { name: 'Dark', style: { foregroundColor: '#111111' } });
  await send('/webhooks', { url: 'https://example.com/hook', events: ['qr.created'] });
  const code = await send('/qr-codes', {
    type: 'URL',
    name: 'Line\nbreak, "quotes", \\ and ü',
    data: { url: 'https://example.com/menu' },
    style: { logo: { id: logoId } },
    folderId,
    tags: ['print', 'été'],
  });
  const plain = await send('/qr-codes', { type: 'TEXT', name: 'P', data: { text: 'a\tb\u2028c' } });
  await send('/qr-codes/bulk-update', { items: [{ id: textAt(plain, 'id'), name: 'Plain' }] });
  await follow(`${url}/q/${textAt(code, 'shortCode')}`);
  // Counted with a short delay.
  while (!JSON.stringify(await send('/qr-codes')).includes('"totalScans":1')) await sleep(20);
  return { email, cookie, key, organizationId, shortCode: textAt(code, 'shortCode') };
}

/** Without failingSince, which the server sets meanwhile. */
const withoutFailure = (webhooks: unknown): unknown =>
  JSON.parse(JSON.stringify(webhooks), (name, value) =>
    name === 'failingSince' ? undefined : value,
  );

/** The visible state of the organization: codes, logos with their bytes, folders, scans, audit log. */
export async function readState(
  url: string,
  created: Pick<CreatedOrganization, 'key' | 'organizationId'>,
) {
  const read = restOf(url, created);
  const query = `{ organization(id: "${created.organizationId}") {
    name slug createdAt branding { logoId accentColor }
    logos(first: 9) { nodes { id name data qrCodeCount } }
    qrCodes(first: 9) { totalCount nodes { id svg totalScans version createdAt
      versions { totalCount nodes { number createdAt source userName apiKeyName changes { field from to } } } } }
    scans(first: 9) { nodes { id scannedAt device target } }
  } }`;
  return {
    data: Object((await ask(url, query, { 'x-api-key': created.key })).body).data,
    codes: await read('/qr-codes'),
    folders: await read('/folders'),
    tags: await read('/tags'),
    stylePresets: await read('/style-presets'),
    webhooks: withoutFailure(await read('/webhooks')),
    analytics: await read('/qr-codes/analytics'),
  };
}
