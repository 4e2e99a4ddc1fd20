// Mutations that cancel or delete an export or import.
import type { GraphQLResolveInfo } from 'graphql';
import { ApiError, notFound } from '../../core/errors.ts';
import { permissionOfJob } from '../../domain/job/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { ownedBy } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { isOpen } from './fields.ts';
import { resultSoFar } from './imported-codes.ts';

const CancelJobInput = builder.inputType('CancelJobInput', {
  fields: (t) => targetFields(t, 'export or import'),
});

const CancelJobPayload = builder.simpleObject('CancelJobPayload', {
  fields: (t) => ({
    canceledJobId: t.id({ description: 'ID of the canceled export or import.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('cancelJob', (t) =>
  t.field({
    type: CancelJobPayload,
    description:
      'Cancels an export or import that has not finished. What an import has created by then stays, and its `qrCodeIds` list it.',
    args: { input: t.arg({ type: CancelJobInput, required: true }) },
    authScopes: async (_root, { input }, context, info) =>
      scopeOf(await find(input, context), info),
    resolve: async (_root, { input }, context) => {
      const { prisma } = context;
      const { id, organizationId, kind } = await find(input, context);
      const { count } = await prisma.job.updateMany({
        where: { id, organizationId, ...isOpen },
        data: { status: 'CANCELED', finishedAt: new Date(), leaseId: null, bytes: 0 },
      });
      if (count === 0) {
        throw new ApiError('CONFLICT', { message: 'This export or import has already finished' });
      }
      if (kind === 'IMPORT') {
        const result = await resultSoFar(id, prisma);
        await prisma.job.updateMany({ where: { id, organizationId }, data: { result } });
      }
      await prisma.jobPart.deleteMany({ where: { jobId: id } });
      await record(context, { organizationId, targets: [unchanged(id, null)] });
      return { canceledJobId: id, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

const DeleteJobInput = builder.inputType('DeleteJobInput', {
  fields: (t) => targetFields(t, 'export or import'),
});

const DeleteJobPayload = builder.simpleObject('DeleteJobPayload', {
  fields: (t) => ({
    deletedJobId: t.id({ description: 'ID of the deleted export or import.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('deleteJob', (t) =>
  t.field({
    type: DeleteJobPayload,
    description:
      'Deletes an export or import with its file; one that has not finished is canceled. What an import has created stays.',
    args: { input: t.arg({ type: DeleteJobInput, required: true }) },
    authScopes: async (_root, { input }, context, info) =>
      scopeOf(await find(input, context), info),
    resolve: async (_root, { input }, context) => {
      const { id, organizationId } = await find(input, context);
      await context.prisma.job.deleteMany({ where: { id, organizationId } });
      await record(context, { organizationId, targets: [unchanged(id, null)] });
      return { deletedJobId: id, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

type Given = typeof CancelJobInput.$inferInput;
type Found = Awaited<ReturnType<typeof find>>;

const scopeOf = ({ organizationId, kind }: Found, info: GraphQLResolveInfo) => ({
  permission: { organizationId, permission: permissionOfJob[kind], shows: shownBy(info) },
});

/** Throws NOT_FOUND if none of the caller's organizations has it. */
async function find({ id, organizationId }: Given, { caller, prisma }: Context) {
  const job = await prisma.job.findUnique({
    where: ownedBy(caller, id),
    select: { id: true, organizationId: true, kind: true },
  });
  if (!job || (organizationId ?? job.organizationId) !== job.organizationId) throw notFound();
  return job;
}
