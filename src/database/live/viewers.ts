// Counts open subscriptions across all processes of a database.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ApiError, notFound } from '../../core/errors.ts';
import type { PrismaClient } from '../client/client.ts';

/** Per API key or user. */
export const maxViewersOfCaller = 20;
/** Of all its API keys and members together. */
export const maxViewersOfOrganization = 100;
/** Seconds after which a subscription stops counting if its process does not renew it. */
const lease = 15;

export interface Subscriber {
  organizationId: string;
  /** Caller whose subscriptions are counted together. */
  callerId: string;
}

export type Viewer = Subscriber & { id: string };

export interface Viewers {
  /** Throws RATE_LIMITED if the limit is reached. */
  enter(viewer: Subscriber): Promise<Viewer>;
  leave(viewer: Viewer): Promise<void>;
  /** To be called at least every 5 seconds with all open subscriptions of this process. */
  renew(viewers: readonly Viewer[]): Promise<void>;
}

const counted = z.tuple([z.object({ own: z.int(), all: z.int(), entered: z.int() })]);

export function createViewers(prisma: Pick<PrismaClient, '$executeRaw' | '$transaction'>): Viewers {
  /** Entering is serialized in this process, so that waiting callers hold no connection. */
  let entering: Promise<unknown> = Promise.resolve();

  const enter = ({ organizationId, callerId }: Subscriber) =>
    prisma.$transaction(
      async (on) => {
        const id = randomUUID();
        // Serialized across processes, so that two cannot take the last place.
        await on.$executeRaw`
          SELECT pg_advisory_xact_lock(hashtextextended(${`viewers of ${organizationId}`}, 0))`;
        const [{ own, all, entered }] = counted.parse(
          await on.$queryRaw`
            WITH open AS (
              SELECT count(*)::int AS "all",
                     (count(*) FILTER (WHERE "callerId" = ${callerId}))::int AS "own"
              FROM "ScanViewer"
              WHERE "organizationId" = ${organizationId} AND "until" > now() AT TIME ZONE 'UTC'),
            entered AS (
              INSERT INTO "ScanViewer" ("organizationId", "id", "callerId", "until")
              SELECT o."id", ${id}::uuid, ${callerId},
                     now() AT TIME ZONE 'UTC' + make_interval(secs => ${lease})
              FROM "Organization" o, open
              WHERE o."id" = ${organizationId} AND o."deletedAt" IS NULL
                AND open."own" < ${maxViewersOfCaller} AND open."all" < ${maxViewersOfOrganization}
              RETURNING 1)
            SELECT open.*, (SELECT count(*)::int FROM entered) AS "entered" FROM open`,
        );
        if (entered > 0) return { organizationId, callerId, id };
        if (own >= maxViewersOfCaller) {
          throw tooMany(
            `You can have at most ${maxViewersOfCaller} open subscriptions. Close one first.`,
          );
        }
        if (all >= maxViewersOfOrganization) {
          throw tooMany(
            `An organization can have at most ${maxViewersOfOrganization} open subscriptions. Close one first.`,
          );
        }
        throw notFound();
      },
      { maxWait: 5_000, timeout: 15_000 },
    );

  return {
    enter(viewer) {
      const entered = entering.then(() => enter(viewer));
      entering = entered.catch(() => undefined);
      return entered;
    },

    async leave({ organizationId, id }) {
      await prisma.$executeRaw`
        DELETE FROM "ScanViewer" WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid`;
    },

    // Upserts, because leases may have expired while the database was unavailable.
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
  };
}

const tooMany = (message: string) => new ApiError('RATE_LIMITED', { message });
