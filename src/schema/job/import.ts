// The import type and its queries.
import { z } from 'zod';
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { requireUnscoped } from '../../auth/key/scope.ts';
import { maxRows } from '../../domain/csv/chunks.ts';
import { typeOfId } from '../../domain/id.ts';
import { importPhase } from '../../domain/job/shape.ts';
import { importResult, storedImport } from '../../domain/job/stored.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { maxProblems } from '../../domain/validation/problems.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { ImportProblem } from '../qr-code/import/import.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { expiresInArgument, isUrl, signedUrl } from '../shared/signed-url.ts';
import { JobStatusEnum } from './fields.ts';
import { countCodesOf } from './imported-codes.ts';

const ImportPhaseEnum = enumFromZod(importPhase);

interface Progress {
  phase: 'CHECK' | 'CREATE';
  done: number;
  total: number | null;
}

const ImportProgress = builder.objectRef<Progress>('ImportProgress').implement({
  description: 'How far an import has got.',
  fields: (t) => ({
    phase: t.field({
      type: ImportPhaseEnum,
      description: 'What it is doing.',
      resolve: ({ phase }) => phase,
    }),
    done: t.exposeInt('done', { description: 'Number of rows checked or created.' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'Number of rows; null until the file has been received.',
    }),
  }),
});

const ids = withShape(z.array(z.unknown()).max(maxRows));
const resultOf = ({ result }: { result: unknown }) => importResult.safeParse(result).data;

export const ImportJob = builder.prismaNode('Job', {
  variant: 'ImportJob',
  description:
    'An import that runs in the background. It is deleted 7 days after it finished; the QR codes stay.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => {
    requireUnscoped(caller);
    const organizations = readableOrganizations(requireCaller(caller), 'QR_CODES_WRITE');
    return { id, kind: 'IMPORT', organizationId: { in: organizations } };
  },
  fields: (t) => ({
    dryRun: t.boolean({
      description: 'Whether it checks the file without creating anything.',
      select: { input: true },
      resolve: ({ input }) => storedImport.parse(input).dryRun,
    }),
    status: t.expose('status', { type: JobStatusEnum, description: 'Progress of the import.' }),
    progress: t.field({
      type: ImportProgress,
      description: 'How far it has got.',
      select: { phase: true, done: true, total: true },
      resolve: ({ phase, done, total }) => ({
        phase: phase === 'create' ? ('CREATE' as const) : ('CHECK' as const),
        done,
        total,
      }),
    }),
    uploadUrl: t.string({
      nullable: true,
      description:
        'Signed URL to which you `PUT` the CSV file, of up to 50,000 rows and 20 MiB, as `text/csv` and without other headers; null once it has been received.',
      extensions: isUrl,
      args: { expiresIn: expiresInArgument },
      select: { id: true, status: true },
      resolve: ({ id, status }, args, context) =>
        status === 'AWAITING_FILE'
          ? signedUrl({ method: 'PUT', path: `/files/imports/${id}`, ...args }, context)
          : null,
    }),
    created: t.int({
      description:
        'Number of QR codes created, once it has finished; in a dry run, the number that would be created.',
      select: { result: true },
      resolve: (job) => resultOf(job)?.created ?? 0,
    }),
    qrCodeIds: t.idList({
      description: 'IDs of the QR codes created, in the order of their rows, once it has finished.',
      extensions: ids,
      complexity: 1,
      select: { result: true },
      resolve: (job) => resultOf(job)?.qrCodeIds ?? [],
    }),
    qrCodeCount: t.int({
      description: 'Number of its QR codes that exist and are not in the trash.',
      select: { id: true },
      complexity: 10,
      resolve: async ({ id }, _args, context) => (await countCodesOf(id, context)).live,
    }),
    trashedQrCodeCount: t.int({
      description: 'Number of its QR codes that are in the trash.',
      select: { id: true },
      complexity: 10,
      resolve: async ({ id }, _args, context) => (await countCodesOf(id, context)).trashed,
    }),
    folderIds: t.idList({
      description: 'IDs of the folders created, once it has finished.',
      extensions: ids,
      complexity: 1,
      select: { result: true },
      resolve: (job) => resultOf(job)?.folderIds ?? [],
    }),
    failed: t.int({
      description: 'Number of rows with errors.',
      select: { result: true },
      resolve: (job) => resultOf(job)?.failed ?? 0,
    }),
    errors: t.field({
      type: [ImportProblem],
      description: `Problems by line, the first ${maxProblems}. A row can have several.`,
      extensions: withShape(z.array(z.unknown()).max(maxProblems)),
      complexity: { field: 1, multiplier: 1 },
      select: { result: true },
      resolve: (job) => resultOf(job)?.errors ?? [],
    }),
    errorCount: t.int({
      description: 'Total number of problems, including those not listed in `errors`.',
      select: { result: true },
      resolve: (job) => resultOf(job)?.errorCount ?? 0,
    }),
    errorsUrl: t.string({
      nullable: true,
      description:
        'Signed URL of a CSV file with all problems, which needs no header; null if there are none.',
      extensions: isUrl,
      args: { expiresIn: expiresInArgument },
      select: { id: true, bytes: true },
      resolve: ({ id, bytes }, args, context) =>
        bytes > 0n ? signedUrl({ path: `/files/imports/${id}`, ...args }, context) : null,
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why it failed; null if it did not. QR codes created before stay.',
      extensions: withShape(sentence),
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done, failed or was canceled; null before.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it is deleted.' }),
  }),
});

/** Authorization scope for imports, which are not in the scope of a limited key. */
const readsImports = (organization: { id: string }, _args: object, { caller }: Context) =>
  requireUnscoped(caller) && needs('QR_CODES_WRITE')(organization);

const where = (organizationId: string) => ({ organizationId, kind: 'IMPORT' as const });

builder.prismaObjectField(Organization, 'importJobs', (t) =>
  t.prismaConnection({
    ...paged,
    type: ImportJob,
    description: 'Imports of the organization that run in the background, newest first.',
    args: { offset },
    authScopes: readsImports,
    totalCount: ({ id }, _args, { prisma }) => prisma.job.count({ where: where(id) }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.job.findUnique({ where: { id, ...where(organizationId) }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.job.findMany({
        ...query,
        ...skipOf(args),
        where: where(organizationId),
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'importJob', (t) =>
  t.prismaField({
    type: ImportJob,
    nullable: true,
    description: 'An import of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the import.' }) },
    authScopes: readsImports,
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'ImportJob'
        ? prisma.job.findUnique({ ...query, where: { id, ...where(organizationId) } })
        : null,
  }),
);
