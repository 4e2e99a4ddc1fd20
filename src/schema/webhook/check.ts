// Checks webhooks before they are stored.
import { requireCaller } from '../../auth/caller.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { knownEvents, permissionsOf } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import { publicAddressesOf, UnreachableError } from '../../http/public-address.ts';
import { requirePermissions } from '../api-key/type.ts';
import { checkUrl } from '../shared/address-check.ts';
import { thereIn } from './type.ts';

export const maxWebhooks = 20;

/**
 * Reserved example domains (RFC 2606). They are not resolved, so that examples work offline.
 */
const exampleHost = /(?:^|\.)(?:example\.(?:com|net|org)|example)\.?$/;

/**
 * Throws BAD_REQUEST for a deceptive URL or a private address, with the same message and timing as for
 * an unknown host, so that internal names cannot be probed. Call it outside of transactions.
 */
export async function checkAddress(address: string, context: Context): Promise<void> {
  checkUrl(address, context);
  const url = new URL(address);
  if (!exampleHost.test(url.hostname)) {
    await publicAddressesOf(url, context.config.allowedPrivateNetworks).catch((error: unknown) => {
      if (!(error instanceof UnreachableError)) throw error;
      throw invalid(
        'input.url',
        'must be a public URL: its host was not found or has a private address',
      );
    });
  }
}

/** Throws FORBIDDEN for events whose data the caller cannot read. */
export function checkEvents(
  events: readonly string[],
  organizationId: string,
  { caller }: Context,
): void {
  requirePermissions(requireCaller(caller), organizationId, permissionsOf(knownEvents(events)));
}

/**
 * Throws UNPROCESSABLE if the organization has the maximum number of webhooks. Locks it, so that none
 * is added meanwhile.
 */
export async function checkWebhookQuota(
  organizationId: string,
  prisma: RequestDatabase,
): Promise<void> {
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR NO KEY UPDATE`;
  if (
    (await prisma.webhook.count({ where: { ...thereIn(organizationId), deletedAt: null } })) <
    maxWebhooks
  )
    return;
  throw new ApiError('UNPROCESSABLE', {
    message: `An organization can have at most ${maxWebhooks} webhooks; delete one first`,
  });
}
