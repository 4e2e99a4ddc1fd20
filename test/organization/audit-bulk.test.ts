// The audit log of bulk changes and imports: complete, readable page by page, and without passwords.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

interface Entry {
  action: string;
  targetId: string | null;
  targets: { id: string; type: string; name: string; changes: Change[] }[];
}
interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

async function logOf(action: string): Promise<Entry[]> {
  const { data, errors } = await server.graphql(
    `query ($org: ID!, $action: String!) { organization(id: $org) {
      auditLog(first: 100, filter: { action: $action }) { nodes {
        action targetId targets { id: targetId type name changes { field from to } } } } } }`,
    { org: ada.organizationId, action },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  return Object(data).organization.auditLog.nodes;
}

const importCsv = async (csv: string, query = '') => {
  const { status, body } = await ada.rest('POST', `/qr-codes/import${query}`, {
    body: csv,
    headers: { 'content-type': 'text/csv' },
  });
  expect(body).toMatchObject({ failed: 0 });
  return status;
};

test('an import of many codes is several entries, so that a page of 100 is readable', async () => {
  const count = 500;
  const url = `https://example.com/${'x'.repeat(1_500)}`;
  await importCsv(
    `name,url\n${Array.from({ length: count }, (_, i) => `Code ${i},${url}`).join('\n')}`,
  );
  const entries = await logOf('importQrCodes');
  const names = entries.flatMap(({ targets }) => targets.map(({ name }) => name));
  expect(new Set(names).size).toBe(count);
  expect(names).toHaveLength(count);
  const mebibytes = (100 * Math.max(...entries.map((one) => JSON.stringify(one).length))) / 2 ** 20;
  expect(mebibytes).toBeLessThan(5);
});

test('an import says which folders it created', async () => {
  await importCsv('name,url,folder\nA,https://example.com,Menus', '?createFolders=true');
  const [entry] = await logOf('importQrCodes');
  expect(entry?.targets).toMatchObject([
    { type: 'Folder', name: 'Menus', changes: [{ field: 'name', from: null, to: 'Menus' }] },
    { type: 'QrCode', name: 'A' },
  ]);
});

test('the password of a Wi-Fi network is only said to be set or changed', async () => {
  const passwords = ['a password of the guests', 'another one of the guests'];
  const contents = passwords.map((password) => ({ ssid: 'Guests', password, encryption: 'WPA' }));
  const { body } = await ada.rest('POST', '/qr-codes', {
    body: { name: 'Guests', type: 'WIFI', data: contents[0] },
  });
  const put = await ada.rest('PUT', `/qr-codes/${Object(body).id}`, {
    body: { data: contents[1] },
  });
  expect(put.body).toMatchObject({ id: Object(body).id });
  const changesIn = async (action: string) => (await logOf(action))[0]?.targets[0]?.changes;
  expect(await changesIn('createQrCode')).toContainEqual({
    ...{ field: 'content', from: null, to: expect.objectContaining({ ssid: 'Guests' }) },
  });
  expect(await changesIn('createQrCode')).toContainEqual({
    ...{ field: 'content.password', from: null, to: 'set' },
  });
  expect(await changesIn('updateQrCode')).toEqual([
    { field: 'content.password', from: 'set', to: 'changed' },
  ]);
  await ada.rest('DELETE', `/qr-codes/${Object(body).id}`);
  const stored = JSON.stringify(await server.prisma.auditEvent.findMany());
  for (const password of passwords) expect(stored).not.toContain(password);
});
