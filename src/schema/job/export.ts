// The export type and its queries.
import { z } from 'zod';
import { hasPermission, organizationIds, requireCaller } from '../../auth/caller.ts';
import { requireUnscoped } from '../../auth/key/scope.ts';
import { forbidden } from '../../core/errors.ts';
import { typeOfId } from '../../domain/id.ts';
import { exportContent, permissionOfJob } from '../../domain/job/shape.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { expiresInArgument, isUrl, signedUrl } from '../shared/signed-url.ts';
import { JobStatusEnum } from './fields.ts';

const ExportContentEnum = enumFromZod(exportContent);

const kinds = ['QR_CODE_EXPORT', 'SCAN_EXPORT'] as const;

/** The exports that the caller may see in these organizations. Throws FORBIDDEN if they can see none at all. */
function readable(organizations: readonly string[], context: Context) {
  requireUnscoped(context.caller);
  const caller = requireCaller(context.caller);
  const some = kinds.map((kind) => ({
    kind,
    organizationId: {
      in: organizations.filter((id) => hasPermission(caller, id, permissionOfJob[kind])),
    },
  }));
  const isNone = some.every(({ organizationId }) => organizationId.in.length === 0);
  if (isNone && caller.kind === 'key') throw forbidden(permissionOfJob.QR_CODE_EXPORT);
  return { OR: some };
}

const ExportProgress = builder.objectRef<{ done: number; total: number | null }>('ExportProgress');
ExportProgress.implement({
  description: 'How far an export has got.',
  fields: (t) => ({
    done: t.exposeInt('done', { description: 'Number of QR codes or scans in the file so far.' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'Number of QR codes; null if it is not known, as for scans.',
    }),
  }),
});

export const ExportJob = builder.prismaNode('Job', {
  variant: 'ExportJob',
  description:
    'An export that runs in the background. It and its file are deleted 7 days after it finished.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, context) => ({
    id,
    ...readable(organizationIds(requireCaller(context.caller)), context),
  }),
  fields: (t) => ({
    content: t.field({
      type: ExportContentEnum,
      description: 'What the file contains.',
      select: { kind: true },
      resolve: ({ kind }) => (kind === 'SCAN_EXPORT' ? 'SCANS' : 'QR_CODES'),
    }),
    qrCodeId: t.exposeID('qrCodeId', {
      nullable: true,
      description: 'ID of the QR code whose scans are exported; null for an export of QR codes.',
    }),
    fileName: t.exposeString('fileName', { description: 'What a browser names the download.' }),
    status: t.expose('status', { type: JobStatusEnum, description: 'Progress of the export.' }),
    progress: t.field({
      type: ExportProgress,
      description: 'How far it has got.',
      select: { done: true, total: true },
      resolve: ({ done, total }) => ({ done, total }),
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why it failed; null if it did not.',
      extensions: withShape(sentence),
    }),
    size: t.field({
      type: 'Int',
      nullable: true,
      description: 'Size of the file in bytes; null until it is complete.',
      extensions: withShape(z.int().min(0)),
      select: { status: true, bytes: true },
      resolve: ({ status, bytes }) => (status === 'DONE' ? Number(bytes) : null),
    }),
    url: t.string({
      nullable: true,
      description:
        'Signed URL of the file, which needs no header and supports `Range`; null until it is complete. It works as long as you have access.',
      extensions: isUrl,
      args: { expiresIn: expiresInArgument },
      select: { id: true, status: true },
      resolve: ({ id, status }, args, context) =>
        status === 'DONE' ? signedUrl({ path: `/files/exports/${id}`, ...args }, context) : null,
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done, failed or was canceled; null before.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it and its file are deleted.',
    }),
  }),
});

builder.prismaObjectField(Organization, 'exportJobs', (t) =>
  t.prismaConnection({
    ...paged,
    type: ExportJob,
    description: 'Exports of the organization that run in the background, newest first.',
    args: { offset },
    totalCount: ({ id }, _args, context) =>
      context.prisma.job.count({ where: readable([id], context) }),
    resolve: async (query, { id: organizationId }, args, context) => {
      const { prisma } = context;
      const where = readable([organizationId], context);
      const find = (id: string) =>
        prisma.job.findUnique({ where: { id, ...where }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.job.findMany({ ...query, ...skipOf(args), where, orderBy: { id: 'desc' } });
    },
  }),
);

builder.prismaObjectField(Organization, 'exportJob', (t) =>
  t.prismaField({
    type: ExportJob,
    nullable: true,
    description: 'An export of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the export.' }) },
    resolve: (query, { id: organizationId }, { id }, context) =>
      typeOfId(id) === 'ExportJob'
        ? context.prisma.job.findUnique({
            ...query,
            where: { id, ...readable([organizationId], context) },
          })
        : null,
  }),
);
