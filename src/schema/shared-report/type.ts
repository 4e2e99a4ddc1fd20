// Shared reports: views of the analytics that anybody with their link can read.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { requireUnscoped } from '../../auth/key/scope.ts';
import { comparedPeriod } from '../../domain/analytics/compared-period.ts';
import { interval } from '../../domain/analytics/timeline.ts';
import { typeOfId } from '../../domain/id.ts';
import { reportName } from '../../domain/shared-report/shape.ts';
import { type ReportView, reportView } from '../../domain/shared-report/view.ts';
import { plainShape } from '../../domain/validation/plain-shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { leafOf } from '../../graphql/from-zod/leaf.ts';
import { describedBy } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';
import { User } from '../user/type.ts';

const shownOf = ({ view }: { view: unknown }): ReportView => reportView.parse(view);

export const SharedReport = builder.prismaNode('SharedReport', {
  description: 'A link with which anybody reads a view of the analytics, without an account.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('ANALYTICS_READ'),
  findUnique: (id, { caller }) => {
    requireUnscoped(caller);
    const organizations = readableOrganizations(requireCaller(caller), 'ANALYTICS_READ');
    return { id, organizationId: { in: organizations } };
  },
  fields: (t) => ({
    name: t.exposeString('name', describedBy(reportName)),
    qrCodeId: t.id({
      nullable: true,
      description: 'ID of the only QR code that it shows; null for all.',
      resolve: (report) => shownOf(report).qrCodeId,
    }),
    filter: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Which scans it shows, in the form of `AnalyticsFilter`; null for all.',
      resolve: (report) => shownOf(report).filter,
    }),
    days: t.int({
      nullable: true,
      description: 'It shows the last so many days, including today; null for a period by dates.',
      resolve: (report) => shownOf(report).days,
    }),
    startDate: t.string({
      nullable: true,
      description: 'Start of its period (inclusive); null with `days`, or if it was omitted.',
      resolve: (report) => shownOf(report).startDate,
    }),
    endDate: t.string({
      nullable: true,
      description: 'End of its period (inclusive); null with `days`, or if it was omitted.',
      resolve: (report) => shownOf(report).endDate,
    }),
    timeZone: t.string({
      nullable: true,
      description: 'Time zone of its days and hours; null for UTC.',
      resolve: (report) => shownOf(report).timeZone,
    }),
    interval: t.field({
      type: leafOf(plainShape(interval, 'output')),
      nullable: true,
      description: 'Interval of its timeline; null for a day.',
      resolve: (report) => shownOf(report).interval,
    }),
    compareTo: t.field({
      type: leafOf(plainShape(comparedPeriod, 'output')),
      nullable: true,
      description: 'The earlier period with which it compares; null for none.',
      resolve: (report) => shownOf(report).compareTo,
    }),
    active: t.exposeBoolean('active', {
      description:
        'Whether the link works, until it expires. False after its owner has left the organization, until an admin activates it.',
    }),
    passwordProtected: t.boolean({
      description: 'Whether visitors must enter a password.',
      resolve: ({ passwordHash }) => passwordHash !== null,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the link stops working; null for never.',
    }),
    lastOpenedAt: t.expose('lastOpenedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the report was last opened, accurate to a minute; null if never.',
    }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description:
        'Owner of the report: who created it, or last activated it. Null for a service account, and if their account was deleted.',
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateSharedReportInput.expectedVersions`.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last updated; opening it does not change this.',
    }),
  }),
});

/** Keys that only reach a part of the organization see no reports, which can show all of it. */
const readable = (organization: { id: string }, _args: object, { caller }: Context) =>
  requireUnscoped(caller) && needs('ANALYTICS_READ')(organization);

builder.prismaObjectField(Organization, 'sharedReports', (t) =>
  t.prismaConnection({
    ...paged,
    type: SharedReport,
    description: 'Shared reports of the organization, newest first.',
    args: { offset },
    authScopes: readable,
    totalCount: ({ id: organizationId }, _args, { prisma }) =>
      prisma.sharedReport.count({ where: { organizationId } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.sharedReport.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.sharedReport.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'sharedReport', (t) =>
  t.prismaField({
    type: SharedReport,
    nullable: true,
    description: 'A shared report of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the shared report.' }) },
    authScopes: readable,
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'SharedReport'
        ? prisma.sharedReport.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);
