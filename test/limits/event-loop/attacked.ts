// A server in its own process, with expensive codes, and requests that use them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { live } from '../../support/live.ts';
import { createDataDir } from '../../support/server/embedded.ts';
import { killAll, rest, type Settled, settle } from '../../support/server/launch.ts';
import { launchMeasured, type MeasuredServer } from '../../support/server/turns.ts';

/** Sends requests as Ada, who has many expensive codes. */
type Attacked = ReturnType<typeof useAttacked>;

/** Requests that must not block the event loop, by name. */
export type Attacks = (asker: Attacked) => Record<string, () => Promise<Response>>;

/** As expensive as a code can be to list, render and export. */
export const heavyCode = (index: number) => ({
  type: 'TEXT',
  name: `${index} ${'long name '.repeat(18)}`,
  data: { text: `${index} ${'x'.repeat(1_700)}` },
  dynamic: false,
  tags: Array.from({ length: 50 }, (_, tag) => `tag ${tag}`),
  style: { moduleShape: 'DOT', errorCorrection: 'LOW' },
});

export const urlItem = (index: number) => ({
  type: 'URL',
  name: `Code ${index}`,
  data: { url: `https://example.com/${index}` },
});

export const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

/** For the tests of a file. */
export function useAttacked() {
  let folder: string;
  let attacked: MeasuredServer;
  let ada: Settled;
  let logo = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-turns-'));
    attacked = await launchMeasured({
      DATA_DIR: await createDataDir(path.join(folder, 'data')),
      RATE_LIMIT_PER_KEY: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
    });
    ada = await settle(attacked);
    const created = await rest(attacked, ada, 'POST', '/logos', { name: 'L', data: picture });
    logo = textAt(created.body, 'id');
    await addCodes(attacked, ada);
  });
  afterAll(async () => {
    await killAll([attacked]);
    await rm(folder, { recursive: true });
  });

  const post = (url: string, body: string, headers: Record<string, string>) =>
    fetch(`${attacked.url}${url}`, { method: 'POST', headers, body });

  async function ask(query: string, variables: unknown = {}, nobody = false): Promise<Response> {
    return post('/graphql', JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      ...(!nobody && { 'x-api-key': ada.key }),
    });
  }
  const inOrganization = (inner: string) =>
    ask(`query ($org: ID!) { organization(id: $org) { ${inner} } }`, { org: ada.organizationId });
  const api = (route: string, init: RequestInit = {}) =>
    fetch(`${attacked.url}/api/v1/organizations/${ada.organizationId}${route}`, {
      ...init,
      headers: { 'x-api-key': ada.key, ...init.headers },
    });
  const json = (route: string, body: unknown, method = 'POST') =>
    api(route, {
      method,
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const csv = (route: string, body: string) =>
    api(route, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });

  return {
    server: live(() => attacked),
    ada: live(() => ada),
    /** Of an existing code. */
    logoId: () => logo,
    post,
    ask,
    inOrganization,
    api,
    json,
    csv,
  };
}

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

/** Codes that are as expensive as possible to list, render and export. */
async function addCodes(server: MeasuredServer, ada: Settled): Promise<void> {
  const items = Array.from({ length: 100 }, (_, index) => heavyCode(index));
  const drawn = [10, 11, 12, 13].map((index) => ({ ...heavyCode(index), tags: ['drawn'] }));
  const created = await rest(server, ada, 'POST', '/qr-codes/bulk-create', {
    items: [...items, ...drawn],
  });
  expect(created.body).toMatchObject({ failed: 0 });
}
