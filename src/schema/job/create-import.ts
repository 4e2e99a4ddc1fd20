// The mutation that starts an import.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { createId } from '../../domain/id.ts';
import { problemsName, storedImport } from '../../domain/job/stored.ts';
import { builder } from '../../graphql/builder.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { importOptions } from '../qr-code/import/import.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { requireRoom, startedBy } from './fields.ts';
import { ImportJob } from './import.ts';

const CreateImportInput = builder.inputType('CreateImportInput', {
  fields: (t) => ({ ...ownerFields(t, 'QR codes'), ...importOptions(t) }),
});

const CreateImportPayload = builder.simpleObject('CreateImportPayload', {
  fields: (t) => ({
    importJob: t.field({
      type: ImportJob,
      description: 'The import, which starts when its file is sent to `uploadUrl`.',
    }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('createImport', (t) =>
  t.field({
    type: CreateImportPayload,
    description:
      'Prepares an import of up to 50,000 QR codes from CSV, which runs in the background once you send the file to its `uploadUrl`.',
    args: { input: t.arg({ type: CreateImportInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { organizationId, ...options } = input;
      await requireRoom(organizationId, context.prisma);
      const id = createId('ImportJob');
      const stored = storedImport.parse(options);
      const importJob = await context.prisma.job.create({
        ...queryFromInfo({ context, info, path: ['importJob'] }),
        data: {
          id,
          organizationId,
          kind: 'IMPORT',
          status: 'AWAITING_FILE',
          fileName: problemsName,
          input: stored,
          ...startedBy(context),
        },
      });
      await record(context, { organizationId, targets: [unchanged(id, null)], details: stored });
      return { importJob, organization: owningOrganization(input, context) };
    },
  }),
);
