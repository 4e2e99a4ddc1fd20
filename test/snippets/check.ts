// Special checks for code blocks: `check NAME`.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { createKey } from '../../src/auth/api-key.ts';
import { readManifests } from '../../src/graphql/plugins/persisted-documents/manifest.ts';
import { textAt } from '../support/document/json.ts';
import { startReceiver } from '../support/network/receiver.ts';
import { checkEtcd, checkPatroni, checkPgbouncer, checkUnit } from './cluster.ts';
import { checkHaproxy } from './haproxy.ts';
import { expectLike } from './like.ts';
import { checkScrape, checkTraces } from './observer.ts';
import {
  checkBackup,
  checkChart,
  checkCommand,
  checkConfiguration,
  checkDatabase,
  checkProviders,
  checkRestore,
  checkVariables,
} from './operator.ts';
import { checkProxy } from './proxy.ts';
import { checkReading, checkSignature, load } from './signature.ts';
import { type Snippet, textOf } from './snippet.ts';
import { localized, type World } from './world.ts';

/** Checks the pattern for keys with 200 keys, and each of them with one character changed. */
function expectToKnowKeys(isKey: (text: string) => boolean, checksum: boolean): void {
  for (let count = 0; count < 200; count += 1) {
    const { text } = createKey('any secret of a server will do here');
    expect(isKey(text)).toBe(true);
    const place = 5 + (count % 48);
    const changed =
      text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1);
    if (checksum) expect(isKey(changed)).toBe(false);
  }
  for (const other of ['', 'ilqr_', `ilqr_${'a'.repeat(47)}`, `ghp_${'a'.repeat(36)}`])
    expect(isKey(other)).toBe(false);
}

async function checkKeyPattern({ code }: Snippet): Promise<void> {
  const pattern = new RegExp(code, 'g');
  expectToKnowKeys((text) => `key="${text}",`.match(pattern)?.join() === text, false);
}

async function checkKeyChecksum({ code }: Snippet, world: World): Promise<void> {
  const { isApiKey } = await load(code, 'is-api-key', world);
  expectToKnowKeys(isApiKey, true);
  expect(isApiKey(`ilqr_${'a'.repeat(48)}`)).toBe(false);
}

/** The preview whose path is on the page, for the code created before. */
async function checkPreview({ page, code }: Snippet, world: World): Promise<void> {
  const query = /preview\?(\S+?)`/.exec(textOf(page))?.[1];
  const { ORG, KEY } = world.variables;
  const id = textAt(JSON.parse(world.response ?? ''), 'data.createQrCode.qrCode.id');
  const { body } = await world.server.rest(
    'GET',
    `/organizations/${ORG}/qr-codes/${id}/preview?${query}`,
    { key: String(KEY) },
  );
  // The chosen target depends on the random ID.
  const withoutTarget = (text: string) =>
    text.replace(/abend-[ab]\?/, 'abend-?').replace(/target [12] of 2 \(\d+%\)/, 'target ?');
  expect(JSON.parse(withoutTarget(JSON.stringify(body)))).toEqual(JSON.parse(withoutTarget(code)));
}

/** Of an event that is shown with its result. */
const document = '{ webhookEvent { ... on QrCodeEvent { qrCode { id name } } } }';

/** An event, compared with the one sent for the same action here. */
async function checkEvent(snippet: Snippet, world: World): Promise<void> {
  const { server, person, variables } = world;
  const shown = Object(JSON.parse(localized(snippet.code, world)));
  const receiver = await startReceiver(shown.data.webhookEvent ? 'results' : 'events');
  const { body: webhook } = await server.rest('POST', `/organizations/${variables.ORG}/webhooks`, {
    key: String(variables.KEY),
    body: {
      url: receiver.url,
      events: [shown.event],
      ...(shown.data.webhookEvent && { document }),
    },
  });
  if (shown.data.webhookEvent) {
    const { name } = shown.data.webhookEvent.qrCode;
    await server.createQrCode(String(variables.KEY), person.organizationId, { name });
  } else if (shown.event === 'qr.created') {
    const { type, name, shortCode, data, style } = shown.data;
    const body = { type, name, shortCode, data, style };
    await server.createQrCode(String(variables.KEY), person.organizationId, body);
  } else {
    const { user, previousRole, role } = shown.data;
    const account = { email: user.email, name: user.name, password: 'four random words' };
    const created = await server.graphql(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }',
      { input: { ...account, organizationName: 'Elsewhere' } },
    );
    const userId = textAt(created.data, 'signUp.user.id');
    const id = 'mem_ofthisguide';
    const { organizationId } = person;
    await server.prisma.member.create({ data: { id, organizationId, userId, role: previousRole } });
    const change =
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { member { id } } }';
    const { errors } = await server.graphql(
      change,
      { input: { id, role } },
      { cookie: person.cookie },
    );
    expect(errors).toEqual([]);
  }
  const [received] = await receiver.until(1);
  expectLike(shown, JSON.parse(received?.body ?? ''));
  await server.rest('DELETE', `/organizations/${variables.ORG}/webhooks/${textAt(webhook, 'id')}`, {
    key: String(variables.KEY),
  });
  await receiver.close();
}

/** A document or a filter that a webhook can have. */
const checkWebhook =
  (field: 'document' | 'filter') =>
  async ({ code }: Snippet, { server, variables }: World): Promise<void> => {
    const headers = { key: String(variables.KEY) };
    const own = `/organizations/${variables.ORG}`;
    const folder = await server.rest('POST', `${own}/folders`, {
      ...headers,
      body: { name: field },
    });
    const text = code.replaceAll('fld_…', textAt(folder.body, 'id'));
    const value = field === 'filter' ? JSON.parse(text) : text;
    const body = { url: 'https://example.com/hook', events: ['qr.created'], [field]: value };
    const created = await server.rest('POST', `${own}/webhooks`, { ...headers, body });
    expect(Object(created.body)[field]).toEqual(value);
  };

/** Each line starts with an existing file or folder, nested ones below it. */
async function checkTree({ code }: Snippet): Promise<void> {
  let folder = '';
  for (const line of code.split('\n')) {
    const [, indent = '', name = ''] = /^(\s*)(\S+)/.exec(line) ?? [];
    if (indent === '') folder = name.endsWith('/') ? name : '';
    const place = path.join(import.meta.dirname, '../..', indent === '' ? name : folder + name);
    expect(existsSync(place), place).toBe(true);
  }
}

/** Documents as registered by an operator. */
async function checkDocuments({ code }: Snippet, { folder }: World): Promise<void> {
  const file = path.join(folder, 'documents.json');
  await writeFile(file, code);
  expect((await readManifests(file)).size).toBeGreaterThan(0);
}

export const checks: Record<string, (snippet: Snippet, world: World) => Promise<void>> = {
  signature: checkSignature,
  reading: checkReading,
  'key-pattern': checkKeyPattern,
  'key-checksum': checkKeyChecksum,
  preview: checkPreview,
  event: checkEvent,
  document: checkWebhook('document'),
  filter: checkWebhook('filter'),
  tree: checkTree,
  configuration: checkConfiguration,
  variables: checkVariables,
  providers: checkProviders,
  chart: checkChart,
  database: checkDatabase,
  backup: checkBackup,
  command: checkCommand,
  restore: checkRestore,
  proxy: checkProxy,
  documents: checkDocuments,
  scrape: checkScrape,
  traces: checkTraces,
  etcd: checkEtcd,
  patroni: checkPatroni,
  'systemd-unit': checkUnit,
  pgbouncer: checkPgbouncer,
  haproxy: checkHaproxy,
};
