// A server with one of each resource, and sample values.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import type { Samples } from '../../support/document/arbitrary.ts';
import { textAt } from '../../support/document/json.ts';
import { live } from '../../support/live.ts';
import { launchPrism } from '../../support/network/prism.ts';
import { type Client, clientOf } from '../../support/server/client.ts';
import { createDataDir } from '../../support/server/embedded.ts';
import { killAll, type Launched, settle } from '../../support/server/launch.ts';
import { launchMeasured, type MeasuredServer } from '../../support/server/turns.ts';

export const secrets = { key: '', revoked: '', wrong: `ilqr_${'0'.repeat(48)}` };
/** ID prefix -> the ID of an existing object. */
export const there: Record<string, string> = {};

export const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

export const samples: Samples = {
  WebAddress: ['https://8.8.8.8/page?a=1#b', 'http://8.8.4.4', 'https://[2001:4860:4860::8888]/ü'],
  EmailAddress: ['name@example.com', 'ü.x+y@bücher.example'],
  PhoneNumber: ['+49 30 123456', '(030) 12-34.56'],
  Language: ['de', 'pt-BR', 'zh-Hant-TW'],
  Country: ['DE', 'us', 'XK'],
  CustomShortCode: ['my-code-1', 'Other-Code-2'],
  Color: ['#000', '#123456', '#FFFFFF'],
  'QrRoutingHours.timeZone': ['Europe/Berlin', 'UTC'],
  timeZone: ['Europe/Berlin', 'UTC', 'Asia/Kolkata'],
  startDate: ['2024-01-01', '2024-01-01T00:00:00Z', '2024-02-29'],
  endDate: ['2024-03-31', '2024-12-31T00:00:00+02:00', '2024-04-01'],
  'CreateLogo.data': [picture, `data:image/svg+xml;base64,${picture}`, 'AAAA'],
  'CreateLogo.url': ['http://127.0.0.1:1/a.png', 'http://[::1]/a.svg', 'ftp://8.8.8.8/a.png', null],
  'UpdateQrCode.data': [{ url: 'https://8.8.4.4/other' }],
  'UpdateQrCode.type': ['URL'],
  'PatchQrCode.data': [{ url: 'https://8.8.4.4/patched' }],
  'PatchQrCode.type': ['URL'],
  'PatchQrCode.style': [{ quietZone: 6 }, {}],
  'PatchQrCode.routing': [{ scanLimit: 9, utm: { source: 'a' } }, null],
  'PatchStylePreset.style': [{ cornerRadius: 20 }, { quietZone: null }],
};

type FuzzedServer = MeasuredServer & Client;

/** Fills `secrets`, `there` and `samples` with what it created. With TEST_PRISM, REST goes through Prism. */
export function useFuzzedServer(): FuzzedServer {
  let folder = '';
  let server: FuzzedServer | undefined;
  let prism: Launched | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-fuzz-'));
    const launched = await launchMeasured({
      DATA_DIR: await createDataDir(path.join(folder, 'data')),
      RATE_LIMIT_PER_KEY: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
    });
    if (process.env.TEST_PRISM) prism = await launchPrism(launched);
    server = { ...launched, ...clientOf(launched.url, prism?.url) };
    await fill(server);
  });
  afterAll(async () => {
    await killAll([server, prism].flatMap((one) => one ?? []));
    await rm(folder, { recursive: true });
  });
  return live(() => server);
}

async function fill(server: FuzzedServer): Promise<void> {
  const person = await settle(server);
  const { organizationId } = person;
  const createKey = async (permissions: string[]) => {
    const { data } = await server.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
      { input: { organizationId, name: 'Test', permissions } },
      { cookie: person.cookie },
    );
    return {
      id: textAt(data, 'createApiKey.apiKey.id'),
      secret: textAt(data, 'createApiKey.secret'),
    };
  };
  secrets.key = (await createKey([...allPermissions])).secret;
  const make = async (list: string, body: unknown, at = 'id') => {
    const path = `/organizations/${organizationId}/${list}`;
    const response = await server.rest('POST', path, { key: secrets.key, body });
    return textAt(response.body, at);
  };
  there.org = organizationId;
  there.qr = await make('qr-codes', { type: 'URL', name: 'A', data: { url: 'https://8.8.8.8' } });
  there.fld = await make('folders', { name: 'A' });
  there.lgo = await make('logos', { name: 'A', data: picture });
  there.sty = await make('style-presets', { name: 'A', style: {} });
  there.rpt = await make('reports', { name: 'A' }, 'sharedReport.id');
  there.wh = await make('webhooks', { url: 'https://8.8.8.8', events: ['qr.created'] });
  there.dlv = await make(`webhooks/${there.wh}/test`, undefined);
  there.key = await make('api-keys', { name: 'Spare' }, 'apiKey.id');
  const members = await server.rest('GET', `/organizations/${organizationId}/members`, {
    key: secrets.key,
  });
  there.mem = textAt(members.body, 'members.0.id');
  const { data } = await server.graphql(
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { invitation { id } } }',
    { input: { organizationId, email: 'bob@example.com', role: 'VIEWER' } },
    { cookie: person.cookie },
  );
  there.inv = textAt(data, 'createInvitation.invitation.id');
  const ids = { folderId: [there.fld, null], stylePresetId: [there.sty, null] };
  for (const [field, known] of Object.entries(ids)) {
    samples[`UpdateQrCode.${field}`] = known;
    samples[`PatchQrCode.${field}`] = known;
  }
  samples.Id = [there.qr, there.fld, there.sty];
  const { id, secret } = await createKey([...allPermissions]);
  secrets.revoked = secret;
  await server.rest('DELETE', `/organizations/${organizationId}/api-keys/${id}`, {
    key: secrets.key,
  });
}
