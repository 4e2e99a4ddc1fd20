// Creates codes, runs passes over them, and reads what was found.
import { expect } from 'vitest';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

/** Of a server with a quick schedule; `ada` by default. */
export function checksOf(server: TestServer, ada: Caller) {
  const make = (url: string, body: object = {}, caller: Caller = ada) =>
    caller.createQrCode({ data: { url }, ...body });

  /** Waits for a pass over all codes, as if it were so many days later. */
  async function pass(days = 0): Promise<void> {
    const { prisma } = server;
    await expect.poll(() => prisma.destinationPass.count({ where: { cursor: null } })).toBe(1);
    await prisma.$executeRaw`
      UPDATE "DestinationCheck" SET "checkedAt" = "checkedAt" - make_interval(days => ${days}),
        "failingSince" = "failingSince" - make_interval(days => ${days}),
        "brokenSince" = "brokenSince" - make_interval(days => ${days})`;
    const [row] = await prisma.$transaction([
      prisma.destinationPass.findFirst(),
      prisma.destinationPass.updateMany({ data: { startedAt: null } }),
    ]);
    const isOver = async () => {
      const now = await prisma.destinationPass.findFirst();
      return (
        now?.cursor === null &&
        now.leaseId === null &&
        now.startedAt !== null &&
        now.startedAt.getTime() !== row?.startedAt?.getTime()
      );
    };
    await expect.poll(isOver, { timeout: 20_000 }).toBe(true);
  }

  async function statusOf(id: string, caller: Caller = ada) {
    const { data } = await caller.graphql(
      'query ($org: ID!, $id: ID!) { organization(id: $org) { qrCode(id: $id) { destinationStatus { state url httpStatus checkedAt brokenSince } } } }',
      { org: caller.organizationId, id },
    );
    return Object(data).organization.qrCode.destinationStatus;
  }
  const stateOf = async (id: string) => (await statusOf(id)).state;

  return { make, pass, statusOf, stateOf };
}
