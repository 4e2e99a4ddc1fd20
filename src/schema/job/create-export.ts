// Mutations that start an export.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { notFound } from '../../core/errors.ts';
import type { Prisma } from '../../database/client/client.ts';
import { period } from '../../domain/analytics/shape.ts';
import { interval } from '../../domain/analytics/timeline.ts';
import { createId } from '../../domain/id.ts';
import { csvSeparator, exportFormat } from '../../domain/job/shape.ts';
import { defaultImageSize, imageSize } from '../../domain/render/image-size.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { QrCodeFilter } from '../qr-code/list/filter.ts';
import { QrCodeOrder } from '../qr-code/list/order.ts';
import { imageFormats, QrImageFormat } from '../qr-code/picture/picture.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { ExportJob } from './export.ts';
import { requireRoom, startedBy } from './fields.ts';

const ExportFormatEnum = enumFromZod(exportFormat);
const CsvSeparatorEnum = enumFromZod(csvSeparator);

const csvFields = (t: InputFields) => ({
  separator: t.field({
    type: CsvSeparatorEnum,
    required: true,
    defaultValue: 'COMMA',
    description: 'Column separator.',
  }),
  bom: t.boolean({
    defaultValue: false,
    description: 'Starts the file with a byte order mark, so that Excel recognizes UTF-8.',
  }),
});

const payload = (name: 'CreateExportPayload' | 'CreateScanExportPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      exportJob: t.field({
        type: ExportJob,
        description: 'The export, which starts within moments.',
      }),
      organization: t.field(organizationAfter),
    }),
  });

interface NewExport {
  organizationId: string;
  kind: 'QR_CODE_EXPORT' | 'SCAN_EXPORT';
  fileName: string;
  input: Prisma.InputJsonObject;
  qrCodeId?: string;
}

async function create(job: NewExport, context: Context, info: GraphQLResolveInfo) {
  const { organizationId } = job;
  await requireRoom(organizationId, context.prisma);
  const exportJob = await context.prisma.job.create({
    ...queryFromInfo({ context, info, path: ['exportJob'] }),
    data: { id: createId('ExportJob'), ...job, ...startedBy(context) },
  });
  const targets = [unchanged(exportJob.id, job.fileName)];
  await record(context, { organizationId, targets, details: job.input });
  return { exportJob, organization: owningOrganization(job, context) };
}

const CreateExportInput = builder.inputType('CreateExportInput', {
  fields: (t) => ({
    ...ownerFields(t, 'export'),
    filter: t.field({ type: QrCodeFilter, description: 'Defaults to no filter.' }),
    orderBy: t.field({ type: QrCodeOrder, description: 'Defaults to `CREATED_AT_DESC`.' }),
    format: t.field({
      type: ExportFormatEnum,
      required: true,
      defaultValue: 'CSV',
      description: 'File format.',
    }),
    image: t.field({
      type: QrImageFormat,
      required: true,
      defaultValue: 'PNG',
      description: 'File format of the images in a ZIP.',
    }),
    size: t.int({
      required: true,
      defaultValue: defaultImageSize,
      description:
        'Width of the images in a ZIP in pixels, 64 to 4096; in a PDF or EPS, 1/96 inch each. QR codes that need more are drawn larger.',
      validate: imageSize,
    }),
    ...csvFields(t),
  }),
});

builder.mutationField('createExport', (t) =>
  t.field({
    type: payload('CreateExportPayload'),
    description:
      'Exports the QR codes that match the filter as CSV or as ZIP with their images, in the background. The images cost points of the rate limit as in REST v1.',
    args: { input: t.arg({ type: CreateExportInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_READ',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: (_root, { input }, context, info) => {
      const { organizationId, filter, orderBy, format, image, size, separator, bom } = input;
      return create(
        {
          organizationId,
          kind: 'QR_CODE_EXPORT',
          fileName: `qr-codes.${format.toLowerCase()}`,
          input: {
            filter: Object.fromEntries(
              Object.entries(filter ?? {}).filter(([, value]) => value != null),
            ),
            ...(orderBy && { orderBy }),
            format,
            image: imageFormats[image],
            size,
            dialect: { separator, bom: bom ?? false },
          },
        },
        context,
        info,
      );
    },
  }),
);

const scanPeriod = period.extend({
  interval: interval.optional().meta({
    description: 'Exports the timeline, one line per interval, instead of individual scans.',
  }),
});

const CreateScanExportInput = builder.inputType('CreateScanExportInput', {
  fields: (t) => ({
    ...ownerFields(t, 'export'),
    qrCodeId: t.id({ required: true, description: 'The QR code whose scans are exported.' }),
    ...inputFieldsFromZod(t, scanPeriod),
    ...csvFields(t),
  }),
});

builder.mutationField('createScanExport', (t) =>
  t.field({
    type: payload('CreateScanExportPayload'),
    description:
      'Exports the stored scans of a QR code in a period as CSV, newest first and without bots, in the background.',
    args: { input: t.arg({ type: CreateScanExportInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'ANALYTICS_READ',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { organizationId, qrCodeId, separator, bom } = input;
      const where = { id: qrCodeId, organizationId };
      if ((await context.prisma.qrCode.count({ where })) === 0) throw notFound();
      return create(
        {
          organizationId,
          kind: 'SCAN_EXPORT',
          fileName: 'scans.csv',
          qrCodeId,
          input: { period: valuesIn(scanPeriod, input), dialect: { separator, bom: bom ?? false } },
        },
        context,
        info,
      );
    },
  }),
);
