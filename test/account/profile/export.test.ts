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
    [...new Set([...Object.values(partOfTable), 'invitationsReceived', 'omitted'])].sort(),
  );
  expect(copy).toMatchObject({
    account: { id: userId, email: ada.email, name: 'Ada' },
    sessions: [{ userId }],
    memberships: [{ role: 'ADMIN', organization: { slug: expect.any(String) } }],
    apiKeys: [{ name: 'Test' }],
    invitationsSent: [{ email: 'guest@example.com' }],
    webhooks: [{ url: 'https://example.com/hook' }],
    qrCodeVersions: [{ qrCodeId: id }],
    omitted: {},
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

test('says what did not fit, and stays below the limit of a response', async () => {
  const ada = await server.signUp('Ada');
  const { userId, organizationId } = ada;
  const targets = [{ id: 'qr_1', name: 'x'.repeat(900), shortCode: null, changes: [] }];
  await server.prisma.auditEvent.createMany({
    data: Array.from({ length: 10_000 }, (_none, index) => ({
      id: `aud_${String(index).padStart(26, '0')}`,
      organizationId,
      action: 'updateQrCode',
      targets,
      details: {},
      userId,
      address: '',
      requestId: '',
    })),
  });
  const { data, codes } = await ask(ada, 'mutation { exportMe { data } }');
  expect(codes).toEqual([]);
  const { activity, omitted, account } = Object(data).exportMe.data;
  expect(account.id).toBe(userId);
  expect(activity.length).toBeGreaterThan(1_000);
  const own = { OR: [{ userId }, { organizationId: null, targetId: userId }] };
  const total = await server.prisma.auditEvent.count({ where: own });
  expect(omitted.activity).toBe(total - activity.length);
  // The newest are in it.
  expect(activity[0].action).toBe('exportMe');
});

test('shows invitations to an address only to whoever verified it', async () => {
  const [ada, grace] = [await server.signUp('Ada'), await server.signUp('Grace')];
  await invite(grace, grace.organizationId, ada.email);
  const received = async () =>
    Object((await ask(ada, 'mutation { exportMe { data } }')).data).exportMe.data
      .invitationsReceived;
  expect(await received()).toEqual([]);
  await server.prisma.user.update({
    where: { id: ada.userId },
    data: { emailVerifiedAt: new Date() },
  });
  expect(await received()).toMatchObject([{ organizationId: grace.organizationId }]);
});
