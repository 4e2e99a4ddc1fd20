// Counts the subscriptions to scans that are open, in all processes of a database.
import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../database/client/client.ts';
import { ApiError } from '../errors.ts';
import type { Watched } from './watch.ts';

/** Of one key, or one person. */
const maxPerCaller = 20;
/** Of all its keys and members together. */
const maxPerOrganization = 100;
/** Seconds after which a subscription counts no more, if its process does not say that it is open. */
const lease = 15;

export type Viewer = Pick<Watched, 'organizationId' | 'callerId'> & { id: string };

export interface Viewers {
  /** Throws RATE_LIMITED for one too many. */
  enter(viewer: Omit<Viewer, 'id'>): Promise<Viewer>;
  leave(viewer: Viewer): Promise<void>;
  /** To be called at least every 5 seconds with all that are open in this process. */
  renew(viewers: readonly Viewer[]): Promise<void>;
}

export const createViewers = (
  prisma: Pick<PrismaClient, '$executeRaw' | '$transaction'>,
): Viewers => ({
  enter: ({ organizationId, callerId }) =>
    prisma.$transaction(async (on) => {
      // One after the other, so that no two take the last place.
      await on.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`viewers of ${organizationId}`}, 0))`;
      await on.$executeRaw`
        DELETE FROM "ScanViewer"
        WHERE "organizationId" = ${organizationId} AND "until" <= now() AT TIME ZONE 'UTC'`;
      const all = await on.scanViewer.count({ where: { organizationId } });
      const own = await on.scanViewer.count({ where: { organizationId, callerId } });
      if (own >= maxPerCaller) {
        throw tooMany(`At most ${maxPerCaller} subscriptions at once; end one first`);
      }
      if (all >= maxPerOrganization) {
        throw tooMany(
          `At most ${maxPerOrganization} subscriptions of an organization at once; end one first`,
        );
      }
      const id = randomUUID();
      await on.$executeRaw`
        INSERT INTO "ScanViewer" ("organizationId", "id", "callerId", "until")
        SELECT "id", ${id}::uuid, ${callerId},
               now() AT TIME ZONE 'UTC' + make_interval(secs => ${lease})
        FROM "Organization" WHERE "id" = ${organizationId}`;
      return { organizationId, callerId, id };
    }),

  async leave({ organizationId, id }) {
    await prisma.$executeRaw`
      DELETE FROM "ScanViewer" WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid`;
  },

  // Made again, if the database was away for so long that somebody else took them for ended.
  async renew(viewers) {
    if (viewers.length === 0) return;
    const column = (name: keyof Viewer) => viewers.map((viewer) => viewer[name]);
    await prisma.$executeRaw`
      INSERT INTO "ScanViewer" ("organizationId", "id", "callerId", "until")
      SELECT "organizationId", open."id", "callerId",
             now() AT TIME ZONE 'UTC' + make_interval(secs => ${lease})
      FROM unnest(${column('organizationId')}::text[], ${column('id')}::uuid[],
                  ${column('callerId')}::text[]) AS open("organizationId", "id", "callerId")
      JOIN "Organization" o ON o."id" = open."organizationId"
      ORDER BY open."organizationId", open."id"
      ON CONFLICT ("organizationId", "id") DO UPDATE SET "until" = excluded."until"`;
  },
});

const tooMany = (message: string) => new ApiError('RATE_LIMITED', { message });
