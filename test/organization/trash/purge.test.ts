// The end of an organization in the trash, and changes at the same moment.
import { expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createExpiry } from '../../../src/database/expiry.ts';
import { useTrashedOrganization } from './setting.ts';

const { here, there, ada, asPerson, mutate, mine } = useTrashedOrganization();
const day = 24 * 60 * 60 * 1_000;

test('is purged with everything after 14 days, and cannot be restored any more', async () => {
  const { organizationId } = ada;
  for (let count = 0; count < 3; count += 1) await ada.createQrCode();
  await ada.rest('POST', '/webhooks', {
    body: { url: 'https://example.com', events: ['qr.created'] },
  });
  await ada.createQrCode();
  await mutate('delete');
  const age = (days: number) =>
    here.prisma.organization.update({
      where: { id: organizationId },
      data: { deletedAt: new Date(Date.now() - days * day) },
    });
  const upkeep = createExpiry(here.prisma, createLog('silent'), { trashDays: 30 });
  await age(13.9);
  await upkeep.run();
  expect(await mine()).toHaveLength(1);
  await age(14.1);
  expect(await mine()).toEqual([]);
  expect((await mutate('restore')).code).toBe('NOT_FOUND');
  await upkeep.run();
  await upkeep.close();
  const where = { organizationId };
  expect([
    await here.prisma.organization.count({ where: { id: organizationId } }),
    await here.prisma.qrCode.count({ where }),
    await here.prisma.webhook.count({ where }),
    await here.prisma.webhookDelivery.count({ where }),
    await here.prisma.apiKey.count({ where }),
  ]).toEqual([0, 0, 0, 0, 0]);
  const [last] = await here.prisma.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    take: 1,
  });
  expect(last).toMatchObject({ action: 'purgeOrganization', userId: null });
});

test('deleted, restored and changed at once, it is one or the other', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const results = await Promise.all([
      mutate('delete'),
      mutate('delete', ada, there),
      mutate('restore', ada, there),
      asPerson(ada)(
        `mutation { updateOrganization(input: {id: "${ada.organizationId}", name: "N"}) { organization { id } } }`,
      ),
      ada.rest('POST', '/folders', { body: { name: `F${turn}` } }),
      mutate('restore'),
    ]);
    for (const result of results)
      expect('code' in result ? [undefined, 'NOT_FOUND'] : [201, 401, 404]).toContain(
        'code' in result ? result.code : Object(result).status,
      );
    await mutate('restore');
    const [shown] = await mine();
    expect(shown).toMatchObject({ role: 'ADMIN', deletedAt: null });
  }
});
