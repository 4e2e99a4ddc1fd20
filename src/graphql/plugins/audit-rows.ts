// The rows of the audit log.
import { mapPausing } from '../../core/event-loop.ts';
import type { Prisma } from '../../database/client/client.ts';
import { changed, type Fields } from '../../domain/audit/change.ts';
import { portionsOf } from '../../domain/audit/portions.ts';
import { createId } from '../../domain/id.ts';
import type { Context } from '../context.ts';

type Changed = Parameters<typeof changed>[0] & { before: Fields | null; after: Fields | null };

interface Recorded {
  targets: readonly Changed[];
  details?: Prisma.InputJsonObject;
}

type Origin = Pick<Context, 'caller' | 'address' | 'requestId'>;

/**
 * The rows of an entry in the log of each organization; null: only in that of the account. An entry
 * about many things is several rows.
 */
export async function rowsOf(
  action: string,
  places: readonly (string | null)[],
  { targets, details = {} }: Recorded,
  { caller, address, requestId }: Origin,
): Promise<Prisma.AuditEventCreateManyInput[]> {
  const list = await mapPausing(targets, ({ before, after, ...target }) =>
    changed(target, before, after),
  );
  const common = {
    action,
    details,
    userId: caller?.userId ?? null,
    apiKeyId: caller?.kind === 'key' ? caller.keyId : null,
    sessionId: caller?.kind === 'person' ? caller.sessionId : null,
    address,
    requestId,
  };
  return places.flatMap((organizationId) =>
    portionsOf(list).map((targets) => ({
      ...common,
      id: createId('AuditEvent'),
      organizationId,
      targetId: list.length === 1 ? (list[0]?.id ?? null) : null,
      targetIds: list.length === 1 ? [] : targets.map(({ id }) => id),
      targets,
    })),
  );
}
