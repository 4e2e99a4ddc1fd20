// What must hold of a webhook before it is stored.
import { known } from '../../auth/caller.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { knownEvents, permissionsOf } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import { publicAddressesOf, UnreachableError } from '../../http/public-address.ts';
import { holdsAll } from '../api-key/type.ts';
import { checkUrl } from '../shared/address-check.ts';
import { thereIn } from './type.ts';

const mostWebhooks = 20;

/**
 * Names that stand for nobody (RFC 2606), as in examples. They are not looked up, so that an example works
 * where there is no internet; nothing can be learned of them.
 */
const exampleHost = /(?:^|\.)(?:example\.(?:com|net|org)|example)\.?$/;

/**
 * Throws BAD_REQUEST for an address that is not what it looks like, and for one that is not on the public
 * internet, in the same words and the same time as for a name that is not there; to be called while no
 * transaction is open.
 */
export async function checkAddress(address: string, context: Context, old?: string): Promise<void> {
  if (address !== old) checkUrl(address, context);
  const url = new URL(address);
  if (!exampleHost.test(url.hostname)) {
    await publicAddressesOf(url, context.config.allowedPrivateNetworks).catch((error: unknown) => {
      if (!(error instanceof UnreachableError)) throw error;
      throw invalid('input.url', 'must lead to an address on the public internet');
    });
  }
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
