// Checks webhooks before they are stored.
import { requireCaller } from '../../auth/caller.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { knownEvents, permissionsOf } from '../../domain/webhook/event.ts';
import { type EventFilter, eventFilter } from '../../domain/webhook/event-filter.ts';
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
 * Throws BAD_REQUEST for folders and QR codes that the organization does not have, except those that the filter
 * had before.
 */
export async function checkFilter(
  filter: EventFilter | null,
  before: unknown,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<void> {
  if (!filter) return;
  const old = eventFilter.nullable().parse(before);
  const { folderIds, qrCodeIds } = filter;
  const known = new Set([...(old?.folderIds ?? []), ...(old?.qrCodeIds ?? [])]);
  const isNew = (id: string) => !known.has(id);
  const [folders, codes] = [folderIds.filter(isNew), qrCodeIds.filter(isNew)];
  const select = { id: true } as const;
  const owned = (ids: string[]) => ({ id: { in: ids }, organizationId, deletedAt: null });
  const found = [
    ...(folders.length > 0 ? await prisma.folder.findMany({ where: owned(folders), select }) : []),
    ...(codes.length > 0 ? await prisma.qrCode.findMany({ where: owned(codes), select }) : []),
  ];
  for (const { id } of found) known.add(id);
  const problems = (list: 'folderIds' | 'qrCodeIds', noun: string) =>
    filter[list].flatMap((id) =>
      known.has(id) ? [] : [{ field: `input.filter.${list}`, message: `has no ${noun} ${id}` }],
    );
  const details = [...problems('folderIds', 'folder'), ...problems('qrCodeIds', 'QR code')];
  if (details.length > 0) throw new ApiError('BAD_REQUEST', { details });
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
