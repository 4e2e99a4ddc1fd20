// What must hold of a webhook before it is stored.
import { setTimeout as sleep } from 'node:timers/promises';
import { known } from '../auth/caller.ts';
import type { Context, RequestDatabase } from '../context.ts';
import { knownEvents, permissionsOf } from '../domain/webhook/event.ts';
import { ApiError, invalid } from '../errors.ts';
import { isForbidden } from '../http/public-address.ts';
import { checkUrl } from './address-check.ts';
import { holdsAll } from './api-key.ts';
import { thereIn } from './webhook.ts';

const mostWebhooks = 20;

/** For names that are looked up slowly: each request looks again. */
const patience = 3_000;

/**
 * Throws BAD_REQUEST for an address that is not on the public internet, or not what it looks like. A name that leads nowhere passes;
 * to be called while no transaction is open.
 */
export async function checkAddress(url: string, context: Context, old?: string): Promise<void> {
  const { config } = context;
  const forbidden = await Promise.race([
    isForbidden(new URL(url), config.allowedPrivateNetworks),
    sleep(patience, false, { ref: false }),
  ]);
  if (forbidden) throw invalid('input.url', 'must lead to an address on the public internet');
  if (url !== old) checkUrl(url, context);
}

/** Nobody sends elsewhere what they may not read themselves. Throws FORBIDDEN. */
export function checkEvents(
  events: readonly string[],
  organizationId: string,
  { caller }: Context,
): void {
  holdsAll(known(caller), organizationId, permissionsOf(knownEvents(events)));
}

/** Throws UNPROCESSABLE if there is no room for one more; none is added until this transaction ends. */
export async function checkRoom(organizationId: string, prisma: RequestDatabase): Promise<void> {
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR NO KEY UPDATE`;
  if ((await prisma.webhook.count({ where: thereIn(organizationId) })) < mostWebhooks) return;
  throw new ApiError('UNPROCESSABLE', {
    message: `An organization has at most ${mostWebhooks} webhooks; delete one first`,
  });
}
