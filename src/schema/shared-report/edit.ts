// Mutations that update or delete a shared report, or replace its link.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { type Caller, requireCaller, requirePermission } from '../../auth/caller.ts';
import { hashing, hashPassword } from '../../auth/password/password.ts';
import { createReportToken, reportTokenHash, reportUrl } from '../../auth/report/link.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { SharedReport as Row } from '../../database/client/client.ts';
import { sharedReportChange } from '../../domain/shared-report/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, skipRecording } from '../../graphql/plugins/audit.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { targetFields, versionFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { reportTarget } from './audited.ts';
import { payloadWithUrl } from './create.ts';
import { SharedReport } from './type.ts';

interface Sought {
  id: string;
  organizationId?: string | null;
}

const findOwner = (input: Sought, context: Context) =>
  ownerOf('SharedReport', input, context, (query) => context.prisma.sharedReport.findUnique(query));

/** Throws NOT_FOUND if none of the caller's organizations has it. */
async function changeScope(input: Sought, context: Context, info: GraphQLResolveInfo) {
  const owner = await findOwner(input, context);
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const, shows: shownBy(info) } };
}

const isOwn = (caller: Caller, { createdById }: Row): boolean =>
  createdById !== null && createdById === caller.userId;

/** Locks the report. Throws NOT_FOUND, and FORBIDDEN for those of others, which only admins change. */
async function reportToChange(input: Sought, context: Context): Promise<Row> {
  const { id } = input;
  const { organizationId } = await findOwner(input, context);
  await lockMemberships(organizationId, 'share', context);
  const caller = requireCaller(context.caller);
  requirePermission(caller, organizationId, 'QR_CODES_WRITE');
  await lockRow('SharedReport', id, context.prisma);
  const report = await context.prisma.sharedReport.findUnique({ where: { id, organizationId } });
  if (!report) throw notFound();
  if (isOwn(caller, report) || caller.roles.get(organizationId) === 'ADMIN') return report;
  throw new ApiError('FORBIDDEN', {
    message: 'Only admins can change shared reports of other people',
  });
}

/** Changes the row, with an entry in the audit log, and reads it for the payload. */
async function change(
  old: Row,
  changes: Partial<Omit<Row, 'view'>>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { prisma } = context;
  const { id, organizationId } = old;
  const where = { id, organizationId };
  if (isEmpty(changes)) skipRecording(context);
  else {
    const data = { ...changes, version: { increment: 1 }, updatedAt: new Date() };
    const changed = await prisma.sharedReport.update({ where, data });
    await record(context, { organizationId, targets: [reportTarget(old, changed)] });
  }
  const query = queryFromInfo({ context, info, path: ['sharedReport'] });
  const sharedReport = await prisma.sharedReport.findUniqueOrThrow({ ...query, where });
  return { sharedReport, organization: owningOrganization(old, context) };
}

const UpdateSharedReportInput = builder.inputType('UpdateSharedReportInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'shared report'),
    ...inputFieldsFromZod(t, sharedReportChange),
    ...versionFields(t),
  }),
});

const UpdateSharedReportPayload = builder.simpleObject('UpdateSharedReportPayload', {
  fields: (t) => ({
    sharedReport: t.field({ type: SharedReport, description: 'The resulting shared report.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('updateSharedReport', (t) =>
  t.field({
    type: UpdateSharedReportPayload,
    description: 'Updates a shared report. One of somebody else needs an admin.',
    args: { input: t.arg({ type: UpdateSharedReportInput, required: true }) },
    complexity: ({ input }) => (input.password == null ? 1 : hashing),
    authScopes: (_root, { input }, context, info) => changeScope(input, context, info),
    resolve: inPhases({
      before: async ({ input: { password } }) =>
        password == null ? password : hashPassword(password),
      write: async (passwordHash, { input }, context, info) => {
        const old = await reportToChange(input, context);
        refuseNull(sharedReportChange, input);
        checkVersion(input.expectedVersions, old);
        const { name, active, expiresAt } = input;
        const changes = changesIn(
          {
            name: name ?? undefined,
            active: active ?? undefined,
            passwordHash,
            expiresAt: expiresAt == null ? expiresAt : new Date(expiresAt),
          },
          old,
        );
        const { userId } = requireCaller(context.caller);
        const owner = changes.active ? { createdById: userId } : {};
        return change(old, { ...changes, ...owner }, context, info);
      },
    }),
  }),
);

const RotateSharedReportLinkInput = builder.inputType('RotateSharedReportLinkInput', {
  fields: (t) => targetFields(t, 'shared report'),
});

builder.mutationField('rotateSharedReportLink', (t) =>
  t.field({
    type: payloadWithUrl('RotateSharedReportLinkPayload'),
    description:
      'Replaces the link of a shared report; the old one stops working immediately. A report of somebody else needs an admin.',
    args: { input: t.arg({ type: RotateSharedReportLinkInput, required: true }) },
    // Whoever gets the link can read the report.
    authScopes: async (_root, { input }, context) => ({
      permission: {
        ...(await findOwner(input, context)),
        permission: 'QR_CODES_WRITE',
        shows: ['ANALYTICS_READ'],
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const old = await reportToChange(input, context);
      const token = createReportToken();
      const tokenHash = reportTokenHash(token, context.secret);
      const url = reportUrl(token, context.config.publicUrl);
      return { ...(await change(old, { tokenHash }, context, info)), url };
    },
  }),
);

const DeleteSharedReportInput = builder.inputType('DeleteSharedReportInput', {
  fields: (t) => targetFields(t, 'shared report'),
});

const DeleteSharedReportPayload = builder.simpleObject('DeleteSharedReportPayload', {
  fields: (t) => ({
    deletedSharedReportId: t.id({ description: 'ID of the deleted object.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('deleteSharedReport', (t) =>
  t.field({
    type: DeleteSharedReportPayload,
    description:
      'Deletes a shared report; its link stops working immediately and forever. One of somebody else needs an admin.',
    args: { input: t.arg({ type: DeleteSharedReportInput, required: true }) },
    authScopes: (_root, { input }, context, info) => changeScope(input, context, info),
    resolve: async (_root, { input }, context) => {
      const report = await reportToChange(input, context);
      const { id, organizationId } = report;
      await context.prisma.sharedReport.delete({ where: { id, organizationId } });
      await record(context, { organizationId, targets: [reportTarget(report, null)] });
      return { deletedSharedReportId: id, organization: owningOrganization(report, context) };
    },
  }),
);
