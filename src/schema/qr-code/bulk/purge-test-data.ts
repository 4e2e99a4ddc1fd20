// Deletes the QR codes of test keys for good.
import { z } from 'zod';
import { type Caller, requireCaller } from '../../../auth/caller.ts';
import { scopeConditions, scopeOf } from '../../../auth/key/scope.ts';
import { Prisma } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { organizationAfter, owningOrganization } from '../../organization/owner.ts';
import { ownerFields } from '../../shared/input-fields.ts';
import { shownBy } from '../../shared/shown.ts';
import { succeededIn } from './named.ts';
import { purgeMany } from './purge.ts';

/** In one transaction. */
const maxPurged = 5_000;

const PurgeTestDataInput = builder.inputType('PurgeTestDataInput', {
  fields: (t) => ownerFields(t, 'test data'),
});

const PurgeTestDataPayload = builder.simpleObject('PurgeTestDataPayload', {
  fields: (t) => ({
    purgedCount: t.int({ description: 'Number of QR codes that were deleted for good.' }),
    hasMore: t.boolean({ description: 'Whether there are more; repeat the mutation.' }),
    organization: t.field(organizationAfter),
  }),
});

const found = z.array(z.object({ id: z.string() }));

/** In or out of the trash, at most so many. */
async function findTestCodes(
  organizationId: string,
  { prisma, caller }: Context,
  max: number,
): Promise<{ id: string }[]> {
  const conditions = [
    Prisma.sql`"organizationId" = ${organizationId}`,
    ...scopeConditions({ ...scopeOf(caller), test: true }),
  ];
  return found.parse(
    await prisma.$queryRaw`
      SELECT "id" FROM "QrCode" WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY "id" LIMIT ${max}`,
  );
}

/** Part by part, as in every bulk change. */
async function purgeTestCodes(organizationId: string, context: Context) {
  let purged = 0;
  let part: { id: string }[];
  do {
    part = await findTestCodes(organizationId, context, maxItems);
    const options = { organizationId, atomic: false };
    purged += succeededIn(await purgeMany(part, options, context)).length;
  } while (part.length === maxItems && purged < maxPurged);
  const left = await findTestCodes(organizationId, context, 1);
  const organization = owningOrganization({ organizationId }, context);
  return { purgedCount: purged, hasMore: left.length > 0, organization };
}

const isTestKey = (caller: Caller): boolean => scopeOf(caller).test;

builder.mutationField('purgeTestData', (t) =>
  t.field({
    type: PurgeTestDataPayload,
    description: `Deletes the QR codes that test keys created for good, with their scans, up to ${maxPurged}. Requires the \`ADMIN\` role, or a test key, which only deletes what it reaches.`,
    args: { input: t.arg({ type: PurgeTestDataInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, { caller }, info) =>
      isTestKey(requireCaller(caller))
        ? { permission: { organizationId, permission: 'QR_CODES_WRITE', shows: shownBy(info) } }
        : { admin: { organizationId } },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_root, { input: { organizationId } }, context) =>
      purgeTestCodes(organizationId, context),
  }),
);
