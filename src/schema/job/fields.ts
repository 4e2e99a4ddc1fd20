// What exports and imports have in common: fields, limits and signed URLs.
import { requireCaller } from '../../auth/caller.ts';
import { ApiError } from '../../core/errors.ts';
import type { Prisma } from '../../database/client/client.ts';
import type { JobStatus } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { jobDays, jobStatus, maxOpenJobs } from '../../domain/job/shape.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';

export const JobStatusEnum = enumFromZod(jobStatus);

/** Columns that say who started the job and when it expires. */
export function startedBy({ caller, address, requestId }: Context) {
  const starter = requireCaller(caller);
  return {
    userId: starter.userId,
    apiKeyId: starter.kind === 'key' ? starter.keyId : null,
    sessionId: starter.kind === 'person' ? starter.sessionId : null,
    address,
    requestId,
    expiresAt: new Date(Date.now() + jobDays * 86_400_000),
  };
}

const openStatuses: JobStatus[] = ['AWAITING_FILE', 'QUEUED', 'RUNNING'];

/** Only those can be canceled. */
export const isOpen = { status: { in: openStatuses } } satisfies Prisma.JobWhereInput;

/** Throws CONFLICT if the organization has too many jobs that have not finished. */
export async function requireRoom(organizationId: string, prisma: RequestDatabase): Promise<void> {
  // Simultaneous requests wait for each other.
  await prisma.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR NO KEY UPDATE`;
  const open = await prisma.job.count({ where: { organizationId, ...isOpen } });
  if (open < maxOpenJobs) return;
  throw new ApiError('CONFLICT', {
    message: `The organization has ${open} exports and imports that have not finished; wait for one or cancel it`,
  });
}
