// The copy of a person's own data.
import { expect, test } from 'vitest';
import { partOfTable } from '../../../src/auth/personal-data.ts';
import { useServer } from '../../support/server/setting.ts';
import { deletingOn } from './deleting.ts';

const server = useServer();
const { ask, createWebhook, invite } = deletingOn(server);

/** Leases of open pages, which end by themselves within minutes. */
const fleeting = new Set(['ScanViewer']);

test('every table that refers to people is in the copy', async () => {
  const tables = await server.prisma.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT table_name AS "name" FROM information_schema.columns
    WHERE table_schema = current_schema()
      AND column_name IN ('userId', 'createdById', 'callerId')
    UNION
    SELECT DISTINCT conrelid::regclass::text FROM pg_constraint
    WHERE contype = 'f' AND confrelid = '"User"'::regclass`;
  const names = tables.map(({ name }) => name.replaceAll('"', ''));
  expect(names.filter((name) => !fleeting.has(name) && !(name in partOfTable))).toEqual([]);
});

test('contains what the person did, and no secret', async () => {
  const ada = await server.signUp('Ada');
  const { organizationId, userId } = ada;
  const { secret } = await server.createKey(ada);
  const { id } = await server.createQrCode(secret, organizationId);
  await createWebhook(ada, organizationId);
  await invite(ada, organizationId, 'guest@example.com');
  const { data, codes } = await ask(ada, 'mutation { exportMe { data } }');
  expect(codes).toEqual([]);
  const copy = Object(data).exportMe.data;
  expect(Object.keys(copy).sort()).toEqual(
    [...new Set([...Object.values(partOfTable), 'invitationsReceived', 'totals'])].sort(),
  );
  expect(copy).toMatchObject({
    account: { id: userId, email: ada.email, name: 'Ada' },
    sessions: [{ userId }],
    memberships: [{ role: 'ADMIN', organization: { slug: expect.any(String) } }],
    apiKeys: [{ name: 'Test' }],
    invitationsSent: [{ email: 'guest@example.com' }],
    webhooks: [{ url: 'https://example.com/hook' }],
    qrCodeVersions: [{ qrCodeId: id }],
  });
  expect(copy.activity.map(({ action }: { action: string }) => action)).toContain('exportMe');
  const text = JSON.stringify(copy);
  for (const hidden of ['passwordHash', 'tokenHash', 'secretHash', 'codeHash', secret, '$argon2'])
    expect(text).not.toContain(hidden);
});

test('needs a recent login', async () => {
  const ada = await server.signUp('Ada');
  await server.prisma.session.updateMany({
    where: { userId: ada.userId },
    data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
  });
  const { codes } = await ask(ada, 'mutation { exportMe { data } }');
  expect(codes).toEqual(['REAUTHENTICATION_REQUIRED']);
});
