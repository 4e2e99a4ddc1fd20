// Mutation that creates a shared report.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { requireCaller, requirePermission } from '../../auth/caller.ts';
import { hashing, hashPassword } from '../../auth/password/password.ts';
import { createReportToken, reportTokenHash, reportUrl } from '../../auth/report/link.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import { earlierPeriod } from '../../domain/analytics/comparison.ts';
import { defaultDays } from '../../domain/analytics/limits.ts';
import { PeriodError, readPeriod } from '../../domain/analytics/period.ts';
import { createId } from '../../domain/id.ts';
import { maxSharedReports, newSharedReport } from '../../domain/shared-report/shape.ts';
import { periodOfView, type ReportView, reportView } from '../../domain/shared-report/view.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { AnalyticsFilter } from '../analytics/filter.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { shownBy } from '../shared/shown.ts';
import { reportTarget } from './audited.ts';
import { SharedReport } from './type.ts';

const CreateSharedReportInput = builder.inputType('CreateSharedReportInput', {
  fields: (t) => ({
    ...ownerFields(t, 'shared report'),
    ...inputFieldsFromZod(t, newSharedReport),
    filter: t.field({ type: AnalyticsFilter, description: 'Which scans are shown.' }),
  }),
});

type Input = typeof CreateSharedReportInput.$inferInput;

export const payloadWithUrl = (
  name: 'CreateSharedReportPayload' | 'RotateSharedReportLinkPayload',
) =>
  builder.simpleObject(name, {
    fields: (t) => ({
      sharedReport: t.field({ type: SharedReport, description: 'The resulting shared report.' }),
      url: t.string({
        description:
          'The link. Anybody who has it can open the report. It is only shown in this response.',
        extensions: shownOnce,
      }),
      organization: t.field(organizationAfter),
    }),
  });

/** Throws BAD_REQUEST for a period that is invalid, or has too many points. */
function viewOf(input: Input): ReportView {
  const { qrCodeId, filter, days, startDate, endDate, timeZone, interval, compareTo } = input;
  const hasDates = startDate != null || endDate != null;
  if (hasDates && days != null) {
    throw invalid('input.days', 'cannot be combined with startDate or endDate');
  }
  const view: ReportView = {
    qrCodeId: qrCodeId ?? null,
    // In JSON, without what is not given.
    filter: reportView.shape.filter.parse(JSON.parse(JSON.stringify(filter ?? null))),
    days: hasDates ? null : (days ?? defaultDays),
    startDate: startDate ?? null,
    endDate: endDate ?? null,
    timeZone: timeZone ?? null,
    interval: interval ?? null,
    compareTo: compareTo ?? null,
  };
  try {
    const now = new Date();
    const period = readPeriod(periodOfView(view, now), now);
    if (view.compareTo) earlierPeriod(period, view.compareTo, now);
  } catch (error) {
    if (error instanceof PeriodError) throw invalid(`input.${error.field}`, error.message);
    throw error;
  }
  return view;
}

async function checkQrCode({ organizationId, qrCodeId }: Input, { prisma }: Context) {
  if (qrCodeId == null) return;
  const where = { id: qrCodeId, organizationId, deletedAt: null };
  if ((await prisma.qrCode.count({ where })) > 0) return;
  const message = 'must be the ID of a QR code in this organization that is not in the trash';
  throw invalid('input.qrCodeId', message);
}

/** Throws CONFLICT if there are too many. */
async function checkQuota(organizationId: string, { prisma }: Context): Promise<void> {
  // Simultaneous requests wait for each other.
  await lockRow('Organization', organizationId, prisma);
  const count = await prisma.sharedReport.count({ where: { organizationId } });
  if (count < maxSharedReports) return;
  throw new ApiError('CONFLICT', {
    message: `The organization has ${count} shared reports; delete one first`,
  });
}

builder.mutationField('createSharedReport', (t) =>
  t.field({
    type: payloadWithUrl('CreateSharedReportPayload'),
    description: `Creates a link with which anybody can read a view of the analytics. You also need \`ANALYTICS_READ\`. An organization can have at most ${maxSharedReports}.`,
    args: { input: t.arg({ type: CreateSharedReportInput, required: true }) },
    complexity: ({ input }) => (input.password == null ? 1 : hashing),
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: ['ANALYTICS_READ', ...shownBy(info, { isNew: true })],
      },
    }),
    resolve: inPhases({
      before: async ({ input }) => {
        const { password } = input;
        const view = viewOf(input);
        return { view, passwordHash: password == null ? null : await hashPassword(password) };
      },
      write: async ({ view, passwordHash }, { input }, context, info) => {
        const { organizationId, name } = input;
        await lockMemberships(organizationId, 'share', context);
        const caller = requireCaller(context.caller);
        requirePermission(caller, organizationId, 'QR_CODES_WRITE');
        await checkQrCode(input, context);
        await checkQuota(organizationId, context);
        const token = createReportToken();
        const data = {
          ...{ id: createId('SharedReport'), organizationId, name, view, passwordHash },
          tokenHash: reportTokenHash(token, context.secret),
          expiresAt: input.expiresAt == null ? null : new Date(input.expiresAt),
          createdById: caller.userId,
        };
        const query = queryFromInfo({ context, info, path: ['sharedReport'] });
        const created = await context.prisma.sharedReport.create({ data });
        await record(context, { organizationId, targets: [reportTarget(null, created)] });
        const sharedReport = await context.prisma.sharedReport.findUniqueOrThrow({
          ...query,
          where: { id: created.id, organizationId },
        });
        const url = reportUrl(token, context.config.publicUrl);
        return { sharedReport, url, organization: owningOrganization(input, context) };
      },
    }),
  }),
);
